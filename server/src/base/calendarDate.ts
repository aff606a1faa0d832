/** A calendar date in Japan, `YYYY-MM-DD`. */
export type CalendarDate = string & { readonly brand: 'CalendarDate' };

/** Reads `20240227` or `2024-02-27` (OPD-API); undefined for `""` and for days that do not exist. */
export function readDate(text: string): CalendarDate | undefined {
  const match = /^([0-9]{4})-?([0-9]{2})-?([0-9]{2})$/u.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', dayOfMonth = ''] = match;
  const iso = `${year}-${month}-${dayOfMonth}`;
  // Only the last days of a month need a calendar.
  if (month >= '01' && month <= '12' && dayOfMonth >= '01' && dayOfMonth <= '28') return iso as CalendarDate;
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso ? undefined : (iso as CalendarDate);
}
