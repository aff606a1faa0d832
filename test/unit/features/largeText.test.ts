import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LargeText, LONGEST_OTHER_TEXT, openTexts } from '../../../server/src/features/shared/largeText.ts';

const words = fc.array(fc.constantFrom('a', '特願', '\n', '\r\n', '\r', '\n\n', 'log '), { maxLength: 40 });
const text = words.map((parts) => parts.join(''));
const edit = fc.record({ one: fc.nat(200), other: fc.nat(200), text });

describe('a long text in pieces', () => {
  it('has the places of one in one piece, after any edits', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 8 }), fc.integer({ min: 1, max: 12 }), (content, edits, size) => {
        const large = new LargeText('file:///a.log', 'plaintext', 1, content, size);
        const whole = TextDocument.create('file:///a.log', 'plaintext', 1, content);
        for (const [index, { one, other, text: put }] of edits.entries()) {
          const [start, end] = [whole.positionAt(one), whole.positionAt(other)];
          const changes = [{ range: { start, end }, text: put }];
          large.update(changes, index + 2);
          TextDocument.update(whole, changes, index + 2);
          assert.equal(large.getText(), whole.getText());
          assert.deepEqual([large.lineCount, large.version], [whole.lineCount, whole.version]);
          for (let at = 0; at <= whole.getText().length; at++) {
            assert.deepEqual(large.positionAt(at), whole.positionAt(at), `offset ${at}`);
          }
          for (let line = -1; line <= whole.lineCount; line++) {
            assert.deepEqual(large.getLineRange(line), whole.getLineRange(line));
            assert.equal(large.getEOLCharacters(line), whole.getEOLCharacters(line));
          }
          for (const place of [start, end]) assert.equal(large.offsetAt(place), whole.offsetAt(place));
          assert.equal(large.getText({ start, end }), whole.getText({ start, end }));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is taken for a log, and not for a draft or a text that became short', () => {
    const log = 'INFO\n'.repeat(LONGEST_OTHER_TEXT / 5 + 1);
    const open = (content: string, languageId = 'plaintext') => openTexts.create('file:///a', languageId, 1, content);
    const isLarge = (one: TextDocument) => one instanceof LargeText && one.isLarge;
    assert.ok(isLarge(open(log)));
    assert.ok(!isLarge(open(log, 'jpo-procedure')));
    assert.ok(!isLarge(open(`【書類名】意見書\n${log}`)));
    assert.ok(!(open('INFO\n') instanceof LargeText));
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const draft = openTexts.update(open(log), [{ range, text: '【書類名】意見書\n' }], 2);
    assert.ok(!isLarge(draft));
    assert.deepEqual([draft.version, draft.getText()], [2, `【書類名】意見書\n${log}`]);
    const short = openTexts.update(open(log), [{ range: { ...range, end: { line: 9, character: 0 } }, text: '' }], 2);
    assert.ok(!isLarge(short));
    assert.equal(openTexts.update(open(log), [{ range, text: 'x' }], 2).getText(), `x${log}`);
    const other = openTexts.update(open(log), [{ text: 'INFO' }], 2);
    assert.deepEqual([isLarge(other), other.getText()], [false, 'INFO']);
    // What is pasted into an empty document is held in pieces, too.
    assert.ok(isLarge(openTexts.update(open(''), [{ range, text: log }], 2)));
  });
});
