import type * as ja from '../ja/caseState.ts';

/** Where a case stands. */

export const status: typeof ja.status = {
  filed: 'pending',
  published: 'published, examination not requested',
  examinationRequested: 'examination requested',
  notice: 'notice of reasons for refusal (no response filed)',
  responded: 'response to the notice filed',
  allowed: 'decision to register',
  refused: 'decision of refusal',
  appealed: 'trial requested',
  appealDecided: 'trial decision',
  appealWithdrawn: 'request for trial withdrawn',
  withdrawn: 'withdrawn',
  abandoned: 'abandoned',
  dismissed: 'application dismissed',
  invalidated: 'application invalidated',
  deemedWithdrawn: 'deemed withdrawn',
  registered: 'registered, in force',
  protected: 'protection granted',
  expired: 'term expired',
  ceased: 'ceased',
  notJudged: 'cannot be judged',
};

export const allowedPatent = 'decision to grant a patent';

export const caseState: typeof ja.caseState = {
  expected: (status) => `${status} (expected)`,
  instance: (status, instance) =>
    `${status} [${{ reconsideration: 'reconsideration before appeal', appeal: 'appeal' }[instance]}]`,
  note: 'Note',
  openNotice: (name, day) =>
    `no response is seen to a notice with a period (${name}${day === undefined ? '' : `, sent ${day}`})`,
  pending: (names) => `seems to be pending (${names}; no document shows its end)`,
  pendingNames: { opposition: 'opposition', trial: 'trial', correction: 'request for correction', suit: 'lawsuit' },
  unnamed: (names) => `documents were sent whose effect on the status is not known (${names})`,
  dated: (name, day) => (day === undefined ? name : `${day} ${name}`),
  overdue: {
    examination:
      'the last day for the request for examination has passed, and the history has none (Patent Act art. 48-3(4))',
    priority:
      'it is the basis of a national priority, and 16 months have passed since its filing (Patent Act art. 42(1))',
    term: 'the end of the term has passed; check that the data of the JPO show it',
    renewable: 'renewal can be applied for during six months after the term (Trademark Act art. 20(3))',
  },
  missing: {
    history: 'documents of the history, or all of it, are not said',
    dates: 'documents without a date: their order is not known',
    codes: 'the kind of a document could not be read',
    registration: 'not said whether it is registered, or in force',
    original: 'the filing date of the original application is not certain',
    filingDate: 'the filing date is not said',
    expireDate: 'the end of the term is not said',
    priorities: 'the number or the date of a claim of priority is not known: no period is counted from the priority date',
  },
};
