import { written } from './answers.ts';

/** 特許: rows that leave a doubt, by which no last day may vanish. Day for most: Monday 2026-11-30. */

const TODAY = '2026-11-30';

export const patentDoubts = written('patent', [
  {
    id: 'p-one-opinion-two-notices',
    about: 'the 意見書 came on the last day of the first notice: the second still waits',
    says: {
      filed: '2024-03-10',
      published: '2025-09-18',
      rows: ['2024-03-10 A63', '2025-02-03 A621', '2026-09-10 A131 000101', '2026-10-15 A131 000102', '2026-11-09 A53'],
    },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000102']],
      days: [
        { act: 'response', day: '2026-12-14', extendable: { until: '2026-12-14', day: '2027-02-15', how: 'within' } },
      ],
    },
    source: '特許法50条, 特許法施行規則様式48 (【発送番号】: one notice); 60 days of 2026-10-15',
  },
  {
    id: 'p-one-opinion-two-notices-of-a-day',
    about: 'two notices of one day, one 意見書: the day of both stays',
    says: {
      filed: '2024-03-10',
      published: '2025-09-18',
      rows: ['2024-03-10 A63', '2025-02-03 A621', '2026-10-20 A131 000101', '2026-10-20 A131 000102', '2026-11-20 A53'],
    },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000102']],
      days: [{ act: 'response', day: '2026-12-21', unmoved: '2026-12-19' }],
    },
    source: '特許法50条, 特許法施行規則様式48; 60 days of 2026-10-20: Saturday 2026-12-19',
  },
  {
    id: 'p-answered-out-of-time',
    about: 'answered after the period: the extension after the period can still be asked for',
    says: {
      filed: '2024-03-10',
      published: '2025-09-18',
      rows: ['2024-03-10 A63', '2025-02-03 A621', '2026-08-10 A131 000101', '2026-11-20 A53', '2026-11-20 A523'],
    },
    today: TODAY,
    expected: {
      status: 'responded',
      notes: ['2026-10-09まで。在外者の期間は異なります）の後に提出されたとみられます', '2026-12-09 まで'],
      days: [
        { act: 'response', day: '2026-10-09', extendable: { until: '2026-12-09', day: '2026-12-09', how: 'after' } },
      ],
    },
    source: '特許法5条3項, INPIT FAQ 000151 (期間徒過: two months after the period)',
  },
  {
    id: 'p-answered-in-the-extension',
    about: 'answered after the sixty days, with an extension asked for in time: nothing is said to be late',
    says: {
      filed: '2024-03-10',
      published: '2025-09-18',
      rows: ['2024-03-10 A63', '2025-02-03 A621', '2026-08-10 A131 000101', '2026-10-08 A601', '2026-11-20 A53'],
    },
    today: TODAY,
    expected: { status: 'responded', never: ['response'] },
    source: '特許法5条1項: 2026-10-09 + 2 months',
  },
  {
    id: 'p-annuity-never-paid',
    about: 'the 年金 and the 追納期間 are over, and no payment is in the history',
    says: {
      filed: '2021-03-01',
      published: '2022-09-15',
      registered: ['7000001', '2023-03-01'],
      expires: '2041-03-01',
      rows: ['2021-03-01 A63', '2023-01-10 A01 000101', '2023-02-01 R100', '2023-03-10 R150'],
    },
    payment: { next: '2026-03-01', years: '03' },
    today: TODAY,
    expected: { status: 'ceased', isExpected: true, notes: ['特許法112条4項', '112条の2'] },
    source: '特許法112条1項・4項 (2026-03-01 + 6 months), 112条の2',
  },
  {
    id: 'p-annuity-paid-late',
    about: 'a payment is in the history that the register may not have yet: the right lives',
    says: {
      filed: '2021-03-01',
      published: '2022-09-15',
      registered: ['7000001', '2023-03-01'],
      expires: '2041-03-01',
      rows: ['2021-03-01 A63', '2023-01-10 A01 000101', '2023-02-01 R100', '2023-03-10 R150', '2026-08-20 R20'],
    },
    payment: { next: '2026-03-01', years: '03' },
    today: TODAY,
    expected: { status: 'registered', isExpected: false },
    source: '特許法112条1項・4項',
  },
  {
    id: 'p-term-extended',
    about: 'a 年金 is due after the end of the term: the term was extended, and the right lives',
    says: {
      filed: '2003-12-25',
      published: '2005-07-07',
      registered: ['4500001', '2008-12-20'],
      expires: '2023-12-25',
      rows: ['2003-12-25 A63', '2008-11-10 A01 000101', '2008-12-01 R100', '2008-12-25 R150', '2015-06-10 R153'],
    },
    payment: { next: '2026-12-20', years: '19' },
    today: TODAY,
    expected: {
      status: 'registered',
      isExpected: true,
      days: [{ act: 'annuity', day: '2026-12-21', unmoved: '2026-12-20' }],
      notes: ['延長登録'],
    },
    source: '特許法67条4項, 特許存続期間延長登録通知書 (R153)',
  },
  {
    id: 'p-interrupted-told',
    about: '中断 after a notice: no day is counted, and why is said',
    says: {
      filed: '2024-03-10',
      published: '2025-09-18',
      rows: ['2024-03-10 A63', '2025-02-03 A621', '2026-10-10 A131 000102', '2026-11-09 A0071'],
    },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000102']],
      never: ['response'],
      notes: ['手続が中断しています'],
    },
    source: '特許法22条, 24条',
  },
  {
    id: 'p-undated-notice-told',
    about: 'the notice has no date: no day is counted, and why is said',
    says: {
      filed: '2024-03-10',
      published: '2025-09-18',
      rows: ['2024-03-10 A63', '2025-02-03 A621', '- A131 000101'],
    },
    today: TODAY,
    expected: { status: 'notice', notices: [['refusal', '000101']], notes: ['日付が示されていない書類があり'] },
    source: '特許法50条 (the day of dispatch)',
  },
  {
    id: 'p-goes-on-after-last-day',
    about: 'a document of the office came after the last day of the 審査請求: nobody can say that all is over',
    says: {
      filed: '2023-01-10',
      published: '2024-07-18',
      rows: ['2023-01-10 A63', '2026-10-20 A1131 000101'],
    },
    today: TODAY,
    expected: { status: 'notJudged', unnamed: ['A1131'] },
    source: '特許法48条の3第4項: what is sent later shows that the application is pending',
  },
  {
    id: 'p-trial-after-unread-row',
    about:
      'a refusal, a row without a code, a notice: the row may be the 審判請求, whose notices are extended for less',
    says: {
      filed: '2022-03-10',
      published: '2023-09-21',
      rows: [
        '2022-03-10 A63',
        '2023-02-03 A621',
        '2025-09-22 A02 000101',
        '2025-12-20 -',
        '2026-10-01 A131 000102',
        '2026-11-20 A601',
      ],
    },
    today: TODAY,
    expected: {
      status: 'notice',
      instance: 'reconsideration',
      notices: [['refusal', '000102']],
      days: [{ act: 'response', day: '2027-01-04', unmoved: '2026-12-30' }],
    },
    source: '特許法163条2項, 方式審査便覧 04.10 (one month in the appeal): 2026-11-30 + 1 month',
  },
  {
    id: 'p-request-may-be-dismissed',
    about: 'a procedure was dismissed after the request for examination: if it is that one, it has to be made anew',
    says: {
      filed: '2024-04-10',
      published: '2025-10-16',
      rows: ['2024-04-10 A63', '2026-06-22 A621', '2026-07-10 A112 000101', '2026-10-10 A073 000102'],
    },
    today: TODAY,
    expected: {
      status: 'examinationRequested',
      days: [{ act: 'examination', day: '2027-04-12', unmoved: '2027-04-10', confidence: 'estimated' }],
      unnamed: ['A073'],
      notes: ['出願審査請求であれば'],
    },
    source: '特許法18条1項, 48条の3第1項・4項',
  },
  {
    id: 'p-dismissed-after-allowance',
    about: 'a procedure was dismissed after the 特許査定: that is not the request for examination',
    says: {
      filed: '2024-04-10',
      published: '2025-10-16',
      rows: ['2024-04-10 A63', '2025-06-22 A621', '2026-11-10 A01 000101', '2026-11-24 R170 000102'],
    },
    today: TODAY,
    expected: {
      status: 'allowed',
      days: [{ act: 'registrationFee', day: '2026-12-10' }],
      mayHave: ['division'],
      never: ['examination'],
    },
    source: '特許法108条1項, 48条の3',
  },
  {
    id: 'p-extension-may-be-dismissed',
    about: 'a procedure was dismissed after a request for an extension',
    says: {
      filed: '2024-03-10',
      published: '2025-09-18',
      rows: [
        '2024-03-10 A63',
        '2025-02-03 A621',
        '2026-09-10 A131 000101',
        '2026-11-05 A601',
        '2026-11-20 A073 000102',
      ],
    },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101']],
      mayHave: ['response'],
      notes: ['期間延長請求であれば'],
    },
    source: '特許法5条1項, 18条1項',
  },
  {
    id: 'p-refusal-final',
    about: 'refused years ago, no appeal',
    says: {
      filed: '2021-03-10',
      published: '2022-09-15',
      rows: ['2021-03-10 A63', '2021-04-01 A621', '2023-09-08 A02 000101'],
    },
    today: TODAY,
    expected: { status: 'refused', notes: ['拒絶査定は確定している見込み'] },
    source: '特許法121条1項',
  },
  {
    id: 'p-appeal-dismissed-by-disposition',
    about: 'the 審判請求 was dismissed by a 処分: that is no 審決',
    says: {
      filed: '2021-03-10',
      published: '2022-09-15',
      rows: ['2021-03-10 A63', '2021-04-01 A621', '2023-09-08 A02 000101', '2023-12-08 C60', '2024-05-10 C034 000102'],
    },
    today: TODAY,
    expected: { status: 'refused', instance: 'appeal', notes: ['審判の請求は退けられています'] },
    source: '特許法18条の2, 133条の2',
  },
  {
    id: 'p-order-unsure',
    about: 'an order, and a 上申書 that may answer it: that is said',
    says: { filed: '2026-05-10', rows: ['2026-05-10 A63', '2026-10-22 A111 000101', '2026-10-24 A781'] },
    today: TODAY,
    expected: {
      status: 'filed',
      notices: [['correction', '000101', 'unknown']],
      days: [{ act: 'examination', day: '2029-05-10' }],
      notes: ['応答したかどうか分からない書類があります'],
    },
    source: '特許法17条3項, 18条1項 (却下 where it is not answered)',
  },
]);
