import type { CasePlace } from './cases.ts';
import { byClient, byServer } from './message.ts';

export interface CaseTreeView {
  /** The active draft. */
  readonly uri?: string;
  readonly folders: readonly { readonly uri: string; readonly name: string }[];
  readonly sort: CaseTreeSort;
  /** Only cases with this in numbers, title, applicants or state; empty: all. */
  readonly filter: string;
}
export type CaseTreeSort = 'number' | 'lastDay' | 'state';

/** The nodes below a node of the case tree; without a node the groups. Sends no request. */
export const CASE_TREE = byClient.request<CaseTreeParams, CaseTreeResult>('jpoDrafting/caseTree');
export interface CaseTreeParams {
  readonly view: CaseTreeView;
  readonly node?: string;
}
export interface CaseTreeNode {
  /** A unique path: `draft/case:patent.application.2020123456/history/sent`. */
  readonly id: string;
  /** Plain text, as all texts here. */
  readonly label: string;
  readonly description: string;
  /** Name of a codicon. */
  readonly icon: string;
  /** A deadline that is near or over, or a failure. */
  readonly mark?: 'near' | 'over' | 'failed';
  readonly state: 'leaf' | 'closed' | 'open';
  /** Words for menus: `case watched page`. */
  readonly context: string;
  /** Opening it may send a request: call `CASE_TREE_OPEN`. */
  readonly mayAsk?: true;
  /** Absent: request it with `CASE_TREE_TOOLTIP`. */
  readonly tooltip?: string;
  /** The case it names: 特願2022-900001. */
  readonly number?: string;
  readonly names?: {
    /** 特願２０２２－９００００１ */
    readonly full: string;
    /** As the draft writes numbers. */
    readonly inserted: string;
    readonly law: string;
    readonly kind: string;
    readonly number: string;
  };
  readonly uri?: string;
  /** What Enter does on a line that explains why nothing is shown. `ask`: opens the node `target`. */
  readonly does?: { readonly id: 'ask'; readonly target: string } | { readonly id: 'signIn' };
}
export interface CaseTreeResult {
  readonly nodes: readonly CaseTreeNode[];
  /** For groups: why no request is possible at all, or empty. */
  readonly message: string;
}

/** A node in words, and the cost of opening it, as plain text. Sends no request. */
export const CASE_TREE_TOOLTIP = byClient.request<{ readonly node: string }, { readonly text: string }>(
  'jpoDrafting/caseTreeTooltip',
);

/** The user opened a node. Uses at most one API, and only where nothing good is saved. Cancelled by closing it. */
export const CASE_TREE_OPEN = byClient.request<CaseTreeOpenParams, CaseTreeOpenResult>('jpoDrafting/caseTreeOpen');
export interface CaseTreeOpenParams {
  readonly node: string;
  /** `opening` the node, or an explicit request: for what is not saved (`wish`), or for everything once more. */
  readonly by: 'opening' | 'wish' | 'again';
}
export interface CaseTreeOpenResult {
  readonly asked: boolean;
  /** Why it was not answered, in a sentence. */
  readonly failure?: string;
}

/** The user closed a node, and has seen its news. */
export const CASE_TREE_CLOSED = byClient.notification<{ readonly node: string }>('jpoDrafting/caseTreeClosed');

/** An opened node has to wait: refresh the tree to show it. */
export const CASE_TREE_CHANGED = byServer.notification('jpoDrafting/caseTreeChanged');

export interface DocketView {
  readonly groupBy: 'date' | 'client' | 'person';
  /** Only cases of this client; empty: all. */
  readonly client?: string;
  /** Only cases of this person in charge; empty: all. */
  readonly person?: string;
}

/**
 * All deadlines of cases that drafts of the open folders or open drafts are about, of watched cases and of the office's
 * list; and cases set apart, with the reason. Sends no request.
 */
export const DOCKET = byClient.request<{ readonly view: DocketView }, DocketResult>('jpoDrafting/docket');
export interface DocketResult {
  readonly groups: readonly { readonly node: CaseTreeNode; readonly rows: readonly CaseTreeNode[] }[];
  /** Problems of the list or gaps in the docket, in sentences, or empty. */
  readonly message: string;
  /** Names in the office's list, for a filter. */
  readonly clients: readonly string[];
  readonly persons: readonly string[];
}

/** The docket as a file, iCalendar or CSV. Sends no request and writes nothing. */
export const DOCKET_FILE = byClient.request<DocketFileParams, DocketFileResult>('jpoDrafting/docketFile');
export interface DocketFileParams {
  readonly view: DocketView;
  readonly as: 'ics' | 'csv';
}
export interface DocketFileResult {
  readonly text: string;
  /** Deadlines in it. */
  readonly count: number;
  /** Cases without a deadline: at the end of the CSV, not in the calendar. */
  readonly apart: number;
}

/** The nearest deadline of the case an open draft is about. Sends no request. */
export const DOCKET_NEAREST = byClient.request<{ readonly uri: string }, DocketNearestResult>(
  'jpoDrafting/docketNearest',
);
export interface DocketNearestResult {
  /** A few words, or empty. */
  readonly text: string;
  /** All deadlines of the case, one per line, or why there are none. Plain text. */
  readonly tooltip: string;
  readonly mark?: 'near' | 'over' | 'unknown';
}

/** Changes the list of watched cases. Sends no request. */
export const WATCH = byClient.request<WatchParams, WatchResult>('jpoDrafting/watch');
export interface WatchParams extends CasePlace {
  /** `seen`: the user has seen the case, or all without one. `accept`, `decline`: reply to a folder list's cost. */
  readonly action: 'add' | 'remove' | 'seen' | 'accept' | 'decline';
}
export interface WatchResult {
  readonly ok: boolean;
  /** What was done or why not, or empty. */
  readonly message: string;
  /** No case is named: the user can be asked for a number. */
  readonly namesNone?: true;
}

/** The watched cases and their news, for lists and the badge. Sends no request. */
export const WATCHED = byClient.request<undefined, WatchedResult>('jpoDrafting/watched');
export interface WatchedResult {
  readonly cases: readonly {
    readonly number: string;
    /** Text from outside; empty where unknown. */
    readonly title: string;
    readonly news: readonly string[];
  }[];
  readonly newCount: number;
  /** For the badge, in a sentence. */
  readonly summary: string;
  /** A problem of the list, in a sentence, or empty. */
  readonly problem: string;
  /** Present for a folder's list: no request is sent for it before the user has agreed. */
  readonly folderList?: FolderListState;
}
export interface FolderListState {
  /** `proposed`: not answered yet, ask once. `grown`: accepted when it cost less, ask once more. */
  readonly kind: 'proposed' | 'accepted' | 'grown' | 'declined';
  /** Another text for another list or cost: what the user was asked about. */
  readonly id: string;
  /** Cost per day and the question to the user, in sentences. */
  readonly question: string;
  readonly state: string;
}
