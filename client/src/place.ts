import type { TextEditor } from 'vscode';
import type { CasePlace } from '../../server/src/protocol.ts';

/** The place of the cursor. */
export function cursorIn({ document, selection }: TextEditor): CasePlace {
  const { line, character } = selection.active;
  return { textDocument: { uri: document.uri.toString() }, position: { line, character } };
}

/** What an editor points at: the text that is selected, else the place of the cursor. */
export function placeIn(editor: TextEditor): CasePlace {
  const selected = editor.document.getText(editor.selection);
  return selected === '' ? cursorIn(editor) : { number: selected };
}
