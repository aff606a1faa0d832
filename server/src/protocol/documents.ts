import type { Allow, CasePlace } from './place.ts';

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
  /** The requests that the user was told, with `ask`; absent: as many as it takes now. */
  readonly most?: number;
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
  /** The requests that the user was told, with `ask`; absent: as many as it takes now. */
  readonly most?: number;
}
export type NoticeOfDraftResult = { readonly ok: true; readonly uri: string; readonly title: string } | NotAnswered;
