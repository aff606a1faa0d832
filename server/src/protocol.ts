import type { Family } from './jpo/apis.ts';
import type { Credentials } from './jpo/token.ts';

/**
 * The requests and notifications beyond the LSP, declared once. The client imports only types and names from here.
 */

/** Server → client: ID and password of a family from the editor's secret storage; null when signed out. */
export const CREDENTIALS = 'jpoDrafting/credentials';
export interface FamilyParams {
  readonly family: Family;
}
export type CredentialsResult = Credentials | null;

/** Client → server: ID and password were set or removed. */
export const CREDENTIALS_CHANGED = 'jpoDrafting/credentialsChanged';

/** Server → client: the password of the team's store from the editor's secret storage; null when there is none. */
export const TEAM_PASSWORD = 'jpoDrafting/teamPassword';
export type TeamPasswordResult = string | null;

/** Client → server: it was set or removed. */
export const TEAM_PASSWORD_CHANGED = 'jpoDrafting/teamPasswordChanged';

/** Client → server: tries the credentials once by asking for a token (no API is counted). */
export const VERIFY_CREDENTIALS = 'jpoDrafting/verifyCredentials';
/** `message` says in the user's language why not, and what to do. */
export type VerifyCredentialsResult =
  | { readonly ok: true }
  /** `isRefused`: the server does not take them. */
  | { readonly ok: false; readonly message: string; readonly isRefused?: true };

/** Client → server: the report to the support centre, as plain text in the user's language. Nothing is asked for it. */
export const REPORT = 'jpoDrafting/report';
export interface ReportResult {
  readonly text: string;
}

/** The case that a new draft is for: a number in any notation, or the one at a place of an open document. */
export interface NewDraftPlace {
  readonly number?: string;
  readonly textDocument?: { readonly uri: string };
  readonly position?: { readonly line: number; readonly character: number };
}

/** Client → server: a draft of a document for a case, filled from held facts. */
export const NEW_DRAFT = 'jpoDrafting/newDraft';
export interface NewDraftParams extends NewDraftPlace {
  /** As in the options: `opinion`, `amendment`, `appeal` … */
  readonly type: string;
  /** 識別番号 of the agents; absent: those of the settings, or all on record. */
  readonly agents?: readonly string[];
  /** `held`: nothing is asked. `ask`: what the document needs and is not held is asked for first. */
  readonly allow: 'held' | 'ask';
}
export type NewDraftResult =
  | {
      readonly ok: true;
      readonly text: string;
      /** The same in the snippet syntax of the LSP, with tab stops; it also has the optional items that are empty. */
      readonly snippet: string;
      readonly languageId: string;
      /** 識別番号 of the agents that it names. */
      readonly agents: readonly string[];
      /** What could not be filled and why, in the user's language. */
      readonly notes: readonly string[];
      /** Requests that were made. */
      readonly requests: number;
    }
  | { readonly ok: false; readonly message: string };

/** Client → server: what can be begun for a case. Nothing is asked. */
export const NEW_DRAFT_OPTIONS = 'jpoDrafting/newDraftOptions';
export type NewDraftOptionsResult =
  | {
      readonly ok: true;
      /** As it is read: 特願2022-900001. */
      readonly number: string;
      /** Facts of the case are held. */
      readonly isHeld: boolean;
      /** The best first. `fits`: usual where the case stands. `requests`: what `ask` would cost at most. */
      readonly types: readonly {
        readonly id: string;
        readonly name: string;
        readonly fits: boolean;
        readonly requests: number;
      }[];
      /** On record and of the office. `isUsual`: taken when none is chosen. */
      readonly agents: readonly {
        readonly code: string;
        readonly name: string;
        readonly isOnRecord: boolean;
        readonly isUsual: boolean;
      }[];
    }
  | { readonly ok: false; readonly message: string };

/** A case: a number in any notation, or the one at a place of an open document, or the case that document is about. */
export interface CasePlace {
  readonly number?: string;
  readonly textDocument?: { readonly uri: string };
  readonly position?: { readonly line: number; readonly character: number };
}

/** `held`: nothing is asked. `ask`: what is not held is asked for, by the user's wish. */
export type Allow = 'held' | 'ask';

/** What could not be answered. `requests`: what `ask` would cost at most; 0 where asking does not help. */
export interface NotAnswered {
  readonly ok: false;
  readonly message: string;
  readonly requests: number;
}

