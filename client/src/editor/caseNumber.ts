import { window, type TextEditor } from 'vscode';
import type { CasePlace } from '../../../server/src/protocol.ts';
import { texts } from './editor.ts';

/** The cursor's place. */
export function cursorIn({ document, selection }: TextEditor): CasePlace {
  const { line, character } = selection.active;
  return { textDocument: { uri: document.uri.toString() }, position: { line, character } };
}

/** The selected text, else the cursor's place. */
export function placeIn(editor: TextEditor): CasePlace {
  const selected = editor.document.getText(editor.selection);
  return selected === '' ? cursorIn(editor) : { number: selected };
}

/** The number in a command's argument: itself, or a tree node's. */
export function numberOf(given: unknown): string | undefined {
  const number: unknown = typeof given === 'object' && given !== null && 'number' in given ? given.number : given;
  return typeof number === 'string' && number !== '' ? number : undefined;
}

/** Asks the user for a case number in any notation; `value`: the default. Undefined on cancel. */
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
