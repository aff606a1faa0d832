import { amendment, application, feePaid, grant, notice, opinion, refusal, withdrawal } from './documents.ts';
import * as people from './people.ts';
import { trademarkCase, type TrademarkCase } from './trademarkCase.ts';

const goods = (goodsServiceClass: string, goodsServiceName: string, similarCode: string) => ({
  goodsServiceClass,
  goodsServiceName,
  similarCode,
});

/** Invented. Registrations of 749xxxx lie far above real ones. */
export const TRADEMARKS: readonly TrademarkCase[] = [
  // Notice waiting for a response
  trademarkCase({
    number: '2026900201',
    mark: '架空堂みほんまる',
    readings: ['カクードーミホンマル', 'カクードー', 'ミホンマル'],
    applicants: [people.sampleFoods],
    agents: [people.mihonTaro],
    filed: '20260310',
    published: '20260324',
    goods: [
      goods('30', '菓子，パン', '30A01'),
      goods('35', '菓子及びパンの小売又は卸売の業務において行われる顧客に対する便益の提供', '30A01 35K03'),
    ],
    reason: {
      article: '第４条第１項第１１号',
      text: '本願商標は、商標登録第７４９０００１号の商標「みほんまる」に類似し、同一又は類似の商品に使用するものです。',
    },
    documents: [application('20260310', 610001), notice('20261027', 690392)],
  }),
  // Filed only
  trademarkCase({
    number: '2026900202',
    mark: 'カクウノイス',
    readings: ['カクーノイス'],
    applicants: [people.kakuInterior],
    filed: '20260914',
    published: '20260929',
    goods: [goods('20', '家具', '20A01')],
    documents: [application('20260914', 620001)],
  }),
  // Registered in three classes
  trademarkCase({
    number: '2022900203',
    mark: 'みほんまる',
    readings: ['ミホンマル'],
    applicants: [people.sampleTrading],
    agents: [people.mihonOffice],
    filed: '20220214',
    published: '20220301',
    goods: [
      goods('29', '加工水産物', '32F01'),
      goods('30', '菓子，コーヒー，茶', '29A01 29B01 30A01'),
      goods('43', '飲食物の提供', '42B01'),
    ],
    registered: {
      number: '7490001',
      on: '20220905',
      decided: '20220729',
      expires: '20320905',
      paidYears: 10,
      nextPayment: '20320905',
    },
    documents: [application('20220214', 630001), grant('20220803', 630002), feePaid('20220824')],
  }),
  // Registered figure
  trademarkCase({
    number: '2020900204',
    mark: 'ＭＩＨＯＮ∞見本',
    readings: ['ミホン'],
    vienna: ['1.15.15', '26.1.1', '26.1.3'],
    applicants: [people.mihonKogyo],
    agents: [people.kakuIchiro],
    filed: '20200806',
    published: '20200825',
    goods: [goods('07', '金属加工機械器具', '09A01'), goods('37', '金属加工機械器具の修理又は保守', '37D09')],
    registered: {
      number: '7490002',
      on: '20210614',
      decided: '20210506',
      expires: '20310614',
      paidYears: 10,
      nextPayment: '20310614',
    },
    documents: [
      application('20200806', 640001),
      notice('20210209', 640002),
      amendment('20210316', 640003),
      grant('20210511', 640004),
      feePaid('20210601'),
    ],
  }),
  // Expired
  trademarkCase({
    number: '2010900205',
    mark: 'カクウサワー',
    readings: ['カクーサワー', 'カクー'],
    applicants: [people.sampleFoods],
    agents: [people.mihonTaro],
    filed: '20100420',
    published: '20100513',
    goods: [goods('32', '清涼飲料，果実飲料', '29C01')],
    registered: {
      number: '7490003',
      on: '20101119',
      decided: '20101013',
      expires: '20201119',
      paidYears: 10,
      ceased: '20201119',
    },
    documents: [application('20100420', 650001), grant('20101019', 650002), feePaid('20101108')],
  }),
  // Refused
  trademarkCase({
    number: '2024900206',
    mark: '架空市見本りんご',
    readings: ['カクーシミホンリンゴ', 'カクーシ', 'ミホンリンゴ'],
    applicants: [people.hanako],
    filed: '20240617',
    published: '20240702',
    goods: [goods('31', 'りんご', '32E01')],
    documents: [
      application('20240617', 660001),
      notice('20250210', 660002),
      opinion('20250318', 660003),
      refusal('20250909', 660004),
    ],
  }),
  // Withdrawn
  trademarkCase({
    number: '2023900207',
    mark: '＠＼見本',
    readings: [],
    applicants: [people.sampleTrading],
    filed: '20231012',
    published: '20231031',
    goods: [goods('09', '電子計算機用プログラム', '11C01')],
    documents: [application('20231012', 670001), withdrawal('20240205', 670002)],
  }),
  // Divisional with priority
  trademarkCase({
    number: '2025900208',
    mark: 'ＥＸＡＭＩＨＯＮ',
    readings: ['エグザミホン', 'エグザミフォン'],
    applicants: [people.exampleHoldings],
    agents: [people.mihonOffice],
    filed: '20250523',
    published: '20250610',
    goods: [goods('42', '電子計算機用プログラムの提供', '42X11')],
    priority: [
      { parisPriorityApplicationNumber: '99990208', parisPriorityDate: '20240528', parisPriorityCountryCd: 'US' },
    ],
    parent: {
      parentApplicationCategory: '10',
      parentApplicationLawCode: '4',
      parentApplicationNumber: '2024900209',
    },
    documents: [application('20250523', 680001), notice('20260113', 680002), opinion('20260410', 680003)],
  }),
];
