import type { CasePlace } from './place.ts';

/** Client → server: changes the list of watched cases. Nothing is asked. */
export const WATCH = 'jpoDrafting/watch';
export interface WatchParams extends CasePlace {
  /** `seen`: the user has looked at the case, or at all where none is named. */
  readonly action: 'add' | 'remove' | 'seen';
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
}
