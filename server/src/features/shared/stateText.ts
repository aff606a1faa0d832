import type { Remark } from '../../cases/remarks.ts';
import type { CaseState } from '../../cases/state.ts';
import { NOT_PENDING, type Missing, type Status } from '../../cases/status.ts';
import type { HistoryEntry } from '../../apis/answers/progress.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Law } from '../../numbers/caseNumber.ts';
import { plain } from './markdown.ts';

/** The newest documents of unknown effect that are named. */
const MOST_UNNAMED = 3;

/** The state of a case in words, with its instance where not obvious, and marked if only expected. */
export function stateText(state: CaseState, law: Law, messages: Messages): string {
  const { status, instance, isExpected } = state;
  const { caseState: texts } = messages;
  const name = status === 'allowed' && law === 'patent' ? messages.allowedPatent : messages.status[status];
  const told = isExpected ? texts.expected(name) : name;
  return instance !== 'examination' && isOfInstance(state) ? texts.instance(told, instance) : told;
}

/** Whether the status leaves the instance open. */
function isOfInstance({ status, instance }: CaseState): boolean {
  if (status === 'notice' || status === 'responded') return true;
  return instance === 'reconsideration' && (status === 'appealed' || status === 'allowed' || status === 'refused');
}

/**
 * Remarks beside the status, one sentence each, as plain text: open notices it does not name, proceedings about a
 * right, why it is not judged or only expected, documents of unknown effect.
 */
export function stateNotes(state: CaseState, law: Law, messages: Messages): string[] {
  const { status, expectedBy, openNotices, unsureNotices, remarks, pending, unnamed, missing } = state;
  const { caseState: texts, punctuation } = messages;
  const nameOf = ({ code, description }: HistoryEntry) => plain(messages.documentName(code, description));
  const isNamed = (kind: string) => status === 'notice' && kind === 'refusal';
  const latest = unnamed.slice(-MOST_UNNAMED).map((one) => texts.dated(nameOf(one), one.date));
  const rest = unnamed.length - latest.length;
  const others = rest > 0 ? [messages.hover.more(rest)] : [];
  return [
    ...openNotices
      .filter(({ kind }) => !isNamed(kind))
      .map(({ document }) => texts.openNotice(nameOf(document), document.date)),
    ...unsureNotices.map(({ document }) => texts.unsureNotice(nameOf(document), document.date)),
    ...remarks.map((one) => remarkText(one, nameOf, texts)),
    ...(pending.length > 0 ? [texts.pending(punctuation.list(pending.map((one) => texts.pendingNames[one])))] : []),
    ...(expectedBy ? [overdueText(expectedBy, law, texts)] : []),
    ...missing.filter((one) => isToldMissing(one, status)).map((one) => texts.missing[one]),
    ...(latest.length > 0 ? [texts.unnamed(punctuation.list([...latest, ...others]))] : []),
  ];
}

/** Missing data are named where the state depends on them, or a pending case's deadlines do. */
function isToldMissing(missing: Missing, status: Status): boolean {
  return status === 'notJudged' || (OF_DAYS.has(missing) && !NOT_PENDING.has(status));
}

const OF_DAYS: ReadonlySet<Missing> = new Set(['dates', 'codes', 'priorities', 'original']);

type Texts = Messages['caseState'];

function overdueText(by: NonNullable<CaseState['expectedBy']>, law: Law, { overdue, unpaid }: Texts): string {
  if (by === 'unpaid') return unpaid[law];
  return overdue[by === 'term' && law === 'trademark' ? 'renewable' : by];
}

function remarkText(one: Remark, nameOf: (document: HistoryEntry) => string, { remarks, dated }: Texts): string {
  switch (one.kind) {
    case 'priorityBase':
      return remarks.priorityBase(one.day);
    case 'final':
      return remarks.final(one.lastDay);
    case 'lateAnswer':
      return remarks.lateAnswer(dated(nameOf(one.document), one.document.date), one);
    default:
      return remarks[one.kind](dated(nameOf(one.document), one.document.date));
  }
}
