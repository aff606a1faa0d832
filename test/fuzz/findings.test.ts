/** What the fuzzer has found, as a reader would write it. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DraftChecks } from '../../server/src/checks/checks.ts';
import { contextAt } from '../../server/src/drafts/cursor.ts';
import { structureOf } from '../../server/src/drafts/structure.ts';
import { scan } from '../../server/src/numbers/scan.ts';

function checked(text: string) {
  return { text, documents: structureOf(text), numbers: scan(text, { year: 2026 }) };
}

describe('found by the fuzzer', () => {
  it('a document that was indented by an edit gets its missing items with the new indentation', () => {
    const [before, after] = ['', '　'].map((indent) => `【書類名】意見書\n${indent}【書類名】特許請求の範囲\n`);
    const checks = new DraftChecks();
    checks.findings(checked(before ?? ''));
    assert.deepEqual(checks.findings(checked(after ?? '')), new DraftChecks().findings(checked(after ?? '')));
  });

  it('a lone carriage return ends the line of the cursor, as it does for the editor', () => {
    const text = '【書類名】意見書\n【特許番号】\r本文';
    const document = TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);
    const { place } = contextAt(text, structureOf(text), text.indexOf('\r'));
    assert.ok(place.kind !== 'body');
    assert.deepEqual(document.positionAt(place.end), { line: 1, character: 6 });
  });
});
