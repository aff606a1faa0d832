/** A calendar date in Japan, `YYYY-MM-DD`. */
export type CalendarDate = string & { readonly brand: 'CalendarDate' };

/** `20240227`, or `2024-02-27` of the OPD-API; undefined for `""` and for days that do not exist. */
export function readDate(text: string): CalendarDate | undefined {
  const match = /^([0-9]{4})-?([0-9]{2})-?([0-9]{2})$/u.exec(text);
  if (!match) return undefined;
  const iso = `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`;
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso ? undefined : (iso as CalendarDate);
}
