import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Applicants } from '../applicants/applicants.ts';
import type { Directory } from '../applicants/directory.ts';
import type { Cases } from '../cases/cases.ts';
import type { JpoClient } from '../jpo/client.ts';
import type { Messages } from '../messages/messages.ts';
import type { Settings } from '../settings/settings.ts';
import type { Drafts } from './shared/drafts.ts';

/** What a command works with. */
export interface CommandServices {
  readonly cases: Cases;
  readonly client: JpoClient;
  readonly applicants: Applicants;
  readonly directory: Directory;
  readonly drafts: Drafts;
  readonly messages: Messages;
  readonly settings: Settings;
  /** An open document. */
  readonly document: (uri: string) => TextDocument | undefined;
  /** Says something to the user. */
  readonly say: (kind: 'information' | 'warning', message: string) => void;
  /** Shows the user that something takes a while, where the editor can. */
  readonly progress: (title: string) => Promise<Progress>;
  /** Changes documents in the editor; false where it does not. */
  readonly applyEdit: (edit: WorkspaceEdit) => Promise<boolean>;
  /** Opens a web page outside of the editor. */
  readonly openPage: (address: string) => Promise<void>;
  /** Ends when the editor takes the command back. */
  readonly signal: AbortSignal;
}

/** Something that takes a while. */
interface Progress {
  report(done: number, all: number): void;
  end(): void;
}

/** A command that editors run with `workspace/executeCommand`. Its arguments come from outside: to be checked. */
export type Command = (args: readonly unknown[], services: CommandServices) => Promise<unknown>;
