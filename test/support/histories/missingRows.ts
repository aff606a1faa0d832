import { written } from './answers.ts';
import type { History } from './history.ts';

/**
 * Answers whose history is missing, or has rows that lack something: nothing is concluded from what was not said (ISSUE17 part 3, limits A5
 * and C1). `without` takes a field away, `raw` puts something unreadable in its place.
 */

const TODAY = '2026-11-29';
const PATENT = { filed: '2022-04-11', published: '2023-10-19' };
const ROWS = ['2022-04-11 A63', '2024-01-22 A621'];
const RECORDED = { number: '2020123456', filed: '2020-07-20', published: '2021-06-10' };
const RIGHT = { ...RECORDED, registered: ['7533889', '2024-08-05'], expires: '2040-07-20' } as const;

const patents = written('patent', [
  {
    id: 'x-history-missing',
    about: 'the history is missing: whether the examination was requested is not known',
    says: { ...RECORDED, rows: [], without: ['bibliographyInformation'] },
    today: TODAY,
    expected: { status: 'notJudged', missing: ['history'], never: ['examination'] },
    source: 'limits A5 (told: 審査請求前, last day passed)',
  },
  {
    id: 'x-history-unreadable',
    about: 'the history is a text',
    says: { ...RECORDED, rows: [], raw: { bibliographyInformation: '0' } },
    today: TODAY,
    expected: { status: 'notJudged', missing: ['history'], never: ['examination'] },
    source: 'limits A5',
  },
  {
    id: 'x-history-said-empty',
    about: 'the API says that there are no documents: no application is without its 願書, so nothing is known',
    says: { ...PATENT, filed: '2024-04-11', published: '2025-10-23', rows: [], raw: { bibliographyInformation: [] } },
    today: TODAY,
    expected: { status: 'notJudged', missing: ['history'], never: ['examination'] },
    source: 'limits A5; 特許法36条1項 (every application begins with a 願書)',
  },
  {
    id: 'x-history-missing-registered',
    about: 'the history is missing, the registration is said',
    says: { ...RIGHT, rows: [], without: ['bibliographyInformation'] },
    payment: { next: '2027-08-05', years: '03' },
    today: TODAY,
    expected: {
      status: 'registered',
      missing: ['history'],
      days: [{ act: 'annuity', day: '2027-08-05', confidence: 'stated' }],
    },
    source: 'ISSUE17 part 3 (what was said is said)',
  },
  {
    id: 'x-list-of-documents-missing',
    about: 'a group of the history lacks its list: what stands in it is not known',
    says: {
      ...PATENT,
      rows: [],
      raw: { bibliographyInformation: [{ numberType: '01', number: '2022100001' }] },
    },
    today: TODAY,
    expected: { status: 'notJudged', missing: ['history'], never: ['examination'] },
    source: 'ISSUE17 part 3',
  },
  {
    id: 'x-nothing-null',
    about: 'data: null',
    says: { rows: [] },
    today: TODAY,
    expected: { status: 'notJudged', isRefused: true },
    source: 'limits A5 (told: 出願中)',
  },
  {
    id: 'x-nothing-list',
    about: 'data: []',
    says: { rows: [] },
    today: TODAY,
    expected: { status: 'notJudged', isRefused: true },
    source: 'limits A5',
  },
  {
    id: 'x-nothing-object',
    about: 'data: {}',
    says: { rows: [] },
    today: TODAY,
    expected: { status: 'notJudged', isRefused: true },
    source: 'limits A5',
  },
  {
    id: 'x-notice-without-date',
    about: 'a notice without its 発送日, an 意見書 with its date: neither open nor answered',
    says: { ...PATENT, rows: [...ROWS, '- A131 000101', '2026-10-20 A53'] },
    today: TODAY,
    expected: {
      status: 'notJudged',
      notices: [['refusal', '000101', 'unknown']],
      missing: ['dates'],
      never: ['response'],
    },
    source: 'ISSUE17 part 3 (a history row without legalDate)',
  },
  {
    id: 'x-notice-without-date-alone',
    about: 'a notice without its 発送日 and no answer at all: open, with no day',
    says: { ...PATENT, rows: [...ROWS, '- A131 000101'] },
    today: TODAY,
    expected: {
      status: ['notice', 'notJudged'],
      notices: [['refusal', '000101', 'open']],
      missing: ['dates'],
      never: ['response'],
    },
    source: 'ISSUE17 part 3',
  },
  {
    id: 'x-notice-date-impossible',
    about: 'a 発送日 that does not exist',
    says: {
      ...PATENT,
      rows: [],
      raw: {
        bibliographyInformation: [
          {
            numberType: '01',
            number: '2022100001',
            documentList: [
              { legalDate: '20220411', documentCode: 'A63', documentNumber: '52200000001', documentSeparator: 'S' },
              { legalDate: '20240122', documentCode: 'A621', documentNumber: '52400000001', documentSeparator: 'S' },
              { legalDate: '20261032', documentCode: 'A131', documentNumber: '06126000101', documentSeparator: 'K' },
            ],
          },
        ],
      },
    },
    today: TODAY,
    expected: {
      status: ['notice', 'notJudged'],
      notices: [['refusal', '000101', 'open']],
      missing: ['dates'],
      never: ['response'],
    },
    source: 'ISSUE17 part 3 (cannot be read)',
  },
  {
    id: 'x-answer-without-date',
    about: 'an 意見書 without its date may be the answer to this notice or to an earlier one',
    says: { ...PATENT, rows: [...ROWS, '2026-10-20 A131 000101', '- A53'] },
    today: TODAY,
    expected: {
      status: 'notJudged',
      notices: [['refusal', '000101', 'unknown']],
      missing: ['dates'],
      ifTold: [{ act: 'response', day: '2026-12-21', unmoved: '2026-12-19' }],
    },
    source: 'ISSUE17 part 3; DESIGN17 (answer unknown)',
  },
  {
    id: 'x-row-without-code',
    about: 'a row without its code after a notice may be the answer',
    says: { ...PATENT, rows: [...ROWS, '2026-10-20 A131 000101', '2026-11-10 -'] },
    today: TODAY,
    expected: {
      status: 'notJudged',
      notices: [['refusal', '000101', 'unknown']],
      missing: ['codes'],
      ifTold: [{ act: 'response', day: '2026-12-21', unmoved: '2026-12-19' }],
    },
    source: 'ISSUE17 part 3; DESIGN17 (answer unknown)',
  },
  {
    id: 'x-row-without-code-before',
    about: 'a row without its code before the notice is no answer to it',
    says: { ...PATENT, rows: ['2022-04-11 A63', '2023-05-10 -', '2024-01-22 A621', '2026-10-20 A131 000101'] },
    today: TODAY,
    expected: {
      status: ['notice', 'notJudged'],
      notices: [['refusal', '000101', 'open']],
      missing: ['codes'],
      days: [{ act: 'response', day: '2026-12-21', unmoved: '2026-12-19' }],
    },
    source: 'DESIGN17 (a row that lacks its code is kept)',
  },
  {
    id: 'x-row-without-code-request',
    about: 'three years are over; a row without its code may be the 審査請求',
    says: { filed: '2022-01-10', published: '2023-07-20', rows: ['2022-01-10 A63', '2024-12-02 -'] },
    today: TODAY,
    expected: { status: 'notJudged', missing: ['codes'], never: ['examination'] },
    source: '特許法48条の3第4項; ISSUE17 part 3',
  },
]);

