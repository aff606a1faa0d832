import assert from 'node:assert/strict';
import {
  CHARACTERS,
  isBlank,
  isLineEnd,
  isUnwritten,
  lengthOfInvisible,
  skipBlanks,
  skipBlanksBack,
  withoutInvisible,
} from '../../../server/src/base/characters.ts';

describe('blanks, line ends and what nobody sees', () => {
  it('are told apart for every unit, and as the patterns tell them', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const text = String.fromCharCode(unit);
      const isInvisible = lengthOfInvisible(text, 0) > 0;
      assert.equal(isBlank(unit), CHARACTERS.blank.test(text), `blank U+${unit.toString(16)}`);
      assert.equal(isLineEnd(unit), CHARACTERS.lineEnd.test(text), `line end U+${unit.toString(16)}`);
      assert.equal(isInvisible, CHARACTERS.invisible.test(text), `invisible U+${unit.toString(16)}`);
      assert.ok([isBlank(unit), isLineEnd(unit), isInvisible].filter(Boolean).length <= 1, `U+${unit.toString(16)}`);
    }
  });

  it('all white space of JavaScript is a blank, a line end or invisible', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const text = String.fromCharCode(unit);
      if (!/\s/u.test(text)) continue;
      assert.ok(isBlank(unit) || isLineEnd(unit) || lengthOfInvisible(text, 0) > 0, `U+${unit.toString(16)}`);
    }
  });

  it('are passed over in both directions', () => {
    const unseen = '\u200b \u3000\u{e0100}\u00a0\u{e0041}\t';
    const text = `a${unseen}b`;
    assert.equal(skipBlanks(text, 1, text.length), text.length - 1);
    assert.equal(skipBlanks(text, 1, 3), 3);
    assert.equal(skipBlanksBack(text, text.length - 1, 0), 1);
    assert.equal(skipBlanksBack(text, text.length - 1, 3), 3);
    assert.equal(withoutInvisible(text), 'a \u3000\u00a0\tb');
    assert.ok(isUnwritten(`${unseen}\r\n\v\f\u0085\u2028`));
    assert.ok(!isUnwritten(text));
    assert.ok(isUnwritten(' '.repeat(5_000_000)));
  });

  it('variation selectors and tags beyond U+FFFF have two units', () => {
    for (const code of [0xe0001, 0xe007f, 0xe0100, 0xe01ef]) {
      assert.equal(lengthOfInvisible(String.fromCodePoint(code), 0), 2);
    }
    for (const code of [0xe0080, 0xe00ff, 0xe01f0, 0x2000b]) {
      assert.equal(lengthOfInvisible(String.fromCodePoint(code), 0), 0);
    }
  });
});
