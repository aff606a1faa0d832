import type { CalendarDate } from '../base/calendarDate.ts';
import type { Act } from '../cases/periods/periods.ts';
import type { Status } from '../cases/status.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';

/** What the user has seen of a watched case. */
export interface Seen {
  /** Documents of the JPO by date and code: `2026-11-20 A131`. */
  readonly documents: readonly string[];
  readonly status: Status | undefined;
  /** The last day that was shown as near. */
  readonly lastDay: CalendarDate | undefined;
}

/** A case that the user watches. */
export interface WatchedCase {
  /** The application, or another number of it while that is not known. */
  readonly number: CaseNumber;
  /** Since when, ms. */
  readonly since: number;
  /** Undefined until something of the case is known. */
  readonly seen: Seen | undefined;
}

/** One thing that is new of a case. */
export type NewsItem =
  /** A document that the JPO has sent (発送書類). `description`: the JPO's own name for it, text from outside. */
  | { readonly kind: 'document'; readonly date: CalendarDate; readonly code: string; readonly description: string }
  | { readonly kind: 'status'; readonly before: Status; readonly now: Status }
  /** A last day has come near. */
  | { readonly kind: 'lastDay'; readonly act: Act; readonly lastDay: CalendarDate };

/** A watched case with what is new of it since the user last looked: at least one thing. */
export interface CaseNews {
  readonly number: CaseNumber;
  readonly items: readonly [NewsItem, ...NewsItem[]];
}

/** The watched cases as the tree shows them. Nothing here asks the JPO; nothing throws: what cannot be read is not there. */
export interface WatchList {
  /** In the order in which they were added. */
  list(): Promise<readonly CaseNumber[]>;
  /** Cases with news, in the order of the list. */
  news(): Promise<readonly CaseNews[]>;
  /** Any number of a watched case, as far as held answers show that it is one. */
  isWatched(number: CaseNumber): Promise<boolean>;
  /** The user has looked at the case: it has no news any more. Cases that are not watched are left alone. */
  markSeen(numbers: readonly CaseNumber[]): Promise<void>;
}
