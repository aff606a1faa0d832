import {
  amendment,
  application,
  examinationRequest,
  grant,
  notice,
  opinion,
  received,
  searchReport,
} from './documents.ts';
import { patentCase, type PatentCase } from './patentCase.ts';
import * as people from './people.ts';

/** Applications that wait for someone: the applicant, the examiner or the time. */
export const PENDING_PATENTS: readonly PatentCase[] = [
  // Notice waiting for a response
  patentCase({
    number: '2022900001',
    title: '二次電池の残量推定装置',
    applicants: [people.kakuDenki],
    agents: [people.mihonTaro, people.reijiTaro],
    filed: '20220401',
    published: { number: '2023490001', on: '20231012' },
    documents: [
      application('20220401', 310001),
      examinationRequest('20250310', 310002),
      searchReport('20260914', 310003),
      notice('20261020', 412301),
    ],
    cited: [
      { type: '19', drafted: '20261013', publications: ['1999490014', '2013490006', '2021490005'] },
      { type: '89', drafted: '20261013', publications: ['2020490008'] },
    ],
  }),
  // Filed only
  patentCase({
    number: '2026900002',
    title: '果実選別用の搬送トレイ',
    applicants: [people.sampleFoods],
    agents: [people.kakuIchiro],
    filed: '20260210',
    documents: [application('20260210', 320001)],
  }),
  // Published before examination
  patentCase({
    number: '2024900003',
    title: '折りたたみ式作業台',
    applicants: [people.mihonKogyo],
    agents: [people.kakuIchiro],
    filed: '20240905',
    published: { number: '2026490003', on: '20260317' },
    documents: [application('20240905', 330001)],
  }),
  // Examination requested
  patentCase({
    number: '2024900004',
    title: '水系塗料組成物及びその製造方法',
    applicants: [people.reijiKagaku],
    agents: [people.reijiTaro],
    filed: '20240214',
    published: { number: '2025490004', on: '20250826' },
    documents: [application('20240214', 340001, 'SLMY'), examinationRequest('20260615', 340002)],
  }),
  // Divisional
  patentCase({
    number: '2022900011',
    title: '建築用パネル',
    applicants: [people.mihonKogyo],
    agents: [people.kakuIchiro],
    filed: '20220224',
    published: { number: '2022490011', on: '20220428' },
    parent: { number: '2018900010', filed: '20181005' },
    documents: [
      application('20220224', 410001),
      examinationRequest('20220325', 410002),
      amendment('20220325', 409999),
      received('A781', '上申書', '20220325', 410003),
      notice('20260203', 410004),
      opinion('20260403', 410005),
      amendment('20260403', 410006),
    ],
    cited: [{ type: '19', drafted: '20260127', publications: ['1999490014'] }],
  }),
  // Priority base
  patentCase({
    number: '2019900012',
    title: '耐熱性酵素',
    applicants: [people.reijiKagaku],
    agents: [people.mihonTaro],
    filed: '20190920',
    documents: [application('20190920', 420001, 'SLMZYH')],
  }),
  // Granted and unpaid
  patentCase({
    number: '2020900013',
    title: '耐熱性酵素及びこれを用いた糖の製造方法',
    applicants: [people.reijiKagaku, people.kakuUniversity],
    agents: [people.mihonTaro, people.reijiTaro, people.kakuIchiro],
    filed: '20200918',
    published: { number: '2021490013', on: '20210401' },
    priority: [{ national: '2019900012', filed: '20190920' }],
    // An amended sequence listing can have any size.
    largeResponses: true,
    documents: [
      application('20200918', 430001, 'SLMZYH'),
      examinationRequest('20230904', 430002),
      notice('20260407', 430003),
      opinion('20260605', 430004),
      amendment('20260605', 430005),
      grant('20261110', 430006),
    ],
  }),
];
