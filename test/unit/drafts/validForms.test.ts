import assert from 'node:assert/strict';
import { DOCUMENT_TYPES, documentType } from '../../../server/src/drafts/documentTypes.ts';
import { structureOf } from '../../../server/src/drafts/structure.ts';
import { fold } from '../../../server/src/numbers/fold.ts';
import { VALID_FORMS } from '../../support/validForms.ts';
import { told } from '../checks/findings.ts';

/** Digits and letters in half width, as drafts for the HTML form are written; kanji, kana and the brackets of items stay. */
const half = (text: string) => text.replace(/[\p{Nd}\p{Lu}－／]/gu, (one) => fold(one));

describe('valid filings', () => {
  it('are forty and more, and each says where it is from', () => {
    assert.ok(VALID_FORMS.length >= 40);
    assert.ok(VALID_FORMS.every(({ source }) => source.length >= 4));
  });

  for (const { type, law, text } of VALID_FORMS) {
    const name = /【書類名】\u3000(.*)/u.exec(text)?.[1] ?? '';
    it(`${law} ${name}: is of its type, one document, and nothing is found in it in either width`, () => {
      assert.equal(documentType(name, law)?.id, type);
      assert.ok(DOCUMENT_TYPES.some((one) => one.id === type && one.law === law));
      for (const one of [text, half(text), text.replaceAll('\n', '\r\n')]) {
        assert.equal(structureOf(one).length, 1);
        assert.deepEqual(told(one), [], one);
      }
    });
  }
});
