import { written } from './answers.ts';

/** 特許: rows and fields that leave a doubt, by which no last day may vanish. Day for most: Monday 2026-11-30. */

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

export const doubts = written('patent', [
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
]);
