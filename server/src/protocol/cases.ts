import { byClient } from './message.ts';

/** A case: a number in any notation, the one at a place of an open document, or the case that document is about. */
export interface CasePlace {
  readonly number?: string;
  readonly textDocument?: { readonly uri: string };
  readonly position?: { readonly line: number; readonly character: number };
}

/** `held`: sends no request. `ask`: requests what is not saved. */
export type Allow = 'held' | 'ask';

export interface Asking {
  readonly allow: Allow;
  /** With `ask`: the requests the user was shown; absent: as many as it takes now. */
  readonly most?: number;
}

/** `requests`: what `ask` would cost at most; 0 where it does not help. */
export interface NotAnswered {
  readonly ok: false;
  readonly message: string;
  readonly requests: number;
}

export const DOCUMENTS = byClient.request<DocumentsParams, DocumentsResult>('jpoDrafting/documents');
export interface DocumentsParams extends CasePlace, Asking {
  /** `opd`: those shared by the One Portal Dossier. */
  readonly source: 'case' | 'opd';
}
export interface ListedDocument {
  /** Name and date. */
  readonly title: string;
  /** 発送番号 etc.; may be empty. */
  readonly description: string;
  readonly uri: string;
  readonly isHeld: boolean;
  /** Cost of opening it, in words. */
  readonly cost: string;
  /** It amends the application, so it can be compared. */
  readonly isAmendment: boolean;
}
export type DocumentsResult =
  | {
      readonly ok: true;
      /** In normal notation: 特願2022-900001. */
      readonly number: string;
      /** Newest first. */
      readonly documents: readonly ListedDocument[];
      /** Cost of updating the list with `ask`. */
      readonly requests: number;
      /** Why the list is not up to date or empty. */
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
  /** Name in the archive, for display and requests; not a path. */
  readonly name: string;
  /** A name valid on any system. */
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
      /** Dates, numbers, source, unreadable parts; one per line. */
      readonly note: string;
      readonly isAmendment: boolean;
    }
  | NotAnswered;

/** The content of an attachment of a saved `jpo:` document. Sends no request. */
export const ATTACHMENT = byClient.request<AttachmentParams, AttachmentResult>('jpoDrafting/attachment');
export interface AttachmentParams {
  readonly uri: string;
  readonly name: string;
}
export type AttachmentResult =
  { readonly ok: true; readonly base64: string } | { readonly ok: false; readonly message: string };

/** The changes of a 手続補正書, each part as two `jpo:` documents. */
export const COMPARE = byClient.request<DocumentParams, CompareResult>('jpoDrafting/compare');
export type CompareResult =
  | {
      readonly ok: true;
      readonly parts: readonly {
        /** 特許請求の範囲 */
        readonly name: string;
        readonly title: string;
        readonly before: string;
        readonly after: string;
        /** Why there is nothing to compare with, or empty. */
        readonly note: string;
      }[];
    }
  | NotAnswered;

/** The 拒絶理由通知書 a draft answers: by its 発送番号, else the latest of its case. */
export const NOTICE_OF_DRAFT = byClient.request<NoticeOfDraftParams, NoticeOfDraftResult>('jpoDrafting/noticeOfDraft');
export type NoticeOfDraftParams = CasePlace & Asking;
export type NoticeOfDraftResult = { readonly ok: true; readonly uri: string; readonly title: string } | NotAnswered;

/** A draft of a document for a case, filled from saved data. */
export const NEW_DRAFT = byClient.request<NewDraftParams, NewDraftResult>('jpoDrafting/newDraft');
export interface NewDraftParams extends CasePlace, Asking {
  /** An id from the options: `opinion`, `amendment`, `appeal` … */
  readonly type: string;
  /** 識別番号 of the agents; absent: those of the settings, or all on record. */
  readonly agents?: readonly string[];
}
export type NewDraftResult =
  | {
      readonly ok: true;
      readonly text: string;
      /** In LSP snippet syntax with tab stops, including optional empty items. */
      readonly snippet: string;
      readonly languageId: string;
      readonly agents: readonly string[];
      readonly notes: readonly string[];
      /** Requests sent. */
      readonly requests: number;
    }
  | { readonly ok: false; readonly message: string };

/** The drafts that can be started for a case. Sends no request. */
export const NEW_DRAFT_OPTIONS = byClient.request<CasePlace, NewDraftOptionsResult>('jpoDrafting/newDraftOptions');
export type NewDraftOptionsResult =
  | {
      readonly ok: true;
      /** In normal notation: 特願2022-900001. */
      readonly number: string;
      readonly isHeld: boolean;
      /** Best first. `fits`: usual at this stage of the case. `requests`: cost of `ask` at most. */
      readonly types: readonly {
        readonly id: string;
        readonly name: string;
        readonly fits: boolean;
        readonly requests: number;
      }[];
      /** On record and of the office. `isUsual`: used where none is chosen. */
      readonly agents: readonly {
        readonly code: string;
        readonly name: string;
        readonly isOnRecord: boolean;
        readonly isUsual: boolean;
      }[];
    }
  | { readonly ok: false; readonly message: string };

/** One case, or all saved data. */
export interface ForgetParams extends CasePlace {
  readonly what: 'case' | 'everything';
}

/** What the user has to confirm before data is deleted. Sends no request. */
export const FORGET_QUESTION = byClient.request<ForgetParams, ForgetQuestionResult>('jpoDrafting/forgetQuestion');
export type ForgetQuestionResult =
  /** `number`: the case in normal notation, or empty. `detail`: what is deleted, and what remains. */
  | { readonly ok: true; readonly number: string; readonly question: string; readonly detail: string }
  /** `namesNone`: no case is named; the user can be asked for a number. */
  | { readonly ok: false; readonly message: string; readonly namesNone?: true };

/** Deletes saved data. Requests sent remain counted. Sends no request. */
export const FORGET = byClient.request<ForgetParams, ForgetResult>('jpoDrafting/forget');
export interface ForgetResult {
  readonly ok: boolean;
  /** What was done or why not, in the user's language. */
  readonly message: string;
}
