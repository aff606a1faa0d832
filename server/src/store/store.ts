import type { CaseNumber } from '../numbers/caseNumber.ts';
import type { Api, Family } from '../apis/apis.ts';
import type { LearnedName } from '../apis/names.ts';
import type { Forgetting, Forgotten } from './forgetting.ts';

/** A question to the API. Equal questions are one request, on all desks. */
export interface Question {
  readonly api: Api;
  /** As in the path, not yet percent-encoded: `2020123456`, `publication/2021090037`, a name. */
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
  /** From then on, ms, a new request is sent; Infinity for what never changes. */
  readonly staleAt: number;
}

/** Whether a saved answer is enough: up to date, not from before `notBefore` or the future (the clock went back). */
export function isGood({ staleAt, fetchedAt }: HeldAnswer, now: number, notBefore = -1): boolean {
  return staleAt > now && fetchedAt <= now && fetchedAt >= notBefore;
}

/** `interactive`: the user waits for it. `background`: it leaves a reserve and gives way. */
export type Priority = 'interactive' | 'background';

/** Whose counts: one ID at one server, as a digest, so that no ID is stored. */
export type Account = string;

export interface Waiter {
  readonly id: string;
  readonly priority: Priority;
  /** Start of the wait, ms; the earlier goes first among equals. */
  readonly since: number;
}

/** Waiters of the lower rank go first. */
export function rankOf({ priority }: Pick<Waiter, 'priority'>): number {
  return priority === 'interactive' ? 0 : 1;
}

export interface ClaimRequest {
  readonly account: Account;
  readonly question: Question;
  readonly waiter: Waiter;
  /** Of the question's API and this account, until the server says otherwise; default: the handbook's. */
  readonly dailyLimit?: number;
  /** Share of the daily limit that background questions leave untouched, 0–1. */
  readonly reserve: number;
  /** Answers fetched before this are ignored: an explicit refresh, or a repeat after a failed attempt. */
  readonly notBefore?: number;
  /** Waiters of this process before it; the store need not know all of them. Default 0. */
  readonly ahead?: number;
  /** Waiters of this process next after it: they queue with it, without a claim of their own. */
  readonly behind?: readonly Waiter[];
  /** While the team's store is away: the desk's share of the minute, and this part (0–1) of what was left of the day. */
  readonly own?: { readonly ofDay: number };
}

/** Permission for one request; settled exactly once. */
export interface Ticket {
  readonly id: string;
  readonly account: Account;
  readonly question: Question;
  readonly reservedAt: number;
  /** The number of the permission in its store: anything settled later includes it. */
  readonly order: number;
  /** The day in Japan for which it counts, by the office's clock, YYYY-MM-DD. */
  readonly day: string;
}

/**
 * Why a question waits.
 * - `minute` no place in the window
 * - `lost` the ledger was lost a moment ago: which places are taken is unknown
 * - `started` the machine started a moment ago, and may have lost what was written last
 * - `store` another program has the lock of the local store
 * - `asked` another program has asked the same, and has had no answer for some time
 * - `teamAway` the team's store cannot be reached, and this desk's share is used up or has not begun
 * - `teamRefused` the same, since the store refuses the desk's name or password
 * - `teamNew` the store's data are new, or older than a desk has seen: earlier grants may not be over
 */
export type WaitReason = 'minute' | 'lost' | 'started' | 'store' | 'asked' | TeamReason;
export type TeamReason = 'teamAway' | 'teamRefused' | 'teamNew';

export type Claim =
  | { readonly state: 'held'; readonly answer: HeldAnswer }
  | { readonly state: 'granted'; readonly ticket: Ticket }
  /** Another window has asked the same; without an answer the question is free at `until`. */
  | { readonly state: 'asked'; readonly until: number; readonly retryAt: number }
  /** `until`: about when; `reason` defaults to `minute`. */
  | { readonly state: 'wait'; readonly until: number; readonly retryAt: number; readonly reason?: WaitReason }
  | { readonly state: 'spent'; readonly resetAt: number }
  | { readonly state: 'reserved'; readonly resetAt: number }
  /** The team's store cannot be reached, or refuses this desk (`isRefused`), and the desk may not ask on its own. */
  | { readonly state: 'away'; readonly isRefused?: boolean };

