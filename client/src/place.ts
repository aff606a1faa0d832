import { window, type TextEditor } from 'vscode';
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

/** Asks for the number of a case, in any notation; `value`: what is known of it already. Undefined where the user ends. */
export function numberFrom(box: {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
}): Thenable<string | undefined> {
  return window.showInputBox({
    ...box,
    placeHolder: '特願2022-900001',
    validateInput: (value) => (value.trim() === '' ? box.prompt : undefined),
  });
}
