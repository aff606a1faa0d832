import { designCase, type DesignCase } from './designCase.ts';
import { amendment, application, feePaid, grant, notice, opinion, refusal } from './documents.ts';
import * as people from './people.ts';

/** Invented. The first has a small serial on purpose: in a filed document it is padded with blanks. */
export const DESIGNS: readonly DesignCase[] = [
  // Notice waiting for a response
  designCase({
    number: '2024001950',
    article: '携帯用扇風機',
    designClass: 'D4310',
    applicants: [people.kakuDenki],
    agents: [people.reijiTaro],
    filed: '20240130',
    documents: [
      application('20240130', 510001),
      notice('20241008', 510002),
      opinion('20241115', 510003),
      notice('20261027', 513724),
    ],
  }),
  // Filed only
  designCase({
    number: '2026900102',
    article: '卓上照明器具',
    designClass: 'D3210',
    applicants: [people.mihonDesign],
    filed: '20260901',
    parent: {
      parentApplicationCategory: '10',
      parentApplicationLawCode: '3',
      parentApplicationNumber: '2026900101',
    },
    documents: [application('20260901', 520001)],
  }),
  // Registered principal
  designCase({
    number: '2021900103',
    article: '椅子',
    designClass: 'D2100',
    applicants: [people.kakuInterior],
    agents: [people.kakuIchiro],
    filed: '20210513',
    registered: {
      number: '1990001',
      on: '20220207',
      decided: '20220106',
      expires: '20460513',
      paidYears: 5,
      nextPayment: '20270207',
    },
    documents: [application('20210513', 530001), grant('20220112', 530002), feePaid('20220128')],
  }),
  // Registered related
  designCase({
    number: '2021900104',
    article: '椅子',
    designClass: 'D2100',
    principal: '2021900103',
    applicants: [people.kakuInterior],
    agents: [people.kakuIchiro],
    filed: '20211122',
    reason: {
      article: '第９条第１項',
      text: 'この意匠登録出願の意匠は、同じ出願人の先の出願に係る意匠登録第１９９０００１号の意匠に類似します。',
    },
    registered: {
      number: '1990002',
      on: '20221003',
      decided: '20220831',
      expires: '20460513',
      paidYears: 5,
      nextPayment: '20271003',
    },
    documents: [
      application('20211122', 540001),
      notice('20220517', 540002),
      amendment('20220620', 540003),
      grant('20220906', 540004),
      feePaid('20220922'),
    ],
  }),
  // Registered then lapsed
  designCase({
    number: '2012900105',
    article: '包装用箱',
    designClass: 'F4710',
    applicants: [people.mihonDesign],
    filed: '20120607',
    registered: {
      number: '1990003',
      on: '20130315',
      decided: '20130214',
      expires: '20330315',
      paidYears: 3,
      ceased: '20160315',
    },
    documents: [application('20120607', 550001), grant('20130219', 550002), feePaid('20130305')],
  }),
  // Hague
  designCase({
    number: '2023599906',
    article: '腕時計用側',
    designClass: 'J2110',
    hague: { registration: 'DM/990001', design: '001' },
    applicants: [people.exampleHoldingsAgain],
    agents: [people.mihonOffice],
    filed: '20230420',
    priority: [
      { parisPriorityApplicationNumber: '990001.1', parisPriorityDate: '20221102', parisPriorityCountryCd: 'DE' },
    ],
    documents: [application('20230420', 560001), notice('20240409', 560002), refusal('20241119', 560003)],
  }),
];
