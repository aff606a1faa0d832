import { written } from './answers.ts';

/** 特許: 拒絶査定不服審判 with 前置審査. Day for most: Sunday 2026-11-29. */

const TODAY = '2026-11-29';
const CASE = { filed: '2022-04-11', published: '2023-10-19' };
const BEFORE = ['2022-04-11 A63', '2024-01-22 A621', '2024-09-03 A131 000101', '2024-10-28 A53', '2024-10-28 A523'];
const REFUSED = [...BEFORE, '2025-09-22 A02 000110'];

export const patentAppeals = written('patent', [
  {
    id: 'p-appealed',
    about: '審判請求: the three months for a 分割 run on',
    says: { ...CASE, rows: [...BEFORE, '2026-10-01 A02 000110', '2026-11-10 C60'] },
    today: TODAY,
    expected: {
      status: 'appealed',
      instance: 'appeal',
      days: [{ act: 'division', day: '2027-01-04', unmoved: '2027-01-01' }],
      never: ['appeal'],
    },
    source: '特許法44条1項3号',
  },
  {
    id: 'p-remanded',
    about: '審査前置移管',
    says: { ...CASE, rows: [...REFUSED, '2025-12-20 C60', '2026-01-15 A911', '2026-01-20 C21 000121'] },
    today: TODAY,
    expected: { status: 'appealed', instance: 'reconsideration' },
    source: '特許法162条; A911, C21',
  },
  {
    id: 'p-remand-ended',
    about: '審査前置解除: the case is before the 審判官',
    says: {
      ...CASE,
      rows: [
        ...REFUSED,
        '2025-12-20 C60',
        '2026-01-15 A911',
        '2026-05-15 A913',
        '2026-05-18 A912',
        '2026-06-01 C211 000122',
      ],
    },
    today: TODAY,
    expected: { status: 'appealed', instance: 'appeal' },
    source: '特許法164条3項; A912, C211',
  },
  {
    id: 'p-reconsideration-notice',
    about: 'the case of the finding: A131 after C60 is of the 前置審査, one month more within the period',
    says: { ...CASE, rows: [...REFUSED, '2025-12-20 C60', '2026-10-01 A131 000202'] },
    today: TODAY,
    expected: {
      status: 'notice',
      instance: 'reconsideration',
      notices: [['refusal', '000202', 'open']],
      days: [
        { act: 'response', day: '2026-11-30', extendable: { until: '2026-11-30', day: '2027-01-04', how: 'within' } },
      ],
    },
    source: 'A4; jpo.go.jp kyozetu_entyou; FILING, corrections (unmoved 2026-12-30)',
  },
  {
    id: 'p-reconsideration-extended',
    about: 'the same, extended: one month and not two',
    says: { ...CASE, rows: [...REFUSED, '2025-12-20 C60', '2026-10-01 A131 000202', '2026-11-20 A601'] },
    today: TODAY,
    expected: {
      status: 'notice',
      instance: 'reconsideration',
      notices: [['refusal', '000202', 'open']],
      days: [{ act: 'response', day: '2027-01-04', unmoved: '2026-12-30', extendable: null }],
    },
    source: 'A4; FILING, corrections',
  },
  {
    id: 'p-reconsideration-extended-c601',
    about: 'the request may stand as C601 (期間延長請求書 of the trial)',
    says: { ...CASE, rows: [...REFUSED, '2025-12-20 C60', '2026-10-01 A131 000202', '2026-11-20 C601'] },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000202', 'open']],
      days: [{ act: 'response', day: '2027-01-04', unmoved: '2026-12-30', extendable: null }],
    },
    source: 'A4 (uncertain whether such requests appear as A601 or C601)',
  },
  {
    id: 'p-reconsideration-over',
    about: 'the period is over: in appeal nothing can be asked for after it',
    says: { ...CASE, rows: [...REFUSED, '2025-12-20 C60', '2026-10-01 A131 000202'] },
    today: '2026-12-10',
    expected: {
      status: 'notice',
      instance: 'reconsideration',
      notices: [['refusal', '000202', 'open']],
      days: [{ act: 'response', day: '2026-11-30', extendable: null }],
    },
    source: 'A4; 特許法施行規則4条の2第5項2号',
  },
  {
    id: 'p-reconsideration-late-extension',
    about: 'a 期間延長請求書（期間徒過） after C60 adds nothing',
    says: { ...CASE, rows: [...REFUSED, '2025-12-20 C60', '2026-10-01 A131 000202', '2026-12-10 A603'] },
    today: '2026-12-15',
    expected: {
      status: 'notice',
      notices: [['refusal', '000202', 'open']],
      days: [{ act: 'response', day: '2026-11-30', extendable: null }],
    },
    source: 'A4; 特許法施行規則4条の2第5項2号',
  },
  {
    id: 'p-reconsideration-abroad',
    about: 'abroad: three months, then one month each',
    says: { ...CASE, rows: [...REFUSED, '2025-12-20 C60', '2026-10-01 A131 000202'] },
    today: TODAY,
    abroad: true,
    expected: {
      status: 'notice',
      instance: 'reconsideration',
      notices: [['refusal', '000202', 'open']],
      days: [
        {
          act: 'response',
          day: '2027-01-04',
          unmoved: '2027-01-01',
          abroad: true,
          extendable: { until: '2027-01-04', day: '2027-02-01', how: 'within' },
        },
      ],
    },
    source: 'A4; 審判便覧 25-01.1',
  },
  {
    id: 'p-reconsideration-abroad-thrice',
    about: 'abroad, extended three times: that is all',
    says: {
      ...CASE,
      rows: [
        ...REFUSED,
        '2025-12-20 C60',
        '2026-10-01 A131 000202',
        '2026-12-21 A601',
        '2027-01-25 A601',
        '2027-02-25 A601',
      ],
    },
    today: '2027-03-02',
    abroad: true,
    expected: {
      status: 'notice',
      notices: [['refusal', '000202', 'open']],
      days: [{ act: 'response', day: '2027-04-01', abroad: true, extendable: null }],
    },
    source: 'A4 (at most three of one month each)',
  },
  {
    id: 'p-appeal-notice',
    about: 'the case of the finding: 当審拒絶理由通知 C13',
    says: {
      ...CASE,
      rows: [...REFUSED, '2025-12-20 C60', '2026-01-15 A911', '2026-05-18 A912', '2026-11-02 C13 000303'],
    },
    today: TODAY,
    expected: {
      status: 'notice',
      instance: 'appeal',
      notices: [['refusal', '000303', 'open']],
      days: [
        {
          act: 'response',
          day: '2027-01-04',
          unmoved: '2027-01-01',
          extendable: { until: '2027-01-04', day: '2027-02-01', how: 'within' },
        },
      ],
    },
    source: 'A3; 特許法159条2項, 審判便覧 25-01.1',
  },
  {
    id: 'p-appeal-notice-answered',
    about: '当審拒絶理由通知 answered',
    says: {
      ...CASE,
      rows: [...REFUSED, '2025-12-20 C60', '2026-09-02 C13 000303', '2026-10-23 C53', '2026-10-23 C523'],
    },
    today: TODAY,
    expected: { status: ['appealed', 'responded'], instance: 'appeal', never: ['response'] },
    source: 'A3; 特許法159条2項',
  },
  {
    id: 'p-appeal-inquiry',
    about: '審尋: the notice says the period',
    says: { ...CASE, rows: [...REFUSED, '2025-12-20 C60', '2026-11-02 C141 000303'] },
    today: TODAY,
    expected: {
      status: ['appealed', 'notice'],
      instance: 'appeal',
      notices: [['inquiry', '000303', 'open']],
      never: ['response', 'answer'],
    },
    source: 'B6; 特許法134条4項; FILING, corrections',
  },
  {
    id: 'p-appeal-inquiry-answered',
    about: '回答書 is on file',
    says: { ...CASE, rows: [...REFUSED, '2025-12-20 C60', '2026-09-02 C141 000303', '2026-10-23 C54'] },
    today: TODAY,
    expected: { status: 'appealed', instance: 'appeal' },
    source: '特許法134条4項; C54',
  },
  {
    id: 'p-appeal-correction',
    about: '手続補正指令書（請求） for the 請求の理由',
    says: { ...CASE, rows: [...BEFORE, '2026-07-06 A02 000110', '2026-10-05 C60', '2026-11-05 C11 000303'] },
    today: TODAY,
    expected: {
      status: ['appealed', 'notice'],
      instance: 'appeal',
      notices: [['correction', '000303', 'open']],
      never: ['response', 'answer', 'appeal'],
    },
    source: '特許法133条1項; document-codes.tsv',
  },
  {
    id: 'p-appeal-decided',
    about: '審決: what it says is not in the code',
    says: { ...CASE, rows: [...REFUSED, '2025-12-20 C60', '2026-10-26 C23 000122', '2026-11-10 C03 000123'] },
    today: TODAY,
    expected: { status: 'appealDecided', instance: 'appeal', never: ['registrationFee', 'appeal'] },
    source: '特許法157条; DESIGN17',
  },
  {
    id: 'p-appeal-withdrawn',
    about: '請求取下書: the refusal is final',
    says: { ...CASE, rows: [...REFUSED, '2025-12-20 C60', '2026-08-10 C609'] },
    today: TODAY,
    expected: { status: 'appealWithdrawn' },
    source: 'A6; 特許法155条1項',
  },
  {
    id: 'p-withdrawn-in-appeal',
    about: '出願取下書 in the trial',
    says: { ...CASE, rows: [...REFUSED, '2025-12-20 C60', '2026-11-02 C13 000303', '2026-11-16 C761'] },
    today: TODAY,
    expected: { status: 'withdrawn', never: ['response'] },
    source: 'A6; C761',
  },
  {
    id: 'p-appeal-dismissed',
    about: '審判請求却下の処分',
    says: {
      ...CASE,
      rows: [...BEFORE, '2026-05-11 A02 000110', '2026-08-10 C60', '2026-09-02 C11 000303', '2026-11-10 C034 000304'],
    },
    today: TODAY,
    expected: { status: ['refused', 'dismissed', 'appealDecided', 'appealWithdrawn'], never: ['response', 'answer'] },
    source: '特許法133条3項; document-codes.tsv (the appeal, not the application, is dismissed)',
  },

  {
    id: 'p-reconsideration-answered',
    about: 'a notice of the 前置審査 answered',
    says: {
      ...CASE,
      rows: [...REFUSED, '2025-12-20 C60', '2026-08-18 A131 000202', '2026-10-13 A53', '2026-10-13 A523'],
    },
    today: TODAY,
    expected: { status: ['appealed', 'responded'], instance: 'reconsideration', never: ['response'] },
    source: '特許法163条2項',
  },
]);
