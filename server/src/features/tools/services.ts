import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Applicants } from '../../applicants/applicants.ts';
import type { Directory } from '../../applicants/directory.ts';
import type { Cases } from '../../cases/cases.ts';
import type { Clock } from '../../base/clock.ts';
import type { Messages } from '../../messages/messages.ts';
import type { ToolPrepareResult } from '../../protocol.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Drafts } from '../shared/drafts.ts';

/** What the tools of language models work with. */
export interface ToolServices {
  readonly cases: Cases;
  readonly applicants: Pick<Applicants, 'heldName'>;
  readonly directory: Directory;
  readonly drafts: Drafts;
  readonly messages: Messages;
  readonly settings: Settings;
  readonly clock: Pick<Clock, 'now'>;
  /** An open document. */
  readonly document: (uri: string) => TextDocument | undefined;
}

/** How far a tool may go. */
export interface Agreed {
  /** Requests that the user agreed to. */
  readonly most: number;
  readonly signal?: AbortSignal;
}

/** One tool; `input` comes from a model and can be anything. */
export interface Tool {
  /** What it would do and cost. Never asks. Throws a FailureError when the store cannot be read. */
  prepare(input: unknown, services: ToolServices): Promise<ToolPrepareResult>;
  /** Does it, within what was agreed. The text says what could not be had. Throws a FailureError with the store. */
  invoke(input: unknown, services: ToolServices, agreed: Agreed): Promise<string>;
}
