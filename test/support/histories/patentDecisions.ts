import { written } from './answers.ts';

/** 特許: 特許査定 and 拒絶査定. Day for most: Sunday 2026-11-29. */

const TODAY = '2026-11-29';
const CASE = { filed: '2022-04-11', published: '2023-10-19' };
const BEFORE = ['2022-04-11 A63', '2024-01-22 A621', '2024-09-03 A131 000101', '2024-10-28 A53', '2024-10-28 A523'];
const REFUSED = [...BEFORE, '2025-09-22 A02 000110'];

export const patentDecisions = written('patent', [
  {
    id: 'p-allowed-recorded',
    about: 'the recorded case with its 特許査定',
    says: {
      number: '2020123456',
      filed: '2020-07-20',
      published: '2021-06-10',
      rows: [
        '2020-07-20 A63',
        '2023-04-19 A621',
        '2024-02-27 A131 084096',
        '2024-04-24 A53',
        '2024-04-24 A523',
        '2024-07-09 A01 327784',
      ],
    },
    today: '2024-07-12',
    expected: {
      status: 'allowed',
      instance: 'examination',
      days: [
        {
          act: 'registrationFee',
          day: '2024-08-08',
          extendable: { until: '2024-08-08', day: '2024-09-09', how: 'within' },
          article: ['108'],
        },
        { act: 'division', day: '2024-08-08', article: ['44'] },
      ],
    },
    source: 'recording 2020123456 (paid on 07-24); 特許法108条1項・3項, 44条1項2号',
  },
  {
    id: 'p-allowed',
    about: '特許査定, nothing paid yet',
    says: { ...CASE, rows: [...BEFORE, '2026-11-04 A01 000111'] },
    today: TODAY,
    expected: {
      status: 'allowed',
      days: [
        {
          act: 'registrationFee',
          day: '2026-12-04',
          extendable: { until: '2026-12-04', day: '2027-01-04', how: 'within' },
          confidence: 'counted',
        },
        { act: 'division', day: '2026-12-04' },
      ],
      never: ['lateFee'],
    },
    source: '特許法108条1項・3項, 44条1項2号; no payment after the period for patents',
  },
  {
    id: 'p-allowed-extended',
    about: 'the period for the fee made longer: the one for the 分割 with it',
    says: { ...CASE, rows: [...BEFORE, '2026-11-04 A01 000111', '2026-11-20 A601'] },
    today: TODAY,
    expected: {
      status: 'allowed',
      days: [
        { act: 'registrationFee', day: '2027-01-04', unmoved: '2027-01-03', extendable: null },
        { act: 'division', day: '2027-01-04', unmoved: '2027-01-03' },
      ],
    },
    source: 'B12; 特許法108条3項, 44条5項',
  },
  {
    id: 'p-allowed-paid',
    about: 'R100 on file: the fee is paid; 分割 until the registration',
    says: { ...CASE, rows: [...BEFORE, '2026-11-04 A01 000111', '2026-11-18 R100'] },
    today: TODAY,
    expected: { status: 'allowed', days: [{ act: 'division', day: '2026-12-04' }], never: ['registrationFee'] },
    source: 'A2; 特許法108条1項; FILING, corrections (only before 設定登録)',
  },
  {
    id: 'p-allowed-paid-a61',
    about: 'A61 登録料納付 of the recordings shows the payment too',
    says: { ...CASE, rows: [...BEFORE, '2026-11-04 A01 000111', '2026-11-18 A61'] },
    today: TODAY,
    expected: { status: 'allowed', days: [{ act: 'division', day: '2026-12-04' }], never: ['registrationFee'] },
    source: 'recording 2020123456',
  },
  {
    id: 'p-allowed-dismissal-announced',
    about: 'the case of the finding: 出願却下処分前通知, the fee was not paid',
    says: { ...CASE, rows: [...BEFORE, '2026-09-01 A01 000111', '2026-11-10 R155'] },
    today: TODAY,
    expected: {
      status: 'allowed',
      notices: [['dismissal', undefined, 'open']],
      days: [{ act: 'registrationFee', day: '2026-10-01', extendable: null }],
    },
    source: 'A2; 特許法18条1項, 108条1項',
  },
  {
    id: 'p-allowed-reasons-for-dismissal',
    about: '却下理由通知書（設定） is no payment',
    says: { ...CASE, rows: [...BEFORE, '2026-11-04 A01 000111', '2026-11-20 R160'] },
    today: TODAY,
    expected: {
      status: 'allowed',
      notices: [['dismissal', undefined, 'open']],
      days: [
        { act: 'registrationFee', day: '2026-12-04' },
        { act: 'division', day: '2026-12-04' },
      ],
    },
    source: 'A2, B6',
  },
  {
    id: 'p-allowed-payment-incomplete',
    about: '納付書補充命令書（設定） after a payment',
    says: { ...CASE, rows: [...BEFORE, '2026-11-04 A01 000111', '2026-11-10 R100', '2026-11-20 R180'] },
    today: TODAY,
    expected: {
      status: 'allowed',
      notices: [['payment', undefined, 'open']],
      days: [{ act: 'division', day: '2026-12-04' }],
      ifTold: [{ act: 'registrationFee', day: '2026-12-04' }],
    },
    source: 'A2, B6; document-codes.tsv',
  },
  {
    id: 'p-allowed-payment-completed',
    about: 'and its 納付書（設定補充）',
    says: {
      ...CASE,
      rows: [...BEFORE, '2026-11-04 A01 000111', '2026-11-10 R100', '2026-11-20 R180', '2026-11-25 R110'],
    },
    today: TODAY,
    expected: { status: 'allowed', days: [{ act: 'division', day: '2026-12-04' }], never: ['registrationFee'] },
    source: 'A2; document-codes.tsv',
  },
  {
    id: 'p-allowed-notice-never-answered',
    about: 'a 特許査定 after a notice that was left without an answer: the notice waits no more',
    says: { ...CASE, rows: ['2022-04-11 A63', '2024-01-22 A621', '2026-08-11 A131 000101', '2026-11-04 A01 000111'] },
    today: TODAY,
    expected: {
      status: 'allowed',
      days: [
        { act: 'registrationFee', day: '2026-12-04' },
        { act: 'division', day: '2026-12-04' },
      ],
      never: ['response'],
    },
    source: '特許法51条',
  },
  {
    id: 'p-allowed-then-notice',
    about: 'a notice after the 特許査定 (taken back ex officio): the fee of the old one is not due',
    says: { ...CASE, rows: [...BEFORE, '2026-11-04 A01 000111', '2026-11-20 A131 000202'] },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000202', 'open']],
      days: [{ act: 'response', day: '2027-01-19' }],
    },
    source: 'C14 (A01→A131 shows an old 登録料 line too)',
  },
  {
    id: 'p-allowed-in-reconsideration',
    about: '特許査定 in 前置審査: no 分割 after it',
    says: { ...CASE, rows: [...REFUSED, '2025-12-20 C60', '2026-01-15 A911', '2026-11-04 A01 000111'] },
    today: TODAY,
    expected: {
      status: 'allowed',
      instance: 'reconsideration',
      days: [
        {
          act: 'registrationFee',
          day: '2026-12-04',
          extendable: { until: '2026-12-04', day: '2027-01-04', how: 'within' },
        },
      ],
      never: ['division'],
    },
    source: '特許法44条1項2号 (163条3項 left out); FILING, corrections',
  },
  {
    id: 'p-allowed-after-remand',
    about: '特許査定 after the 審決 sent the case back: no 分割 after it',
    says: {
      ...CASE,
      rows: [
        ...REFUSED,
        '2025-12-20 C60',
        '2026-05-11 C03 000120',
        '2026-07-14 A131 000202',
        '2026-09-04 A53',
        '2026-11-04 A01 000111',
      ],
    },
    today: TODAY,
    expected: { status: 'allowed', days: [{ act: 'registrationFee', day: '2026-12-04' }], never: ['division'] },
    source: '特許法44条1項2号 (160条1項 left out); FILING, corrections',
  },
  {
    id: 'p-dismissed-fee',
    about: '出願却下処分書 because the fee was not paid',
    says: { ...CASE, rows: [...BEFORE, '2026-05-12 A01 000111', '2026-07-28 R155', '2026-10-20 A045 000130'] },
    today: TODAY,
    expected: { status: 'dismissed', never: ['registrationFee'] },
    source: 'A6; 特許法18条1項',
  },
  {
    id: 'p-invalidated-registration',
    about: '出願無効処分書（登録料）',
    says: { ...CASE, rows: [...BEFORE, '2026-05-12 A01 000111', '2026-10-20 A032 000130'] },
    today: TODAY,
    expected: { status: 'invalidated', never: ['registrationFee'] },
    source: 'document-codes.tsv; ISSUE17 part 5',
  },
  {
    id: 'p-refused',
    about: 'first 拒絶査定, in Japan',
    says: { ...CASE, rows: [...BEFORE, '2026-10-05 A02 000110'] },
    today: TODAY,
    expected: {
      status: 'refused',
      instance: 'examination',
      days: [
        { act: 'appeal', day: '2027-01-05', extendable: null, article: ['121'], confidence: 'counted' },
        { act: 'division', day: '2027-01-05', article: ['44'] },
      ],
      never: ['response'],
      ifTold: [{ act: 'conversion', day: '2027-01-05' }],
    },
    source: '特許法121条1項, 44条1項3号',
  },
  {
    id: 'p-refused-abroad',
    about: 'first 拒絶査定, abroad: one month more, for the 分割 too',
    says: { ...CASE, rows: [...BEFORE, '2026-10-05 A02 000110'] },
    today: TODAY,
    abroad: true,
    expected: {
      status: 'refused',
      days: [
        { act: 'appeal', day: '2027-02-05', abroad: true },
        { act: 'division', day: '2027-02-05', abroad: true },
      ],
    },
    source: '特許法4条, 44条6項; C2 (settled practice)',
  },
  {
    id: 'p-refused-month-end',
    about: 'counting begins on the first of a month',
    says: { ...CASE, rows: [...BEFORE, '2026-08-31 A02 000110'] },
    today: TODAY,
    expected: {
      status: 'refused',
      days: [
        { act: 'appeal', day: '2026-11-30' },
        { act: 'division', day: '2026-11-30' },
      ],
    },
    source: '特許法3条1項2号',
  },
  {
    id: 'p-refused-second',
    about: 'a second 拒絶査定: the 分割 hangs on the first',
    says: {
      ...CASE,
      rows: [
        ...REFUSED,
        '2025-12-20 C60',
        '2026-03-11 C03 000120',
        '2026-05-14 A131 000202',
        '2026-07-03 A53',
        '2026-10-05 A02 000210',
      ],
    },
    today: TODAY,
    expected: { status: 'refused', days: [{ act: 'appeal', day: '2027-01-05' }], never: ['division'] },
    source: '特許法44条1項3号「最初の拒絶をすべき旨の査定」',
  },
  {
    id: 'p-refused-over',
    about: 'the three months are over',
    says: { ...CASE, rows: [...BEFORE, '2026-05-11 A02 000110'] },
    today: TODAY,
    expected: { status: 'refused' },
    source: '特許法121条1項 (2026-08-11 山の日: 08-12)',
  },

  {
    id: 'p-allowed-payment-dismissed',
    about: '手続却下の処分（設定） is no payment',
    says: { ...CASE, rows: [...BEFORE, '2026-11-04 A01 000111', '2026-11-25 R170'] },
    today: TODAY,
    expected: {
      status: 'allowed',
      days: [
        { act: 'registrationFee', day: '2026-12-04' },
        { act: 'division', day: '2026-12-04' },
      ],
    },
    source: 'A2',
  },
  {
    id: 'p-allowed-over',
    about: 'the 30 days are over, no payment in sight',
    says: { ...CASE, rows: [...BEFORE, '2026-10-13 A01 000111'] },
    today: TODAY,
    expected: {
      status: 'allowed',
      days: [{ act: 'registrationFee', day: '2026-11-12', extendable: null }],
      never: ['lateFee'],
    },
    source: '特許法108条1項・3項 (the request has to come within the 30 days)',
  },
]);
