import { written } from './answers.ts';

/** 特許: filing, 審査請求 and its end, national priority. Day for most: Sunday 2026-11-29. */

const TODAY = '2026-11-29';
const FILED = '2024-04-11 A63';
const REQUESTED = [FILED, '2025-01-20 A621'];
const CASE = { filed: '2024-04-11', published: '2025-10-23' };

export const patents = written('patent', [
  {
    id: 'p-filed',
    about: 'filed, not yet published',
    says: { filed: '2025-06-10', rows: ['2025-06-10 A63'] },
    today: TODAY,
    expected: {
      status: 'filed',
      instance: 'examination',
      days: [
        { act: 'examination', day: '2028-06-12', unmoved: '2028-06-10', article: ['48-3'], extendable: null },
        { act: 'publication', day: '2026-12-10', article: ['64'] },
      ],
      never: ['noveltyProof'],
    },
    source: '特許法48条の3第1項, 64条1項 (18 months, not moved: no act of a party)',
  },
  {
    id: 'p-published',
    about: 'published, the 審査請求 not yet made',
    says: { ...CASE, rows: [FILED] },
    today: TODAY,
    expected: {
      status: 'published',
      instance: 'examination',
      days: [
        { act: 'examination', day: '2027-04-12', unmoved: '2027-04-11', article: ['48-3'], confidence: 'counted' },
      ],
    },
    source: '特許法48条の3第1項, 3条2項 (a Sunday)',
  },
  {
    id: 'p-published-early-first-filing',
    about: 'published early on request within the year of priority',
    says: { filed: '2026-02-16', published: '2026-08-20', rows: ['2026-02-16 A63', '2026-04-01 A627'] },
    today: TODAY,
    expected: {
      status: 'published',
      days: [
        { act: 'examination', day: '2029-02-16' },
        { act: 'priority', day: '2027-02-16', article: ['41', '4'] },
      ],
    },
    source: '特許法41条1項1号, パリ条約4条C(1): 12 months (FILING, confirmed)',
  },
  {
    id: 'p-priority-document',
    about: 'published early, Paris priority: 優先権証明書 within 1年4月 from the priority',
    says: {
      filed: '2026-02-16',
      published: '2026-08-20',
      priorities: [{ paris: 'US', date: '2025-08-01' }],
      rows: ['2026-02-16 A63', '2026-04-01 A627'],
    },
    today: TODAY,
    expected: {
      status: 'published',
      days: [
        { act: 'examination', day: '2029-02-16' },
        { act: 'priorityDocument', day: '2026-12-01', article: ['43'] },
      ],
      never: ['priority'],
    },
    source: '特許法43条2項; FILING, corrections (16 months for patents)',
  },
  {
    id: 'p-priority-document-filed',
    about: 'the same with the 優先権証明書 on file',
    says: {
      filed: '2026-02-16',
      published: '2026-08-20',
      priorities: [{ paris: 'US', date: '2025-08-01' }],
      rows: ['2026-02-16 A63', '2026-04-01 A627', '2026-05-20 A79'],
    },
    today: TODAY,
    expected: { status: 'published', days: [{ act: 'examination', day: '2029-02-16' }], never: ['priorityDocument'] },
    source: '特許法43条2項; A79 優先権証明書提出書',
  },
  {
    id: 'p-last-day-of-request',
    about: 'the last day of the 審査請求 itself',
    says: { filed: '2023-11-27', published: '2025-06-05', rows: ['2023-11-27 A63'] },
    today: '2026-11-27',
    expected: { status: 'published', isExpected: false, days: [{ act: 'examination', day: '2026-11-27' }] },
    source: '特許法48条の3第1項',
  },
  {
    id: 'p-day-after-request',
    about: 'one day later: a request of the last day is not in the data yet',
    says: { filed: '2023-11-27', published: '2025-06-05', rows: ['2023-11-27 A63'] },
    today: '2026-11-28',
    expected: { status: 'published', isExpected: false },
    source: 'handbook: data appear the day after (DOMAIN D.7); ISSUE17 part 5',
  },
  {
    id: 'p-deemed-withdrawn',
    about: 'three years and the lag are over without a 審査請求',
    says: { filed: '2023-11-27', published: '2025-06-05', rows: ['2023-11-27 A63'] },
    today: '2026-12-07',
    expected: {
      status: 'deemedWithdrawn',
      isExpected: true,
      ifTold: [{ act: 'restoration', day: '2027-11-29', unmoved: '2027-11-27' }],
    },
    source: '特許法48条の3第4項; A6',
  },
  {
    id: 'p-deemed-withdrawn-long-ago',
    about: 'the case of the finding: filed 2022-01-10',
    says: { filed: '2022-01-10', published: '2023-07-20', rows: ['2022-01-10 A63'] },
    today: TODAY,
    expected: { status: 'deemedWithdrawn', isExpected: true },
    source: '特許法48条の3第4項; A6',
  },
  {
    id: 'p-request-last-day-at-new-year',
    about: 'three years end on 12-29: the office opens on 01-04, the case is alive until then',
    says: { filed: '2023-12-29', published: '2025-07-03', rows: ['2023-12-29 A63'] },
    today: '2026-12-31',
    expected: { status: 'published', days: [{ act: 'examination', day: '2027-01-04', unmoved: '2026-12-29' }] },
    source: '特許法3条2項, 行政機関の休日に関する法律1条1項3号',
  },
  {
    id: 'p-request-leap-day',
    about: 'filed on a 29th of February',
    says: { filed: '2024-02-29', published: '2025-09-04', rows: ['2024-02-29 A63'] },
    today: TODAY,
    expected: { status: 'published', days: [{ act: 'examination', day: '2027-03-01', unmoved: '2027-02-28' }] },
    source: '特許法3条1項2号: counting begins on 03-01 and ends with February',
  },
  {
    id: 'p-requested',
    about: 'the 審査請求 is made',
    says: { ...CASE, rows: REQUESTED },
    today: TODAY,
    expected: { status: 'examinationRequested', instance: 'examination' },
    source: '特許法48条の3第1項; A621',
  },
  {
    id: 'p-requested-by-another',
    about: 'somebody else has made the 審査請求',
    says: { ...CASE, rows: [FILED, '2026-03-02 A625', '2026-03-20 A242625'] },
    today: TODAY,
    expected: { status: 'examinationRequested', never: ['examination'] },
    source: '特許法48条の3第1項「何人も」; B4',
  },
  {
    id: 'p-requested-by-another-long-ago',
    about: 'requested by another in time, three years over: not deemed withdrawn',
    says: { filed: '2022-01-10', published: '2023-07-20', rows: ['2022-01-10 A63', '2024-12-02 A625'] },
    today: TODAY,
    expected: { status: 'examinationRequested', isExpected: false },
    source: '特許法48条の3第4項; B4',
  },
  {
    id: 'p-national-priority',
    about: 'the recorded case before its request: the three years run from its own filing, not from the priority',
    says: {
      number: '2020123456',
      filed: '2020-07-20',
      published: '2021-06-10',
      priorities: [{ national: '2019210418', date: '2019-11-21' }],
      rows: ['2020-07-20 A63'],
    },
    today: '2023-03-01',
    expected: { status: 'published', days: [{ act: 'examination', day: '2023-07-20' }] },
    source: '特許法48条の3第1項; recording 2020123456',
  },
  {
    id: 'p-earlier-of-national-priority',
    about: 'the earlier application of a national priority, which another held answer names: 1年4月 are over',
    says: {
      number: '2025100001',
      filed: '2025-02-10',
      published: '2025-09-04',
      rows: ['2025-02-10 A63', '2025-05-01 A627'],
    },
    beside: [
      {
        number: '2025150001',
        filed: '2025-12-01',
        priorities: [{ national: '2025100001', date: '2025-02-10' }],
        rows: ['2025-12-01 A63'],
      },
    ],
    today: TODAY,
    expected: { status: 'deemedWithdrawn', isExpected: true },
    source: '特許法42条1項 (1年4月: 2026-06-10); ISSUE17 part 5',
  },
  {
    id: 'p-earlier-priority-withdrawn',
    about: 'the later application has withdrawn the priority: the earlier one lives on',
    says: {
      number: '2025100001',
      filed: '2025-02-10',
      published: '2025-09-04',
      rows: ['2025-02-10 A63', '2025-05-01 A627'],
    },
    beside: [
      {
        number: '2025150001',
        filed: '2025-12-01',
        priorities: [{ national: '2025100001', date: '2025-02-10' }],
        rows: ['2025-12-01 A63', '2026-03-02 A764'],
      },
    ],
    today: TODAY,
    expected: { status: 'published', isExpected: false, days: [{ act: 'examination', day: '2028-02-10' }] },
    source: '特許法42条1項但書・2項; A764',
  },
]);
