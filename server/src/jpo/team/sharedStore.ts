import type { Family } from '../apis.ts';
import type { CaseTrace } from '../forgetting.ts';
import type { Account, Settlement, Store, Ticket, Usage } from '../store.ts';

/** What a desk brings along when it says that it is there; times are ms by the desk's clock. */
export interface Entrance {
  readonly account: Account;
  readonly family: Family;
  /** Places of the minute window that it would use on its own; 0: none. */
  readonly wanted: number;
  /** Of what is left of an API's day it would use this on its own, 0–1. */
  readonly ofDay: number;
  /** Requests that it sent on its own and that still take a place. */
  readonly places: readonly OwnPlace[];
  /** How many it sent on its own on this day in Japan, by API. */
  readonly used: readonly OwnUse[];
  readonly usedDay: string;
}

export interface OwnPlace {
  readonly id: string;
  readonly api: string;
  readonly reservedAt: number;
  readonly freeAt: number;
  readonly settled: boolean;
}

interface OwnUse {
  readonly api: string;
  readonly used: number;
  /** Requests a day of the API for this account. */
  readonly limit: number;
}

export interface Presence {
  /** Places of the minute window that the desk may use when it cannot reach the server. */
  readonly share: number;
  /** JST day of the counts, YYYY-MM-DD. */
  readonly day: string;
  readonly apis: Usage['apis'];
  /** Grows with each request that anybody settles. */
  readonly changes: number;
}

/** A desk of the team. */
export interface TeamDesk {
  readonly id: string;
  /** As its user named it; undefined where nobody did. */
  readonly label: string | undefined;
  /** Requests today. */
  readonly used: number;
  /** How long ago it was heard of, ms; undefined where that is forgotten. */
  readonly seenAgo: number | undefined;
}

export interface TeamStatus extends Pick<Usage, 'day' | 'apis' | 'windows'> {
  /** Those that used most today first. */
  readonly desks: readonly TeamDesk[];
}

type Shared = 'answer' | 'applicationOf' | 'numbersOf' | 'claim' | 'applicants' | 'used' | 'leave' | 'usage';

/**
 * The store that all desks share. Every method throws when the server cannot be reached in time; what was asked for is not
 * done later then.
 */
export interface SharedStore extends Pick<Store, Shared | 'close'> {
  /** What was sent so long ago, ms, is done by now or will not be. */
  readonly timeoutMs: number;
  /** Whether the server can be reached. Changes nothing there. */
  hello(): Promise<void>;
  /** `Store.settle`, for a request that ended at `at`, ms. */
  settle(ticket: Ticket, settlement: Settlement, at: number): Promise<void>;
  /** Forgets a case, with the names of these codes. */
  forget(what: CaseTrace): Promise<void>;
  /** The desk is there. */
  enter(entrance: Entrance): Promise<Presence>;
  /** The desk goes: nothing is kept for it. */
  exit(account: Account, family: Family): Promise<void>;
  status(account: Account): Promise<TeamStatus>;
}
