import type { CaseQuestion } from '../../server/src/cases/questions.ts';

const HOUR_MS = 3_600_000;

/** Hours of work in Japan, ms since midnight. */
export interface Hours {
  readonly begin: number;
  readonly end: number;
}

/** The four habits of an office: early, usual, late, and with the colleagues abroad. */
export const HOURS: readonly [Hours, ...Hours[]] = [
  { begin: 9 * HOUR_MS, end: 18 * HOUR_MS },
  { begin: 7 * HOUR_MS, end: 16 * HOUR_MS },
  { begin: 10.5 * HOUR_MS, end: 19.5 * HOUR_MS },
  { begin: 13 * HOUR_MS, end: 22 * HOUR_MS },
];

/** Windows that stay open overnight. */
export const NIGHT_WINDOWS = 2;

/** Chances and amounts; what is a range is drawn evenly. */
export const HABITS = {
  /** Drafting sessions of a usual day. */
  sessions: [4, 7],
  /** A session goes on with a case of the days before. */
  goesOn: 0.55,
  /** Cases that somebody works on at the same time; one in so many sessions is done. */
  openMatters: 6,
  /** A new case is one of the own docket, otherwise one of a colleague's. */
  own: 0.8,
  /** How much more often cases at the top of the docket come: the place is drawn as random ** preference. */
  preference: 2,
  /** Numbers of other cases in a draft. */
  otherNumbers: [2, 4],
  /** Hovers of a session, and between them, ms. */
  hovers: [4, 12],
  pause: [20_000, 240_000],
  /** How long a hover stays before its reader goes on without an answer, ms. */
  patience: 3_000,
  newDraft: 0.4,
  tree: 0.6,
  verify: 0.5,
  page: 0.12,
  applicant: 0.1,
  notice: 0.2,
  citations: 0.08,
  /** Watched cases a person, taken from the top of the docket. */
  watched: 6,
} as const;

/** What the documents that are drafted most often ask of a case. */
export const NEW_DRAFTS: readonly (readonly CaseQuestion[])[] = [
  ['documents', 'noticeBodies', 'citations'],
  ['documents', 'noticeBodies'],
  ['registration'],
  ['bibliography', 'priority'],
];
