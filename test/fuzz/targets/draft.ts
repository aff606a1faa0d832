import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticsOf, offlineFindings } from '../../../server/src/features/diagnostics/diagnostics.ts';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { foldingRanges, outline } from '../../../server/src/features/outline.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';
import { edited } from '../edited.ts';

const clock = { now: () => Date.UTC(2026, 10, 23), sleep: () => Promise.resolve() };
const options = { messages: messagesFor('ja'), settings: readSettings({}).diagnostics, page: undefined };

/** A draft that was edited reads as if it had been opened so: structure, findings, outline. */
export function fuzz(input: Uint8Array): void {
  const [before, after] = edited(input);
  const [typed, whole] = [new Drafts(clock), new Drafts(clock)];
  const document = TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, before);
  offlineFindings(document, typed);
  TextDocument.update(document, [{ text: after }], 2);
  const fresh = TextDocument.create('file:///b.jpo.txt', 'jpo-procedure', 1, after);
  const findings = offlineFindings(document, typed);
  assert.deepEqual(findings, offlineFindings(fresh, whole));
  assert.deepEqual(typed.structure(document), whole.structure(fresh));
  const isIn = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start >= 0 && end >= start && end <= after.length;
  for (const finding of findings) {
    assert.ok(isIn(finding));
    for (const { edits } of finding.fixes ?? []) assert.ok(edits.length > 0 && edits.every(isIn));
  }
  for (const { message } of diagnosticsOf(document, findings, [], { ...options, drafts: typed }))
    assert.notEqual(message, '');
  outline(document, typed);
  for (const { startLine, endLine } of foldingRanges(document, typed)) {
    assert.ok(startLine <= endLine && endLine < document.lineCount);
  }
}
