/** Compares what a program says of a history with what is expected of it. */

import { OPEN_ACTS, type Expected, type ExpectedDay, type History } from './histories/history.ts';
import type { Day } from './officeDays.ts';

/** A last day as the program tells it; `unmoved` where it was moved. */
export interface Line {
  readonly act: string;
  readonly day: Day;
  readonly unmoved?: Day;
  readonly isForAbroad: boolean;
  readonly extendable?: { readonly until: Day; readonly day: Day; readonly how: string };
  readonly surcharge?: Day;
  /** As `48-3`. */
  readonly article?: string;
  readonly confidence: string;
}

/** All that the program says of a case. */
export interface Outcome {
  /** The answer was refused, as one about another case. */
  readonly isRefused: boolean;
  readonly status: string;
  readonly isExpected: boolean;
  readonly instance: string;
  readonly pending: readonly string[];
  readonly notices: readonly {
    readonly kind: string;
    readonly dispatchNumber: string | undefined;
    readonly answer: string;
  }[];
  /** Codes. */
  readonly unnamed: readonly string[];
  readonly missing: readonly string[];
  /** Sentences beside the state, in Japanese. */
  readonly notes: readonly string[];
  readonly lines: readonly Line[];
}

/** What differs, one sentence each; none: as expected. */
export function differences(history: History, outcome: Outcome): string[] {
  const { expected } = history;
  if (expected.isRefused) return outcome.isRefused ? [] : ['the answer about another case was taken'];
  return [
    ...(outcome.isRefused ? ['the answer was refused'] : []),
    ...stateDifferences(expected, outcome),
    ...dayDifferences(history, outcome.lines),
  ];
}

function stateDifferences(expected: Expected, outcome: Outcome): string[] {
  const found: string[] = [];
  const same = (what: string, got: unknown, wanted: unknown) => {
    if (show(got) !== show(wanted)) found.push(`${what} ${show(got)}, expected ${show(wanted)}`);
  };
  const allowed = [expected.status].flat();
  if (!allowed.some((one) => one === outcome.status))
    found.push(`status ${outcome.status}, expected ${allowed.join(' or ')}`);
  if (expected.isExpected !== undefined) same('isExpected', outcome.isExpected, expected.isExpected);
  if (expected.instance !== undefined) same('instance', outcome.instance, expected.instance);
  same('pending', outcome.pending.toSorted(), (expected.pending ?? []).toSorted());
  const notices = (expected.notices ?? []).map(
    ([kind, number, answer]) => `${kind} ${number ?? '-'} ${answer ?? 'open'}`,
  );
  same(
    'notices',
    outcome.notices.map((one) => `${one.kind} ${one.dispatchNumber ?? '-'} ${one.answer}`).toSorted(),
    notices.toSorted(),
  );
  for (const code of expected.unnamed ?? []) if (!outcome.unnamed.includes(code)) found.push(`${code} is not named`);
  for (const part of expected.notes ?? [])
    if (!outcome.notes.some((note) => note.includes(part)))
      found.push(`no note says ${part}: ${outcome.notes.join(' / ')}`);
  for (const one of expected.missing ?? [])
    if (!outcome.missing.includes(one)) found.push(`${one} is not said to be missing`);
  return found;
}

function dayDifferences(history: History, lines: readonly Line[]): string[] {
  const { expected, today } = history;
  const days = expected.days ?? [];
  const matched = new Set<Line>();
  const found: string[] = [];
  for (const wanted of days) {
    const line = lines.find((one) => isFor(wanted, one) && one.day === wanted.day);
    if (line) {
      matched.add(line);
      found.push(...lineDifferences(wanted, line));
    } else {
      const others = lines.filter((one) => isFor(wanted, one)).map((one) => one.day);
      found.push(`${wanted.act} ${wanted.day} is not told${others.length > 0 ? ` (but ${others.join(', ')})` : ''}`);
    }
  }
  for (const wanted of expected.ifTold ?? []) {
    for (const line of lines.filter((one) => !matched.has(one) && isFor(wanted, one))) {
      matched.add(line);
      if (line.day === wanted.day) found.push(...lineDifferences(wanted, line));
      else found.push(`${line.act} ${line.day} is told, expected ${wanted.day} or none`);
    }
  }
  for (const line of lines.filter((one) => !matched.has(one))) {
    const isTwin = !line.isForAbroad && days.some((one) => one.abroad === true && one.act === line.act);
    const isAllowed = OPEN_ACTS.has(line.act) || (expected.mayHave ?? []).some((act) => act === line.act) || isTwin;
    if (line.day >= today && !isAllowed) found.push(`${line.act} ${line.day} is told`);
  }
  for (const line of lines) {
    const has = (acts: Expected['never']) => (acts ?? []).some((act) => act === line.act);
    if (has(expected.never)) found.push(`${line.act} ${line.day} may never be told here`);
    if (has(expected.onlyEstimated) && line.confidence !== 'estimated')
      found.push(`${line.act} ${line.day} is no estimate`);
    const isKnown = history.abroad === true || days.some((one) => one.abroad !== undefined && one.act === line.act);
    if (line.isForAbroad && !isKnown) found.push(`${line.act} ${line.day} is told for a 在外者, of whom nobody spoke`);
  }
  return found;
}

function isFor(wanted: ExpectedDay, line: Line): boolean {
  return line.act === wanted.act && (wanted.abroad === 'either' || line.isForAbroad === (wanted.abroad === true));
}

function lineDifferences(wanted: ExpectedDay, line: Line): string[] {
  const found: string[] = [];
  const same = (what: string, got: unknown, expected: unknown) => {
    if (show(got) !== show(expected))
      found.push(`${wanted.act} ${wanted.day}: ${what} ${show(got)}, expected ${show(expected)}`);
  };
  // A publication is not moved, and a day that was moved says from where.
  same('unmoved', line.unmoved, wanted.unmoved);
  if (wanted.extendable !== undefined) {
    const { until, day, how } = line.extendable ?? {};
    same('extendable', line.extendable && { until, day, how }, wanted.extendable ?? undefined);
  }
  if (wanted.surcharge !== undefined) same('surcharge', line.surcharge, wanted.surcharge);
  if (wanted.confidence !== undefined) same('confidence', line.confidence, wanted.confidence);
  if (wanted.article !== undefined && !wanted.article.some((one) => one === line.article)) {
    found.push(`${wanted.act} ${wanted.day}: article ${line.article ?? '-'}, expected ${wanted.article.join(' or ')}`);
  }
  return found;
}

function show(value: unknown): string {
  return value === undefined ? 'none' : JSON.stringify(value);
}
