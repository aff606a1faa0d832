import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escaped, plain } from '../../../server/src/features/shared/markdown.ts';

describe('text from outside', () => {
  it('is one line, without marks that cannot be seen, and not endless', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // eslint-disable-next-line no-control-regex -- these must be gone
        assert.doesNotMatch(plain(text), /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
    assert.equal(plain('a\r\nb\tc'), 'a b c');
    assert.ok(plain('あ'.repeat(1_000_000)).length < 400);
  });

  it('has every character that means something in Markdown escaped', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const unescaped = escaped(text)
          .replace(/\\./gu, '')
          .replace(/&(?:amp|lt|gt);/gu, '');
        assert.doesNotMatch(unescaped, /[\\`*_{}[\]()#+\-!|~$<>&]/u);
      }),
    );
  });

  it('keeps Japanese as it is', () => {
    assert.equal(escaped('立体配線、構造体（第１）の製造方法'), '立体配線、構造体（第１）の製造方法');
  });
});
