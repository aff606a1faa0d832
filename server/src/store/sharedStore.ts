import type { Family } from '../apis/apis.ts';
import type { CaseTrace } from './forgetting.ts';
import type { Account, Claim, ClaimRequest, Settlement, Store, Ticket, Usage } from './store.ts';

/** What a desk reports with its presence; times are ms by the desk's clock. */
export interface Entrance {
  readonly account: Account;
  readonly family: Family;
  /** Places of the minute window that it would use on its own; 0: none. */
  readonly wanted: number;
  /** Part of what is left of an API's day that it would use on its own, 0–1. */
  readonly ofDay: number;
  /** By any process of the desk; undefined where none has seen the store's data. */
  readonly known: KnownData | undefined;
  /** Requests that it was granted, or sent on its own, and that still take a place. */
  readonly places: readonly OwnPlace[];
  /** Own requests on `usedDay`, a day in Japan. */
  readonly used: readonly OwnUse[];
  readonly usedDay: string;
  /** The last known counts of that day, without own requests since. */
  readonly usage: Usage['apis'];
  /** Age of `usage`, ms. */
  readonly heardAgo: number;
}

/** What a desk has seen of the store's data, saved on its disk: shows the store that its data were lost or are older. */
export interface KnownData {
  /** Greater in data that began later. */
  readonly epoch: number;
  /** Ticket of the newest grant that the desk heard of, and its time, ms by the server's clock. */
  readonly last?: string | undefined;
  readonly lastAt?: number | undefined;
}

/** `anew`: the store's data are not those that the desk knows, so it has to enter first. */
export type SharedClaim = Claim | { readonly state: 'anew' };

/** A place in the minute; times are relative to the present, ms, so that no clock has to be right. */
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
  /** A day, of the API for this account. */
  readonly limit: number;
}

export interface Presence extends Pick<Usage, 'day' | 'apis'> {
  /** Places of the minute window that the desk may use while the server is away. */
  readonly share: number;
  /** Requests settled by all desks. */
  readonly changes: number;
  /** Time without grants, ms: the data are new, and earlier grants may not be over. */
  readonly opensIn: number;
}

export interface TeamDesk {
  readonly id: string;
  /** The user's name for it, if any. */
  readonly label: string | undefined;
  /** Requests today. */
  readonly used: number;
  /** Time since it was last heard of, ms, where known. */
  readonly seenAgo: number | undefined;
}

export interface TeamStatus extends Pick<Usage, 'day' | 'apis' | 'windows'> {
  /** Most used today first. */
  readonly desks: readonly TeamDesk[];
}

type Shared = 'answer' | 'applicationOf' | 'numbersOf' | 'applicants' | 'used' | 'leave' | 'usage';

/** The store that all desks share. Every method throws when the server is not reached in time; nothing is done later. */
export interface SharedStore extends Pick<Store, Shared | 'close'> {
  /** After this, ms, what was sent is done or never will be. */
  readonly timeoutMs: number;
  /** Whether the server can be reached. Changes nothing there. */
  hello(): Promise<void>;
  /** Undefined before the first reply. */
  readonly known: KnownData | undefined;
  claim(request: ClaimRequest): Promise<SharedClaim>;
  /** `Store.settle`, for a request that ended `ago` ms ago by a clock that is never set. */
  settle(ticket: Ticket, settlement: Settlement, ago?: number): Promise<void>;
  /** Deletes a case, with the names of these codes. */
  forget(what: CaseTrace): Promise<void>;
  /** Reports the desk's presence. */
  enter(entrance: Entrance): Promise<Presence>;
  /** Gives up the desk's share. */
  exit(account: Account, family: Family): Promise<void>;
  status(account: Account): Promise<TeamStatus>;
}
