import type { CasePlace } from './place.ts';

/** Client → server: changes the list of watched cases. Nothing is asked. */
export const WATCH = 'jpoDrafting/watch';
export interface WatchParams extends CasePlace {
  /**
   * - `seen`: the user has looked at the case, or at all where none is named
   * - `accept`, `decline`: what the user says to the cost of a folder's list
   */
  readonly action: 'add' | 'remove' | 'seen' | 'accept' | 'decline';
}
export interface WatchResult {
  readonly ok: boolean;
  /** What was done or why not, in the user's language; empty where there is nothing to say. */
  readonly message: string;
  /** No case is named: the user can be asked for a number. */
  readonly namesNone?: true;
}

/** Client → server: the watched cases and their news, for lists and the badge. Nothing is asked. */
export const WATCHED = 'jpoDrafting/watched';
export interface WatchedResult {
  readonly cases: readonly {
    /** As it is read: 特願2022-900001. */
    readonly number: string;
    /** Empty where it is not known. Text from outside. */
    readonly title: string;
    /** What is new of it, a line each. */
    readonly news: readonly string[];
  }[];
  /** Cases with news. */
  readonly newCount: number;
  /** For the badge: in a sentence. */
  readonly summary: string;
  /** What is wrong with the list, in a sentence; empty where nothing is. */
  readonly problem: string;
  /** The list stands in a folder, so nothing is asked for it before the user has agreed. Absent for the user's own. */
  readonly folderList?: FolderListState;
}
export interface FolderListState {
  /**
   * - `proposed`: the user has said nothing yet: to be asked once
   * - `grown`: accepted when it cost less: to be asked once more
   */
  readonly kind: 'proposed' | 'accepted' | 'grown' | 'declined';
  /** Another text for another list or another cost: what the user was asked about. */
  readonly id: string;
  /** What it costs a day and what is asked of the user, in sentences. */
  readonly question: string;
  /** How it stands, in a sentence. */
  readonly state: string;
}
