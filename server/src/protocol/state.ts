import type { Family } from '../apis/apis.ts';
import { byClient, byServer } from './message.ts';

/** Saved data, counts or the watch list changed, in any window. Views can refresh; clients may batch these. */
export const CHANGED = byServer.notification<ChangedParams>('jpoDrafting/changed');
export interface ChangedParams {
  readonly what: readonly ('cases' | 'quota' | 'watch')[];
}

/** The user's state with the JPO: mode, sign-in, counts. Sends no request. */
export const STATE = byClient.request<undefined, StateResult | null>('jpoDrafting/state');

/** The state in one word, most severe first. */
export type ConditionKind =
  | 'offline'
  | 'signedOut'
  | 'wrongCredentials'
  | 'failure'
  /** The team's store cannot be reached. */
  | 'teamAway'
  /** An API has nothing left today. */
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
  /** Needs no permanent display. */
  readonly isQuiet: boolean;
  readonly title: string;
  /** The problem, and what still works. */
  readonly what: string;
  /** How much is used or left; may be empty. */
  readonly howMuch: string;
  /** When it ends, in words; empty where the user has to act. */
  readonly until: string;
  /** The user's next step. */
  readonly next: { readonly id: 'signIn' | 'settings' | 'showLog' | 'showQuota'; readonly title: string };
}

export interface ApiUse {
  /** `patent/app_progress` */
  readonly id: string;
  /** 特許 経過情報 */
  readonly label: string;
  readonly used: number;
  readonly remaining: number;
  /** Requests a day, as far as known. */
  readonly limit: number;
}

export interface MinuteWindow {
  readonly used: number;
  readonly limit: number;
  /** When a place is free, ms since the epoch. */
  readonly freeAt: number;
}

export interface StateResult {
  readonly mode: 'live' | 'demo' | 'offline';
  /** Whether requests to the server are possible. */
  readonly isReady: boolean;
  /** ID and password are known; true for both in demo mode. */
  readonly signedIn: Readonly<Record<Family, boolean>>;
  /** JST day of the counts, YYYY-MM-DD. */
  readonly day: string;
  /** When the counts restart: ms since the epoch, and in words. */
  readonly resetAt: number;
  readonly reset: string;
  readonly windows: Readonly<Record<Family, MinuteWindow>>;
  /** APIs used today, smallest remaining share first. */
  readonly apis: readonly ApiUse[];
  readonly condition: Condition;
  /** When the state will change by itself, ms since the epoch. */
  readonly changesAt: number;
}

/** Whether a view with cases or counts is visible: then other windows' changes are looked for. */
export const VIEWS_VISIBLE = byClient.notification<{ readonly isVisible: boolean }>('jpoDrafting/viewsVisible');

/** The report to JPO support, as plain text in the user's language. Sends no request. */
export const REPORT = byClient.request<undefined, { readonly text: string }>('jpoDrafting/report');