const designs = written('design', [
  {
    id: 'x-design-fee-unknown',
    about: '登録査定, but the list of the registration’s documents is missing: paid or not is not known',
    says: {
      filed: '2026-02-10',
      rows: [],
      raw: {
        bibliographyInformation: [
          {
            numberType: '01',
            number: '2026100001',
            documentList: [
              { legalDate: '20260210', documentCode: 'A63', documentNumber: '52600000001', documentSeparator: 'S' },
              { legalDate: '20261104', documentCode: 'A01', documentNumber: '06326000111', documentSeparator: 'K' },
            ],
          },
          { numberType: '06', number: '1900001' },
        ],
      },
    },
    today: TODAY,
    expected: {
      status: ['allowed', 'notJudged'],
      missing: ['history'],
      ifTold: [{ act: 'registrationFee', day: '2026-12-04' }],
    },
    source: 'ISSUE17 part 3',
  },
]);

/** What `data` is where it is no object with fields. */
const NOTHING: Readonly<Record<string, unknown>> = {
  'x-nothing-null': null,
  'x-nothing-list': [],
  'x-nothing-object': {},
};

export const missingRows: readonly History[] = [...patents, ...designs].map((history) =>
  history.id in NOTHING ? { ...history, progress: NOTHING[history.id] } : history,
);