/** Client → server: the documents of a case that can be opened. */
export const DOCUMENTS = 'jpoDrafting/documents';
export interface DocumentsParams extends CasePlace {
  /** `opd`: what the office shares by the One Portal Dossier. */
  readonly source: 'case' | 'opd';
  readonly allow: Allow;
}
export interface ListedDocument {
  /** Name and date. */
  readonly title: string;
  /** 発送番号 and the like; may be empty. */
  readonly description: string;
  readonly uri: string;
  readonly isHeld: boolean;
  /** What opening it costs, in words. */
  readonly cost: string;
  /** It amends the application, so that it can be compared. */
  readonly isAmendment: boolean;
}
export type DocumentsResult =
  | {
      readonly ok: true;
      /** As it is read: 特願2022-900001. */
      readonly number: string;
      /** The newest first. */
      readonly documents: readonly ListedDocument[];
      /** What `ask` would cost to bring the list up to date. */
      readonly requests: number;
      /** Why the list is not up to date, or is empty. */
      readonly note: string;
      /** The case may have documents in the One Portal Dossier. */
      readonly hasDossier: boolean;
    }
  | { readonly ok: false; readonly message: string };

/** Client → server: the text of a `jpo:` document. */
export const DOCUMENT = 'jpoDrafting/document';
export interface DocumentParams {
  readonly uri: string;
  readonly allow: Allow;
}
export interface AttachedFile {
  /** Its name in the archive, for display and to ask for it; not a path. */
  readonly name: string;
  /** A name that a file can have on any system. */
  readonly fileName: string;
  readonly bytes: number;
  readonly mediaType: string;
}
export type DocumentResult =
  | {
      readonly ok: true;
      readonly text: string;
      readonly title: string;
      readonly languageId: string;
      readonly attachments: readonly AttachedFile[];
      /** Dates, numbers, source, what could not be read; one a line. */
      readonly note: string;
      readonly isAmendment: boolean;
    }
  | NotAnswered;

/** Client → server: what an attachment of a held `jpo:` document holds. Asks nothing. */
export const ATTACHMENT = 'jpoDrafting/attachment';
export interface AttachmentParams {
  readonly uri: string;
  readonly name: string;
}
export type AttachmentResult =
  { readonly ok: true; readonly base64: string } | { readonly ok: false; readonly message: string };

/** Client → server: what a 手続補正書 changes, each part as two `jpo:` documents. */
export const COMPARE = 'jpoDrafting/compare';
export type CompareResult =
  | {
      readonly ok: true;
      readonly parts: readonly {
        /** 特許請求の範囲 */
        readonly name: string;
        /** Title of the comparison. */
        readonly title: string;
        readonly before: string;
        readonly after: string;
        /** Why there is nothing to compare with; empty where there is. */
        readonly note: string;
      }[];
    }
  | NotAnswered;

/** Client → server: the 拒絶理由通知書 that a draft answers: by its 発送番号, else the latest of its case. */
export const NOTICE_OF_DRAFT = 'jpoDrafting/noticeOfDraft';
export interface NoticeOfDraftParams extends CasePlace {
  readonly allow: Allow;
}
export type NoticeOfDraftResult = { readonly ok: true; readonly uri: string; readonly title: string } | NotAnswered;

/**
 * A command of the server: the list of cited documents as a text. Its argument is `{ uri, range? }`. Asks nothing.
 */
export const CITATION_LIST = 'jpoDrafting.citationList';

/** `initializationOptions`. */
export interface InitializationOptions {
  /** Folder of the store; default: JPO_DRAFTING_HOME or the platform's data folder. */
  readonly storagePath?: string;
  /** Language of the texts, e.g. `ja`, `en-US`. */
  readonly locale?: string;
  /** Commands of the editor's own that code actions may name: `jpoDrafting.copyCitations` … */
  readonly commands?: readonly string[];
  /** Whether `jpoDrafting/changed` is sent: not every editor takes a notification that it does not know. */
  readonly changes?: boolean;
}

/**
 * Server → client: something else is held, counted or watched than before, learned in this window or in another one.
 * What is visible can be made anew; clients gather several of these.
 */
export const CHANGED = 'jpoDrafting/changed';
export interface ChangedParams {
  readonly what: readonly ('cases' | 'quota' | 'watch')[];
}

/** Client → server: where the user stands with the JPO: mode, sign-in, counts, and what matters of it. Asks nothing. */
export const STATE = 'jpoDrafting/state';

/** The state in one word, the gravest first that holds. */
export type ConditionKind =
  | 'offline'
  | 'signedOut'
  | 'wrongCredentials'
  | 'failure'
  /** The team's store cannot be reached. */
  | 'teamAway'
  /** An API is spent for today. */
  | 'limit'
  /** The minute window is full. */
  | 'minute'
  /** An API has little left. */
  | 'near'
  | 'demo'
  | 'ready';

export interface Condition {
  readonly kind: ConditionKind;
  readonly severity: 'information' | 'warning' | 'error';
  /** Nothing that has to be seen at all times. */
  readonly isQuiet: boolean;
  /** A few words. */
  readonly title: string;
  /** What is the matter, and what works all the same. */
  readonly what: string;
  /** How much is used or left; empty where that says nothing. */
  readonly howMuch: string;
  /** When it ends, in words; empty where it does not by itself. */
  readonly until: string;
  /** What the user can do now. */
  readonly next: { readonly id: 'signIn' | 'settings' | 'showLog' | 'showQuota'; readonly title: string };
}

