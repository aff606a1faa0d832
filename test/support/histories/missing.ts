import { written } from './answers.ts';
import type { History } from './history.ts';

/**
 * Answers that lack a field, or are about another case: nothing is concluded from what was not said (ISSUE17 part 3, limits A5
 * and C1). `without` takes a field away, `raw` puts something unreadable in its place.
 */

const TODAY = '2026-11-29';
const PATENT = { filed: '2022-04-11', published: '2023-10-19' };
const ROWS = ['2022-04-11 A63', '2024-01-22 A621'];
const RECORDED = { number: '2020123456', filed: '2020-07-20', published: '2021-06-10' };
const RIGHT = { ...RECORDED, registered: ['7533889', '2024-08-05'], expires: '2040-07-20' } as const;
const RIGHT_ROWS = ['2020-07-20 A63', '2023-04-19 A621', '2024-07-09 A01 327784', '2024-07-24 R100'];

const patents = written('patent', [
  {
    id: 'x-filing-date-missing',
    about: 'without the 出願日 nobody knows whether the three years are over',
    says: { ...PATENT, rows: ['2022-04-11 A63'], without: ['filingDate'] },
    today: TODAY,
    expected: { status: 'notJudged', missing: ['filingDate'], never: ['examination'] },
    source: '特許法48条の3; ISSUE17 part 5',
  },
  {
    id: 'x-filing-date-impossible',
    about: 'a 出願日 that does not exist',
    says: { ...PATENT, rows: ['2022-04-11 A63'], raw: { filingDate: '20220431' } },
    today: TODAY,
    expected: { status: 'notJudged', missing: ['filingDate'], never: ['examination'] },
    source: '特許法48条の3; ISSUE17 part 3 (cannot be read)',
  },
  {
    id: 'x-filing-date-missing-requested',
    about: 'without the 出願日, but the examination is requested: that is said',
    says: { ...PATENT, rows: ROWS, without: ['filingDate'] },
    today: TODAY,
    expected: { status: 'examinationRequested', never: ['examination'] },
    source: 'ISSUE17 part 3',
  },
  {
    id: 'x-parent-missing',
    about: 'whether there is a 原出願 is not said, three years from the own filing are not over: no certain day',
    says: {
      filed: '2025-04-10',
      published: '2026-10-22',
      rows: ['2025-04-10 A63'],
      without: ['parentApplicationInformation'],
    },
    today: TODAY,
    expected: {
      status: ['published', 'notJudged'],
      ifTold: [{ act: 'examination', day: '2028-04-10', confidence: 'estimated' }],
    },
    source: '特許法48条の3第2項; C4',
  },
  {
    id: 'x-registration-missing',
    about: 'registrationNumber is missing, the history ends with the payment of the fee',
    says: {
      ...RECORDED,
      rows: RIGHT_ROWS,
      without: ['registrationNumber', 'registrationDate', 'erasureIdentifier', 'disappearanceDate', 'expireDate'],
    },
    today: TODAY,
    expected: { status: 'notJudged', missing: ['registration'], never: ['registrationFee', 'annuity', 'division'] },
    source: 'ISSUE17 part 3 (whether it is registered is not said)',
  },
  {
    id: 'x-erasure-missing',
    about: 'registered, but whether the right has ceased is not said',
    says: { ...RIGHT, rows: RIGHT_ROWS, without: ['erasureIdentifier', 'disappearanceDate'] },
    today: TODAY,
    expected: { status: 'notJudged', missing: ['registration'], never: ['annuity'] },
    source: 'ISSUE17 part 3 (a ceased case without erasureIdentifier)',
  },
  {
    id: 'x-erasure-missing-ceased',
    about: 'the 抹消識別 is missing, the day of the end is said',
    says: { ...RIGHT, ceased: '2026-08-05', rows: RIGHT_ROWS, without: ['erasureIdentifier'] },
    today: TODAY,
    expected: { status: 'ceased', never: ['annuity', 'lateAnnuity'] },
    source: 'ISSUE17 part 3',
  },
  {
    id: 'x-registration-number-unreadable',
    about: 'the number has eight digits; its day and 抹消識別 00 say that it is registered',
    says: { ...RIGHT, registered: ['07533889', '2024-08-05'], rows: RIGHT_ROWS },
    today: TODAY,
    expected: { status: ['registered', 'notJudged'], never: ['registrationFee', 'division'] },
    source: 'limits A5 (told: 特許査定)',
  },
  {
    id: 'x-end-of-term-missing',
    about: 'a patent of 2005 without the end of its term: it may be over',
    says: {
      ...RIGHT,
      number: '2005100001',
      filed: '2005-04-01',
      published: '2006-10-12',
      rows: ['2005-04-01 A63'],
      without: ['expireDate'],
    },
    today: TODAY,
    expected: { status: ['registered', 'notJudged', 'expired'], missing: ['expireDate'] },
    source: '特許法67条; ISSUE17 part 3',
  },
  {
    id: 'x-priorities-missing',
    about: 'a PCT case whose priorities are not said: 30 months of what?',
    says: {
      number: '2026563629',
      filed: '2025-04-25',
      international: ['US2025012345', 'WO2025212345'],
      rows: ['2026-10-15 A632'],
      without: ['priorityRightInformation'],
    },
    today: TODAY,
    expected: {
      status: ['filed', 'published'],
      days: [{ act: 'examination', day: '2028-04-25' }],
      never: ['translation', 'nationalPhase', 'publication'],
    },
    source: '特許法184条の4第1項; ISSUE17 part 3',
  },
  {
    id: 'x-other-case',
    about: 'asked for 特願2020-123456, answered about 特願2019-111111',
    says: { ...RIGHT, number: '2019111111', rows: RIGHT_ROWS },
    asked: '2020123456',
    today: TODAY,
    expected: { status: 'notJudged', isRefused: true },
    source: 'limits C1; ISSUE17 part 3',
  },

  {
    id: 'x-divisionals-missing',
    about: 'a parent, but not the family: the parent may be a divisional itself',
    says: {
      filed: '2026-11-02',
      published: '2026-11-26',
      parent: ['2025111111', '2025-11-04'],
      rows: ['2026-11-02 A63'],
      without: ['divisionalApplicationInformation'],
    },
    today: TODAY,
    expected: { status: 'published', mayHave: ['examination'], onlyEstimated: ['examination'] },
    source: 'A5; ISSUE17 part 3',
  },
  {
    id: 'x-registration-date-missing',
    about: 'the number of the registration is said, its day is not',
    says: { ...RIGHT, rows: RIGHT_ROWS, without: ['registrationDate'] },
    payment: { next: '2027-08-05', years: '03' },
    today: TODAY,
    expected: {
      status: 'registered',
      days: [{ act: 'annuity', day: '2027-08-05' }],
      never: ['registrationFee', 'division'],
    },
    source: 'ISSUE17 part 3 (what was said is said)',
  },
  {
    id: 'x-registration-of-other-case',
    about: 'registration_info answers about another case: its next payment is not this one’s',
    says: { ...RIGHT, rows: RIGHT_ROWS },
    payment: { next: '2027-02-05', years: '03', number: '2019111111' },
    today: TODAY,
    expected: { status: 'registered', never: ['annuity', 'lateAnnuity'] },
    source: 'ISSUE17 part 3 (registration about another case is refused)',
  },
  {
    id: 'x-next-payment-unreadable',
    about: 'a next payment that does not exist as a day',
    says: { ...RIGHT, rows: RIGHT_ROWS },
    payment: { next: '2027-02-30', years: '03' },
    today: TODAY,
    expected: { status: 'registered', never: ['annuity', 'lateAnnuity'] },
    source: 'ISSUE17 part 3 (cannot be read)',
  },
]);

