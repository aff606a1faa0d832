import assert from 'node:assert/strict';
import fc from 'fast-check';
import { itemsAfter, type ReadItems } from '../../../server/src/drafts/itemsAfter.ts';
import { itemsOf } from '../../../server/src/drafts/items.ts';

/** Items, halves of them, and everything that can stand before, between and behind. */
const piece = fc.oneof(
  fc.constantFrom(
    '【書類名】意見書',
    '　【識別番号】 999 ',
    '【提出日】',
    '【請求項１】',
    '【',
    '】',
    '\n',
    '\r\n',
    '\r',
    '\v',
    '\f',
    '\u2028',
    '\u200b',
    '\u{e0100}',
    '　',
    ' ',
    '<BR>',
    '<br',
    '/>',
    '本文',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const text = (maxLength: number) => fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
const edit = fc.record({ at: fc.nat(), length: fc.oneof(fc.nat(3), fc.nat(60)), words: text(4) });

describe('items after an edit', () => {
  it('are those of the whole text, after any edits', () => {
    fc.assert(
      fc.property(text(60), fc.array(edit, { minLength: 1, maxLength: 6 }), (draft, edits) => {
        let before: ReadItems = itemsAfter(draft);
        for (const { at, length, words } of edits) {
          const start = at % (draft.length + 1);
          draft = draft.slice(0, start) + words + draft.slice(start + length);
          before = itemsAfter(draft, before);
          assert.deepEqual(before.items, itemsOf(draft));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('are read only in the lines that changed', () => {
    const draft = '【書類名】意見書\n【識別番号】1\n【請求項１】\n本文\n';
    const before = itemsAfter(draft);
    // Wrong on purpose: what is not read again keeps its name.
    const marked = { ...before, items: before.items.map((item) => ({ ...item, name: 'old' })) };
    const after = itemsAfter(draft.replace('】1', '】12'), marked);
    assert.deepEqual(
      after.items.map(({ name }) => name),
      ['old', '識別番号', 'old'],
    );
  });
});
