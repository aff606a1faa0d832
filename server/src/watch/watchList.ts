import type { CalendarDate } from '../base/calendarDate.ts';
import type { Act } from '../cases/periods/periods.ts';
import type { Status } from '../cases/status.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';

/** What the user has seen of a watched case. */
export interface Seen {
  /** Documents of the JPO by date and code: `2026-11-20 A131`. */
  readonly documents: readonly string[];
  readonly status: Status | undefined;
  /** The deadline that was shown as near. */
  readonly lastDay: CalendarDate | undefined;
}

export interface WatchedCase {
  /** The application, or another number while that is not known. */
  readonly number: CaseNumber;
  /** ms since the epoch. */
  readonly since: number;
  /** Undefined until there are data of the case. */
  readonly seen: Seen | undefined;
}

export type NewsItem =
  /** 発送書類. `description`: the JPO's own name for it, text from outside. */
  | { readonly kind: 'document'; readonly date: CalendarDate; readonly code: string; readonly description: string }
  | { readonly kind: 'status'; readonly before: Status; readonly now: Status }
  /** A deadline is near. */
  | { readonly kind: 'lastDay'; readonly act: Act; readonly lastDay: CalendarDate };

/** The news of a watched case since the user last looked. */
export interface CaseNews {
  readonly number: CaseNumber;
  readonly items: readonly [NewsItem, ...NewsItem[]];
}

/** The watched cases for the tree. Sends no request; never throws: what cannot be read is left out. */
export interface WatchList {
  /** In the order in which they were added. */
  list(): Promise<readonly CaseNumber[]>;
  /** Cases with news, in the order of the list. */
  news(): Promise<readonly CaseNews[]>;
  /** By any number that saved answers show to be of a watched case. */
  isWatched(number: CaseNumber): Promise<boolean>;
  /** The user has looked at the cases: they have no news any more. Cases that are not watched are ignored. */
  markSeen(numbers: readonly CaseNumber[]): Promise<void>;
}