const trademarks = written('trademark', [
  {
    id: 'x-mark-end-of-term-missing',
    about: 'a registered mark without the end of its term: alive by its 抹消識別, no day of a renewal',
    says: {
      filed: '2016-04-11',
      registered: ['5900001', '2016-12-16'],
      rows: ['2016-04-11 A63'],
      without: ['expireDate'],
    },
    today: TODAY,
    expected: {
      status: ['registered', 'notJudged'],
      missing: ['expireDate'],
      never: ['renewal', 'lateRenewal', 'annuity'],
    },
    source: '商標法20条2項; ISSUE17 part 3',
  },
  {
    id: 'x-mark-years-paid-unreadable',
    about: 'five years before the end of the term, but how many years are paid cannot be read',
    says: {
      filed: '2021-04-12',
      registered: ['6480001', '2021-12-10'],
      expires: '2031-12-10',
      rows: ['2021-04-12 A63'],
    },
    payment: { next: '2026-12-10', years: '?' },
    today: TODAY,
    expected: {
      status: 'registered',
      never: ['annuity', 'lateAnnuity'],
      ifTold: [
        { act: 'secondInstalment', day: '2026-12-10' },
        { act: 'renewal', day: '2031-12-10' },
      ],
    },
    source: 'B1; 商標法41条の2 (the day alone tells it: five years before the end)',
  },
]);

export const missing: readonly History[] = [...patents, ...trademarks];
