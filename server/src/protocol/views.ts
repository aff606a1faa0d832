import type { CasePlace } from './cases.ts';
import { byClient, byServer } from './message.ts';

/** How the tree of cases is looked at. */
export interface CaseTreeView {
  /** The draft that the user works on. */
  readonly uri?: string;
  /** The open folders. */
  readonly folders: readonly { readonly uri: string; readonly name: string }[];
  readonly sort: CaseTreeSort;
  /** Only cases whose numbers, title, applicants or state have it; empty: all. */
  readonly filter: string;
}
export type CaseTreeSort = 'number' | 'lastDay' | 'state';

/** The nodes under a node of the tree of cases; the groups where none is named. Nothing is asked. */
export const CASE_TREE = byClient.request<CaseTreeParams, CaseTreeResult>('jpoDrafting/caseTree');
export interface CaseTreeParams {
  readonly view: CaseTreeView;
  readonly node?: string;
}
export interface CaseTreeNode {
  /** A path: `draft/case:patent.application.2020123456/history/sent`. Unlike that of any other node. */
  readonly id: string;
  /** Text from outside, made plain, as the others are. */
  readonly label: string;
  readonly description: string;
  /** Name of a codicon. */
  readonly icon: string;
  /** A last day that is near or over, or something that failed. */
  readonly mark?: 'near' | 'over' | 'failed';
  readonly state: 'leaf' | 'closed' | 'open';
  /** Words for menus: `case watched page`. */
  readonly context: string;
  /** Opening it may ask: to be told with `CASE_TREE_OPEN`. */
  readonly mayAsk?: true;
  /** Absent: asked for with `CASE_TREE_TOOLTIP` when it is looked at. */
  readonly tooltip?: string;
  /** The case that it names: 特願2022-900001. */
  readonly number?: string;
  /** The same as others need it. */
  readonly names?: {
    /** 特願２０２２－９００００１ */
    readonly full: string;
    /** As the draft writes its numbers. */
    readonly inserted: string;
    readonly law: string;
    readonly kind: string;
    readonly number: string;
  };
  /** Address of a document of the case. */
  readonly uri?: string;
  /** What Enter does on a line that says why nothing is shown. `ask`: asks for the node `target`. */
  readonly does?: { readonly id: 'ask'; readonly target: string } | { readonly id: 'signIn' };
}
export interface CaseTreeResult {
  readonly nodes: readonly CaseTreeNode[];
  /** Of the groups: why nothing is asked at all; empty where somebody can be asked. */
  readonly message: string;
}

/** What a node is, and what opening it would ask, as plain text. Nothing is asked. */
export const CASE_TREE_TOOLTIP = byClient.request<{ readonly node: string }, { readonly text: string }>(
  'jpoDrafting/caseTreeTooltip',
);

/**
 * The user has opened a node. At most one API is asked, and only where nothing good is held. Ends when it
 * is answered; cancelled when the node is closed before.
 */
export const CASE_TREE_OPEN = byClient.request<CaseTreeOpenParams, CaseTreeOpenResult>('jpoDrafting/caseTreeOpen');
export interface CaseTreeOpenParams {
  readonly node: string;
  /** By opening it, or by an express wish: for what is not held, or for all of it once more. */
  readonly by: 'opening' | 'wish' | 'again';
}
export interface CaseTreeOpenResult {
  /** Something was asked. */
  readonly asked: boolean;
  /** Why it was not answered, in a sentence. */
  readonly failure?: string;
}

/** The user has closed a node. News of the case have been seen then. */
export const CASE_TREE_CLOSED = byClient.notification<{ readonly node: string }>('jpoDrafting/caseTreeClosed');

/** Something that was opened has to wait; the tree says so when it is made anew. */
export const CASE_TREE_CHANGED = byServer.notification('jpoDrafting/caseTreeChanged');

/** How the docket is looked at. */
export interface DocketView {
  readonly groupBy: 'date' | 'client' | 'person';
  /** Only cases of the client of this name; empty: all. */
  readonly client?: string;
  /** The same of the person who looks after the case. */
  readonly person?: string;
}

/**
 * All last days of the cases that the drafts of the open folders and the open ones are about, of the
 * watched cases and of those in the office's list; and the cases that stand apart, with the reason. Nothing is asked.
 */
export const DOCKET = byClient.request<{ readonly view: DocketView }, DocketResult>('jpoDrafting/docket');
export interface DocketResult {
  readonly groups: readonly { readonly node: CaseTreeNode; readonly rows: readonly CaseTreeNode[] }[];
  /** What is wrong with the list or missing in the docket, in sentences; empty where nothing is. */
  readonly message: string;
  /** Names in the office's list, for a filter. */
  readonly clients: readonly string[];
  readonly persons: readonly string[];
}

/** The same as a file, iCalendar or CSV. Nothing is asked, nothing is written. */
export const DOCKET_FILE = byClient.request<DocketFileParams, DocketFileResult>('jpoDrafting/docketFile');
export interface DocketFileParams {
  readonly view: DocketView;
  readonly as: 'ics' | 'csv';
}
export interface DocketFileResult {
  /** The contents of the file. */
  readonly text: string;
  /** Last days in it. */
  readonly count: number;
  /** Cases without a day: in CSV they stand at the end, a calendar has no place for them. */
  readonly apart: number;
}

/** The nearest last day of the case that an open draft is about. Nothing is asked. */
export const DOCKET_NEAREST = byClient.request<{ readonly uri: string }, DocketNearestResult>(
  'jpoDrafting/docketNearest',
);
export interface DocketNearestResult {
  /** A few words; empty where there is nothing to say. */
  readonly text: string;
  /** All last days of the case, a line each, or why there are none. Text from outside, made plain. */
  readonly tooltip: string;
  readonly mark?: 'near' | 'over' | 'unknown';
}

/** Changes the list of watched cases. Nothing is asked. */
export const WATCH = byClient.request<WatchParams, WatchResult>('jpoDrafting/watch');
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

/** The watched cases and their news, for lists and the badge. Nothing is asked. */
export const WATCHED = byClient.request<undefined, WatchedResult>('jpoDrafting/watched');
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
