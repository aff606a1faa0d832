import type { CaseNumber } from '../numbers/caseNumber.ts';
import type { Api, Family } from './apis.ts';

/** A question to the API. Equal questions are one request, on all desks. */
export interface Question {
  readonly api: Api;
  /** As it stands in the path, not yet percent-encoded: `2020123456`, `publication/2021090037`, a name. */
  readonly parameter: string;
}

/** An answer as the API gave it, 107 and its like included. */
export interface HeldAnswer {
  readonly api: string;
  readonly parameter: string;
  readonly statusCode: string;
  readonly data: unknown;
  /** ZIP or PDF, of APIs that give documents. */
  readonly body?: Uint8Array;
  /** ms since the epoch */
  readonly fetchedAt: number;
  /** From here on the API is asked again; Infinity for what never changes. */
  readonly staleAt: number;
}

/**
 * Whether a held answer does: not out of date, not from before `notBefore`, and not from a time that is still to come, as
 * after the clock went back.
 */
export function isGood({ staleAt, fetchedAt }: HeldAnswer, now: number, notBefore = -1): boolean {
  return staleAt > now && fetchedAt <= now && fetchedAt >= notBefore;
}

/** `interactive`: somebody waits for it. `background`: nobody does; it leaves a reserve and stands aside. */
export type Priority = 'interactive' | 'background';

/** Who pays: one ID at one server. A digest, so that no ID is stored. */
export type Account = string;

export interface Waiter {
  readonly id: string;
  readonly priority: Priority;
  /** Since when it waits, ms; the earlier goes first among equals. */
  readonly since: number;
}

export interface ClaimRequest {
  readonly account: Account;
  readonly question: Question;
  readonly waiter: Waiter;
  /** Requests a day of the question's API for this account, until the server says otherwise; default: the handbook's. */
  readonly dailyLimit?: number;
  /** Share of the daily limit that background questions leave untouched, 0–1. */
  readonly reserve: number;
  /** Answers fetched before this are not taken as held: an explicit refresh, or a repeat after a failed attempt. */
  readonly notBefore?: number;
}

/** Permission for one request; settled exactly once. */
export interface Ticket {
  readonly id: string;
  readonly account: Account;
  readonly question: Question;
  readonly reservedAt: number;
}

export type Claim =
  | { readonly state: 'held'; readonly answer: HeldAnswer }
  | { readonly state: 'granted'; readonly ticket: Ticket }
  /** The same question is on its way from another window. */
  | { readonly state: 'asked'; readonly retryAt: number }
  /** No slot in the minute window: about when there is one. */
  | { readonly state: 'wait'; readonly until: number; readonly retryAt: number }
  | { readonly state: 'spent'; readonly resetAt: number }
  | { readonly state: 'reserved'; readonly resetAt: number };

export interface Settlement {
  /** What to keep; undefined where the request brought no answer. */
  readonly answer?: HeldAnswer;
  /** `remainAccessCount`; undefined where the server did not say. */
  readonly remaining?: number | undefined;
  /** The server was not reached: the place and the count are given back. */
  readonly isUnsent?: boolean;
  /** The server said that the day's count is spent (203). */
  readonly spent?: boolean;
  /** Numbers that the answer shows to be of one application. */
  readonly links?: readonly Link[];
}

/** `number` is a number of the application `application` (10 digits) of the same law. */
export interface Link {
  readonly number: CaseNumber;
  readonly application: string;
}

interface ApiUsage {
  readonly api: string;
  readonly used: number;
  readonly remaining: number;
}

export interface Usage {
  /** JST day of the counts, YYYY-MM-DD. */
  readonly day: string;
  readonly resetAt: number;
  /** Only APIs that were asked today. */
  readonly apis: readonly ApiUsage[];
  readonly windows: Readonly<
    Record<Family, { readonly used: number; readonly limit: number; readonly freeAt: number }>
  >;
}

/**
 * What all windows of a user (or, later, all desks of an office) share: answers, the minute windows, the daily ledger.
 * Each method is one atomic step. Methods throw a FailureError with code `store` when the store cannot be used.
 */
export interface Store {
  /** The held answer, however old. */
  answer(api: Api, parameter: string): Promise<HeldAnswer | undefined>;
  /** The application that a number belongs to, where an answer has shown it. */
  applicationOf(number: CaseNumber): Promise<string | undefined>;
  /** Asks for permission to send. Must be followed by `settle` when granted. */
  claim(request: ClaimRequest): Promise<Claim>;
  /** Ends a granted request: frees its place in the window after 60 s, corrects the ledger, keeps the answer. */
  settle(ticket: Ticket, settlement: Settlement): Promise<void>;
  /** The waiter waits no longer. */
  leave(waiter: Waiter): Promise<void>;
  usage(account: Account): Promise<Usage>;
  close(): Promise<void>;
}
