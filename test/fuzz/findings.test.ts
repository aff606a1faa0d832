/** What the fuzzer has found, as a reader would write it. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { draftFindings } from '../../server/src/checks/checks.ts';
import { offlineFindings } from '../../server/src/features/diagnostics/diagnostics.ts';
import { Drafts } from '../../server/src/features/shared/drafts.ts';
import { FakeClock } from '../support/fakeClock.ts';
import { contextAt } from '../../server/src/drafts/cursor.ts';
import { structureOf } from '../../server/src/drafts/structure.ts';
import { scan } from '../../server/src/numbers/scan.ts';

function checked(text: string) {
  return { text, documents: structureOf(text), numbers: scan(text, { year: 2026 }) };
}

describe('found by the fuzzer', () => {
  it('a document that was indented by an edit gets its missing items with the new indentation', () => {
    const [before, after] = ['', '　'].map((indent) => `【書類名】意見書\n${indent}【書類名】特許請求の範囲\n`);
    const drafts = new Drafts(new FakeClock());
    const document = TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, before ?? '');
    offlineFindings(document, drafts);
    TextDocument.update(document, [{ text: after ?? '' }], 2);
    assert.deepEqual(offlineFindings(document, drafts), draftFindings(checked(after ?? '')));
  });

  it('a lone carriage return ends the line of the cursor, as it does for the editor', () => {
    const text = '【書類名】意見書\n【特許番号】\r本文';
    const document = TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);
    const { place } = contextAt(text, structureOf(text), text.indexOf('\r'));
    assert.ok(place.kind !== 'body');
    assert.deepEqual(document.positionAt(place.end), { line: 1, character: 6 });
  });
});
