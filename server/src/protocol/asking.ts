import { byClient } from './message.ts';

/** The numbers of an open draft, or of all drafts in the open folders. */
export type BatchScope = { readonly kind: 'draft'; readonly uri: string } | { readonly kind: 'folder' };

/** The cost of looking up all numbers. Sends no request. */
export const BATCH_PLAN = byClient.request<{ readonly scope: BatchScope }, BatchPlanResult>('jpoDrafting/batchPlan');
export type BatchPlanResult =
  | {
      readonly ok: true;
      /** Requests at most. 0: all is saved. */
      readonly requests: number;
      /** More than ten requests or one minute: to be confirmed. */
      readonly isLarge: boolean;
      /** A sentence: numbers, requests, minutes. */
      readonly title: string;
      /** Requests of each API and what remains today, one per line. */
      readonly detail: string;
    }
  /** Nothing to request, or no request possible; `message` says which. */
  | { readonly ok: false; readonly message: string };

/** Looks up all numbers, with progress at `workDoneToken`. On cancel it answers early and keeps what it learned. */
export const BATCH = byClient.request<BatchParams, BatchResult>('jpoDrafting/batch');
export interface BatchParams {
  readonly scope: BatchScope;
  /** The requests the user was shown; absent: as many as it takes now. */
  readonly most?: number;
  readonly workDoneToken?: string | number;
}
export interface BatchResult {
  /** Numbers found, not found, and not requested with the reason, in a sentence. */
  readonly message: string;
  readonly isComplete: boolean;
  readonly found: number;
  readonly notFound: number;
  readonly notAsked: number;
  readonly requests: number;
}

export type ToolName = 'lookUpCase' | 'readDocument' | 'checkDraft';

/** What a tool would do with this input, and its cost. Sends no request. */
export const TOOL_PREPARE = byClient.request<ToolParams, ToolPrepareResult>('jpoDrafting/tool/prepare');
export interface ToolParams {
  readonly tool: ToolName;
  readonly input: unknown;
}
export interface ToolPrepareResult {
  /** What is being done, while it is. */
  readonly doing: string;
  /** Requests at most. */
  readonly requests: number;
  /** To be confirmed by the user; absent where no request is needed. */
  readonly confirmation?: { readonly title: string; readonly message: string };
}

/** Runs a tool. The text always says what could not be found out. */
export const TOOL_INVOKE = byClient.request<ToolInvokeParams, { readonly text: string }>('jpoDrafting/tool/invoke');
export interface ToolInvokeParams extends ToolParams {
  /** Requests the user agreed to. If more are needed, none is sent. */
  readonly most: number;
}
