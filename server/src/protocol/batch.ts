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
  /** The requests that the user was told; absent: as many as it takes now. */
  readonly most?: number;
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
  /** That were sent. */
  readonly requests: number;
}
