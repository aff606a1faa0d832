import {
  amendment,
  application,
  examinationRequest,
  extension,
  feePaid,
  grant,
  nationalEntry,
  notice,
  opinion,
  refusal,
  searchReport,
  withdrawal,
} from './documents.ts';
import { patentCase } from './patentCase.ts';
import type { PatentCase } from './patentCase.ts';
import {
  exampleHoldings,
  hanako,
  kakuDenki,
  kakuIchiro,
  mihonKogyo,
  mihonOffice,
  mihonTaro,
  reijiTaro,
  sampleFoods,
} from './people.ts';

const REGISTERED_AND_ALIVE = patentCase({
  number: '2020900005',
  title: '電動機の制御装置、制御方法及びプログラム',
  applicants: [kakuDenki],
  agents: [mihonTaro],
  filed: '20200618',
  published: { number: '2021490005', on: '20211223' },
  registered: {
    number: '8400001',
    on: '20240708',
    decided: '20240604',
    claims: 7,
    expires: '20400618',
    paidYears: 3,
    nextPayment: '20270708',
  },
  documents: [
    application('20200618', 350001),
    examinationRequest('20230522', 350002),
    searchReport('20240110', 350003),
    notice('20240206', 352301),
    opinion('20240401', 350005),
    amendment('20240401', 350006),
    grant('20240611', 357784),
    feePaid('20240627'),
  ],
  cited: [{ type: '19', drafted: '20240130', publications: ['2013490006'] }],
});

const REGISTERED_THEN_LAPSED = patentCase({
  number: '2012900006',
  title: '蓄電池用充電器',
  applicants: [mihonKogyo],
  agents: [kakuIchiro],
  filed: '20120315',
  published: { number: '2013490006', on: '20130926' },
  registered: {
    number: '8400002',
    on: '20150220',
    decided: '20150107',
    claims: 4,
    expires: '20320315',
    paidYears: 6,
    ceased: '20210220',
  },
  documents: [
    application('20120315', 360001),
    examinationRequest('20140401', 360002),
    grant('20150113', 360003),
    feePaid('20150205'),
  ],
});

const REFUSED = patentCase({
  number: '2021900007',
  title: '在庫管理システム',
  applicants: [hanako],
  filed: '20210706',
  published: { number: '2023490007', on: '20230119' },
  documents: [
    application('20210706', 370001),
    examinationRequest('20240520', 370002),
    notice('20260120', 370003),
    opinion('20260319', 370004),
    refusal('20260915', 370005),
  ],
  cited: [{ type: '19', drafted: '20260113', publications: ['2020490008'] }],
});

const WITHDRAWN = patentCase({
  number: '2018900008',
  title: '電池残量の表示方法',
  applicants: [sampleFoods, hanako],
  agents: [reijiTaro],
  filed: '20180903',
  published: { number: '2020490008', on: '20200319' },
  documents: [application('20180903', 380001), withdrawal('20210820', 380002)],
});

const NATIONAL_PHASE = patentCase({
  number: '2021599901',
  title: '血中成分の非侵襲測定装置',
  applicants: [exampleHoldings],
  agents: [mihonOffice],
  filed: '20200610',
  international: { application: 'US2020990001', publication: 'WO2020990001', on: '20201217' },
  published: { number: '2023599901', on: '20230112' },
  priority: [{ country: 'US', number: '99990001', filed: '20190614' }],
  registered: {
    number: '8400003',
    on: '20250822',
    decided: '20250716',
    claims: 15,
    expires: '20400610',
    paidYears: 3,
    nextPayment: '20280822',
  },
  documents: [
    nationalEntry('20211210', 390001),
    examinationRequest('20230607', 390003),
    notice('20240611', 390004),
    extension('20240910', 390005),
    opinion('20241105', 390006),
    amendment('20241105', 390007),
    grant('20250722', 390008),
    feePaid('20250808'),
  ],
});

const PARENT = patentCase({
  number: '2018900010',
  title: '建築用パネルの固定具',
  applicants: [mihonKogyo],
  agents: [kakuIchiro],
  filed: '20181005',
  published: { number: '2020490010', on: '20200416' },
  registered: {
    number: '8400004',
    on: '20220307',
    decided: '20220201',
    claims: 3,
    expires: '20381005',
    paidYears: 6,
    nextPayment: '20280307',
  },
  documents: [
    application('20181005', 400001),
    examinationRequest('20210914', 400002),
    grant('20220208', 400003),
    feePaid('20220224'),
  ],
});

const EXPIRED_LONG_AGO = patentCase({
  number: '1998900014',
  title: '電池残量計',
  applicants: [kakuDenki],
  agents: [mihonTaro],
  filed: '19980410',
  published: { number: '1999490014', on: '19991026' },
  registered: {
    number: '8400005',
    on: '20050617',
    decided: '20050510',
    claims: 2,
    expires: '20180410',
    paidYears: 13,
    ceased: '20180410',
  },
  documents: [
    application('19980410', 440001),
    examinationRequest('20041202', 440002),
    grant('20050517', 440003),
    feePaid('20050608'),
  ],
});

/** Patents, and applications that were refused or withdrawn. */
export const DECIDED_PATENTS: readonly PatentCase[] = [
  REGISTERED_AND_ALIVE,
  REGISTERED_THEN_LAPSED,
  REFUSED,
  WITHDRAWN,
  NATIONAL_PHASE,
  PARENT,
  EXPIRED_LONG_AGO,
];
