import { byClient } from './message.ts';

/** A case: a number in any notation, or the one at a place of an open document, or the case that document is about. */
export interface CasePlace {
  readonly number?: string;
  readonly textDocument?: { readonly uri: string };
  readonly position?: { readonly line: number; readonly character: number };
}

/** `held`: nothing is asked. `ask`: what is not held is asked for, by the user's wish. */
export type Allow = 'held' | 'ask';

/** What may be asked for an answer. */
export interface Asking {
  readonly allow: Allow;
  /** The requests that the user was told, with `ask`; absent: as many as it takes now. */
  readonly most?: number;
}

/** What could not be answered. `requests`: what `ask` would cost at most; 0 where asking does not help. */
export interface NotAnswered {
  readonly ok: false;
  readonly message: string;
  readonly requests: number;
}

/** The documents of a case that can be opened. */
export const DOCUMENTS = byClient.request<DocumentsParams, DocumentsResult>('jpoDrafting/documents');
export interface DocumentsParams extends CasePlace, Asking {
  /** `opd`: what the office shares by the One Portal Dossier. */
  readonly source: 'case' | 'opd';
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

/** The text of a `jpo:` document. */
export const DOCUMENT = byClient.request<DocumentParams, DocumentResult>('jpoDrafting/document');
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

/** What an attachment of a held `jpo:` document holds. Asks nothing. */
export const ATTACHMENT = byClient.request<AttachmentParams, AttachmentResult>('jpoDrafting/attachment');
export interface AttachmentParams {
  readonly uri: string;
  readonly name: string;
}
export type AttachmentResult =
  { readonly ok: true; readonly base64: string } | { readonly ok: false; readonly message: string };

/** What a 手続補正書 changes, each part as two `jpo:` documents. */
export const COMPARE = byClient.request<DocumentParams, CompareResult>('jpoDrafting/compare');
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

/** The 拒絶理由通知書 that a draft answers: by its 発送番号, else the latest of its case. */
export const NOTICE_OF_DRAFT = byClient.request<NoticeOfDraftParams, NoticeOfDraftResult>('jpoDrafting/noticeOfDraft');
export type NoticeOfDraftParams = CasePlace & Asking;
export type NoticeOfDraftResult = { readonly ok: true; readonly uri: string; readonly title: string } | NotAnswered;

/** A draft of a document for a case, filled from held facts. */
export const NEW_DRAFT = byClient.request<NewDraftParams, NewDraftResult>('jpoDrafting/newDraft');
export interface NewDraftParams extends CasePlace, Asking {
  /** As in the options: `opinion`, `amendment`, `appeal` … */
  readonly type: string;
  /** 識別番号 of the agents; absent: those of the settings, or all on record. */
  readonly agents?: readonly string[];
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

/** What can be begun for a case. Nothing is asked. */
export const NEW_DRAFT_OPTIONS = byClient.request<CasePlace, NewDraftOptionsResult>('jpoDrafting/newDraftOptions');
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

/** A case that is named, or everything that is held. */
export interface ForgetParams extends CasePlace {
  readonly what: 'case' | 'everything';
}

/** What the user has to agree to before something is forgotten. Nothing is asked. */
export const FORGET_QUESTION = byClient.request<ForgetParams, ForgetQuestionResult>('jpoDrafting/forgetQuestion');
export type ForgetQuestionResult =
  /** `number`: the case as it is read; empty for everything. `detail`: what goes, and what stays. */
  | { readonly ok: true; readonly number: string; readonly question: string; readonly detail: string }
  /** `namesNone`: no case is named; the user can be asked for a number. */
  | { readonly ok: false; readonly message: string; readonly namesNone?: true };

/** Forgets it. What was sent stays counted. Nothing is asked. */
export const FORGET = byClient.request<ForgetParams, ForgetResult>('jpoDrafting/forget');
export interface ForgetResult {
  readonly ok: boolean;
  /** What was done or why not, in the user's language. */
  readonly message: string;
}
