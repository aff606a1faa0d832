import type { Family } from '../apis/apis.ts';
import type { CaseTrace } from './forgetting.ts';
import type { Account, Claim, ClaimRequest, Settlement, Store, Ticket, Usage } from './store.ts';

/** What a desk brings along when it says that it is there; times are ms by the desk's clock. */
export interface Entrance {
  readonly account: Account;
  readonly family: Family;
  /** Places of the minute window that it would use on its own; 0: none. */
  readonly wanted: number;
  /** Of what is left of an API's day it would use this on its own, 0–1. */
  readonly ofDay: number;
  /** What it has seen of the store's data, by this process or another of the desk; undefined where it has seen none. */
  readonly known: KnownData | undefined;
  /** Requests that it was granted, or sent on its own, and that still take a place. */
  readonly places: readonly OwnPlace[];
  /** How many it sent on its own on this day in Japan, by API. */
  readonly used: readonly OwnUse[];
  readonly usedDay: string;
  /** The counts of that day that the desk heard of last, without its own since. */
  readonly usage: Usage['apis'];
  /** How long ago that was, ms. */
  readonly heardAgo: number;
}

/**
 * What a desk remembers of the store's data, on its disk: by it the store finds out that data were lost, or are those of an
 * older day or of a replica that was behind, whoever of the desk comes first.
 */
export interface KnownData {
  /** Greater in data that began later. */
  readonly epoch: number;
  /** The ticket of the newest grant that the desk heard of, and when it was, ms by the server's clock. */
  readonly last?: string | undefined;
  readonly lastAt?: number | undefined;
}

/** `Claim`, or `anew`: the store's data are others than those that the desk knows, so it has to enter first. */
export type SharedClaim = Claim | { readonly state: 'anew' };

/** A place in the minute; times are from the present on, ms, so that no clock has to be right. */
export interface OwnPlace {
  readonly id: string;
  readonly api: string;
  readonly reservedAgo: number;
  readonly freeIn: number;
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
  /** Nothing is granted for so long, ms: the data are new, and what was granted before may not be over. */
  readonly opensIn: number;
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

type Shared = 'answer' | 'applicationOf' | 'numbersOf' | 'applicants' | 'used' | 'leave' | 'usage';

/**
 * The store that all desks share. Every method throws when the server cannot be reached in time; what was asked for is not
 * done later then.
 */
export interface SharedStore extends Pick<Store, Shared | 'close'> {
  /** What was sent so long ago, ms, is done by now or will not be. */
  readonly timeoutMs: number;
  /** Whether the server can be reached. Changes nothing there. */
  hello(): Promise<void>;
  /** What is known of the data; undefined before the first reply. */
  readonly known: KnownData | undefined;
  claim(request: ClaimRequest): Promise<SharedClaim>;
  /** `Store.settle`, for a request that ended `ago` ms ago by a clock that nobody sets. */
  settle(ticket: Ticket, settlement: Settlement, ago?: number): Promise<void>;
  /** Forgets a case, with the names of these codes. */
  forget(what: CaseTrace): Promise<void>;
  /** The desk is there. */
  enter(entrance: Entrance): Promise<Presence>;
  /** The desk goes: nothing is kept for it. */
  exit(account: Account, family: Family): Promise<void>;
  status(account: Account): Promise<TeamStatus>;
}