export interface ApiUse {
  /** `patent/app_progress` */
  readonly id: string;
  /** In words: 特許 経過情報. */
  readonly label: string;
  readonly used: number;
  readonly remaining: number;
  /** Requests a day, as far as is known. */
  readonly limit: number;
}

export interface MinuteWindow {
  readonly used: number;
  readonly limit: number;
  /** When there is a free place, ms since the epoch. */
  readonly freeAt: number;
}

export interface StateResult {
  readonly mode: 'live' | 'demo' | 'offline';
  /** Whether the server can be asked with what there is. */
  readonly isReady: boolean;
  /** An ID and a password are known; in demo mode both are. */
  readonly signedIn: Readonly<Record<Family, boolean>>;
  /** JST day of the counts, YYYY-MM-DD. */
  readonly day: string;
  /** When the counts start again, ms since the epoch, and in words. */
  readonly resetAt: number;
  readonly reset: string;
  readonly windows: Readonly<Record<Family, MinuteWindow>>;
  /** Only APIs that were asked today, those with the smallest share left first. */
  readonly apis: readonly ApiUse[];
  readonly condition: Condition;
  /** When the state becomes another one by itself, ms since the epoch. */
  readonly changesAt: number;
}

/** What a language model can do with the data of the JPO. */
export type ToolName = 'lookUpCase' | 'readDocument' | 'checkDraft';

/** Client → server: what a tool would do with this input, and what it would cost. Asks nothing. */
export const TOOL_PREPARE = 'jpoDrafting/tool/prepare';
export interface ToolParams {
  readonly tool: ToolName;
  /** As the model gave it. */
  readonly input: unknown;
}
export interface ToolPrepareResult {
  /** What is done, while it is done. */
  readonly doing: string;
  /** Requests at most. */
  readonly requests: number;
  /** What the user has to agree to; absent where nothing is asked. */
  readonly confirmation?: { readonly title: string; readonly message: string };
}

/** Client → server: does it. Always has a text, which says so where something could not be had. */
export const TOOL_INVOKE = 'jpoDrafting/tool/invoke';
export interface ToolInvokeParams extends ToolParams {
  /** Requests that the user agreed to. Where it would take more, nothing is asked. */
  readonly most: number;
}
export interface ToolInvokeResult {
  readonly text: string;
}

/** Client → server: whether a view is visible that shows cases or counts; then others' changes are looked for. */
export const VIEWS_VISIBLE = 'jpoDrafting/viewsVisible';
export interface ViewsVisibleParams {
  readonly isVisible: boolean;
}

/** Numbers that are looked up together: those of a draft that is open, or of all drafts in the open folders. */
export type BatchScope = { readonly kind: 'draft'; readonly uri: string } | { readonly kind: 'folder' };

/** Client → server: what looking up all numbers would ask. Nothing is asked. */
export const BATCH_PLAN = 'jpoDrafting/batchPlan';
export interface BatchPlanParams {
  readonly scope: BatchScope;
}
export type BatchPlanResult =
  | {
      readonly ok: true;
      /** Requests at most. 0: all is held. */
      readonly requests: number;
      /** More than ten requests or a minute: to be asked about. */
      readonly isLarge: boolean;
      /** In a sentence: how many numbers, requests and minutes. */
      readonly title: string;
      /** Requests of each API, and what is left of it today; a line each. */
      readonly detail: string;
    }
  /** There is nothing to ask, or nobody can be asked: `message` says so. */
  | { readonly ok: false; readonly message: string };

/**
 * Client → server: looks all numbers up, with progress at `workDoneToken`. When the request is cancelled it ends early,
 * with an answer all the same; what was learned is kept.
 */
export const BATCH = 'jpoDrafting/batch';
export interface BatchParams {
  readonly scope: BatchScope;
  readonly workDoneToken?: string | number;
}
export interface BatchResult {
  /** How many were found, not found, and not asked for and why, in a sentence. */
  readonly message: string;
  /** Every number was answered. */
  readonly isComplete: boolean;
  readonly found: number;
  readonly notFound: number;
  readonly notAsked: number;
}

/** Client → server: changes the list of watched cases. Nothing is asked. */
export const WATCH = 'jpoDrafting/watch';
export interface WatchParams {
  /** `seen`: the user has looked at the case, or at all where none is named. */
  readonly action: 'add' | 'remove' | 'seen';
  /** A number in any notation. */
  readonly number?: string;
  /** Where it stands in an open document. */
  readonly textDocument?: { readonly uri: string };
  readonly position?: { readonly line: number; readonly character: number };
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
