import type { ApiName } from '../../server/src/apis/apis.ts';
import { questionsAnsweredBy, type CaseQuestion } from '../../server/src/cases/questions.ts';

/** Where a user meets what an answer says: in the editor, or with a command (`case --citations`). */
export type Place = 'hover' | 'tree' | 'link' | 'check' | 'case' | `case --${string}` | 'draft' | 'applicant';

/** What the product asks an API for. */
export interface Use {
  readonly ja: string;
  readonly en: string;
  readonly places: readonly Place[];
}

const OVERVIEW_PLACES: readonly Place[] = ['hover', 'tree', 'check', 'case', 'draft'];

/** The questions about a case in words. */
// prettier-ignore
export const QUESTION_USES: Readonly<Record<CaseQuestion, Use>> = {
  bibliography:   { ja: '書誌',                   en: 'bibliography',              places: OVERVIEW_PLACES },
  numbers:        { ja: '公開・登録・国際の番号', en: 'its other numbers',         places: OVERVIEW_PLACES },
  applicants:     { ja: '出願人・代理人',         en: 'applicants and agents',     places: OVERVIEW_PLACES },
  status:         { ja: '状態',                   en: 'status',                    places: OVERVIEW_PLACES },
  documents:      { ja: '経過の書類',             en: 'documents filed and sent',  places: OVERVIEW_PLACES },
  priority:       { ja: '優先権',                 en: 'priority',                  places: ['tree', 'case --priority'] },
  parentage:      { ja: '原出願・分割出願',       en: 'parent and divisionals',    places: ['tree', 'case --divisionals'] },
  citations:      { ja: '引用文献',               en: 'cited documents',           places: ['tree', 'case --citations', 'draft'] },
  registration:   { ja: '登録・年金',             en: 'registration and annuity',  places: ['tree', 'case --registration', 'draft'] },
  address:        { ja: 'J-PlatPatのページ',      en: 'J-PlatPat page',         places: ['link', 'case --address'] },
  noticeBodies:   { ja: '拒絶理由通知書の本文',   en: 'texts of notices',          places: ['tree', 'case --notices', 'draft'] },
  decisionBodies: { ja: '査定などの本文',         en: 'texts of decisions',        places: ['tree', 'case --decisions', 'draft'] },
  responseBodies: { ja: '意見書・補正書の本文',   en: 'texts of responses',        places: ['tree', 'case --responses'] },
};

const FAMILY: Use = { ja: 'パテントファミリー', en: 'patent family', places: ['tree', 'case --family'] };
const BODY: Use = { ja: '各国の書類の本文', en: 'texts of documents of an office', places: ['case --document'] };
const APPLICATION: Use = {
  ja: '番号がどの出願のものか',
  en: 'which application a number belongs to',
  places: OVERVIEW_PLACES,
};

/** What is asked beside the questions about a case whose application is known. */
const OTHER_USES: Readonly<Partial<Record<ApiName, Use>>> = {
  case_number_reference: APPLICATION,
  pct_national_phase_application_number: APPLICATION,
  applicant_attorney_cd: { ja: '識別番号の名称', en: 'name for a code', places: ['applicant'] },
  applicant_attorney: { ja: '名称の識別番号', en: 'codes for a name', places: ['applicant'] },
  family: FAMILY,
  family_list: FAMILY,
  global_doc_list: { ja: '各国の書類の一覧', en: 'documents at an office', places: ['case --dossier'] },
  global_cite_class: { ja: '各国の分類・引用', en: 'classes and citations', places: ['case --dossier'] },
  global_doc_cont: BODY,
  jp_doc_cont: BODY,
};

/** What the product uses an API for; empty where it does not use it. */
export function usesOf(name: ApiName): Use[] {
  const other = OTHER_USES[name];
  return [...questionsAnsweredBy(name).map((question) => QUESTION_USES[question]), ...(other ? [other] : [])];
}
