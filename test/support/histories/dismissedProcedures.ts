import { written } from './answers.ts';

/**
 * What was filed and then dismissed counts as never done (特許法18条1項, 18条の2; 商標法77条2項), and what the office sends about a payment
 * is none. Day for most: Monday 2026-11-30.
 */

const TODAY = '2026-11-30';
const RIGHT = { number: '2020100001', filed: '2020-04-10', published: '2021-10-21', expires: '2040-04-10' } as const;
const RIGHT_ROWS = ['2020-04-10 A63', '2021-04-12 A621', '2022-10-04 A01 000101', '2022-10-20 R100'];

const patents = written('patent', [
  {
    id: 'p-annuity-dismissed',
    about: 'the payment of an annuity was dismissed: 追納 is open, and the register does not say it',
    says: {
      ...RIGHT,
      registered: ['7000001', '2023-08-31'],
      rows: [...RIGHT_ROWS, '2026-10-02 R20', '2026-10-20 R260 000201', '2026-11-28 R270 000202'],
    },
    payment: { next: '2026-08-31', years: '03', updated: '2026-10-01' },
    today: TODAY,
    expected: {
      status: 'registered',
      // 2026-08-31 and six months: 2027-02-28, a Sunday.
      days: [{ act: 'lateAnnuity', day: '2027-03-01', unmoved: '2027-02-28', confidence: 'estimated' }],
      onlyEstimated: ['annuity', 'lateAnnuity'],
    },
    source: '特許法112条1項, 18条1項; R270 手続却下の処分（年金）',
  },
  {
    id: 'p-annuity-receipt',
    about:
      '年金領収書 after the state of the register: a receipt says that the register has the payment, the next one is due',
    says: {
      ...RIGHT,
      registered: ['7000001', '2022-12-15'],
      rows: [...RIGHT_ROWS, '2025-08-25 R20', '2025-09-18 R250 000201'],
    },
    payment: { next: '2026-12-15', years: '04', updated: '2025-09-10' },
    today: TODAY,
    expected: { status: 'registered', days: [{ act: 'annuity', day: '2026-12-15', confidence: 'stated' }] },
    source: '特許法108条2項; 特許登録令施行規則 (年金領収書 follows the entry)',
  },
  {
    id: 'p-annuity-paid-after-register',
    about: 'a payment after the state of the register: nobody but this line tells that it may not be there',
    says: { ...RIGHT, registered: ['7000001', '2022-12-15'], rows: [...RIGHT_ROWS, '2025-09-11 R20'] },
    payment: { next: '2026-12-15', years: '04', updated: '2025-09-10' },
    today: TODAY,
    expected: { status: 'registered', days: [{ act: 'annuity', day: '2026-12-15', confidence: 'estimated' }] },
    source: '特許法108条2項 (nothing is lost by a line that asks to look)',
  },
]);

const TEN_YEARS = {
  filed: '2006-01-10',
  registered: ['4900001', '2006-08-01'],
  expires: '2026-08-01',
} as const;

const trademarks = written('trademark', [
  {
    id: 't-renewal-dismissed',
    about: 'a renewal that was dismissed was never asked for: with as much again until the end of the six months',
    says: {
      ...TEN_YEARS,
      rows: [
        '2006-01-10 A63',
        '2006-08-01 R150 000100',
        '2026-07-20 R201',
        '2026-08-20 R281 000201',
        '2026-09-20 R260 000202',
        '2026-11-20 R270 000203',
      ],
    },
    payment: { next: '2026-08-01', years: '10' },
    today: TODAY,
    expected: {
      status: 'registered',
      // Ends on Saturday 2026-08-01, payable until 08-03.
      days: [{ act: 'lateRenewal', day: '2027-02-03', confidence: 'estimated', article: ['20'] }],
      onlyEstimated: ['renewal', 'lateRenewal'],
    },
    source: '商標法20条3項, 77条2項; 特許法18条1項',
  },
  {
    id: 't-renewal-to-be-completed',
    about: 'an order to complete the renewal waits: it may be dismissed yet',
    says: {
      ...TEN_YEARS,
      rows: ['2006-01-10 A63', '2006-08-01 R150 000100', '2026-07-20 R201', '2026-08-20 R281 000201'],
    },
    payment: { next: '2026-08-01', years: '10' },
    today: TODAY,
    expected: {
      status: 'registered',
      notices: [['payment', '000201', 'open']],
      days: [{ act: 'lateRenewal', day: '2027-02-03', confidence: 'estimated' }],
      onlyEstimated: ['renewal', 'lateRenewal'],
    },
    source: '商標法20条3項; R281 商標更新登録申請書補充指令書',
  },
  {
    id: 't-renewal-asked-anew',
    about: 'dismissed, and asked for again: nothing is open',
    says: {
      ...TEN_YEARS,
      rows: [
        '2006-01-10 A63',
        '2006-08-01 R150 000100',
        '2026-07-20 R201',
        '2026-09-20 R270 000203',
        '2026-11-20 R201',
      ],
    },
    payment: { next: '2026-08-01', years: '10' },
    today: TODAY,
    expected: { status: 'registered', never: ['renewal', 'lateRenewal'] },
    source: '商標法20条3項',
  },
  {
    id: 't-reclassification-withdrawn',
    about: '書換登録申請 taken back: the mark lives on, and is to be renewed',
    says: {
      filed: '1995-01-10',
      registered: ['4000001', '1997-04-20'],
      expires: '2027-04-20',
      rows: ['2006-05-10 A634', '2006-08-01 A766'],
    },
    payment: { next: '2027-04-20', years: '10' },
    today: TODAY,
    expected: { status: ['registered', 'withdrawn'], days: [{ act: 'renewal', day: '2027-04-20' }] },
    source: '商標法20条2項, 附則12条 (書換 is beside the right)',
  },
  {
    id: 't-reclassification-dismissed',
    about: '書換登録申請 dismissed: likewise',
    says: {
      filed: '1995-01-10',
      registered: ['4000001', '1997-04-20'],
      expires: '2027-04-20',
      rows: ['2006-05-10 A634', '2006-08-01 A048 000101'],
    },
    payment: { next: '2027-04-20', years: '10' },
    today: TODAY,
    expected: { status: ['registered', 'dismissed'], days: [{ act: 'renewal', day: '2027-04-20' }] },
    source: '商標法20条2項, 附則12条',
  },
  {
    id: 't-second-instalment-by-r20',
    about: '商標登録料納付書 with the code R20 after the state of the register: the day of the register is not sure',
    says: {
      filed: '2021-04-12',
      registered: ['6480001', '2021-11-20'],
      expires: '2031-11-20',
      rows: ['2026-11-18 R20'],
    },
    payment: { next: '2026-11-20', years: '05', updated: '2026-10-01' },
    today: TODAY,
    expected: {
      status: 'registered',
      days: [{ act: 'lateSecondInstalment', day: '2027-05-20', confidence: 'estimated' }],
      onlyEstimated: ['secondInstalment', 'lateSecondInstalment'],
    },
    source: '商標法41条の2第5項; R20 with the law digit 4',
  },
]);

export const dismissedProcedures = [...patents, ...trademarks];
