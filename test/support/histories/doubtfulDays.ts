import type { History } from './history.ts';
import { written } from './answers.ts';

/** Days about which the data leave a doubt: the earlier one is told, or the line stays as an estimate. Day for most: Monday 2026-11-30. */

const TODAY = '2026-11-30';

const patents = written('patent', [
  {
    id: 'p-priority-abroad',
    about: 'twelve months end when our office is closed and others are open',
    says: { filed: '2025-12-29', rows: ['2025-12-29 A63'] },
    today: TODAY,
    expected: {
      status: 'filed',
      days: [
        { act: 'examination', day: '2029-01-04', unmoved: '2028-12-29' },
        { act: 'priority', day: '2026-12-29' },
      ],
    },
    source:
      'パリ条約4条C(3): the office where protection is sought counts; 特許法3条2項 for 国内優先 (2027-01-04) is the later day',
  },
  {
    id: 'p-priority-after-grant',
    about: '特許査定: no 国内優先 and no 出願公開 any more, Paris priority to the same day',
    says: { filed: '2026-03-10', rows: ['2026-03-10 A63', '2026-03-10 A621', '2026-11-05 A01 000101'] },
    today: TODAY,
    expected: {
      status: 'allowed',
      days: [
        { act: 'registrationFee', day: '2026-12-07', unmoved: '2026-12-05' },
        { act: 'division', day: '2026-12-07', unmoved: '2026-12-05' },
        { act: 'priority', day: '2027-03-10', article: ['4'] },
      ],
      never: ['publication'],
    },
    source: '特許法41条1項4号, 64条1項; パリ条約4条C(1)',
  },
  {
    id: 'p-foreign-language',
    about: '外国語書面出願 with Paris priority: the translation within 1年4月 from the 優先日',
    says: {
      filed: '2026-01-20',
      priorities: [{ paris: 'US', date: '2025-08-04' }],
      rows: ['2026-01-20 A63', '2026-01-20 A6340', '2026-01-20 A6341', '2026-01-20 A6342', '2026-01-20 A6343'],
    },
    today: TODAY,
    expected: {
      status: 'filed',
      days: [
        { act: 'foreignTranslation', day: '2026-12-04', article: ['36-2'] },
        { act: 'examination', day: '2029-01-22', unmoved: '2029-01-20' },
      ],
    },
    source: '特許法36条の2第2項',
  },
  {
    id: 'p-foreign-language-translated',
    about: 'the translation is there',
    says: {
      filed: '2026-01-20',
      rows: ['2026-01-20 A63', '2026-01-20 A6340', '2026-05-20 A631'],
    },
    today: TODAY,
    expected: {
      status: 'filed',
      days: [{ act: 'examination', day: '2029-01-22', unmoved: '2029-01-20' }],
      never: ['foreignTranslation'],
    },
    source: '特許法36条の2第2項; A631 翻訳文提出書',
  },
  {
    id: 'p-foreign-language-divided',
    about: 'a 分割 in a foreign language: two months from its own filing',
    says: {
      filed: '2026-10-20',
      parent: ['2024010001', '2024-06-03'],
      divisionals: [
        ['2024010001', '0'],
        ['2026100001', '1'],
      ],
      rows: ['2026-10-20 A63', '2026-10-20 A6340'],
    },
    today: TODAY,
    expected: {
      status: 'filed',
      days: [
        { act: 'foreignTranslation', day: '2026-12-21', unmoved: '2026-12-20', article: ['36-2'] },
        { act: 'examination', day: '2027-06-03' },
      ],
    },
    source: '特許法36条の2第2項ただし書',
  },
  {
    id: 'p-extension-beside-old-notice',
    about: 'a request is for the notice whose period runs, not for one that nobody answered a year ago',
    says: {
      filed: '2023-06-12',
      published: '2024-12-19',
      rows: [
        '2023-06-12 A63',
        '2024-02-05 A621',
        '2025-02-03 A131 000101',
        '2026-09-15 A131 000102',
        '2026-11-10 A601',
      ],
    },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [
        ['refusal', '000101'],
        ['refusal', '000102'],
      ],
      days: [{ act: 'response', day: '2027-01-14', extendable: null, confidence: 'counted' }],
    },
    source:
      '方式審査便覧04.10: 2026-11-14 (unmoved) and two months; the first period ended in 2025 with every extension',
  },
  {
    id: 'p-one-request-two-rows',
    about: 'one request stands in the examination and in the trial: abroad one month more, not two',
    says: {
      filed: '2022-06-13',
      published: '2023-12-21',
      rows: [
        '2022-06-13 A63',
        '2023-02-06 A621',
        '2025-09-22 A02 000101',
        '2025-12-20 C60',
        '2026-08-20 C13 000102',
        '2026-11-18 A601',
        '2026-11-18 C601',
      ],
    },
    today: TODAY,
    abroad: true,
    expected: {
      status: ['notice', 'appealed'],
      instance: 'appeal',
      notices: [['refusal', '000102']],
      days: [{ act: 'response', day: '2026-12-21', unmoved: '2026-12-20', abroad: true }],
    },
    source: '審判便覧25-01.1; A4 (nobody knows whether it is A601 or C601)',
  },
  {
    id: 'p-request-dismissed',
    about: 'a request for an extension, and then a 手続却下の処分: it may be the request',
    says: {
      filed: '2023-06-12',
      published: '2024-12-19',
      rows: [
        '2023-06-12 A63',
        '2024-02-05 A621',
        '2026-09-10 A131 000101',
        '2026-11-05 A601',
        '2026-11-20 A073 000102',
      ],
    },
    today: TODAY,
    expected: {
      status: 'notice',
      notices: [['refusal', '000101']],
      days: [
        {
          act: 'response',
          day: '2026-11-09',
          confidence: 'estimated',
          extendable: { until: '2027-01-12', day: '2027-01-12', how: 'after' },
        },
      ],
    },
    source: '特許法18条1項; 方式審査便覧04.10 (2026-11-09 and two months: 2027-01-09, a Saturday; 01-11 成人の日)',
  },
  {
    id: 'p-amendment-alone',
    about: '手続補正書 within the period, which is over: nothing was missed',
    says: {
      filed: '2023-06-12',
      published: '2024-12-19',
      rows: ['2023-06-12 A63', '2024-02-05 A621', '2026-09-10 A131 000101', '2026-10-20 A523'],
    },
    today: TODAY,
    expected: { status: 'responded', notices: [['refusal', '000101', 'partly']], never: ['response'] },
    source: '特許法17条の2第1項, 50条 (an amendment is an answer)',
  },
  {
    id: 'p-chain-old-by-number',
    about:
      'the first of a chain is numbered in 2020: its three years ended in 2023 at the latest, so the 30 days were the last',
    says: {
      filed: '2026-10-20',
      parent: ['2024100001', '2024-03-01'],
      divisionals: [
        ['2020100009', '0'],
        ['2024100001', '1'],
        ['2026100001', '2'],
      ],
      rows: ['2026-10-20 A63'],
    },
    today: TODAY,
    expected: { status: 'deemedWithdrawn', isExpected: true },
    source: '特許法48条の3第2項・4項 (2026-11-19)',
  },
  {
    id: 'p-chain-without-own-row',
    about: 'the list names a first application that is not the 原出願, and not the case: a chain all the same',
    says: {
      filed: '2026-11-02',
      parent: ['2025100001', '2025-03-01'],
      divisionals: [['2022100001', '0']],
      rows: ['2026-11-02 A63'],
    },
    today: TODAY,
    expected: { status: 'filed', days: [{ act: 'examination', day: '2026-12-02' }] },
    source: '特許法48条の3第2項; 44条2項 (2022: three years over in 2025)',
  },
  {
    id: 'p-divisional-without-filing-day',
    about: 'a 分割 whose own filing is not said: its 30 days cannot be excluded',
    says: {
      number: '2026100001',
      filed: '2026-11-20',
      parent: ['2020100009', '2020-02-03'],
      divisionals: [
        ['2020100009', '0'],
        ['2026100001', '1'],
      ],
      rows: ['2026-11-20 A63'],
      without: ['filingDate'],
    },
    today: TODAY,
    expected: { status: 'notJudged', missing: ['filingDate'], onlyEstimated: ['examination'] },
    source: '特許法48条の3第2項',
  },
  {
    id: 'p-refused-twice',
    about: 'the 拒絶査定 stands there twice with nothing between: the day of the first, as long as it is to come',
    says: {
      filed: '2023-06-12',
      published: '2024-12-19',
      rows: ['2023-06-12 A63', '2024-02-05 A621', '2026-09-10 A02 000101', '2026-10-10 A02 000102'],
    },
    today: TODAY,
    expected: {
      status: 'refused',
      days: [
        { act: 'appeal', day: '2026-12-10', confidence: 'estimated' },
        { act: 'division', day: '2026-12-10' },
      ],
    },
    source: '特許法121条1項 (送達)',
  },
  {
    id: 'p-refused-twice-first-over',
    about: 'the day of the first is over: that of the second may still be the true one',
    says: {
      filed: '2023-06-12',
      published: '2024-12-19',
      rows: ['2023-06-12 A63', '2024-02-05 A621', '2026-08-10 A02 000101', '2026-10-10 A02 000102'],
    },
    today: TODAY,
    expected: {
      status: 'refused',
      days: [{ act: 'appeal', day: '2027-01-12', unmoved: '2027-01-10', confidence: 'estimated' }],
      mayHave: ['division'],
    },
    source: '特許法121条1項 (送達)',
  },
  {
    id: 'p-granted-anew',
    about: '特許査定 taken back by a 拒絶理由通知, and granted anew: 分割 with the new one',
    says: {
      filed: '2023-06-12',
      published: '2024-12-19',
      rows: [
        '2023-06-12 A63',
        '2024-02-05 A621',
        '2026-07-01 A01 000101',
        '2026-07-20 A131 000102',
        '2026-09-01 A53',
        '2026-11-10 A01 000103',
      ],
    },
    today: TODAY,
    expected: {
      status: 'allowed',
      days: [
        { act: 'registrationFee', day: '2026-12-10' },
        { act: 'division', day: '2026-12-10', article: ['44'] },
      ],
    },
    source: '特許法44条1項2号 (excepted are only 163条3項 and 160条1項)',
  },
  {
    id: 'p-appeal-withdrawn-in-time',
    about: '審判請求 taken back within the three months: it can be filed anew, and divided',
    says: {
      filed: '2023-06-12',
      published: '2024-12-19',
      rows: ['2023-06-12 A63', '2024-02-05 A621', '2026-09-10 A02 000101', '2026-10-09 C60', '2026-11-01 C609'],
    },
    today: TODAY,
    expected: {
      status: ['appealWithdrawn', 'refused'],
      days: [
        { act: 'appeal', day: '2026-12-10' },
        { act: 'division', day: '2026-12-10' },
      ],
    },
    source: '特許法121条1項, 44条1項3号',
  },
  {
    id: 'p-request-for-examination-dismissed',
    about: '審査請求, 補正指令, 手続却下: if it was the 審査請求 a new one is due',
    says: {
      filed: '2024-04-10',
      published: '2025-10-23',
      rows: ['2024-04-10 A63', '2026-06-22 A621', '2026-07-10 A112 000101', '2026-10-10 A073 000102'],
    },
    today: TODAY,
    expected: {
      status: ['examinationRequested', 'notJudged', 'published'],
      days: [{ act: 'examination', day: '2027-04-12', unmoved: '2027-04-10', confidence: 'estimated' }],
    },
    source: '特許法48条の3第1項, 18条1項',
  },
  {
    id: 'p-priority-given-up',
    about: 'パリ条約による優先権主張放棄書: what hangs on the priority is an estimate',
    says: {
      filed: '2026-02-16',
      priorities: [{ paris: 'US', date: '2025-08-01' }],
      rows: ['2026-02-16 A63', '2026-06-01 A765'],
    },
    today: TODAY,
    expected: {
      status: 'filed',
      days: [{ act: 'examination', day: '2029-02-16' }],
      onlyEstimated: ['priorityDocument', 'publication'],
    },
    source: '特許法43条; A765',
  },
]);

