import { written } from './answers.ts';

/** 特許: 分割, 変更, PCT. Day for most: Sunday 2026-11-29. */

const TODAY = '2026-11-29';

export const patentFamilies = written('patent', [
  {
    id: 'p-divisional-young-original',
    about: 'divided from an original of less than three years',
    says: {
      filed: '2026-11-10',
      published: '2026-11-26',
      parent: ['2025010001', '2025-02-03'],
      divisionals: [
        ['2025010001', '0'],
        ['2026100001', '1'],
      ],
      rows: ['2026-11-10 A63'],
    },
    today: TODAY,
    expected: { status: 'published', days: [{ act: 'examination', day: '2028-02-03', article: ['48-3'] }] },
    source: '特許法44条2項, 48条の3第1項',
  },
  {
    id: 'p-divisional-old-original',
    about: 'divided from an original of more than three years: 30 days from its own filing',
    says: {
      filed: '2026-11-02',
      published: '2026-11-26',
      parent: ['2020010001', '2020-06-01'],
      divisionals: [
        ['2020010001', '0'],
        ['2026100001', '1'],
      ],
      rows: ['2026-11-02 A63'],
    },
    today: TODAY,
    expected: { status: 'published', days: [{ act: 'examination', day: '2026-12-02', article: ['48-3'] }] },
    source: '特許法48条の3第2項',
  },
  {
    id: 'p-divisional-deemed-withdrawn',
    about: 'the 30 days of a late divisional are over',
    says: {
      filed: '2026-09-01',
      published: '2026-10-22',
      parent: ['2020010001', '2020-06-01'],
      divisionals: [
        ['2020010001', '0'],
        ['2026100001', '1'],
      ],
      rows: ['2026-09-01 A63'],
    },
    today: TODAY,
    expected: { status: 'deemedWithdrawn', isExpected: true },
    source: '特許法48条の3第2項・4項 (2026-10-01)',
  },
  {
    id: 'p-divisional-second-generation',
    about: 'the case of the finding: a divisional of a divisional, whose own parent was filed a year ago',
    says: {
      filed: '2026-11-01',
      published: '2026-11-26',
      parent: ['2025111111', '2025-11-01'],
      divisionals: [
        ['2020010001', '0'],
        ['2025111111', '1'],
        ['2026100001', '2'],
      ],
      rows: ['2026-11-01 A63'],
    },
    today: TODAY,
    expected: { status: 'published', days: [{ act: 'examination', day: '2026-12-01', article: ['48-3'] }] },
    source: '特許法44条2項 (chains), 48条の3第2項; A5',
  },
  {
    id: 'p-divisional-second-generation-young',
    about:
      'the original is young, but its day is in no answer: the 30 days are shown, as an estimate, never the parent’s',
    says: {
      filed: '2026-11-09',
      published: '2026-11-26',
      parent: ['2026010002', '2026-03-02'],
      divisionals: [
        ['2025010001', '0'],
        ['2026010002', '1'],
        ['2026100001', '2'],
      ],
      rows: ['2026-11-09 A63'],
    },
    today: TODAY,
    expected: {
      status: 'published',
      days: [{ act: 'examination', day: '2026-12-09', confidence: 'estimated' }],
    },
    source: 'A5 (ask for generation 0, or show only the 30 days)',
  },
  {
    id: 'p-divisional-second-generation-not-judged',
    about: 'the 30 days are over, the day of the original is not known: nobody can say that it is deemed withdrawn',
    says: {
      filed: '2026-09-01',
      published: '2026-10-22',
      parent: ['2026010002', '2026-03-02'],
      divisionals: [
        ['2025010001', '0'],
        ['2026010002', '1'],
        ['2026100001', '2'],
      ],
      rows: ['2026-09-01 A63'],
    },
    today: TODAY,
    expected: {
      status: ['published', 'notJudged'],
      missing: ['original'],
      notes: ['原出願の出願日が確かめられません'],
    },
    source: '特許法48条の3第1項・2項; ISSUE17 part 5 (only where the data say so)',
  },
  {
    id: 'p-pct-translated',
    about: 'PCT, translation on file: three years from the international filing',
    says: {
      number: '2024563629',
      filed: '2023-05-10',
      priorities: [{ paris: 'DE', date: '2022-05-11' }],
      international: ['DE2023012345', 'WO2023212345'],
      rows: ['2024-10-15 A632', '2024-10-15 A634'],
    },
    today: '2026-04-01',
    expected: {
      status: ['filed', 'published'],
      days: [{ act: 'examination', day: '2026-05-11', unmoved: '2026-05-10' }],
      never: ['translation', 'nationalPhase'],
    },
    source: '特許法184条の3第1項, 48条の3第1項',
  },
  {
    id: 'p-pct-translation-two-months',
    about: 'the 国内書面 came in the last two months of the 30: the translation within two months from it',
    says: {
      number: '2026563629',
      filed: '2025-04-25',
      priorities: [{ paris: 'US', date: '2024-05-01' }],
      international: ['US2025012345', 'WO2025212345'],
      rows: ['2026-10-15 A632'],
    },
    today: TODAY,
    expected: {
      status: ['filed', 'published'],
      days: [
        { act: 'translation', day: '2026-12-15', article: ['184-4'] },
        { act: 'examination', day: '2028-04-25' },
      ],
    },
    source: '特許法184条の4第1項但書; FILING, corrections',
  },
  {
    id: 'p-pct-translation-with-30-months',
    about: 'the 国内書面 came earlier: the translation within the 30 months',
    says: {
      number: '2026563630',
      filed: '2025-04-25',
      priorities: [{ paris: 'US', date: '2024-05-01' }],
      international: ['US2025012346', 'WO2025212346'],
      rows: ['2026-07-01 A632'],
    },
    today: '2026-10-20',
    expected: {
      status: ['filed', 'published'],
      days: [
        { act: 'translation', day: '2026-11-02', unmoved: '2026-11-01' },
        { act: 'examination', day: '2028-04-25' },
      ],
    },
    source: '特許法184条の4第1項',
  },

  {
    id: 'p-original-with-divisionals',
    about: 'an original with a divisional of its own: it is no divisional itself',
    says: {
      filed: '2024-04-11',
      published: '2025-10-23',
      divisionals: [
        ['2024100001', '0'],
        ['2026010009', '1'],
      ],
      rows: ['2024-04-11 A63'],
    },
    today: TODAY,
    expected: { status: 'published', days: [{ act: 'examination', day: '2027-04-12', unmoved: '2027-04-11' }] },
    source: '特許法48条の3第1項; openapi example of divisional_app_info (generation 0 is in the list)',
  },
  {
    id: 'p-converted-from-design',
    about: 'a 変更出願 from a design of less than three years',
    says: {
      filed: '2026-11-05',
      published: '2026-11-26',
      rows: ['2026-11-05 A63'],
      raw: {
        parentApplicationInformation: {
          parentApplicationNumber: '2025004321',
          filingDate: '20250303',
          parentApplicationLawCode: '3',
        },
      },
    },
    today: TODAY,
    expected: { status: 'published', days: [{ act: 'examination', day: '2028-03-03', article: ['48-3'] }] },
    source: '特許法46条6項 with 44条2項, 48条の3第1項・2項',
  },
  {
    id: 'p-pct-translation-over',
    about: 'the 国内書面 came early, no translation by the end of the 30 months',
    says: {
      number: '2026563630',
      filed: '2025-04-25',
      priorities: [{ paris: 'US', date: '2024-05-01' }],
      international: ['US2025012346', 'WO2025212346'],
      rows: ['2026-07-01 A632'],
    },
    today: '2026-12-10',
    expected: {
      status: ['filed', 'published', 'deemedWithdrawn', 'notJudged'],
      ifTold: [
        { act: 'restoration', day: '2027-11-02' },
        { act: 'examination', day: '2028-04-25' },
      ],
    },
    source: '特許法184条の4第3項 (deemed withdrawn); the plan has no status of its own for it',
  },
]);
