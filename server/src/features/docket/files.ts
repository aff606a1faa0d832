import type { Docket } from '../../docket/docket.ts';
import type { Messages } from '../../messages/messages.ts';
import { apartRow, dayRow } from './gather.ts';

export interface DocketFileOptions {
  /** The instant of the export, ms since the epoch. */
  readonly now: number;
  readonly messages: Messages;
}

/** The days as iCalendar. Cases that stand apart have no day, and are not in it. */
export async function calendarText(
  { entries }: Docket,
  { now, messages, alarmDays }: DocketFileOptions & { readonly alarmDays: number },
): Promise<string> {
  const texts = messages.docket;
  const events = entries.map((entry) => {
    const row = dayRow(entry, now, messages);
    const lines = [
      [row.number, row.title].filter((part) => part !== '').join(' '),
      ...(
        [
          ['reference', row.reference],
          ['client', row.client],
          ['person', row.person],
        ] as const
      ).flatMap(([column, value]) => (value === '' ? [] : [texts.labelled(texts.columns[column], value)])),
      texts.labelled(texts.columns.basis, row.basis),
      texts.labelled(texts.columns.article, row.article),
      texts.labelled(texts.columns.confidence, row.confidence),
      texts.verify,
    ];
    return {
      uid: entry.uid,
      date: entry.day.lastDay,
      summary: texts.summary(row.act, row.reference, row.number),
      description: lines.join('\n'),
      isOver: row.isOver,
    };
  });
  const { writeCalendar } = await import('../../docket/calendarFile.ts'); // a file of its own in dist/
  return writeCalendar(events, { name: texts.calendar, now, alarmDays });
}

/** Everything as CSV for spreadsheets: the days, then the cases that stand apart, without a date and with the reason. */
export async function csvText({ entries, apart }: Docket, { now, messages }: DocketFileOptions): Promise<string> {
  const { columns, over } = messages.docket;
  const days = entries.map((entry) => {
    const row = dayRow(entry, now, messages);
    return { ...row, note: row.isOver ? over : '' };
  });
  const others = apart.map((one) => {
    const { reason, ...row } = apartRow(one, messages);
    return { ...row, date: '', act: '', basis: '', article: '', confidence: '', note: reason };
  });
  const keys = Object.keys(columns) as (keyof typeof columns)[];
  const { writeCsv } = await import('../../applicants/listFile.ts'); // a file of its own in dist/
  return writeCsv([Object.values(columns), ...[...days, ...others].map((row) => keys.map((key) => row[key]))]);
}