export interface Settlement {
  readonly answer?: HeldAnswer;
  /** `remainAccessCount`, where the server gave it. */
  readonly remaining?: number | undefined;
  /** The server was not reached: the place and the count are given back. */
  readonly isUnsent?: boolean;
  /** The day's count is used up (203). */
  readonly spent?: boolean;
  readonly links?: readonly Link[];
  /** Applicants, holders and agents in the answer. */
  readonly names?: readonly LearnedName[];
}

/** What the store knows of a code. */
export interface KnownApplicant {
  readonly code: string;
  /** By the latest answer; undefined where the code was used and no answer has named it. */
  readonly name: string | undefined;
  /** 1 once seen as an applicant or holder, otherwise 2 once seen as an agent. */
  readonly class: 1 | 2 | undefined;
  /** When the latest answer that names it was fetched, ms; 0 where there is none. */
  readonly lastSeen: number;
  /** When it was last put into a draft, ms. */
  readonly lastUsed: number | undefined;
}

/** As a code in `Store.applicants`: all saved data were deleted, and nothing learned before this row is valid. */
export const FORGOTTEN = '';

export interface ApplicantChanges {
  readonly applicants: readonly KnownApplicant[];
  /** Of the last change in here: `since` of the next call. */
  readonly revision: number;
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

/** Where permission for requests comes from. */
export type StoreCondition =
  | { readonly kind: 'local' }
  /** `opensAt`: nothing is granted until then, ms, since the team's data are new. */
  | { readonly kind: 'team'; readonly opensAt?: number }
  /**
   * The team's store cannot be reached since `since`, ms, or refuses this desk. Saved answers work; new requests stop
   * (`places` 0), or take `places` of the minute from `from` on, ms.
   */
  | {
      readonly kind: 'away';
      readonly since: number;
      readonly places: number;
      readonly from: number;
      readonly isRefused?: boolean;
    };

/** The right to do something that one process does for all. */
export interface Lease {
  readonly isMine: boolean;
  /** When it ends, ms, unless its holder renews it or gives it up. */
  readonly until: number;
}

/**
 * What all windows of a user, or all desks of a team, share: answers, the minute windows, the daily ledger.
 * Each method is one atomic step. Methods throw a FailureError with code `store` when the store cannot be used.
 */
export interface Store {
  /** The saved answer, however old. */
  answer(api: Api, parameter: string): Promise<HeldAnswer | undefined>;
  /** The application of a number, by answers; of an application: a later one that claims its priority (特許法41条). */
  applicationOf(number: CaseNumber): Promise<string | undefined>;
  /** Other numbers of an application, by answers; an application among them is one whose priority it claims. */
  numbersOf(application: CaseNumber): Promise<CaseNumber[]>;
  /** Asks for permission to send. A grant must be followed by `settle`. */
  claim(request: ClaimRequest): Promise<Claim>;
  /**
   * Applicants and agents in the order of their changes after `since` (0: from the beginning). Fewer than `limit` were
   * the last.
   */
  applicants(since: number, limit: number): Promise<ApplicantChanges>;
  /** Notes that the code was put into a draft now. */
  used(code: string): Promise<void>;
  /** Ends a granted request: frees its place in the window after 60 s, corrects the ledger, saves what it brought. */
  settle(ticket: Ticket, settlement: Settlement): Promise<void>;
  leave(waiter: Waiter): Promise<void>;
  usage(account: Account): Promise<Usage>;
  /** Deletes the saved data of a case, or all saved data. What was sent stays counted. */
  forget(what: Forgetting): Promise<Forgotten>;
  /** Changes when any request is settled or anything is deleted, by any program. Cheap enough for every few seconds. */
  changes(): Promise<number>;
  /** Takes or renews a lease for `ms`, unless another holds it; 0 gives it up. It expires by itself. */
  lease(name: string, holder: string, ms: number): Promise<Lease>;
  condition(): Promise<StoreCondition>;
  close(): Promise<void>;
}
