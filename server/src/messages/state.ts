import type { ApiName } from '../apis/apis.ts';
import { counted } from './punctuation.ts';

/** Where the user stands: status bar, language status, quota view. */
const ja = {
  opd: 'OPD',
  label: (root: string, api: string) => `${root} ${api}`,
  apis: {
    app_progress: '経過情報',
    app_progress_simple: 'シンプル版経過情報',
    divisional_app_info: '分割出願情報',
    priority_right_app_info: '優先基礎出願情報',
    applicant_attorney_cd: '申請人の名称（識別番号から）',
    applicant_attorney: '申請人の識別番号（名称から）',
    case_number_reference: '案件番号の照合',
    app_doc_cont_opinion_amendment: '意見書・補正書の本文',
    app_doc_cont_refusal_reason_decision: '通知書・査定の本文',
    app_doc_cont_refusal_reason: '拒絶理由通知書の本文',
    cite_doc_info: '引用文献情報',
    registration_info: '登録情報',
    jpp_fixed_address: 'J-PlatPat固定アドレス',
    pct_national_phase_application_number: '国際出願の国内出願番号',
    family: 'ファミリー',
    family_list: 'ファミリー一覧',
    global_doc_list: '各国の書類一覧',
    global_cite_class: '各国の分類・引用',
    global_doc_cont: '各国の書類の本文',
    jp_doc_cont: '日本の書類の本文',
  } satisfies Record<ApiName, string> as Record<ApiName, string>,

  reset: (time: string) => `${time}（日本時間）に回数が戻ります。`,
  askedToday: (requests: number) =>
    requests === 0 ? '本日の照会はまだありません。' : `本日の照会: ${requests}回（このPCから）`,
  list: (names: readonly string[], more: number) => `${names.join('、')}${more > 0 ? ` ほか${more}件` : ''}`,
  ofOpd: (what: string) => `OPD-API: ${what}`,
  showQuota: '利用状況を表示',
  showLog: 'ログを表示',

  ready: { title: '照会できます', what: '特許庁に照会できます。' },
  demo: {
    title: 'デモ',
    what: 'デモモードです。架空の案件を表示し、特許庁には照会しません。',
    next: '設定を開く',
  },
  offline: {
    title: 'オフライン',
    what: 'オフラインモードです。照会はせず、取得済みの内容だけを表示します。',
    next: '設定を開く',
  },
  signedOut: {
    title: 'サインインしていません',
    what: 'IDとパスワードが設定されていないため、照会できません。番号の検出、書類の検査、取得済みの内容の表示はできます。',
    next: 'サインイン',
  },
  wrongCredentials: { title: 'IDかパスワードが違います', next: 'サインインし直す' },
  failed: '照会できません',
  teamAway: '共有ストアに届きません',
  teamRefused: '共有ストアに拒まれました',
  teamNew: '共有ストアの開始待ち',
  failedAt: (time: string) => `${time}（日本時間）に失敗しました。次の照会が通れば消えます。`,
  limit: {
    title: '本日の上限に達しました',
    what: '本日の利用上限に達したAPIがあります。取得済みの内容は引き続き表示されます。',
    howMuch: (apis: string) => `上限に達したAPI: ${apis}`,
  },
  minute: {
    title: '1分間の上限',
    what: (limit: number) => `1分間に照会できるのは${limit}回までです。次の照会は空きを待ってから行います。`,
    howMuch: (used: number, limit: number) => `直近60秒: ${used}/${limit}回`,
    until: (time: string) => `${time}（日本時間）ごろに再開します。`,
  },
  near: {
    title: '本日の残りわずか',
    what: '本日の残りが2割以下のAPIがあります。',
    howMuch: (label: string, remaining: number) => `${label} 残り${remaining}回`,
  },
};

const en: typeof ja = {
  opd: 'OPD',
  label: (root, api) => `${root}: ${api}`,
  apis: {
    app_progress: 'progress',
    app_progress_simple: 'simplified progress',
    divisional_app_info: 'divisionals',
    priority_right_app_info: 'priority',
    applicant_attorney_cd: 'applicant name by code',
    applicant_attorney: 'applicant code by name',
    case_number_reference: 'case number reference',
    app_doc_cont_opinion_amendment: 'response texts',
    app_doc_cont_refusal_reason_decision: 'notice and decision texts',
    app_doc_cont_refusal_reason: 'notice texts',
    cite_doc_info: 'cited documents',
    registration_info: 'registration',
    jpp_fixed_address: 'J-PlatPat address',
    pct_national_phase_application_number: 'national application of a PCT number',
    family: 'family',
    family_list: 'family list',
    global_doc_list: 'document list',
    global_cite_class: 'classes and citations',
    global_doc_cont: 'document texts',
    jp_doc_cont: 'Japanese document texts',
  },

  reset: (time) => `Counts reset at ${time} (JST).`,
  askedToday: (requests) =>
    requests === 0
      ? 'No request has been sent today.'
      : `Sent today from this computer: ${counted(requests, 'request')}.`,
  list: (names, more) => `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  ofOpd: (what) => `OPD-API: ${what}`,
  showQuota: 'Show Quota',
  showLog: 'Show Log',

  ready: { title: 'ready', what: 'Requests can be sent to the JPO.' },
  demo: {
    title: 'demo',
    what: 'Demo mode: fictitious cases are shown, and no request is sent to the JPO.',
    next: 'Open Settings',
  },
  offline: {
    title: 'offline',
    what: 'Offline mode: no request is sent; only saved data is shown.',
    next: 'Open Settings',
  },
  signedOut: {
    title: 'not signed in',
    what: 'No ID and password are set, so no request can be sent. Number detection, checks, and saved data remain available.',
    next: 'Sign In',
  },
  wrongCredentials: { title: 'ID or password not accepted', next: 'Sign In Again' },
  failed: 'request failed',
  teamAway: 'team store unreachable',
  teamRefused: 'team store access denied',
  teamNew: 'team store starting',
  failedAt: (time) => `It failed at ${time} (JST). This message disappears after the next successful request.`,
  limit: {
    title: "today's limit reached",
    what: "Today's limit is reached for some APIs. Saved data remains available.",
    howMuch: (apis) => `Limit reached: ${apis}`,
  },
  minute: {
    title: 'limit per minute',
    what: (limit) => `At most ${limit} requests per minute are allowed. The next one is sent when possible.`,
    howMuch: (used, limit) => `Last 60 s: ${used}/${limit}`,
    until: (time) => `Requests continue at about ${time} (JST).`,
  },
  near: {
    title: 'little left today',
    what: 'For some APIs, 20% or less of the daily limit is left.',
    howMuch: (label, remaining) => `${label}: ${remaining} left`,
  },
};

export const state = { ja, en };
