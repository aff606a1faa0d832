import type { CaseNumber } from '../numbers/caseNumber.ts';
import type { Api, Family } from '../apis/apis.ts';
import type { LearnedName } from '../apis/names.ts';
import type { Forgetting, Forgotten } from './forgetting.ts';

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

/** Waiters of the lower rank go first. */
export function rankOf({ priority }: Pick<Waiter, 'priority'>): number {
  return priority === 'interactive' ? 0 : 1;
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
  /** So many of this process have their turn before it; the store need not know all of them. Default 0. */
  readonly ahead?: number;
  /** Those of this process that have theirs next after it: they stand in the queue with it, and do not ask themselves. */
  readonly behind?: readonly Waiter[];
  /**
   * The team's store cannot be reached: only the share of the minute that it gave this desk, and this part (0–1) of what
   * was left of the day.
   */
  readonly own?: { readonly ofDay: number };
}

/** Permission for one request; settled exactly once. */
export interface Ticket {
  readonly id: string;
  readonly account: Account;
  readonly question: Question;
  readonly reservedAt: number;
  /** Which permission of its store it is: what is settled after it knows of it. */
  readonly order: number;
  /** The day in Japan that it counts for, by the office's clock, YYYY-MM-DD. */
  readonly day: string;
}

/**
 * Why a question waits. `minute`: no place in the window. `lost`: the ledger was lost a moment ago, so that nobody knows
 * which places are taken. `started`: the machine started a moment ago, and may have lost what was written last. `store`: somebody else has the lock of the local store. `teamAway`: the team's store cannot be
 * reached, and this desk's share is used up or has not begun; `teamRefused`: the same, since the store refuses its name or
 * password. `teamNew`: the store's data are new, or older than what a desk has seen, so what was granted before may not be
 * over. `asked`: another program asks the same, and has not had an answer for some time.
 */
export type WaitReason = 'minute' | 'lost' | 'started' | 'store' | 'asked' | TeamReason;
export type TeamReason = 'teamAway' | 'teamRefused' | 'teamNew';

export type Claim =
  | { readonly state: 'held'; readonly answer: HeldAnswer }
  | { readonly state: 'granted'; readonly ticket: Ticket }
  /** The same question is on its way from another window; from `until` on it is nobody's, unless it is answered before. */
  | { readonly state: 'asked'; readonly until: number; readonly retryAt: number }
  /** Not now: about when; `reason` defaults to `minute`. */
  | { readonly state: 'wait'; readonly until: number; readonly retryAt: number; readonly reason?: WaitReason }
  | { readonly state: 'spent'; readonly resetAt: number }
  | { readonly state: 'reserved'; readonly resetAt: number }
  /** The team's store cannot be reached, or refuses this desk's name or password, and the desk may not ask on its own. */
  | { readonly state: 'away'; readonly isRefused?: boolean };

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
  /** Applicants, holders and agents that the answer names with their codes. */
  readonly names?: readonly LearnedName[];
}

/** What the store knows of a code. */
export interface KnownApplicant {
  readonly code: string;
  /** The name of the latest answer; undefined where the code was used and no answer has named it. */
  readonly name: string | undefined;
  /** 1 once it was seen as an applicant or holder, otherwise 2 once it was seen as an agent. */
  readonly class: 1 | 2 | undefined;
  /** When the latest answer that names it was fetched, ms; 0 where there is none. */
  readonly lastSeen: number;
  /** When it was last put into a draft, ms. */
  readonly lastUsed: number | undefined;
}

/**
 * The code of a row of `Store.applicants` that is nobody: everything was forgotten, and of what was learned before it
 * nothing holds.
 */
export const FORGOTTEN = '';

/** Codes that changed, and where to go on from. */
export interface ApplicantChanges {
  readonly applicants: readonly KnownApplicant[];
  /** The last change in here; it is given to the next call. */
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

/** Where permission for requests comes from at present. */
export type StoreCondition =
  /** This machine alone. */
  | { readonly kind: 'local' }
  /** The team's store; `opensAt`: nothing is granted until then, ms, since its data are new. */
  | { readonly kind: 'team'; readonly opensAt?: number }
  /**
   * The team's store cannot be reached since `since`, ms, or refuses this desk's name or password. Held answers go on; new
   * requests stop (`places` 0), or take `places` of the minute from `from` on, ms.
   */
  | {
      readonly kind: 'away';
      readonly since: number;
      readonly places: number;
      readonly from: number;
      readonly isRefused?: boolean;
    };

/** Who does something that one process does for all. */
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
  /** The held answer, however old. */
  answer(api: Api, parameter: string): Promise<HeldAnswer | undefined>;
  /**
   * The application that a number belongs to, where an answer has shown it. Of the number of an application: a later one
   * that claims its priority (特許法41条).
   */
  applicationOf(number: CaseNumber): Promise<string | undefined>;
  /** The other numbers of an application that answers have shown; an application among them is one whose priority it claims. */
  numbersOf(application: CaseNumber): Promise<CaseNumber[]>;
  /** Asks for permission to send. Must be followed by `settle` when granted. */
  claim(request: ClaimRequest): Promise<Claim>;
  /**
   * What is known of applicants and agents, in the order in which it changed: what changed after `since` (0: from the
   * beginning), at most `limit` of it. Fewer than `limit` were the last.
   */
  applicants(since: number, limit: number): Promise<ApplicantChanges>;
  /** The code was put into a draft now. */
  used(code: string): Promise<void>;
  /** Ends a granted request: frees its place in the window after 60 s, corrects the ledger, keeps what it brought. */
  settle(ticket: Ticket, settlement: Settlement): Promise<void>;
  /** The waiter waits no longer. */
  leave(waiter: Waiter): Promise<void>;
  usage(account: Account): Promise<Usage>;
  /** Forgets what is held of a case, or all that is held. What was sent stays counted. */
  forget(what: Forgetting): Promise<Forgotten>;
  /**
   * A number that is another one after anybody's request was settled or something was forgotten: whoever shows what is held or counted looks at it
   * to see whether others have learned something. Cheap enough for every few seconds.
   */
  changes(): Promise<number>;
  /**
   * Takes or renews the lease of this name for `ms` milliseconds, unless somebody else holds it; 0 gives it up. A lease
   * ends by itself when its holder does.
   */
  lease(name: string, holder: string, ms: number): Promise<Lease>;
  condition(): Promise<StoreCondition>;
  close(): Promise<void>;
}