const others: readonly History[] = [
  ...written('design', [
    {
      id: 'd-priority-abroad',
      about: 'six months end on a Tuesday on which our office is closed and others are open',
      says: { filed: '2026-06-29', rows: ['2026-06-29 A63'] },
      today: TODAY,
      expected: { status: 'filed', days: [{ act: 'priority', day: '2026-12-29' }] },
      source: 'パリ条約4条C(3)',
    },
    {
      id: 'd-hague-papers',
      about: 'Hague: 優先権証明書 and 例外証明書 run from the 国際公表, whose day no answer has',
      says: {
        number: '2026500123',
        filed: '2026-11-10',
        priorities: [{ paris: 'US', date: '2026-06-01' }],
        rows: ['2026-11-10 A63'],
      },
      today: TODAY,
      expected: { status: 'filed', never: ['priorityDocument', 'noveltyProof', 'priority'] },
      source: '意匠法60条の7, 60条の10; 意匠法施行規則12条の2',
    },
  ]),
  ...written('trademark', [
    {
      id: 't-priority-abroad',
      about: 'six months from the last day of February: the same day of August, as other offices count',
      says: { filed: '2026-02-28', published: '2026-03-10', rows: ['2026-02-28 A63'] },
      today: '2026-08-03',
      expected: { status: 'filed', days: [{ act: 'priority', day: '2026-08-28' }] },
      source: 'パリ条約4条C(1)(2); EUTMR 規則 (the same number)',
    },
    {
      id: 't-madrid-papers',
      about: 'Madrid: no 優先権証明書, and no priority from it',
      says: { number: '2026350001', filed: '2026-10-10', rows: ['2026-10-10 IB14100'] },
      today: TODAY,
      expected: { status: 'filed', never: ['priority', 'priorityDocument'] },
      source: '商標法68条の15第1項; マドリッド協定議定書2条 (a basic application is the first)',
    },
    {
      id: 't-madrid-priority-document',
      about: 'Madrid with Paris priority: no 優先権証明書',
      says: {
        number: '2026350001',
        filed: '2026-10-10',
        priorities: [{ paris: 'US', date: '2026-05-01' }],
        rows: ['2026-10-10 IB14100'],
      },
      today: TODAY,
      expected: { status: 'filed', never: ['priorityDocument'] },
      source: '商標法68条の15第1項',
    },
    {
      id: 't-madrid-by-number',
      about: 'a 拒絶理由通知 with the code of national ones in a Madrid case: three months of the holder',
      says: { number: '2025350001', filed: '2025-10-10', rows: ['2025-10-10 A63', '2026-09-10 A131 000101'] },
      today: TODAY,
      expected: {
        status: 'notice',
        notices: [['refusal', '000101']],
        days: [{ act: 'response', day: '2026-12-10', abroad: 'either' }],
      },
      source: '商標法15条の2; 方式審査便覧04.10 (holders live abroad)',
    },
    {
      id: 't-amendment-alone',
      about: '補正書 alone, the usual answer for marks, then an appeal',
      says: {
        filed: '2025-10-10',
        published: '2025-10-21',
        rows: [
          '2025-10-10 A63',
          '2026-05-11 A131 000101',
          '2026-06-10 A523',
          '2026-09-14 A02 000102',
          '2026-11-10 C60',
        ],
      },
      today: TODAY,
      expected: { status: 'appealed', instance: 'appeal', never: ['response'] },
      source: '商標法68条の40 (補正)',
    },
    {
      id: 't-late-fee-extended',
      about: '登録料 after its period: two months more',
      says: { filed: '2026-01-13', published: '2026-01-27', rows: ['2026-01-13 A63', '2026-10-20 A01 000101'] },
      today: TODAY,
      expected: {
        status: 'allowed',
        days: [{ act: 'lateFee', day: '2027-01-19', article: ['41'] }],
      },
      source: '商標法41条3項 (2026-11-19 and two months)',
    },
  ]),
];

export const doubtfulDays: readonly History[] = [...patents, ...others];
