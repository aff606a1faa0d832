import { ChangeAnnotation, type ClientCapabilities, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../checks/finding.ts';
import { rangeOf } from '../shared/readDocument.ts';

/** What the editor at the other end can do with an action. */
export interface EditorAbilities {
  /** An action may come without its edit, which is asked for when it is chosen. */
  readonly resolvesEdits: boolean;
  /** Edits can be shown before they are made. */
  readonly previewsEdits: boolean;
  /** It opens web pages outside of itself when it is asked to. */
  readonly opensPages: boolean;
  /** Commands of the editor's own that actions may name: `jpoDrafting.copyCitations` … */
  readonly commands: readonly string[];
}

/** What an editor says of itself. `commands`: its own, as its client names them. */
export function abilitiesOf(
  { textDocument, workspace, window }: ClientCapabilities,
  commands: readonly string[] = [],
): EditorAbilities {
  const resolvable = textDocument?.codeAction?.resolveSupport?.properties ?? [];
  const { workspaceEdit } = workspace ?? {};
  return {
    resolvesEdits: resolvable.includes('edit'),
    previewsEdits: workspaceEdit?.documentChanges === true && workspaceEdit.changeAnnotationSupport !== undefined,
    opensPages: window?.showDocument?.support === true,
    commands,
  };
}

/** An editor that says nothing of itself. */
export const PLAIN_EDITOR: EditorAbilities = {
  resolvesEdits: false,
  previewsEdits: false,
  opensPages: false,
  commands: [],
};

/** Edits of one document. */
export function editOf(document: TextDocument, edits: readonly Edit[]): WorkspaceEdit {
  return { changes: { [document.uri]: edits.map((edit) => textEdit(document, edit)) } };
}

/** Edits that the user sees and confirms before they are made. `label` says what they do. */
export function previewedEdit(document: TextDocument, edits: readonly Edit[], label: string): WorkspaceEdit {
  const annotationId = 'preview';
  return {
    changeAnnotations: { [annotationId]: ChangeAnnotation.create(label, true) },
    documentChanges: [
      {
        textDocument: { uri: document.uri, version: document.version },
        edits: edits.map((edit) => ({ ...textEdit(document, edit), annotationId })),
      },
    ],
  };
}

function textEdit(document: TextDocument, { start, end, text }: Edit): TextEdit {
  return { range: rangeOf(document, start, end), newText: text };
}
