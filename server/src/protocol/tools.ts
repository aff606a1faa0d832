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
