import { written } from './answers.ts';

/** 特許: 拒絶理由通知, its extensions and answers. Day for most: Sunday 2026-11-29. */

const TODAY = '2026-11-29';
const FILED = '2024-04-11 A63';
const REQUESTED = [FILED, '2025-01-20 A621'];
const CASE = { filed: '2024-04-11', published: '2025-10-23' };

export const patentNotices = written('patent', [
  {
    id: 'p-notice-recorded',
    about: 'the recorded case with its notice open',
    says: {
      number: '2020123456',
      filed: '2020-07-20',
      published: '2021-06-10',
      rows: ['2020-07-20 A63', '2023-04-19 A621', '2024-02-27 A131 084096'],
    },
    today: '2024-03-15',
    expected: {
      status: 'notice',
      instance: 'examination',
      notices: [['refusal', '084096', 'open']],
      days: [
        {
          act: 'response',
          day: '2024-04-30',
          unmoved: '2024-04-27',
          extendable: { until: '2024-04-30', day: '2024-06-27', how: 'within' },
          article: ['50'],
          confidence: 'counted',
        },
      ],
    },
    source: 'recording 2020123456; DOMAIN F.1; 特許法50条, 方式審査便覧 04.10',
  },
  {
    id: 'p-notice',
    about: 'a notice, the applicant lives in Japan',
    says: { ...CASE, rows: [...REQUESTED, '2026-10-20 A131 000101'] },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [
        {
          act: 'response',
          day: '2026-12-21',
          unmoved: '2026-12-19',
          extendable: { until: '2026-12-21', day: '2027-02-19', how: 'within' },
        },
      ],
    },
    source: '特許法50条, 方式審査便覧 04.10; the extension counts from the unmoved day',
  },
  {
    id: 'p-notice-abroad',
    about: 'a notice, the applicant lives abroad: three months, and two months more',
    says: { ...CASE, rows: [...REQUESTED, '2026-10-20 A131 000101'] },
    today: TODAY,
    abroad: true,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [
        {
          act: 'response',
          day: '2027-01-20',
          abroad: true,
          extendable: { until: '2027-01-20', day: '2027-03-23', how: 'within' },
        },
      ],
    },
    source: '方式審査便覧 04.10; 2027-03-20 Saturday, 春分の日 on a Sunday, 振替休日 03-22',
  },
  {
    id: 'p-notice-extended',
    about: 'extended within the period: no further extension, neither within nor after',
    says: { ...CASE, rows: [...REQUESTED, '2026-10-20 A131 000101', '2026-12-10 A601'] },
    today: '2026-12-22',
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2027-02-19', extendable: null }],
    },
    source: '方式審査便覧 04.10; FILING §4',
  },
  {
    id: 'p-notice-abroad-extended-once',
    about: 'abroad, extended by two months: one month more can be asked for',
    says: { ...CASE, rows: [...REQUESTED, '2026-10-20 A131 000101', '2027-01-15 A601'] },
    today: '2027-01-20',
    abroad: true,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [
        {
          act: 'response',
          day: '2027-03-23',
          unmoved: '2027-03-20',
          abroad: true,
          extendable: { until: '2027-03-23', day: '2027-04-20', how: 'within' },
        },
      ],
    },
    source: 'jpo.go.jp kyozetu_entyou: abroad 2 + 1 months',
  },
  {
    id: 'p-notice-abroad-extended-twice',
    about: 'abroad, extended twice: that is all',
    says: { ...CASE, rows: [...REQUESTED, '2026-10-20 A131 000101', '2027-01-15 A601', '2027-03-19 A601'] },
    today: '2027-04-01',
    abroad: true,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2027-04-20', abroad: true, extendable: null }],
    },
    source: 'jpo.go.jp kyozetu_entyou',
  },
  {
    id: 'p-notice-over',
    about: 'the period is over without an answer: two months after it can still be asked for',
    says: { ...CASE, rows: [...REQUESTED, '2026-09-01 A131 000101'] },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [
        {
          act: 'response',
          day: '2026-11-02',
          unmoved: '2026-10-31',
          extendable: { until: '2027-01-04', day: '2027-01-04', how: 'after' },
        },
      ],
    },
    source:
      '特許法5条3項, 施行規則4条の2; from 10-31 to 12-31, moved; B2 (the last day of an extension is never shown)',
  },
  {
    id: 'p-notice-late-extension-asked',
    about: '期間延長請求書（期間徒過） is on file',
    says: { ...CASE, rows: [...REQUESTED, '2026-09-01 A131 000101', '2026-12-10 A603'] },
    today: '2026-12-15',
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2027-01-04', unmoved: '2026-12-31', extendable: null }],
    },
    source: '特許法5条3項; A603',
  },
  {
    id: 'p-notice-everything-over',
    about: 'the two months after the period are over too: nothing can be extended',
    says: { ...CASE, rows: [...REQUESTED, '2026-05-12 A131 000101'] },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2026-07-13', unmoved: '2026-07-11', extendable: null }],
    },
    source: '特許法5条3項 (2026-09-11)',
  },
  {
    id: 'p-notice-answered',
    about: '意見書 and 手続補正書 within the period',
    says: { ...CASE, rows: [...REQUESTED, '2026-10-20 A131 000101', '2026-11-16 A523', '2026-11-16 A53'] },
    today: TODAY,
    expected: { status: 'responded', instance: 'examination', never: ['response'] },
    source: '特許法50条',
  },
  {
    id: 'p-notice-amended-only',
    about: 'only a 手続補正書: the period for the 意見書 still runs',
    says: { ...CASE, rows: [...REQUESTED, '2026-10-20 A131 000101', '2026-11-10 A523'] },
    today: TODAY,
    expected: {
      status: ['notice', 'responded'],
      notices: [['refusal', '000101', 'partly']],
      days: [{ act: 'response', day: '2026-12-21', unmoved: '2026-12-19' }],
    },
    source: 'B11',
  },
  {
    id: 'p-notice-amended-same-day',
    about: 'a 手続補正書 of the day of dispatch',
    says: { ...CASE, rows: [...REQUESTED, '2026-10-20 A131 000101', '2026-10-20 A523'] },
    today: TODAY,
    expected: {
      // It may have crossed the notice: whether it counts as an answer nobody can say from the day alone.
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2026-12-21', unmoved: '2026-12-19' }],
    },
    source: 'B11 (state and period agree)',
  },
  {
    id: 'p-notice-amended-only-over',
    about: 'only a 手続補正書, and the period is over: no extension after it',
    says: { ...CASE, rows: [...REQUESTED, '2026-09-01 A131 000101', '2026-10-05 A523'] },
    today: TODAY,
    expected: {
      status: ['notice', 'responded'],
      notices: [['refusal', '000101', 'partly']],
    },
    source: 'B11; 方式審査便覧 04.10 (no late extension after an answer or an amendment within the period)',
  },
  {
    id: 'p-notice-mistranslation',
    about: 'a 誤訳訂正書 alone is an amendment too',
    says: { ...CASE, rows: [...REQUESTED, '2026-10-20 A131 000101', '2026-11-10 A524'] },
    today: TODAY,
    expected: {
      status: ['notice', 'responded'],
      notices: [['refusal', '000101', 'partly']],
      days: [{ act: 'response', day: '2026-12-21', unmoved: '2026-12-19' }],
    },
    source: 'C14; 特許法17条の2第2項',
  },
  {
    id: 'p-notice-last',
    about: 'a second notice after the first was answered',
    says: {
      ...CASE,
      rows: [...REQUESTED, '2026-03-10 A131 000101', '2026-05-08 A53', '2026-05-08 A523', '2026-11-04 A131 000202'],
    },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000202', 'open']],
      days: [
        {
          act: 'response',
          day: '2027-01-04',
          unmoved: '2027-01-03',
          extendable: { until: '2027-01-04', day: '2027-03-03', how: 'within' },
        },
      ],
    },
    source: '特許法50条',
  },
  {
    id: 'p-notice-a132',
    about: 'A132 is a 拒絶理由通知書 too',
    says: { ...CASE, rows: [...REQUESTED, '2026-03-10 A131 000101', '2026-05-08 A53', '2026-11-02 A132 000202'] },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000202', 'open']],
      days: [{ act: 'response', day: '2027-01-04', unmoved: '2027-01-01' }],
    },
    source: 'A3; document-codes.tsv',
  },
  {
    id: 'p-notice-a133-answered',
    about: 'A133 answered',
    says: { ...CASE, rows: [...REQUESTED, '2026-09-08 A133 000303', '2026-10-30 A53'] },
    today: TODAY,
    expected: { status: 'responded', never: ['response'] },
    source: 'A3; document-codes.tsv',
  },

  {
    id: 'p-notice-unordered',
    about: 'the answer lists the documents backwards',
    says: { ...CASE, rows: ['2026-10-20 A131 000101', '2025-01-20 A621', FILED] },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2026-12-21', unmoved: '2026-12-19' }],
    },
    source: '特許法50条; nothing says that the list is in order',
  },
  {
    id: 'p-notice-last-extension-of-first',
    about: 'the extension of the first notice adds nothing to the second',
    says: {
      ...CASE,
      rows: [...REQUESTED, '2026-03-10 A131 000101', '2026-05-07 A601', '2026-07-08 A53', '2026-11-04 A131 000202'],
    },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000202', 'open']],
      days: [
        {
          act: 'response',
          day: '2027-01-04',
          unmoved: '2027-01-03',
          extendable: { until: '2027-01-04', day: '2027-03-03', how: 'within' },
        },
      ],
    },
    source: '特許法5条1項: each 指定期間 by itself',
  },
  {
    id: 'p-notice-extension-too-late',
    about: 'a 期間延長請求書 (not 期間徒過) after the last day adds nothing',
    says: { ...CASE, rows: [...REQUESTED, '2026-09-01 A131 000101', '2026-11-10 A601'] },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2026-11-02', unmoved: '2026-10-31' }],
    },
    source: '特許法5条1項・3項; B14',
  },
  {
    id: 'p-notice-other-documents',
    about: 'a 刊行物等提出書, a 上申書 and a 代理人受任届 are no answers',
    says: {
      ...CASE,
      rows: [...REQUESTED, '2026-10-20 A131 000101', '2026-11-04 A831', '2026-11-05 A781', '2026-11-06 A7422'],
    },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101', 'open']],
      days: [{ act: 'response', day: '2026-12-21', unmoved: '2026-12-19' }],
    },
    source: '特許法50条; document-codes.tsv',
  },
  {
    id: 'p-notice-and-correction',
    about: 'two notices of two kinds are open',
    says: { ...CASE, rows: [...REQUESTED, '2026-10-20 A131 000101', '2026-11-05 A221 000404'] },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [
        ['refusal', '000101', 'open'],
        ['correction', '000404', 'open'],
      ],
      days: [{ act: 'response', day: '2026-12-21', unmoved: '2026-12-19' }],
      never: ['answer'],
    },
    source: '特許法50条, 17条3項; B6',
  },
  {
    id: 'p-notice-answered-after-extension',
    about: 'answered within the longer period',
    says: {
      ...CASE,
      rows: [...REQUESTED, '2026-08-04 A131 000101', '2026-10-01 A601', '2026-11-24 A53', '2026-11-24 A523'],
    },
    today: TODAY,
    expected: { status: 'responded', never: ['response'] },
    source: '特許法5条1項, 50条',
  },
]);
