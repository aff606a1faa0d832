import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../checks/finding.ts';
import { rangeOf } from '../shared/readDocument.ts';

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
