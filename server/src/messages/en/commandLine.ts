import type * as ja from '../ja/commandLine.ts';
import { lookup } from '../../base/lookup.ts';

/** What the command line prints. */

export const check: typeof ja.check = {
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
  slow: "The JPO's server takes long to answer; waiting for it.",
  noNumbers: 'No numbers.',
};

export const explain: typeof ja.explain = {
  columns: { number: 'Number', held: 'Held answers', asked: 'To be asked' },
  nothing: 'nothing',
  cost: (cost) => `cost ${cost}`,
  requests: (n) => `${n} request${n === 1 ? '' : 's'}`,
  total: (n) => `Up to ${n} requests (numbers of a case that an earlier answer shows are not asked for).`,
};

export const caseTexts: typeof ja.caseTexts = {
  documentColumns: { date: 'Date', code: 'Code', description: 'Document', number: 'Number', body: 'Body' },
  available: 'yes',
  paris: 'Paris priority',
  national: 'national priority',
  parent: 'parent application',
  generation: (n) => (n === 0 ? 'original application' : `divisional, generation ${n}`),
  citationType: (type) =>
    lookup({ 19: 'cited in the notice', 31: 'reference at the decision', 89: 'prior art search' }, type) ??
    `type ${type}`,
  generationNotSaid: 'of the divisional family (generation not said)',
  decided: 'Decided',
  holders: 'Holders',
  claims: 'Claims',
  lastYearPaid: 'Last year paid',
  yearOf: (year) => (year === 0 ? '00 (none on record)' : `year ${year}`),
  nextPayment: 'Next payment due',
  address: 'J-PlatPat',
  dispatchNumber: 'dispatch number',
  undecodable: (n) => `(${n} characters could not be read and stand as �)`,
  noDocuments: 'There are no bodies of documents.',
  notSaid: "The JPO's data do not have this item (whether there is any is not known).",
  partly: "Some entries of the JPO's data cannot be read (there may be others than these).",
  unreadable: 'The bodies of the documents could not be read.',
  saved: (file, bytes) => `Saved to ${file} (${bytes} bytes).`,
  familyColumns: { country: 'Country', application: 'Application', date: 'Filed', publications: 'Publications' },
  dossierColumns: { date: 'Date', id: 'Document ID', description: 'Document' },
  cited: 'Citations',
  notANumber: (text) => `Not a number of a case: ${text}`,
  severalNumbers: (text) => `More than one number; give one at a time: ${text}`,
  needsOutput: '--document needs --output (where to save it) as well.',
  notFoundApplicant: 'Not found (a name must be the registered one to the letter).',
  applicantColumns: { code: 'Code', name: 'Name' },
};

export const numbers: typeof ja.numbers = {
  columns: { place: 'Place', text: 'Text', law: 'Law', kind: 'Kind', number: 'Number', note: 'Note' },
};

export const quota: typeof ja.quota = {
  columns: { api: 'API', used: 'Used today here', remaining: 'Left', limit: 'Handbook limit' },
  window: (used, limit) => `last 60 s: ${used}/${limit}`,
  reset: (time) => `The counts start again at ${time} (Japan time).`,
  none: 'Nothing was asked today.',
  signedOut: 'No ID is set, so there is no use to show.',
};

export const cli: typeof ja.cli = {
  usage: `Usage:
  jpo-drafting numbers [--json] FILE…              list the numbers (offline; - is standard input)
  jpo-drafting check [--json] [--offline] FILE…    look the numbers up and report problems
                                                   --explain prints the plan, --yes asks nothing
  jpo-drafting case [--json] [--offline] NUMBER    show a case; also --priority --divisionals --citations
                                                   --registration --address --notices --decisions --responses,
                                                   OPD-API: --family --dossier --document ID --output FILE
  jpo-drafting applicant [--json] CODE|NAME        look an applicant up; --search TEXT searches the local directory
                                                   (nothing is asked; lists: JPO_DRAFTING_APPLICANTS)
  jpo-drafting draft DOCUMENT NUMBER               a new document for a case (opinion, amendment, appeal …)
                                                   --agent CODE (repeatable) --offline --half-width
  jpo-drafting watch [list|add|remove|seen] [NUMBER…]
                                                   watched cases; --json, --workspace: the list of this folder
  jpo-drafting watch accept|decline --workspace    agree, or not, to the daily updates of the folder's list
  jpo-drafting watch update                        update what is not of today (at night, by cron; keeps the reserve)
  jpo-drafting docket [--json] [PATH…]                 all last days: of drafts and folders, of the watched cases and
                                                       of the office's list (no request). --ics FILE --csv FILE
                                                       --list FILE (or in the environment: JPO_DRAFTING_DOCKET)
                                                       --client NAME --person NAME --group date|client|person
                                                       --alarm DAYS (of the calendar, 7 by default)
  jpo-drafting forget NUMBER…                      delete what is held of a case (no request)
  jpo-drafting forget --all [--yes]                delete all that is held (the counts stay)
  jpo-drafting quota [--json]                      what was used today and what is left
  jpo-drafting team status [--json]                the team's shared store: use of each desk, the minute, the day
  jpo-drafting report [NUMBER]                     report to the support centre (with a NUMBER: asks once)
  jpo-drafting server --stdio                      run the language server
  jpo-drafting demo-api [--port N]                 run the demo API on 127.0.0.1
  jpo-drafting --version                           print the version

ID and password are taken from the environment: JPO_API_USERNAME and JPO_API_PASSWORD (OPD-API: JPO_OPD_…).`,
  badUsage: (detail) => `Bad usage: ${detail}`,
  unreadable: (file) => `Cannot read: ${file}`,
  signedOut: 'No ID and password are set. Set JPO_API_USERNAME and JPO_API_PASSWORD in the environment.',
  signedOutOpd:
    'No ID and password of the OPD-API are set. Set JPO_OPD_USERNAME and JPO_OPD_PASSWORD in the environment.',
  couldNotCheck: 'Some numbers could not be looked up.',
  demoApi: (url) => `demo API: ${url} (ID demo, password demo; Ctrl+C ends it)`,
};
