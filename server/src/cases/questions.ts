import { findApi, type Api, type ApiName } from '../apis/apis.ts';
import type { Question } from '../store/store.ts';
import type { CaseNumber, Law } from '../numbers/caseNumber.ts';

/** Questions about a case with a known application. */
export type CaseQuestion =
  /** 名称, 出願日, 公開日, 登録日, 満了日, 区分 */
  | 'bibliography'
  /** 公開・公表・登録・国際の各番号 */
  | 'numbers'
  | 'applicants'
  /** 出願中 … 消滅 */
  | 'status'
  /** 経過: documents filed and mailed, with 発送番号 */
  | 'documents'
  | 'priority'
  /** 原出願 and 分割出願 */
  | 'parentage'
  /** 引用文献 */
  | 'citations'
  /** 権利者, 請求項の数, 年金 */
  | 'registration'
  /** J-PlatPat page */
  | 'address'
  /** Bodies of 拒絶理由通知書 */
  | 'noticeBodies'
  /** Bodies of 査定, 補正の却下 and notices */
  | 'decisionBodies'
  /** Bodies of 意見書 and 手続補正書 */
  | 'responseBodies';

/** Questions answered with bodies of documents. */
export type BodyQuestion = Extract<CaseQuestion, 'noticeBodies' | 'decisionBodies' | 'responseBodies'>;

/** Any API of a row answers its question; app_progress answers seven at once. Not every law has every API. */
// prettier-ignore
export const ANSWERED_BY: Readonly<Record<CaseQuestion, readonly ApiName[]>> = {
  bibliography:   ['app_progress', 'app_progress_simple'],
  numbers:        ['app_progress', 'app_progress_simple'],
  applicants:     ['app_progress', 'app_progress_simple'],
  status:         ['app_progress', 'app_progress_simple'],
  documents:      ['app_progress', 'app_progress_simple'],
  priority:       ['app_progress', 'priority_right_app_info'],
  parentage:      ['app_progress', 'divisional_app_info'],
  citations:      ['cite_doc_info'],
  registration:   ['registration_info'],
  address:        ['jpp_fixed_address'],
  // The larger bundle has the notices too.
  noticeBodies:   ['app_doc_cont_refusal_reason', 'app_doc_cont_refusal_reason_decision'],
  decisionBodies: ['app_doc_cont_refusal_reason_decision'],
  responseBodies: ['app_doc_cont_opinion_amendment'],
};

/** The questions of a hover, a report line and a tree item. */
export const OVERVIEW: readonly CaseQuestion[] = ['bibliography', 'numbers', 'applicants', 'status', 'documents'];

/** The APIs of a law that answer a question. */
export function apisFor(law: Law, question: CaseQuestion): Api[] {
  return ANSWERED_BY[question].flatMap((name) => findApi(law, name) ?? []);
}

/** The questions that an API answers. */
export function questionsAnsweredBy(name: ApiName): CaseQuestion[] {
  return (Object.keys(ANSWERED_BY) as CaseQuestion[]).filter((question) => ANSWERED_BY[question].includes(name));
}

/** The question that finds the application of a number; undefined where no API does. */
export function numberQuestion(number: CaseNumber): Question | undefined {
  switch (number.kind) {
    case 'publication':
    case 'nationalPublication':
      return number.law === 'patent' ? ask('case_number_reference', number, `publication/${number.number}`) : undefined;
    case 'registration':
      return ask('case_number_reference', number, `registration/${number.number}`);
    case 'internationalApplication':
      return ask('pct_national_phase_application_number', number, `international_application/${number.number}`);
    case 'internationalPublication':
    case 'republication':
      return ask('pct_national_phase_application_number', number, `international_publication/${number.number}`);
    default:
      return undefined;
  }
}

function ask(name: ApiName, { law }: CaseNumber, parameter: string): Question | undefined {
  const api = findApi(law, name);
  return api && { api, parameter };
}
