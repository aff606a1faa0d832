import { STATUSES } from '../cases/status.ts';
import * as v from 'valibot';
import { readDate } from '../base/calendarDate.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';
import type { Seen, WatchedCase } from './watchList.ts';

export interface WatchFileContent {
  readonly cases: readonly WatchedCase[];
  /** Unreadable entries, to be written back unchanged. */
  readonly others: readonly unknown[];
  /** How many of `others` are cases beyond `MOST_WATCHED`. */
  readonly beyond: number;
  /**
   * - `damaged` not JSON, or not of this form: nothing is read
   * - `newer` of a newer version: read as far as possible, and must not be written
   */
  readonly state: 'good' | 'damaged' | 'newer';
}

export const EMPTY: WatchFileContent = { cases: [], others: [], beyond: 0, state: 'good' };

const VERSION = 1;

const day = v.pipe(v.string(), v.transform(readDate));

const seenSchema = v.object({
  documents: v.fallback(v.array(v.string()), []),
  status: v.fallback(v.optional(v.picklist(STATUSES)), undefined),
  lastDay: v.fallback(v.optional(day), undefined),
});

const entrySchema = v.object({
  law: v.picklist(['patent', 'design', 'trademark']),
  kind: v.optional(
    v.picklist([
      'application',
      'publication',
      'nationalPublication',
      'republication',
      'registration',
      'internationalApplication',
      'internationalPublication',
    ]),
    'application',
  ),
  number: v.pipe(v.string(), v.regex(/^[0-9A-Z]{7,14}$/u)),
  since: v.fallback(v.string(), ''),
  seen: v.fallback(v.optional(seenSchema), undefined),
});

const fileSchema = v.object({ version: v.number(), cases: v.array(v.unknown()) });

/** Each costs a request a day, whoever wrote the list; the daily limits do not allow many more. */
export const MOST_WATCHED = 500;

/** Never throws: what cannot be read is left out. Repeated cases are one; those beyond `MOST_WATCHED` stay in the file. */
export function readWatchFile(text: string): WatchFileContent {
  const file = v.safeParse(fileSchema, parsed(text));
  if (!file.success) return { ...EMPTY, state: text.trim() === '' ? 'good' : 'damaged' };
  const cases = new Map<string, WatchedCase>();
  const others: unknown[] = [];
  const beyond: unknown[] = [];
  for (const given of file.output.cases) {
    const entry = v.safeParse(entrySchema, given);
    if (!entry.success) {
      others.push(given);
      continue;
    }
    const { law, kind, number: digits, since, seen } = entry.output;
    const number: CaseNumber = { law, kind, number: digits };
    const one = { number, since: instantOf(since), seen: seen && seenOf(seen) };
    if (cases.has(caseKey(number))) continue;
    if (cases.size < MOST_WATCHED) cases.set(caseKey(number), one);
    else beyond.push(given);
  }
  others.push(...beyond);
  return {
    cases: [...cases.values()],
    others,
    beyond: beyond.length,
    state: file.output.version > VERSION ? 'newer' : 'good',
  };
}

/** One case a line, so that version control shows which one changed. */
export function writeWatchFile({ cases, others }: Pick<WatchFileContent, 'cases' | 'others'>): string {
  const lines = [...cases.map(entryOf), ...others].map((one) => `  ${JSON.stringify(one)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n ]`;
  return `{\n "version": ${VERSION},\n "cases": ${list}\n}\n`;
}

function entryOf({ number: { law, kind, number }, since, seen }: WatchedCase): object {
  return {
    law,
    ...(kind === 'application' ? {} : { kind }),
    number,
    since: new Date(since).toISOString(),
    ...(seen ? { seen } : {}),
  };
}

function seenOf({ documents, status, lastDay }: v.InferOutput<typeof seenSchema>): Seen {
  return { documents, status, lastDay };
}

function instantOf(text: string): number {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? 0 : ms;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}
