import type { CodeAction, Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoundNumber } from '../../numbers/scan.ts';
import type { ReadingServices } from '../services.ts';
import type { Edit } from '../../checks/finding.ts';
import { rangeOf } from '../shared/readDocument.ts';

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
  /** The one number there; undefined where there is none, or several. */
  readonly only: FoundNumber | undefined;
  /** True where the editor wants to know of a kind: named by itself or by a kind above it, or when anything may come. */
  readonly wants: (kind: string) => boolean;
  /** True where the user has opened a menu; false where the editor only looks whether there is a light bulb to show. */
  readonly isInvoked: boolean;
}

export interface ActionServices extends ReadingServices {
  readonly editor: EditorAbilities;
}

/** One topic of code actions. Never asks the API. */
export type ActionProvider = (
  request: ActionRequest,
  services: ActionServices,
) => readonly CodeAction[] | Promise<readonly CodeAction[]>;

/** What the editor at the other end can do with an action. */
export interface EditorAbilities {
  /** An action may come without its edit, which is asked for when it is chosen. */
  readonly resolvesEdits: boolean;
  /** It opens web pages outside of itself when it is asked to. */
  readonly opensPages: boolean;
  /** Commands of the editor's own that actions may name: `jpoDrafting.copyCitations` … */
  readonly commands: readonly string[];
}

/** An editor that says nothing of itself. */
export const PLAIN_EDITOR: EditorAbilities = {
  resolvesEdits: false,
  opensPages: false,
  commands: [],
};

/** Edits of one document. */
export function editOf(document: TextDocument, edits: readonly Edit[]): WorkspaceEdit {
  return { changes: { [document.uri]: edits.map((edit) => textEdit(document, edit)) } };
}

function textEdit(document: TextDocument, { start, end, text }: Edit): TextEdit {
  return { range: rangeOf(document, start, end), newText: text };
}
