import type { facts as ja } from '../ja/facts.ts';

const ACTS: Readonly<Record<string, string>> = {
  response: 'response to the notice of reasons for refusal',
  examination: 'request for examination',
  appeal: 'appeal against the decision of refusal',
  registrationFee: 'registration fee',
  annuity: 'next annuity',
  secondInstalment: 'second instalment',
};

/** What can still be done when the last day is over, until `until`. */
const late = (act: string, until: string) =>
  DISPATCHED.includes(act)
    ? ` A late extension can be asked for until ${until}.`
    : ` It can be paid at double the fee until ${until}.`;

const on = (day: string) => (day === '' ? '' : ` (${day})`);

function unasked(numbers: string, codes: string): string {
  const parts = [
    ...(numbers === '0' ? [] : [`numbers: ${numbers}`]),
    ...(codes === '0' ? [] : [`applicant codes: ${codes}`]),
  ];
  return parts.length === 0 ? 'some of it was never asked' : parts.join(', ');
}

const counted = (requests: number | string) => `${requests} ${String(requests) === '1' ? 'request' : 'requests'}`;

/** Last days that are counted from a date of dispatch, where the law says the receipt. */
const DISPATCHED: readonly string[] = ['response', 'appeal', 'registrationFee'];
const basis = (act: string) =>
  DISPATCHED.includes(act) ? 'Counted from the date of dispatch; to be confirmed.' : 'To be confirmed.';

const text: typeof ja.text = {
  'not-verified': (numbers = '0', codes = '0', requests = '0') =>
    `Not verified with the JPO's data yet (${unasked(numbers, codes)}). ${
      requests === '0'
        ? "Today's limit is reached, so it cannot be done now."
        : `"Verify this draft" does it with at most ${counted(requests)}.`
    }`,
  'case-not-found': (status = '') =>
    status === '111'
      ? "The JPO's data do not cover this number. Check it."
      : "Not in the JPO's data. Check the number (a right one is missing while it is unpublished, on the first day, and if it was filed before July 2003).",
  'name-of-code': (right = '', code = '') =>
    right === ''
      ? 'The JPO knows no such applicant code.'
      : `The name of the applicant code ${code} is ${right}. A notification of a change of name may be needed.`,
  'applicant-not-on-record': (who = '', side = '') =>
    `${who} is not on record as ${side === 'holder' ? 'a holder of this right' : 'an applicant of this case'}.`,
  'agent-not-on-record': (who = '') =>
    `${who} is not on record as an agent of this case. A new agent has to file a notification of appointment.`,
  'title-differs': (right = '') => `The JPO's data say ${right}.`,
  'dispatch-number-unknown': () =>
    'No notice in the history of this case has this dispatch number (data appear the day after the dispatch).',
  'dispatch-number-answered': (date = '') =>
    `This is the dispatch number of a notice${date === '' ? '' : ` of ${date}`} that has been answered. There is a later notice.`,
  'examiner-differs': (right = '') => `The examiner who drafted this notice is ${right}.`,
  'case-registered': (how = '', day = '') =>
    how === 'allowed' ? `There is a decision of grant${on(day)}.` : `This case is registered${on(day)}.`,
  'case-withdrawn': (how = '', day = '') => `This application is ${how === '' ? 'withdrawn' : how}${on(day)}.`,
  'case-refused': (_how = '', day = '') => `There is a decision of refusal${on(day)}.`,
  'case-ceased': (_how = '', day = '') => `This right has ceased${on(day)}.`,
  'already-answered': (document = '', day = '') => `This notice has been answered: ${document}${on(day)}.`,
  'already-requested': (how = '', day = '') =>
    `${how === 'appeal' ? 'An appeal has been filed' : 'Examination has been requested'} already${on(day)}.`,
  'period-near': (act = '', day = '', left = '') =>
    `Last day (${ACTS[act] ?? act}): ${day}, ${left === '0' ? 'today' : `${left} days left`}. ${basis(act)}`,
  'period-over': (act = '', day = '', until = '') =>
    `The last day (${ACTS[act] ?? act}) was ${day}.${until === '' ? '' : late(act, until)} ${basis(act)}`,
  'priority-differs': (right = '') => `The JPO's data say ${right} of this priority.`,
  'parent-differs': (right = '') => `The JPO's data say ${right} of the parent application.`,
  'claims-differ': (right = '') => `The register says ${right} claims.`,
  'citation-not-listed': () => "This document is not among the citations of this case in the JPO's data.",
  'fee-year-differs': (right = '') => `The next year to be paid is year ${right}.`,
};

export const facts: typeof ja = {
  text,
  verify: (requests) => `Verify this draft with the JPO's data (at most ${counted(requests)})`,
  verifySpent: "Verify this draft with the JPO's data (not now: today's limit is reached)",
  verifying: (requests) => `Verifying with the JPO's data (at most ${counted(requests)})`,
  nothingToVerify: "This draft has no number to verify with the JPO's data.",
  notVerifiedOffline: 'Nothing is asked in offline mode.',
};
