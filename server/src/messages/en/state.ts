import type { state as ja } from '../ja/state.ts';

/** Where the user stands: status bar, language status, quota view. */
export const state: typeof ja = {
  opd: 'OPD',
  label: (root, api) => `${root}: ${api}`,
  apis: {
    app_progress: 'progress',
    app_progress_simple: 'progress (simple)',
    divisional_app_info: 'divisionals',
    priority_right_app_info: 'priority',
    applicant_attorney_cd: 'name of a code',
    applicant_attorney: 'code of a name',
    case_number_reference: 'case number reference',
    app_doc_cont_opinion_amendment: 'texts of responses',
    app_doc_cont_refusal_reason_decision: 'texts of notices and decisions',
    app_doc_cont_refusal_reason: 'texts of notices',
    cite_doc_info: 'cited documents',
    registration_info: 'registration',
    jpp_fixed_address: 'page in J-PlatPat',
    pct_national_phase_application_number: 'application of a PCT number',
    family: 'family',
    family_list: 'list of the family',
    global_doc_list: 'list of documents',
    global_cite_class: 'classes and citations',
    global_doc_cont: 'bodies of documents',
    jp_doc_cont: 'bodies of Japanese documents',
  },

  reset: (time) => `The counts start again at ${time} (Japan time).`,
  askedToday: (requests) =>
    requests === 0
      ? 'Nothing was asked today.'
      : `Asked today from this computer: ${requests} ${requests === 1 ? 'request' : 'requests'}.`,
  list: (names, more) => `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  ofOpd: (what) => `OPD-API: ${what}`,
  showQuota: 'Show Quota',
  showLog: 'Show Log',

  ready: { title: 'ready', what: 'The JPO can be asked.' },
  demo: {
    title: 'demo',
    what: 'Demo mode: invented cases are shown, and the JPO is not asked.',
    next: 'Open Settings',
  },
  offline: {
    title: 'offline',
    what: 'Offline mode: nothing is asked, and only what was fetched before is shown.',
    next: 'Open Settings',
  },
  signedOut: {
    title: 'not signed in',
    what: 'No ID and password are set, so nothing can be asked. Numbers are still found, drafts checked and held facts shown.',
    next: 'Sign In',
  },
  wrongCredentials: { title: 'ID or password refused', next: 'Sign In Again' },
  failed: 'cannot ask',
  teamAway: 'team store away',
  teamRefused: 'team store refuses',
  teamNew: 'team store begins',
  failedAt: (time) => `It failed at ${time} (Japan time). This goes away with the next request that succeeds.`,
  limit: {
    title: "today's limit reached",
    what: "Today's limit is reached for some APIs. What was fetched before can still be read.",
    howMuch: (apis) => `Spent for today: ${apis}`,
  },
  minute: {
    title: 'minute limit',
    what: (limit) => `${limit} requests a minute are allowed. The next one waits for its turn.`,
    howMuch: (used, limit) => `Last 60 s: ${used}/${limit}`,
    until: (time) => `It goes on at about ${time} (Japan time).`,
  },
  near: {
    title: 'little left today',
    what: 'A fifth or less of the daily limit is left for some APIs.',
    howMuch: (label, remaining) => `${label}: ${remaining} left`,
  },
};
