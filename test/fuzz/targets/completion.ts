import assert from 'node:assert/strict';
import { TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion } from '../../../server/src/features/completion/completion.ts';
import { CaseNotes } from '../../../server/src/features/completion/heldCases.ts';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';

const clock = { now: () => Date.UTC(2026, 10, 23), sleep: () => Promise.resolve() };
const ENTRY = { code: '999000011', name: '架空電機株式会社', source: 'answer' } as const;

/** Completion at a place that the first two bytes name: its edits stand on the cursor's line and around it. */
export async function fuzz(input: Uint8Array): Promise<void> {
  const [high = 0, low = 0] = input;
  const text = new TextDecoder().decode(input.subarray(2));
  const document = TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);
  const position = document.positionAt((high * 256 + low) % (text.length + 1));
  const { items } = await completion(document, position, {
    drafts: new Drafts(clock),
    clock,
    messages: messagesFor('ja'),
    cases: undefined,
    applicants: undefined,
    directory: {
      search: () => [ENTRY],
      byCode: () => ENTRY,
      byName: () => [ENTRY],
      use: () => undefined,
      refresh: () => Promise.resolve(),
    },
    notes: new CaseNotes(clock),
    settings: readSettings(undefined),
    snippets: true,
  });
  for (const { label, textEdit } of items) {
    assert.notEqual(label, '');
    assert.ok(TextEdit.is(textEdit), label);
    const { start, end } = textEdit.range;
    assert.ok(start.line === position.line && end.line === position.line, label);
    assert.ok(start.character <= position.character && position.character <= end.character, label);
  }
}
