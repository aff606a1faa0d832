import type { CalendarDate } from '../../base/calendarDate.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { formatNumber } from '../../numbers/format.ts';
import type { FactFindingCode } from '../codes.ts';
import type { Finding } from '../finding.ts';
import { dateLike, inWidthOf, placeOf, replaceContent } from './contents.ts';
import { heldCase, isSameNumber, progressOf, type KnownFacts } from './knownFacts.ts';
import type { NamedCase } from '../../drafts/reading.ts';
import type { DraftUnderCheck } from './draftUnderCheck.ts';

/** The JPO's data are whole from filings of July 2003 on (handbook): that an older case is missing says nothing. */
const WHOLE_SINCE = '2004';

/** Cases that the draft names in its items and the JPO has said not to have; not those that one of its APIs knows. */
export function notFoundFindings({ own, parents, priorities }: DraftUnderCheck, held: KnownFacts): Finding[] {
  const named = [...(own ? [own] : []), ...parents, ...priorities];
  return named.flatMap((one): Finding[] => {
    const knowledge = heldCase(held, one)?.knowledge;
    if (knowledge?.kind !== 'none' || knowledge.numbers || !isExpected(one)) return [];
    const { start, end } = one.number;
    return [{ code: 'case-not-found', start, end, detail: [knowledge.statusCode] }];
  });
}

function isExpected({ number: { kind, number } }: NamedCase): boolean {
  const year = /[0-9]{4}/u.exec(number)?.[0] ?? '';
  return kind === 'registration' || year >= WHOLE_SINCE;
}

/** An earlier application as the data of the case have it. */
interface Earlier {
  readonly application: CaseNumber;
  readonly date: CalendarDate | undefined;
}

/** 【先の出願に基づく優先権主張】: number and date, by the earlier application and by the case of the draft. */
export function priorityFindings(subject: DraftUnderCheck, held: KnownFacts): Finding[] {
  const claimed = heldCase(held, subject.own)?.facts?.priorities?.value;
  // A claim whose number cannot be read, or is that of an international application, may be the one that the draft names.
  const isKnown = claimed?.every((one) => one.kind === 'paris' || (one.kind === 'national' && one.application));
  const national = claimed?.flatMap((one): Earlier[] =>
    one.kind === 'national' && one.application ? [{ application: one.application, date: one.date }] : [],
  );
  const known = isKnown === true ? national : undefined;
  return subject.priorities.flatMap((named) => earlierFindings('priority-differs', named, known, held));
}

/** 【原出願の表示】: the same for the application that this one is divided from. */
export function parentFindings(subject: DraftUnderCheck, held: KnownFacts): Finding[] {
  const parent = heldCase(held, subject.own)?.facts?.parentage?.value.parent;
  const known = parent ? [{ application: parent.application, date: parent.filingDate }] : undefined;
  return subject.parents.flatMap((named) => earlierFindings('parent-differs', named, known, held));
}

function earlierFindings(
  code: FactFindingCode,
  named: NamedCase,
  known: readonly Earlier[] | undefined,
  held: KnownFacts,
): Finding[] {
  const { number, filingDate } = named;
  const said = known?.find(({ application }) => isSameNumber(application, number));
  if (known?.[0] && !said) return [otherNumber(code, named, known)];
  const date = progressOf(held, named)?.filingDate ?? said?.date;
  if (filingDate?.date === undefined || date === undefined || filingDate.date === date) return [];
  const { item } = filingDate;
  return [{ code, ...placeOf(item), detail: [date], fixes: [replaceContent(item, dateLike(item.content, date))] }];
}

function otherNumber(code: FactFindingCode, { number }: NamedCase, known: readonly Earlier[]): Finding {
  const { start, end, text } = number;
  const [first] = known;
  const right = known.map(({ application }) => formatNumber(application)).join('、');
  const found: Finding = { code, start, end, detail: [right] };
  if (!first || known.length > 1) return found;
  const replacement = inWidthOf(text, formatNumber(first.application));
  return {
    ...found,
    fixes: [
      { kind: 'replace', detail: [replacement], edits: [{ start, end, text: replacement }], certainty: 'likely' },
    ],
  };
}
