import { window, type TextEditor } from 'vscode';
import type { CasePlace } from '../../../server/src/protocol.ts';
import { texts } from './editor.ts';

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

/** The number in the argument of a command: itself, or that of a node of the tree. */
export function numberOf(given: unknown): string | undefined {
  const number: unknown = typeof given === 'object' && given !== null && 'number' in given ? given.number : given;
  return typeof number === 'string' && number !== '' ? number : undefined;
}

/** Asks for the number of a case, in any notation; `value`: what is known of it already. Undefined where the user ends. */
export function askForNumber(title: string, value: string): Thenable<string | undefined> {
  const { number: prompt } = texts();
  return window.showInputBox({
    title,
    prompt,
    value,
    placeHolder: '特願2022-900001',
    ignoreFocusOut: true,
    validateInput: (typed) => (typed.trim() === '' ? prompt : undefined),
  });
}
