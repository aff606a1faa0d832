import type { CalendarDate } from '../../base/calendarDate.ts';
import { caseKey, type CaseNumber } from '../../numbers/caseNumber.ts';
import { formatNumber } from '../../numbers/format.ts';
import { contentOf } from '../documentContext.ts';
import { replacing, type Finding } from '../finding.ts';
import { dateLike, inWidthOf, replaceContent } from './contents.ts';
import { heldCase, progressOf, type KnownFacts } from './knownFacts.ts';
import type { NamedCase } from '../../drafts/reading.ts';
import type { DraftWithCase } from './standing.ts';

/** The data is complete for filings from July 2003 on (handbook); an older case can be missing from it. */
const WHOLE_SINCE = '2004';

/** Cases in items of the draft that the JPO does not have; not those that one of its APIs knows. */
export function notFoundFindings({ own, parents, priorities, known }: DraftWithCase): Finding[] {
  const named = [...(own ? [own] : []), ...parents, ...priorities];
  return named.flatMap((one): Finding[] => {
    const knowledge = heldCase(known, one)?.knowledge;
    if (knowledge?.kind !== 'none' || knowledge.numbers || !isExpected(one)) return [];
    const { start, end } = one.number;
    return [{ code: 'case-not-found', start, end, status: knowledge.statusCode }];
  });
}

function isExpected({ number: { kind, number } }: NamedCase): boolean {
  const year = /[0-9]{4}/u.exec(number)?.[0] ?? '';
  return kind === 'registration' || year >= WHOLE_SINCE;
}

type Code = 'priority-differs' | 'parent-differs';

/** An earlier application in the data of the case. */
interface Earlier {
  readonly application: CaseNumber;
  readonly date: CalendarDate | undefined;
}

/** 【先の出願に基づく優先権主張】: number and date against the data of the earlier application and of the draft's case. */
export function priorityFindings({ held, known, priorities }: DraftWithCase): Finding[] {
  const claimed = held?.facts?.priorities?.value;
  // A claim with an unreadable or international number may be the one that the draft names.
  const isKnown = claimed?.every((one) => one.kind === 'paris' || (one.kind === 'national' && one.application));
  const national = claimed?.flatMap((one): Earlier[] =>
    one.kind === 'national' && one.application ? [{ application: one.application, date: one.date }] : [],
  );
  const claims = isKnown === true ? national : undefined;
  return priorities.flatMap((named) => earlierFindings('priority-differs', named, claims, known));
}

/** 【原出願の表示】: likewise for the application that this one is divided from. */
export function parentFindings({ held, known, parents }: DraftWithCase): Finding[] {
  const parent = held?.facts?.parentage?.value.parent;
  const original = parent ? [{ application: parent.application, date: parent.filingDate }] : undefined;
  return parents.flatMap((named) => earlierFindings('parent-differs', named, original, known));
}

function earlierFindings(
  code: Code,
  named: NamedCase,
  all: readonly Earlier[] | undefined,
  known: KnownFacts,
): Finding[] {
  const { number, filingDate } = named;
  const said = all?.find(({ application }) => caseKey(application) === caseKey(number));
  if (all?.[0] && !said) return [otherNumber(code, named, all)];
  const date = progressOf(known, named)?.filingDate ?? said?.date;
  if (filingDate?.date === undefined || date === undefined || filingDate.date === date) return [];
  const { item } = filingDate;
  return [{ code, ...contentOf(item), right: date, fixes: [replaceContent(item, dateLike(item.content, date))] }];
}

function otherNumber(code: Code, { number }: NamedCase, all: readonly Earlier[]): Finding {
  const { start, end, text } = number;
  const [first] = all;
  const right = all.map(({ application }) => formatNumber(application)).join('、');
  const found: Finding = { code, start, end, right };
  if (!first || all.length > 1) return found;
  return { ...found, fixes: [replacing(number, inWidthOf(text, formatNumber(first.application)), 'likely')] };
}
