import type { Docket } from '../../docket/docket.ts';
import type { Messages } from '../../messages/messages.ts';
import { apartRow, dayRow } from './gather.ts';

export interface DocketFileOptions {
  /** Time of the export, ms since the epoch. */
  readonly now: number;
  readonly messages: Messages;
}

/** The deadlines as iCalendar, without cases that have none. */
export async function calendarText(
  { entries }: Docket,
  { now, messages, alarmDays }: DocketFileOptions & { readonly alarmDays: number },
): Promise<string> {
  const texts = messages.docket;
  const events = entries.map((entry) => {
    const row = dayRow(entry, now, messages);
    const labels = [
      [texts.columns.reference, row.reference],
      [texts.columns.client, row.client],
      [texts.columns.person, row.person],
      [texts.columns.basis, row.basis],
      [texts.columns.article, row.article],
      [texts.columns.confidence, row.confidence],
    ] as const;
    const lines = [
      [row.number, row.title].filter((part) => part !== '').join(' '),
      ...labels.flatMap(([name, value], index) => (index < 3 && value === '' ? [] : [texts.labelled(name, value)])),
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

/** Deadlines as CSV for spreadsheets, then cases without one, with the reason. */
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
