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

/** Client → server: the nodes under a node of the tree of cases; the groups where none is named. Nothing is asked. */
export const CASE_TREE = 'jpoDrafting/caseTree';
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

/** Client → server: what a node is, and what opening it would ask, as plain text. Nothing is asked. */
export const CASE_TREE_TOOLTIP = 'jpoDrafting/caseTreeTooltip';
export interface CaseTreeTooltipResult {
  readonly text: string;
}

/**
 * Client → server: the user has opened a node. At most one API is asked, and only where nothing good is held. Ends when it
 * is answered; cancelled when the node is closed before.
 */
export const CASE_TREE_OPEN = 'jpoDrafting/caseTreeOpen';
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

/** Client → server: the user has closed a node. News of the case have been seen then. */
export const CASE_TREE_CLOSED = 'jpoDrafting/caseTreeClosed';
export interface CaseTreeNodeParams {
  readonly node: string;
}

/** Server → client: something that was opened has to wait; the tree says so when it is made anew. */
export const CASE_TREE_CHANGED = 'jpoDrafting/caseTreeChanged';
