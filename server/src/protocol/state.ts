import type { Family } from '../apis/apis.ts';
import { byClient, byServer } from './message.ts';

/**
 * Something else is held, counted or watched than before, learned in this window or in another one.
 * What is visible can be made anew; clients gather several of these.
 */
export const CHANGED = byServer.notification<ChangedParams>('jpoDrafting/changed');
export interface ChangedParams {
  readonly what: readonly ('cases' | 'quota' | 'watch')[];
}

/** Where the user stands with the JPO: mode, sign-in, counts, and what matters of it. Asks nothing. */
export const STATE = byClient.request<undefined, StateResult | null>('jpoDrafting/state');

/** The state in one word, the gravest first that holds. */
export type ConditionKind =
  | 'offline'
  | 'signedOut'
  | 'wrongCredentials'
  | 'failure'
  /** The team's store cannot be reached. */
  | 'teamAway'
  /** An API is spent for today. */
  | 'limit'
  /** The minute window is full. */
  | 'minute'
  /** An API has little left. */
  | 'near'
  | 'demo'
  | 'ready';

export interface Condition {
  readonly kind: ConditionKind;
  readonly severity: 'information' | 'warning' | 'error';
  /** Nothing that has to be seen at all times. */
  readonly isQuiet: boolean;
  /** A few words. */
  readonly title: string;
  /** What is the matter, and what works all the same. */
  readonly what: string;
  /** How much is used or left; empty where that says nothing. */
  readonly howMuch: string;
  /** When it ends, in words; empty where it does not by itself. */
  readonly until: string;
  /** What the user can do now. */
  readonly next: { readonly id: 'signIn' | 'settings' | 'showLog' | 'showQuota'; readonly title: string };
}

export interface ApiUse {
  /** `patent/app_progress` */
  readonly id: string;
  /** In words: 特許 経過情報. */
  readonly label: string;
  readonly used: number;
  readonly remaining: number;
  /** Requests a day, as far as is known. */
  readonly limit: number;
}

export interface MinuteWindow {
  readonly used: number;
  readonly limit: number;
  /** When there is a free place, ms since the epoch. */
  readonly freeAt: number;
}

export interface StateResult {
  readonly mode: 'live' | 'demo' | 'offline';
  /** Whether the server can be asked with what there is. */
  readonly isReady: boolean;
  /** An ID and a password are known; in demo mode both are. */
  readonly signedIn: Readonly<Record<Family, boolean>>;
  /** JST day of the counts, YYYY-MM-DD. */
  readonly day: string;
  /** When the counts start again, ms since the epoch, and in words. */
  readonly resetAt: number;
  readonly reset: string;
  readonly windows: Readonly<Record<Family, MinuteWindow>>;
  /** Only APIs that were asked today, those with the smallest share left first. */
  readonly apis: readonly ApiUse[];
  readonly condition: Condition;
  /** When the state becomes another one by itself, ms since the epoch. */
  readonly changesAt: number;
}

/** Whether a view is visible that shows cases or counts; then others' changes are looked for. */
export const VIEWS_VISIBLE = byClient.notification<{ readonly isVisible: boolean }>('jpoDrafting/viewsVisible');

/** The report to the support centre, as plain text in the user's language. Nothing is asked for it. */
export const REPORT = byClient.request<undefined, { readonly text: string }>('jpoDrafting/report');
