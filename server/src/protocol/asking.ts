import { byClient } from './message.ts';

/** Numbers that are looked up together: those of a draft that is open, or of all drafts in the open folders. */
export type BatchScope = { readonly kind: 'draft'; readonly uri: string } | { readonly kind: 'folder' };

/** What looking up all numbers would ask. Nothing is asked. */
export const BATCH_PLAN = byClient.request<{ readonly scope: BatchScope }, BatchPlanResult>('jpoDrafting/batchPlan');
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
 * Looks all numbers up, with progress at `workDoneToken`. When the request is cancelled it ends early,
 * with an answer all the same; what was learned is kept.
 */
export const BATCH = byClient.request<BatchParams, BatchResult>('jpoDrafting/batch');
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

/** What a language model can do with the data of the JPO. */
export type ToolName = 'lookUpCase' | 'readDocument' | 'checkDraft';

/** What a tool would do with this input, and what it would cost. Asks nothing. */
export const TOOL_PREPARE = byClient.request<ToolParams, ToolPrepareResult>('jpoDrafting/tool/prepare');
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

/** Does it. Always has a text, which says so where something could not be had. */
export const TOOL_INVOKE = byClient.request<ToolInvokeParams, { readonly text: string }>('jpoDrafting/tool/invoke');
export interface ToolInvokeParams extends ToolParams {
  /** Requests that the user agreed to. Where it would take more, nothing is asked. */
  readonly most: number;
}
