import { written } from './answers.ts';

/** 特許: claims of priority that cannot be read, and the basis of a national priority (特許法42条). Day for most: Monday 2026-11-30. */

const TODAY = '2026-11-30';

const PARIS_WITHOUT_NUMBER = {
  parisPriorityApplicationNumber: '',
  parisPriorityDate: '20240422',
  parisPriorityCountryCd: 'US',
  nationalPriorityLawCd: '',
  nationalPriorityApplicationNumber: '',
  nationalPriorityInternationalApplicationNumber: '',
  nationalPriorityDate: '',
};

export const patentPriorities = written('patent', [
  {
    id: 'p-priority-without-number',
    about: 'a priority whose number is not said: the 30 months for the translation are not counted from the filing',
    says: {
      number: '2026563630',
      filed: '2025-04-20',
      international: ['US2025012345', 'WO2025212345'],
      rows: ['2026-09-10 A632'],
      raw: { priorityRightInformation: [PARIS_WITHOUT_NUMBER] },
    },
    today: '2026-09-20',
    expected: {
      status: ['filed', 'published'],
      ifTold: [{ act: 'translation', day: '2026-11-10' }],
      days: [{ act: 'examination', day: '2028-04-20' }],
      missing: ['priorities'],
      notes: ['優先権'],
    },
    source: '特許法184条の4第1項ただし書 (the right day: 2026-11-10, two months after the 国内書面)',
  },
  {
    id: 'p-priorities-one-without-number',
    about: 'of two priorities the older lacks its number: nothing is counted from the younger',
    says: {
      filed: '2026-01-20',
      rows: ['2026-01-20 A63'],
      raw: {
        priorityRightInformation: [
          PARIS_WITHOUT_NUMBER,
          { ...PARIS_WITHOUT_NUMBER, parisPriorityApplicationNumber: '63/000002', parisPriorityDate: '20251201' },
        ],
      },
    },
    today: TODAY,
    expected: {
      status: 'filed',
      never: ['publication', 'priority', 'priorityDocument'],
      days: [{ act: 'examination', day: '2029-01-22', unmoved: '2029-01-20' }],
      missing: ['priorities'],
    },
    source: '特許法36条の2第2項 (優先日: the earliest), 64条1項',
  },
  {
    id: 'p-priority-row-unread',
    about: 'a row of the priorities that cannot be read is none of an application without priority',
    says: { filed: '2026-05-20', rows: ['2026-05-20 A63'], raw: { priorityRightInformation: ['？'] } },
    today: TODAY,
    expected: {
      status: 'filed',
      never: ['publication', 'priority', 'priorityDocument'],
      days: [{ act: 'examination', day: '2029-05-21', unmoved: '2029-05-20' }],
      missing: ['priorities'],
    },
    source: '特許法41条1項: what claims priority is no first filing',
  },
  {
    id: 'p-base-of-withdrawn-later',
    about: 'the later application was withdrawn after 1年4月: the earlier one was deemed withdrawn before that',
    says: { filed: '2024-03-10', published: '2025-09-18', rows: ['2024-03-10 A63'] },
    beside: [
      {
        number: '2025100002',
        filed: '2025-03-09',
        priorities: [{ national: '2024100001', date: '2024-03-10' }],
        rows: ['2025-03-09 A63', '2026-05-10 A761'],
      },
    ],
    today: TODAY,
    expected: { status: 'deemedWithdrawn', isExpected: true, never: ['examination'] },
    source: '特許法42条1項・3項 (1年4月: 2025-07-10)',
  },
  {
    id: 'p-base-of-later-withdrawn-in-time',
    about: 'the later application was withdrawn within 1年4月, and its claim with it',
    says: { filed: '2024-03-10', published: '2025-09-18', rows: ['2024-03-10 A63'] },
    beside: [
      {
        number: '2025100002',
        filed: '2025-03-09',
        priorities: [{ national: '2024100001', date: '2024-03-10' }],
        rows: ['2025-03-09 A63', '2025-07-10 A761'],
      },
    ],
    today: TODAY,
    expected: { status: 'published', days: [{ act: 'examination', day: '2027-03-10' }] },
    source: '特許法42条3項 (1年4月: 2025-07-10)',
  },
  {
    id: 'p-base-international',
    about: 'the basis is an international application: not before the 国内処理基準時',
    says: {
      number: '2026500001',
      filed: '2025-05-01',
      international: ['JP2025012345', 'WO2025212345'],
      rows: ['2026-06-10 A632'],
    },
    beside: [
      {
        number: '2026100002',
        filed: '2026-04-30',
        priorities: [{ national: '2026500001', date: '2025-05-01' }],
        rows: ['2026-04-30 A63'],
      },
    ],
    today: TODAY,
    expected: {
      status: ['filed', 'published'],
      isExpected: false,
      never: ['examination'],
      notes: ['2027-11-01 の経過をもって取り下げたものとみなされる見込み'],
    },
    source: '特許法184条の15第4項 (30 months: 2027-11-01)',
  },
  {
    id: 'p-base-before-its-end',
    about: 'the basis of a national priority before 1年4月: neither 公開 nor 審査請求 comes',
    says: { filed: '2025-09-10', rows: ['2025-09-10 A63'] },
    beside: [
      {
        number: '2026100002',
        filed: '2026-06-09',
        priorities: [{ national: '2025100001', date: '2025-09-10' }],
        rows: ['2026-06-09 A63'],
      },
    ],
    today: TODAY,
    expected: {
      status: 'filed',
      isExpected: false,
      never: ['examination', 'publication'],
      notes: ['2027-01-10 の経過をもって取り下げたものとみなされる見込み'],
    },
    source: '特許法42条1項・2項, 施行規則28条の4第2項',
  },
  {
    id: 'p-base-refused-not-final',
    about: 'refused five days before 1年4月: the refusal was not final, so the basis is deemed withdrawn',
    says: {
      filed: '2025-06-10',
      published: '2026-05-14',
      rows: ['2025-06-10 A63', '2025-07-01 A621', '2026-10-05 A02 000101'],
    },
    beside: [
      {
        number: '2026100002',
        filed: '2026-06-09',
        priorities: [{ national: '2025100001', date: '2025-06-10' }],
        rows: ['2026-06-09 A63'],
      },
    ],
    today: TODAY,
    expected: { status: 'deemedWithdrawn', isExpected: true },
    source: '特許法42条1項 (2026-10-10; 査定 … が確定している場合を除く), 121条1項',
  },
]);
