import type { FactFindingCode } from '../../../../server/src/checks/codes.ts';
import {
  ACCELERATED,
  AMENDMENT,
  APPEAL,
  APPLICANT_CHANGE,
  DESIGN_AMENDMENT,
  DIVISIONAL,
  EXAMINATION_REQUEST,
  EXTENSION,
  FEE,
  FIRST_FEE,
  OPINION,
  PRIORITY,
  TRADEMARK_OPINION,
} from './drafts.ts';

/** A mistake in a good draft. */
export interface Seeded {
  readonly mistake: string;
  readonly draft: string;
  /** What is put in the place of what, one after the other. */
  readonly changes: readonly (readonly [from: string, to: string])[];
  readonly code: FactFindingCode;
  /** The text that is marked. */
  readonly at: string;
  /** What the first fix puts there; absent: there is none. */
  readonly fixed?: string;
  /** Other codes that the same mistake has, by itself. */
  readonly also?: readonly FactFindingCode[];
  readonly nearDays?: number;
}

const NUMBER = '特願２０２２－９００００１';

// prettier-ignore
export const SEEDED: readonly Seeded[] = [
  { mistake: 'the code of another company', draft: OPINION, changes: [['９９９００００１１', '９９９００００１２']],
    code: 'name-of-code', at: '架空電機株式会社', fixed: '９９９００００１１' },
  { mistake: 'a code that nobody has asked for', draft: OPINION, changes: [['９９９００００１１', '９９９００００９８']],
    code: 'applicant-not-on-record', at: '９９９００００９８', fixed: '９９９００００１１' },
  { mistake: 'a name that is not the registered one', draft: OPINION, changes: [['架空電機', '架空電気']],
    code: 'name-of-code', at: '架空電気株式会社', fixed: '架空電機株式会社' },
  { mistake: 'an agent with the name of another', draft: OPINION, changes: [['見本　太郎', '例示　太郎']],
    code: 'name-of-code', at: '例示　太郎', fixed: '９９９０１０００２' },
  { mistake: 'an applicant of another case', draft: OPINION, changes: [['９９９００００１１', '９９９００００１２'], ['架空電機株式会社', '見本工業株式会社']],
    code: 'applicant-not-on-record', at: '見本工業株式会社', fixed: '架空電機株式会社' },
  { mistake: 'an agent who is not on record', draft: OPINION, changes: [['９９９０１０００１', '９９９０１０００３'], ['見本　太郎', '架空　一郎']],
    code: 'agent-not-on-record', at: '架空　一郎' },
  { mistake: 'a dispatch number of no notice', draft: OPINION, changes: [['４１２３０１', '４１２３１０']],
    code: 'dispatch-number-unknown', at: '４１２３１０', fixed: '４１２３０１' },
  { mistake: 'another examiner', draft: OPINION, changes: [['例示　次郎', '例示　五郎']],
    code: 'examiner-differs', at: '例示　五郎', fixed: '例示　次郎' },
  { mistake: 'a citation that the notice has not', draft: OPINION, changes: [['特開２０１３－４９０００６', '特開２０１３－４９０００７']],
    code: 'citation-not-listed', at: '特開２０１３－４９０００７号公報' },
  { mistake: 'a number that there is not', draft: OPINION, changes: [[NUMBER, '特願２０２２－９０００９９']],
    code: 'case-not-found', at: '特願２０２２－９０００９９' },
  { mistake: 'the number of a case that is registered', draft: OPINION, changes: [[NUMBER, '特願２０２０－９００００５'], ['４１２３０１', '３５２３０１'], ['特開平１１－４９００１４', '特開２０１３－４９０００６'], ['特開２０２３－４９０００１', '特開２０２１－４９０００５']],
    code: 'case-registered', at: '意見書' },
  { mistake: 'a case that is withdrawn', draft: OPINION, changes: [[NUMBER, '特願２０１８－９００００８'], ['【発送番号】　　　　４１２３０１\n', ''], ['架空電機株式会社', '架空　花子'], ['９９９００００１１', '９９９００００１８'], ['見本　太郎', '例示　太郎'], ['９９９０１０００１', '９９９０１０００２']],
    code: 'case-withdrawn', at: '意見書' },
  { mistake: 'a case that is refused', draft: OPINION, changes: [[NUMBER, '特願２０２１－９００００７'], ['４１２３０１', '３７０００３'], ['架空電機株式会社', '架空　花子'], ['９９９００００１１', '９９９００００１８'], ['特開平１１－４９００１４', '特開２０２０－４９０００８'], ['特開２０１３－４９０００６', '特開２０２０－４９０００８'], ['特開２０２３－４９０００１', '特開２０２３－４９０００７']],
    code: 'case-refused', at: '意見書', also: ['agent-not-on-record'] },
  { mistake: 'a notice that was answered', draft: AMENDMENT, changes: [[NUMBER, '特願２０２２－９０００１１'], ['４１２３０１', '４１０００４'], ['架空電機株式会社', '見本工業株式会社'], ['９９９００００１１', '９９９００００１２'], ['見本　太郎', '架空　一郎'], ['９９９０１０００１', '９９９０１０００３']],
    code: 'already-answered', at: '手続補正書' },
  { mistake: 'a case that is allowed', draft: AMENDMENT, changes: [[NUMBER, '特願２０２０－９０００１３'], ['【発送番号】　　　　４１２３０１\n', ''], ['架空電機株式会社', '例示化学株式会社'], ['９９９００００１１', '９９９００００１３']],
    code: 'case-registered', at: '手続補正書' },
  { mistake: 'another title', draft: ACCELERATED, changes: [['【提出者】', '【発明の名称】　　　水系塗料\n【提出者】']],
    code: 'title-differs', at: '水系塗料', fixed: '水系塗料組成物及びその製造方法' },
  { mistake: 'the dispatch number of an old notice', draft: DESIGN_AMENDMENT, changes: [['513724', '510002']],
    code: 'dispatch-number-answered', at: '510002', fixed: '513724' },
  { mistake: 'a last day that is near', draft: TRADEMARK_OPINION, changes: [], nearDays: 14,
    code: 'period-near', at: '６９０３９２' },
  { mistake: 'a filing behind the last day', draft: TRADEMARK_OPINION, changes: [['１２月　３日', '１２月　８日']],
    code: 'period-over', at: '令和　８年１２月　８日' },
  { mistake: 'an extension that comes too late', draft: EXTENSION, changes: [['１２月　３日', '１２月　８日']],
    code: 'period-over', at: '令和　８年１２月　８日' },
  { mistake: 'an extension of a period that is not running', draft: EXTENSION, changes: [['商願２０２６－９００２０１', '商願２０２５－９００２０８'], ['６９０３９２', '６８０００２'], ['株式会社サンプル架空食品', 'エグザンプル　ミホン　ホールディングス　インコーポレイテッド'], ['９９９００００１４', '９９９００００１６']],
    code: 'already-answered', at: '期間延長請求書' },
  { mistake: 'a second request for examination', draft: EXAMINATION_REQUEST, changes: [['特願２０２４－９００００３', '特願２０２４－９００００４']],
    code: 'already-requested', at: '出願審査請求書' },
  { mistake: 'a request for examination of a withdrawn case', draft: EXAMINATION_REQUEST, changes: [['特願２０２４－９００００３', '特願２０１８－９００００８']],
    code: 'case-withdrawn', at: '出願審査請求書' },
  { mistake: 'a request for examination that comes too late', draft: EXAMINATION_REQUEST, changes: [['令和　８年１２月　１日', '令和　９年　９月　７日']],
    code: 'period-over', at: '令和　９年　９月　７日' },
  { mistake: 'a code that nobody has', draft: EXAMINATION_REQUEST, changes: [['９９９００００１２', '９９９００００９９']],
    code: 'name-of-code', at: '９９９００００９９', fixed: '９９９００００１２' },
  { mistake: 'an appeal that comes too late', draft: APPEAL, changes: [['１２月　１日', '１２月１６日']],
    code: 'period-over', at: '令和　８年１２月１６日' },
  { mistake: 'an appeal whose last day is near', draft: APPEAL, changes: [], nearDays: 30,
    code: 'period-near', at: '審判請求書' },
  { mistake: 'an appeal by somebody else', draft: APPEAL, changes: [['架空　花子', '見本工業株式会社'], ['９９９００００１８', '９９９００００１２']],
    code: 'applicant-not-on-record', at: '見本工業株式会社', fixed: '架空　花子' },
  { mistake: 'another number of claims', draft: FEE, changes: [['【請求項の数】　　　７', '【請求項の数】　　　８']],
    code: 'claims-differ', at: '８', fixed: '７' },
  { mistake: 'a year that is paid', draft: FEE, changes: [['第４年分から第６年分', '第３年分から第５年分']],
    code: 'fee-year-differs', at: '第３年分から第５年分', fixed: '第４年分から第６年分' },
  { mistake: 'a right that has ceased', draft: FEE, changes: [['８４００００１', '８４００００２'], ['【請求項の数】　　　７', '【請求項の数】　　　４'], ['　　【氏名又は名称】架空電機株式会社\n【納付者】', '　　【氏名又は名称】見本工業株式会社\n【納付者】'], ['第４年分から第６年分', '第７年分']],
    code: 'case-ceased', at: '特許料納付書' },
  { mistake: 'a holder who is none', draft: FEE, changes: [['　　【氏名又は名称】架空電機株式会社\n【納付者】', '　　【氏名又は名称】見本工業株式会社\n【納付者】']],
    code: 'applicant-not-on-record', at: '見本工業株式会社', fixed: '架空電機株式会社' },
  { mistake: 'an annuity behind its last day', draft: FEE, changes: [['令和　９年　６月　１日', '令和　９年　７月　９日']],
    code: 'period-over', at: '令和　９年　７月　９日' },
  { mistake: 'a first fee behind its last day', draft: FIRST_FEE, changes: [['１２月　１日', '１２月１１日']],
    code: 'period-over', at: '令和　８年１２月１１日' },
  { mistake: 'an assignor who is not the applicant', draft: APPLICANT_CHANGE, changes: [['見本工業株式会社', '架空　花子'], ['９９９００００１２', '９９９００００１８']],
    code: 'applicant-not-on-record', at: '架空　花子', fixed: '見本工業株式会社' },
  { mistake: 'a change of applicant of a registered case', draft: APPLICANT_CHANGE, changes: [['特願２０２４－９００００３', '特願２０１８－９０００１０']],
    code: 'case-registered', at: '出願人名義変更届' },
  { mistake: 'a priority of another day', draft: PRIORITY, changes: [['令和　１年　９月２０日', '令和　１年　９月２１日']],
    code: 'priority-differs', at: '令和　１年　９月２１日', fixed: '令和　１年　９月２０日' },
  { mistake: 'a priority of another day in a western year', draft: PRIORITY, changes: [['令和　１年　９月２０日', '２０１９年９月２１日']],
    code: 'priority-differs', at: '２０１９年９月２１日', fixed: '令和１年９月２０日' },
  { mistake: 'a priority of another day with the letter of the era', draft: PRIORITY, changes: [['令和　１年　９月２０日', 'R1年9月21日']],
    code: 'priority-differs', at: 'R1年9月21日', fixed: '令和1年9月20日' },
  { mistake: 'a priority of another day with the first character of the era', draft: PRIORITY, changes: [['令和　１年　９月２０日', '令元年９月２１日']],
    code: 'priority-differs', at: '令元年９月２１日', fixed: '令和元年９月２０日' },
  { mistake: 'an annuity behind its last day in a western year', draft: FEE, changes: [['令和　９年　６月　１日', '２０２７年７月９日']],
    code: 'period-over', at: '２０２７年７月９日' },
  { mistake: 'a parent application of another day', draft: DIVISIONAL, changes: [['平成30年10月5日', '平成30年10月6日']],
    code: 'parent-differs', at: '平成30年10月6日', fixed: '平成30年10月5日' },
  { mistake: 'accelerated examination of a refused case', draft: ACCELERATED, changes: [['特願２０２４－９００００４', '特願２０２１－９００００７'], ['例示化学株式会社', '架空　花子'], ['９９９００００１３', '９９９００００１８']],
    code: 'case-refused', at: '早期審査に関する事情説明書' },
];
