/**
 * The 42 APIs of the Japan Patent Office, one row each. Nothing else in the project knows a path or a limit.
 *
 * Source: 特許情報取得API 利用の手引き 1.4, tables 1 (patent), 2 (design), 3 (trademark) and 4 (OPD). The limits that the
 * server enforces differ (twice the handbook's since spring 2026): the ledger starts with `dailyLimit` and follows
 * `remainAccessCount` from the first answer on.
 */

import type { Law } from '../numbers/caseNumber.ts';

/** Laws that have APIs. Utility models (実用新案) are outside the service. */
export type ApiLaw = Exclude<Law, 'utilityModel'>;

/** The APIs of a family share one credential and one minute window. */
export type Family = 'domestic' | 'opd';

/**
 * The path after the API's name.
 * - `applicationNumber`: 10 digits, western year (`2020123456`)
 * - `applicantCode`: 9 digits (識別番号)
 * - `applicantName`: the registered name to the letter (exact match)
 * - `kindAndNumber`: `application|publication|registration/…`
 * - `internationalNumber`: `international_application|international_publication/…`
 * - `docdbKindAndNumber`, `docdbNumber`, `docdbNumberAndDocument`: OPD numbers such as `JP.2020008423.A`
 */
type ParameterKind =
  | 'applicationNumber'
  | 'applicantCode'
  | 'applicantName'
  | 'kindAndNumber'
  | 'internationalNumber'
  | 'docdbKindAndNumber'
  | 'docdbNumber'
  | 'docdbNumberAndDocument';

type Answer = 'json' | 'zip' | 'xml' | 'pdf';

/**
 * How long an answer is valid.
 * - `jstDay`: until the next 0:00 JST, because the JPO updates its data once a day (handbook)
 * - `whenRegistered`: for good once the case is registered, otherwise as `jstDay`
 * - `forever`: fixed once given
 */
type Life = 'jstDay' | 'whenRegistered' | 'forever';

export type ApiName =
  | 'app_progress'
  | 'app_progress_simple'
  | 'divisional_app_info'
  | 'priority_right_app_info'
  | 'applicant_attorney_cd'
  | 'applicant_attorney'
  | 'case_number_reference'
  | 'app_doc_cont_opinion_amendment'
  | 'app_doc_cont_refusal_reason_decision'
  | 'app_doc_cont_refusal_reason'
  | 'cite_doc_info'
  | 'registration_info'
  | 'jpp_fixed_address'
  | 'pct_national_phase_application_number'
  | 'family'
  | 'family_list'
  | 'global_doc_list'
  | 'global_cite_class'
  | 'global_doc_cont'
  | 'jp_doc_cont';

export interface Api {
  /** `patent/app_progress`, `opd/family`: the key in the ledger and in messages. */
  readonly id: string;
  readonly law: ApiLaw;
  readonly name: ApiName;
  readonly family: Family;
  /** Path up to the parameter, without a trailing slash. */
  readonly path: string;
  readonly parameter: ParameterKind;
  /** Requests per JST day by the handbook. */
  readonly dailyLimit: number;
  readonly answer: Answer;
  readonly life: Life;
}

type Row = readonly [name: ApiName, parameter: ParameterKind, dailyLimit: number, answer: Answer, life: Life];

// prettier-ignore
const COMMON: readonly Row[] = [
  ['app_progress',                         'applicationNumber',   400, 'json', 'jstDay'],
  ['app_progress_simple',                  'applicationNumber',   400, 'json', 'jstDay'],
  ['priority_right_app_info',              'applicationNumber',    30, 'json', 'jstDay'],
  ['applicant_attorney_cd',                'applicantCode',       200, 'json', 'jstDay'],
  ['applicant_attorney',                   'applicantName',       200, 'json', 'jstDay'],
  ['case_number_reference',                'kindAndNumber',        50, 'json', 'whenRegistered'],
  ['app_doc_cont_opinion_amendment',       'applicationNumber',   100, 'zip',  'jstDay'],
  ['app_doc_cont_refusal_reason_decision', 'applicationNumber',   100, 'zip',  'jstDay'],
  ['app_doc_cont_refusal_reason',          'applicationNumber',   100, 'zip',  'jstDay'],
  ['registration_info',                    'applicationNumber',   200, 'json', 'jstDay'],
  ['jpp_fixed_address',                    'applicationNumber',   200, 'json', 'forever'],
];

// prettier-ignore
const PATENT_ONLY: readonly Row[] = [
  ['divisional_app_info',                   'applicationNumber',    30, 'json', 'jstDay'],
  ['cite_doc_info',                         'applicationNumber',    50, 'json', 'jstDay'],
  ['pct_national_phase_application_number', 'internationalNumber', 200, 'json', 'forever'],
];

// prettier-ignore
const OPD: readonly Row[] = [
  ['family',            'docdbKindAndNumber',     100, 'xml', 'jstDay'],
  ['family_list',       'docdbKindAndNumber',     300, 'xml', 'jstDay'],
  ['global_doc_list',   'docdbNumber',            300, 'xml', 'jstDay'],
  ['global_cite_class', 'docdbNumber',            100, 'xml', 'jstDay'],
  ['global_doc_cont',   'docdbNumberAndDocument', 100, 'pdf', 'forever'],
  ['jp_doc_cont',       'docdbNumberAndDocument', 100, 'zip', 'forever'],
];

function row(law: ApiLaw, family: Family, [name, parameter, dailyLimit, answer, life]: Row): Api {
  const root = family === 'opd' ? '/opdapi' : '/api';
  const id = family === 'opd' ? `opd/${name}` : `${law}/${name}`;
  return { id, law, name, family, path: `${root}/${law}/v1/${name}`, parameter, dailyLimit, answer, life };
}

/** 14 patent, 11 design, 11 trademark, 6 OPD. */
export const APIS: readonly Api[] = [
  ...[...COMMON, ...PATENT_ONLY].map((r) => row('patent', 'domestic', r)),
  ...COMMON.map((r) => row('design', 'domestic', r)),
  ...COMMON.map((r) => row('trademark', 'domestic', r)),
  ...OPD.map((r) => row('patent', 'opd', r)),
];

const byId = new Map(APIS.map((api) => [api.id, api]));

/** Requests per ID in any 60 seconds (handbook §3). */
export const MINUTE_LIMIT: Readonly<Record<Family, number>> = { domestic: 10, opd: 5 };

/** The API of this name for this law; undefined where there is none (designs have no `cite_doc_info`). */
export function findApi(law: Law, name: ApiName): Api | undefined {
  return byId.get(`${law}/${name}`);
}

/** The API with this id. Throws for an unknown one, which is a bug. */
export function apiById(id: string): Api {
  const api = byId.get(id);
  if (!api) throw new Error(`unknown API ${id}`);
  return api;
}
