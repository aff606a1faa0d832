import type { Status } from '../../cases/status.ts';
import type { Law } from '../../numbers/caseNumber.ts';
import type { CaseTreeSort } from '../../protocol.ts';
import type { DescribedCase } from './describedCase.ts';

const LAWS: readonly Law[] = ['patent', 'utilityModel', 'design', 'trademark'];

/** What waits for somebody first, then in the order of a procedure. */
const STATES: readonly Status[] = [
  'notice',
  'refused',
  'allowed',
  'appealDecided',
  'appealed',
  'responded',
  'examinationRequested',
  'published',
  'filed',
  'notJudged',
  'registered',
  'protected',
  'expired',
  'deemedWithdrawn',
  'appealWithdrawn',
  'dismissed',
  'invalidated',
  'abandoned',
  'withdrawn',
  'ceased',
];

/** Puts cases in order. By last day: those to come, then those that have passed, then those without one. */
export function sorted(cases: readonly DescribedCase[], sort: CaseTreeSort): DescribedCase[] {
  const keyOf = { number: () => '', lastDay: lastDayKey, state: stateKey }[sort];
  const keyed = cases.map((one) => ({ one, key: `${keyOf(one)} ${numberKey(one)}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ one }) => one);
}

function numberKey({ number, application }: DescribedCase): string {
  const { law, kind, number: digits } = application ?? number;
  return `${LAWS.indexOf(law)} ${kind} ${digits}`;
}

function lastDayKey({ lastDay, mark }: DescribedCase): string {
  if (!lastDay) return '2';
  return mark === 'over' ? `1 ${lastDay.lastDay}` : `0 ${lastDay.lastDay}`;
}

function stateKey({ status }: DescribedCase): string {
  return status === undefined ? '99' : String(STATES.indexOf(status)).padStart(2, '0');
}
