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
import { patentCase } from './patentCase.ts';
import type { PatentCase } from './patentCase.ts';
import {
  kakuDenki,
  kakuIchiro,
  kakuUniversity,
  mihonKogyo,
  mihonTaro,
  reijiKagaku,
  reijiTaro,
  sampleFoods,
} from './people.ts';

const NOTICE_WAITING_FOR_A_RESPONSE = patentCase({
  number: '2022900001',
  title: '二次電池の残量推定装置',
  applicants: [kakuDenki],
  agents: [mihonTaro, reijiTaro],
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
});

const FILED_ONLY = patentCase({
  number: '2026900002',
  title: '果実選別用の搬送トレイ',
  applicants: [sampleFoods],
  agents: [kakuIchiro],
  filed: '20260210',
  documents: [application('20260210', 320001)],
});

const PUBLISHED_BEFORE_EXAMINATION = patentCase({
  number: '2024900003',
  title: '折りたたみ式作業台',
  applicants: [mihonKogyo],
  agents: [kakuIchiro],
  filed: '20240905',
  published: { number: '2026490003', on: '20260317' },
  documents: [application('20240905', 330001)],
});

const EXAMINATION_REQUESTED = patentCase({
  number: '2024900004',
  title: '水系塗料組成物及びその製造方法',
  applicants: [reijiKagaku],
  agents: [reijiTaro],
  filed: '20240214',
  published: { number: '2025490004', on: '20250826' },
  documents: [application('20240214', 340001, 'SLMY'), examinationRequest('20260615', 340002)],
});

const DIVISIONAL = patentCase({
  number: '2022900011',
  title: '建築用パネル',
  applicants: [mihonKogyo],
  agents: [kakuIchiro],
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
});

const PRIORITY_BASE = patentCase({
  number: '2019900012',
  title: '耐熱性酵素',
  applicants: [reijiKagaku],
  agents: [mihonTaro],
  filed: '20190920',
  documents: [application('20190920', 420001, 'SLMZYH')],
});

const GRANTED_AND_UNPAID = patentCase({
  number: '2020900013',
  title: '耐熱性酵素及びこれを用いた糖の製造方法',
  applicants: [reijiKagaku, kakuUniversity],
  agents: [mihonTaro, reijiTaro, kakuIchiro],
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
});

/** Applications that wait for someone: the applicant, the examiner or the time. */
export const PENDING_PATENTS: readonly PatentCase[] = [
  NOTICE_WAITING_FOR_A_RESPONSE,
  FILED_ONLY,
  PUBLISHED_BEFORE_EXAMINATION,
  EXAMINATION_REQUESTED,
  DIVISIONAL,
  PRIORITY_BASE,
  GRANTED_AND_UNPAID,
];
