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

const unpaidText = (end: string, restored: string) =>
  `the period for late payment has passed, and the history has no payment: unless it was made, the right is deemed to have ended (${end}); it may be restored under art. ${restored}`;

export const caseState: typeof ja.caseState = {
  expected: (status) => `${status} (expected)`,
  instance: (status, instance) =>
    `${status} [${{ reconsideration: 'reconsideration before appeal', appeal: 'appeal' }[instance]}]`,
  note: 'Note',
  openNotice: (name, day) =>
    `no response is seen to a notice with a period (${name}${day === undefined ? '' : `, sent ${day}`})`,
  unsureNotice: (name, day) =>
    `there are documents that may answer a notice with a period, or not (${name}${day === undefined ? '' : `, sent ${day}`})`,
  remarks: {
    interrupted: (name) => `the procedure is interrupted (${name}; Patent Act arts. 22, 24): no period runs meanwhile`,
    priorityBase: (day) =>
      `it is the basis of a national priority: unless the claim is withdrawn, it is expected to be deemed withdrawn when ${day} has passed (Patent Act art. 42(1))`,
    lateAnswer: (name, { lastDay, until, isForAbroad }) =>
      `the response seems to have been filed after the period as counted from the history (${name}, until ${lastDay}${isForAbroad ? '' : '; residents abroad have another'})${until === undefined ? '' : `; an extension after the period can be requested until ${until}`}`,
    dismissedRequest: (name) =>
      `if the procedure that was dismissed (${name}) is the request for examination, examination has not been requested`,
    dismissedExtension: (name) =>
      `if the procedure that was dismissed (${name}) is the request for extension, the period is not extended`,
    final: (lastDay) =>
      `the period for an appeal (until ${lastDay}) has passed, and the history has none: the refusal is expected to be final`,
    appealDismissed: (name) => `the request for trial was rejected (${name})`,
  },
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
    extension:
      'the end of the term has passed, but the term seems to have been extended (Patent Act art. 67(2), (4)); check the end of the term',
    renewable: 'renewal can be applied for during six months after the term (Trademark Act art. 20(3))',
  },
  /** Of a right whose 追納期間 is over. */
  unpaid: {
    patent: unpaidText('Patent Act art. 112(4)', '112-2'),
    utilityModel: unpaidText('Utility Model Act art. 33(4)', '33-2'),
    design: unpaidText('Design Act art. 44(4)', '44-2'),
    trademark: unpaidText('Trademark Act art. 41-2(6)', '41-3'),
  },
  missing: {
    history: 'documents of the history, or all of it, are not said',
    dates: 'documents without a date: their order is not known',
    codes: 'the kind of a document could not be read',
    registration: 'not said whether it is registered, or in force',
    original: 'the filing date of the original application is not certain',
    filingDate: 'the filing date is not said',
    expireDate: 'the end of the term is not said',
    priorities:
      'the number or the date of a claim of priority is not known: no period is counted from the priority date',
  },
};
