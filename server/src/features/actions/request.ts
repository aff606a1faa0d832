import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Applicants } from '../../applicants/applicants.ts';
import type { Directory } from '../../applicants/directory.ts';
import type { Cases } from '../../cases/cases.ts';
import type { Messages } from '../../messages/messages.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import type { Drafts } from '../shared/drafts.ts';
import type { EditorAbilities } from './edits.ts';

/** Where the user is and what the editor asks for. */
export interface ActionRequest {
  readonly document: TextDocument;
  /** The cursor or the selection, UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Those that the editor shows there. */
  readonly diagnostics: readonly Diagnostic[];
  /** The numbers that the cursor or the selection touches. */
  readonly numbers: readonly FoundNumber[];
  /** True where the editor wants to know of a kind: named by itself or by a kind above it, or when anything may come. */
  readonly wants: (kind: string) => boolean;
  /** True where the user has opened a menu; false where the editor only looks whether there is a light bulb to show. */
  readonly isInvoked: boolean;
}

export interface ActionServices {
  readonly drafts: Drafts;
  /** Undefined where nothing can be held. */
  readonly cases: Cases | undefined;
  readonly messages: Messages;
  readonly directory: Pick<Directory, 'byCode' | 'byName'> | undefined;
  readonly applicants: Pick<Applicants, 'heldName'> | undefined;
  /** Nobody is asked. */
  readonly isOffline: boolean;
  readonly editor: EditorAbilities;
}

/** One topic of code actions. Never asks the API. */
export type ActionProvider = (
  request: ActionRequest,
  services: ActionServices,
) => readonly CodeAction[] | Promise<readonly CodeAction[]>;
