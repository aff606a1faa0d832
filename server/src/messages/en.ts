import { actions } from './en/actions.ts';
import { applicants } from './en/applicants.ts';
import { batch } from './en/batch.ts';
import { caseTree } from './en/caseTree.ts';
import { codes } from './en/codes.ts';
import { completion } from './en/completion.ts';
import { documents } from './en/documents.ts';
import { facts } from './en/facts.ts';
import { findings } from './en/findings.ts';
import { items } from './en/itemHelp.ts';
import { law } from './en/law.ts';
import { newDraft } from './en/newDraft.ts';
import { state } from './en/state.ts';
import { team } from './en/team.ts';
import { watch } from './en/watch.ts';
import { tools } from './en/tools.ts';
import { EN_DOCUMENTS } from './enDocuments.ts';
import type { Messages } from './ja.ts';
import { lookup } from '../base/lookup.ts';

/** The English texts. */
export const en: Messages = {
  law,

  kind: {
    application: 'application number',
    publication: 'publication number',
    nationalPublication: 'publication number of a translation',
    republication: 'domestic re-publication number',
    examinedPublication: 'examined publication number',
    registration: 'registration number',
    internationalApplication: 'international application number',
    internationalPublication: 'international publication number',
    internationalRegistration: 'international registration number',
    trial: 'trial number',
  },

  status: {
    filed: 'pending',
    published: 'published, examination not requested',
    examinationRequested: 'examination requested',
    notice: 'notice of reasons for refusal (no response filed)',
    responded: 'response to the notice filed',
    allowed: 'decision to register',
    refused: 'decision of refusal',
    appealed: 'trial requested',
    withdrawn: 'withdrawn',
    abandoned: 'abandoned',
    registered: 'registered, in force',
    ceased: 'ceased',
  },
  allowedPatent: 'decision to grant a patent',

  unsupported: {
    'utility-model': 'The Patent Information Retrieval APIs do not cover utility models.',
    trial: 'No API takes trial numbers.',
    'showa-publication': 'The APIs do not cover publications of the Showa era.',
    'examined-publication': 'No API takes examined publication numbers.',
    'madrid-registration': 'No API takes international registration numbers of the Madrid Protocol.',
    'hague-registration': 'No API takes international registration numbers of the Hague Agreement.',
  },

  problem(code, detail = '') {
    const texts: Record<typeof code, string> = {
      'serial-zero': 'The serial number is 0.',
      'serial-too-long': `The serial has ${detail} digits; it has six at most.`,
      'year-digits': `The western year “${detail}” does not have four digits.`,
      'year-missing': 'The hyphen between year and serial is missing, or the number of digits is wrong.',
      'year-future': `The year ${detail} is in the future.`,
      'year-too-early': `There are no numbers of the year ${detail}.`,
      'western-year-before-2000': `Numbers of ${detail} are written with the era year.`,
      'era-after-1999': `Numbers since 2000 are written with the western year (${detail}).`,
      'era-year-impossible': `There was no year “${detail}”.`,
      'era-boundary-1989': `This serial of 1989 belongs to ${detail}.`,
      'national-publication-serial': 'Serials of 公表 start at 500001. Is this a 公開 number?',
      'publication-serial': 'Serials of 公開 end at 500000. Is this a 公表 number?',
      'registration-digits': `The registration number has ${detail} digits.`,
      'registration-too-large': `The registration number is too large (above ${detail}).`,
      'receiving-office': `The receiving office “${detail}” is not a country code of two letters.`,
      'international-serial': `Serials of this year have ${detail} digits.`,
      'letter-in-digits': 'There is a letter (O, I, l) among the digits.',
      'long-vowel-as-hyphen': 'There is a long-vowel mark (ー) where a hyphen belongs.',
      'trial-band':
        detail === '' ? 'There is no trial with this serial.' : `A trial with this serial is called ${detail}.`,
    };
    return texts[code];
  },

  findings,
  completion,
  newDraft,
  facts,
  documents,

  failure: {
    signedOut: 'No ID and password are set. Run “JPO: Sign In”, or try the demo mode.',
    wrongCredentials: 'The JPO did not accept the ID or password. Nothing is asked until you sign in again.',
    dailyLimit: "Today's limit is reached.",
    reserve: 'Automatic look-ups have stopped, to keep what is left today for you.',
    offline: 'Offline mode: nothing is asked.',
    network: "The JPO's server cannot be reached. Check the network and proxy settings.",
    proxy:
      'The proxy did not let the request through. Check http.proxy and http.proxyAuthorization in the settings (or the proxy environment variables).',
    certificate:
      "The server's certificate is not trusted, so nothing was sent. If a company proxy inspects connections, its CA certificate has to be in this computer's system store.",
    timeout: "The JPO's server did not answer in time.",
    maintenance: 'The Patent Information Retrieval APIs seem to be under maintenance.',
    badAnswer: "The answer of the JPO's server could not be read.",
    busy: 'The server is busy. Try again in a little while.',
    server: "The JPO's server reported an error. Try again in a little while.",
    refused: "The JPO's server did not accept this question.",
    tokenRefused:
      'Signed in, but the look-up was refused for an invalid token. Try again in a little while; if it goes on, check whether the ID is still valid.',
    newerStore:
      'What is kept was written by a newer version of the extension. Update the extension and reload the window.',
    damagedStore:
      'The file that keeps answers (store.sqlite) is damaged. Other numbers may still work. If it stays so, close all editor windows and delete this file.',
    store: 'The local store cannot be read or written. Check disk space and permissions.',
    noSqlite: 'This host is too old: VS Code 1.104 or later (Node.js 22.13 or later) is needed.',
    teamAway: "The team's shared store cannot be reached, so new requests are stopped. What is held stays usable.",
    teamAddress:
      "The address of the team's shared store (jpoDrafting.sharedStore.url or JPO_DRAFTING_SHARED_URL) is not right. Give a redis:// or rediss:// address. No password may stand in the settings: there is a command to set it.",
    cancelled: 'The look-up was given up.',
  },
  notLive: 'They are used when jpoDrafting.mode is live (demo and offline modes do not contact the JPO).',
  badEndpoint: 'The address of the API (jpoDrafting.api.baseUrl) is not right. Give an https address.',
  heldStillShown: 'Below is what was fetched before.',
  retryAt: (time) => `It can be asked again from ${time} (Japan time).`,

  documentName: (code, said) => lookup(EN_DOCUMENTS, code) ?? said,

  hover: {
    title: 'Title',
    applicants: 'Applicants',
    agents: 'Agents',
    filed: 'Filed',
    published: 'Published',
    nationalPublished: 'Translation published',
    registered: 'Registered',
    international: 'International',
    expires: 'Expires',
    disappeared: 'Ceased',
    status: 'Status',
    classes: 'Classes',
    classOf: (name) => `class ${name}`,
    history: 'History',
    application: 'Application',
    year: (year) => String(year),
    more: (n) => `and ${n} more`,
    openInJPlatPat: 'Open in J-PlatPat',
    source: (api, time) => `${api}, fetched ${time} (Japan time)`,
    remaining: (n) => `${n} left today`,
    stale: 'from an earlier day',
    notFound:
      'Not found in the data of the JPO: unpublished, too new (data come the next day), before July 2003, or a wrong number.',
    notOffered: 'The APIs do not offer this number.',
    waiting: (seconds) =>
      `The limit of 10 requests a minute is reached; asking in about ${seconds} s. Hover again to see it.`,
    slow: 'The answer takes its time. It is kept when it comes: hover again.',
  },

  lastDay: {
    row: 'Last day',
    act: {
      response: 'opinion, amendment (意見書・手続補正書)',
      examination: 'request for examination (出願審査請求)',
      appeal: 'appeal against the refusal (拒絶査定不服審判)',
      registrationFee: 'registration fee (登録料)',
      annuity: 'annuity (年金)',
    },
    start: {
      dispatch: 'dispatch',
      decision: 'dispatch of the decision',
      filing: 'filing',
      parentFiling: 'filing of the original application',
      due: 'due day',
    },
    caveat: {
      dispatch: 'counted from the dispatch',
      divisional: 'divisional or converted application',
      notDivisional: 'from the original filing for divisional and converted applications',
      unconfirmedPeriod: 'period for residents abroad not confirmed',
      unknownHolidays: 'holidays of that year not known yet',
      verify: 'to be verified',
    },
    duration: (unit, amount) => `${amount} ${unit}${amount === 1 ? '' : 's'}`,
    from: (start, date, duration) => `${duration} from the ${start} ${date}`,
    on: (start, date) => `${start} ${date}`,
    extended: (duration) => ` + ${duration} by extension`,
    over: 'passed',
    lawName: {
      patent: 'Patent Act ',
      utilityModel: 'Utility Model Act ',
      design: 'Design Act ',
      trademark: 'Trademark Act ',
    },
    article: (article, paragraph) => `Art. ${article}${paragraph === undefined ? '' : `(${paragraph})`}`,
    noStatute: '[article to be confirmed]',
    separator: ', ',
    line: (what, details, statute) => `${what} (${details}) ${statute}`,
  },

  check: {
    title: (n) => `${n} number${n === 1 ? '' : 's'}`,
    problems: (n) => (n === 0 ? 'No problems found.' : `${n} problem${n === 1 ? '' : 's'}`),
    columns: {
      place: 'Place',
      number: 'Number',
      title: 'Title',
      applicants: 'Applicants',
      status: 'Status',
      lastDay: 'Last day (verify)',
      note: 'Note',
    },
    notFound: 'not found in the data of the JPO',
    notFoundProblem:
      'Not found in the data of the JPO: check the number (unpublished cases and those since yesterday are not found).',
    notLookedUp: 'not looked up',
    confirm: (n) => `Up to ${n} requests will be made. Go on?`,
    notStarted: 'Nothing was looked up.',
    failed: (n) => `${n} number${n === 1 ? '' : 's'} could not be looked up`,
    progress: (done, all) => `looking up ${done}/${all}`,
    waiting: (seconds) => `The minute limit is reached; waiting about ${seconds} s.`,
    noNumbers: 'No numbers.',
  },

  explain: {
    columns: { number: 'Number', held: 'Held answers', asked: 'To be asked' },
    nothing: 'nothing',
    cost: (cost) => `cost ${cost}`,
    requests: (n) => `${n} request${n === 1 ? '' : 's'}`,
    total: (n) => `Up to ${n} requests (numbers of a case that an earlier answer shows are not asked for).`,
  },

  case: {
    documentColumns: { date: 'Date', code: 'Code', description: 'Document', number: 'Number', body: 'Body' },
    available: 'yes',
    paris: 'Paris priority',
    national: 'national priority',
    parent: 'parent application',
    generation: (n) => (n === 0 ? 'original application' : `divisional, generation ${n}`),
    citationType: (type) =>
      lookup({ 19: 'cited in the notice', 31: 'reference at the decision', 89: 'prior art search' }, type) ??
      `type ${type}`,
    decided: 'Decided',
    holders: 'Holders',
    claims: 'Claims',
    lastYearPaid: 'Last year paid',
    yearOf: (year) => `year ${year}`,
    nextPayment: 'Next payment due',
    address: 'J-PlatPat',
    dispatchNumber: 'dispatch number',
    undecodable: (n) => `(${n} characters could not be read and stand as �)`,
    noDocuments: 'There are no bodies of documents.',
    unreadable: 'The bodies of the documents could not be read.',
    saved: (file, bytes) => `Saved to ${file} (${bytes} bytes).`,
    familyColumns: { country: 'Country', application: 'Application', date: 'Filed', publications: 'Publications' },
    dossierColumns: { date: 'Date', id: 'Document ID', description: 'Document' },
    cited: 'Citations',
    notANumber: (text) => `Not a number of a case: ${text}`,
    needsOutput: '--document needs --output (where to save it) as well.',
    notFoundApplicant: 'Not found (a name must be the registered one to the letter).',
    applicantColumns: { code: 'Code', name: 'Name' },
  },

  numbers: {
    columns: { place: 'Place', text: 'Text', law: 'Law', kind: 'Kind', number: 'Number', note: 'Note' },
  },

  quota: {
    columns: { api: 'API', used: 'Used today here', remaining: 'Left', limit: 'Handbook limit' },
    window: (used, limit) => `last 60 s: ${used}/${limit}`,
    reset: (time) => `The counts start again at ${time} (Japan time).`,
    none: 'Nothing was asked today.',
    signedOut: 'No ID is set, so there is no use to show.',
  },

  report: {
    title: 'Report to the support centre of the Patent Information Retrieval APIs (特許情報取得API)',
    check: '(ID, password and token are not in it; the number looked up is. Read it before you send it.)',
    id: 'ID: ________ (to be written by hand)',
    madeAt: (time) => `Made at: ${time} (Japan time)`,
    client: (version, editor) => `Client: jpo-drafting ${version} (${editor})`,
    commandLine: 'command line',
    system: (system) => `System: ${system}`,
    origin: (origin, mode) => `Server: ${origin} (mode ${mode})`,
    proxy: { none: 'Proxy: not used', used: 'Proxy: used', unusable: 'Proxy: set, but cannot be used' },
    usage: (day) => `Requests of this computer today (${day}):`,
    used: ({ api, used, remaining }) => `${api}  used ${used}  left ${remaining}`,
    noUse: 'none',
    noId: 'Requests today: not known, since no ID is set',
    trouble: (why) => `Situation: ${why}`,
    exchange: (n) => `Request ${n}`,
    at: (time) => `Sent at: ${time} (Japan time)`,
    request: (line) => `Request: ${line}`,
    hiddenPath: (origin) => `${origin} (the rest of the address is not shown)`,
    api: (id) => `API: ${id}`,
    status: (status) => `HTTP status: ${status}`,
    noResponse: 'no response',
    contentType: (type) => `Response header content-type: ${type}`,
    notSaid: '(none)',
    envelope: (text) => `Response: ${text}`,
    body: (bytes) => `Size of the body: ${bytes} bytes`,
    excerpt: (text) => `Beginning of the body: ${text}`,
    duration: (ms) => `Took: ${ms} ms`,
    outcome: (sentence, code) => `Outcome: ${sentence} (${code})`,
    answered: 'An answer was received.',
    others: 'Other requests (their numbers are not shown):',
    sharedAnswer: 'Another window was asking the same; its answer was taken.',
  },

  cli: {
    usage: `Usage:
  jpo-drafting numbers [--json] FILE…              list the numbers (offline; - is standard input)
  jpo-drafting check [--json] [--offline] FILE…    look the numbers up and report problems
                                                   --explain prints the plan, --yes asks nothing
  jpo-drafting case [--json] [--offline] NUMBER    show a case; also --priority --divisionals --citations
                                                   --registration --address --notices --decisions --responses,
                                                   OPD-API: --family --dossier --document ID --output FILE
  jpo-drafting applicant [--json] CODE|NAME        look an applicant up; --search TEXT searches the local directory
                                                   (nothing is asked; lists: JPO_DRAFTING_APPLICANTS)
  jpo-drafting draft DOCUMENT NUMBER                   a new document for a case (opinion, amendment, appeal …)
                                                       --agent CODE (repeatable) --offline --half-width
  jpo-drafting watch [list|add|remove|seen] [NUMBER…]
                                                   watched cases; --json, --workspace: the list of this folder
  jpo-drafting watch update                        update what is not of today (at night, by cron; keeps the reserve)
  jpo-drafting quota [--json]                      what was used today and what is left
  jpo-drafting team status [--json]                    the team's shared store: use of each desk, the minute, the day
  jpo-drafting report [NUMBER]                     report to the support centre (with a NUMBER: asks once)
  jpo-drafting server --stdio                      run the language server
  jpo-drafting demo-api [--port N]                 run the demo API on 127.0.0.1

ID and password are taken from the environment: JPO_API_USERNAME and JPO_API_PASSWORD (OPD-API: JPO_OPD_…).`,
    badUsage: (detail) => `Bad usage: ${detail}`,
    unreadable: (file) => `Cannot read: ${file}`,
    signedOut: 'No ID and password are set. Set JPO_API_USERNAME and JPO_API_PASSWORD in the environment.',
    signedOutOpd:
      'No ID and password of the OPD-API are set. Set JPO_OPD_USERNAME and JPO_OPD_PASSWORD in the environment.',
    couldNotCheck: 'Some numbers could not be looked up.',
    demoApi: (url) => `demo API: ${url} (ID demo, password demo; Ctrl+C ends it)`,
  },

  actions,
  applicants,
  caseTree,
  batch,
  codes,
  items,
  state,
  team,
  watch,
  tools,

  link: { tooltip: 'Open in J-PlatPat', resolve: 'Open in J-PlatPat (asks once for the fixed address)' },
  noAddress: 'The J-PlatPat page of this number could not be found.',
};
