/**
 * The foreign members of the families of the demo cases, and what is known of the Japanese ones abroad. All invented:
 * no office gives out application numbers of series 99 (US), 999 (EP), kind 9 (CN) or 999 (KR), nor publications with
 * numbers of 999.
 */

import type { Dossier, Names, Search } from './dossier.ts';

/** Applications of one family each, in the order in which they are listed. */
export const FAMILIES: readonly (readonly string[])[] = [
  ['JP.2021599901.A', 'US.201999990001.A', 'EP.20999001.A'],
  ['JP.2018900010.A', 'JP.2022900011.A', 'CN.201999990010.A'],
  ['JP.2020900013.A', 'KR.20209990013.A'],
];

const MEASURING: Names = {
  title: 'DEVICE FOR NON-INVASIVE MEASUREMENT OF BLOOD COMPONENTS',
  applicants: ['EXAMPLE MIHON HOLDINGS INCORPORATED'],
};
const FASTENER: Names = { title: 'FASTENER FOR BUILDING PANELS', applicants: ['MIHON KOGYO CO., LTD.'] };
const PANEL: Names = { title: 'BUILDING PANEL', applicants: FASTENER.applicants };
const ENZYME: Names = {
  title: 'HEAT-RESISTANT ENZYME AND METHOD FOR PRODUCING SUGAR USING THE SAME',
  applicants: ['REIJI KAGAKU CO., LTD.', 'KAKU NATIONAL UNIVERSITY CORPORATION'],
};

export const FOREIGN: readonly Dossier[] = [
  {
    application: { number: 'US.201999990001.A', on: '20190614' },
    publications: [{ number: 'US.2020999001.A1', on: '20201217' }],
    registrations: [{ number: 'US.99990001.B2', on: '20230307' }],
    original: MEASURING,
    documents: [
      {
        group: 'examination',
        on: '20220405',
        original: { id: 'Non-Final_Rejection_99990001_US', description: 'Non-Final Rejection' },
      },
      {
        group: 'examination',
        on: '20220905',
        original: { id: 'Applicant_Arguments_99990002_US', description: 'Applicant Arguments/Remarks' },
      },
      {
        group: 'examination',
        on: '20221122',
        original: { id: 'Notice_of_Allowance_99990003_US', description: 'Notice of Allowance' },
      },
    ],
    ipcs: ['A61B   5/1455', 'G01N  21/359'],
    officeClasses: [{ scheme: 'CPC', symbol: 'A61B5/1455' }],
    patents: [{ drafted: '20220405', in: 'Non-Final Rejection', number: 'US.2012999002.A1' }],
    literature: [
      {
        drafted: '20220405',
        in: 'Non-Final Rejection',
        text: 'MIHON, T. "An invented article on light & blood", Journal of Examples, vol. 0, pp. 1-9 (2015)',
      },
    ],
  },
  {
    application: { number: 'EP.20999001.A', on: '20200610' },
    publications: [{ number: 'EP.9990001.A1', on: '20220420' }],
    registrations: [],
    original: MEASURING,
    documents: [
      {
        group: 'search',
        on: '20230516',
        original: { id: 'European_Search_Report_99990004_EP', description: 'Supplementary European search report' },
      },
    ],
    ipcs: ['A61B   5/1455'],
    officeClasses: [],
    patents: [{ drafted: '20230516', in: 'Supplementary European search report', number: 'JP.2013490006.A' }],
    literature: [],
  },
  {
    application: { number: 'CN.201999990010.A', on: '20190930' },
    publications: [{ number: 'CN.999990010.A', on: '20200417' }],
    registrations: [],
    original: FASTENER,
    documents: [
      {
        group: 'examination',
        on: '20210906',
        original: { id: 'First_Office_Action_99990005_CN', description: '第一次审查意见通知书' },
        translated: { id: 'First_Office_Action_99990005_CN_en', description: 'First Office Action' },
      },
    ],
    ipcs: ['E04F  13/08'],
    officeClasses: [],
    patents: [],
    literature: [],
  },
  {
    application: { number: 'KR.20209990013.A', on: '20200918' },
    publications: [{ number: 'KR.20219990013.A', on: '20210401' }],
    registrations: [],
    original: ENZYME,
    documents: [],
    ipcs: ['C12N   9/26'],
    officeClasses: [],
    patents: [],
    literature: [],
  },
];

type Known = { readonly translated: Names } & Pick<Search, 'ipcs' | 'officeClasses' | 'literature'>;

/** English names and classes of Japanese applications, by application number in DOCDB form. */
export const KNOWN_ABROAD: Readonly<Record<string, Known>> = {
  'JP.2021599901.A': {
    translated: MEASURING,
    ipcs: ['A61B   5/1455'],
    officeClasses: [
      { scheme: 'FI', symbol: 'A61B5/1455' },
      { scheme: 'FT', symbol: '4C038 KK10' },
    ],
    literature: [],
  },
  'JP.2018900010.A': {
    translated: FASTENER,
    ipcs: ['E04F  13/08'],
    officeClasses: [{ scheme: 'FI', symbol: 'E04F13/08,101' }],
    literature: [],
  },
  'JP.2022900011.A': {
    translated: PANEL,
    ipcs: ['E04F  13/08', 'E04B   2/56'],
    officeClasses: [{ scheme: 'FI', symbol: 'E04F13/08,101' }],
    literature: [
      {
        drafted: '20260127',
        in: 'Notification of Reasons for Refusal',
        text: '例示太郎，架空の建築材料，見本学会誌，2012年，第0巻，1-9頁',
      },
    ],
  },
  'JP.2020900013.A': {
    translated: ENZYME,
    ipcs: ['C12N   9/26', 'C12P  19/14'],
    officeClasses: [{ scheme: 'FI', symbol: 'C12N9/26' }],
    literature: [],
  },
};
