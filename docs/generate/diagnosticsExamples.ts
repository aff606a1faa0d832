import type { FindingCode } from '../../server/src/checks/codes.ts';
import type { Finding } from '../../server/src/checks/finding.ts';
import { notVerified } from '../../server/src/checks/facts/verification.ts';
import { findingText } from '../../server/src/features/diagnostics/findingText.ts';
import { messagesFor } from '../../server/src/messages/messages.ts';
import type { ProblemCode } from '../../server/src/numbers/problems.ts';
import { inPlaceOf } from '../../server/src/numbers/rewrite.ts';
import { scan } from '../../server/src/numbers/scan.ts';
import { GOOD } from '../../test/unit/checks/drafts.ts';
import { findings, held, learn, subjects } from '../../test/unit/checks/facts/desk.ts';
import { GOOD_DRAFTS, OPINION } from '../../test/unit/checks/facts/drafts.ts';
import { SEEDED as FACT_MISTAKES } from '../../test/unit/checks/facts/seeded.ts';
import { applied, findingsOf } from '../../test/unit/checks/findings.ts';
import { SEEDED as TEXT_MISTAKES } from '../../test/unit/checks/seeded.ts';
import { demoServices } from '../../test/support/demoServices.ts';
import { differentLines } from './differentLines.ts';

/** A draft in which a code is found. */
export interface Example {
  /** The lines that matter; with what is wrong and what is right as a diff, where something else would be right. */
  readonly lines: readonly string[];
  /** There is a right form of the lines. Otherwise another case or another day would be right. */
  readonly isDiff: boolean;
  /** The editor offers to put it right. */
  readonly isFixed: boolean;
  /** What the editor says of it, in Japanese and in English. */
  readonly ja: string;
  readonly en: string;
}

/** A number with the mistake, and without it. */
const NUMBERS: Readonly<Record<ProblemCode, readonly [wrong: string, right: string]>> = {
  'serial-zero': ['特願2022-000000', '特願2022-900001'],
  'serial-too-long': ['特願2022-9000011', '特願2022-900001'],
  'year-digits': ['特願20222-900001', '特願2022-900001'],
  'year-missing': ['特願900001', '特願2022-900001'],
  'year-future': ['特願2042-900001', '特願2024-900001'],
  'year-too-early': ['特願1822-900001', '特願2022-900001'],
  'western-year-before-2000': ['特願1998-900001', '特願平10-900001'],
  'era-after-1999': ['特願平24-900006', '特願2012-900006'],
  'era-year-impossible': ['特願昭65-900001', '特願平2-900001'],
  'era-boundary-1989': ['特願平1-000100', '特願昭64-000100'],
  'national-publication-serial': ['特表2022-490001', '特表2022-590001'],
  'publication-serial': ['特開2022-990001', '特開2022-490001'],
  'registration-digits': ['特許第84000010号', '特許第8400001号'],
  'registration-too-large': ['特許第9999999号', '特許第8400001号'],
  'receiving-office': ['PCT/J2022/090001', 'PCT/JP2022/090001'],
  'international-serial': ['PCT/JP2022/90001', 'PCT/JP2022/090001'],
  'letter-in-digits': ['特願2O22-900001', '特願2022-900001'],
  'long-vowel-as-hyphen': ['特願2022ー900001', '特願2022-900001'],
  'trial-band': ['不服2022-800001', '無効2022-800001'],
  'invisible-in-number': ['特願2022-900\u200b001', '特願2022-900001'],
  'broken-off': ['特願2022-900 001', '特願2022-900001'],
};

/**
 * An example of each code. The drafts are those of the tests, looked at by the checks themselves; what the JPO's data say
 * are answers of the demo API. Throws where a code has no example, or an example is not found.
 */
export async function examples(): Promise<ReadonlyMap<FindingCode, Example>> {
  return new Map([...ofNumbers(), ...ofDrafts(), ...(await ofFacts())]);
}

type Row = readonly [FindingCode, Example];

function ofNumbers(): Row[] {
  return Object.entries(NUMBERS).map(([code, [wrong, right]]) => {
    if (findingsOf(right).length > 0) throw new Error(`${right}: not right`);
    const [number] = scan(wrong, { year: 2026 });
    const finding = findingIn(findingsOf(wrong), code as ProblemCode);
    const lines = differentLines(wrong, right, [finding.start, finding.end]);
    // What the quick fix of numbers puts there.
    const put = number && inPlaceOf(number, number.readings?.[0]);
    const isFixed = put !== undefined && ![wrong, ''].includes(put);
    if (isFixed && put !== right) throw new Error(`${wrong} becomes ${put}`);
    return [code as ProblemCode, { lines, isDiff: true, isFixed, ...saidOf(finding) }];
  });
}

function ofDrafts(): Row[] {
  return firstOfEach(TEXT_MISTAKES).map(({ code, draft, right, wrong }) => {
    const good = GOOD[draft];
    const bad = good.replace(right, () => wrong);
    return rowOf(code, bad, findingsOf(bad), good);
  });
}

async function ofFacts(): Promise<Row[]> {
  const services = await demoServices();
  try {
    const unasked = notVerified(subjects(OPINION), await held(OPINION, services));
    const rows = [rowOf('not-verified', OPINION, unasked)];
    // What one draft asks for can be what shows the mistake in another.
    for (const draft of Object.values(GOOD_DRAFTS)) await learn(draft, services);
    for (const { code, draft, changes, nearDays } of firstOfEach(FACT_MISTAKES)) {
      const bad = changes.reduce((text, [from, to]) => text.replace(from, to), draft);
      await learn(bad, services);
      rows.push(rowOf(code, bad, await findings(bad, services, nearDays)));
    }
    return rows;
  } finally {
    await services.close();
  }
}

/** The first row of each code: the tables begin with what is usual. */
function firstOfEach<T extends { readonly code: FindingCode }>(rows: readonly T[]): T[] {
  return rows.filter(({ code }, index) => rows.findIndex((one) => one.code === code) === index);
}

/** What is right is what the first fix makes of the draft; without a fix, the draft before the mistake was put in. */
function rowOf(code: FindingCode, bad: string, found: readonly Finding[], good?: string): Row {
  const finding = findingIn(found, code);
  const [fix] = finding.fixes ?? [];
  const right = fix ? applied(bad, fix.edits) : good;
  const marked = [finding.start, finding.end] as const;
  const lines = right === undefined ? namedLines(bad, marked) : differentLines(bad, right, marked);
  // There it is an action of its own that asks the JPO.
  const isFixed = fix !== undefined || code === 'not-verified';
  return [code, { lines, isDiff: right !== undefined, isFixed, ...saidOf(finding) }];
}

function findingIn(found: readonly Finding[], code: FindingCode): Finding {
  const finding = found.find((one) => one.code === code);
  if (!finding) throw new Error(`${code}: the example does not have it`);
  return finding;
}

function saidOf(finding: Finding) {
  return { ja: findingText(finding, messagesFor('ja')), en: findingText(finding, messagesFor('en')) };
}

/** The marked lines, and those that name the case. */
function namedLines(text: string, [start, end]: readonly [start: number, end: number]): string[] {
  const first = text.slice(0, start).split('\n').length - 1;
  const last = text.slice(0, end).split('\n').length - 1;
  return text.split('\n').filter((line, n) => (n >= first && n <= last) || /【(?:出願|特許)番号】/u.test(line));
}
