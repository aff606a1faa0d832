import assert from 'node:assert/strict';
import type { Instance } from '../../../../server/src/cases/instances.ts';
import { DOCUMENT_TYPES } from '../../../../server/src/drafts/documentTypes.ts';
import { Pen } from '../../../../server/src/drafts/writing.ts';
import { EXTENSION_REQUEST } from '../../../../server/src/features/newDraft/filings.ts';
import type { Material } from '../../../../server/src/features/newDraft/material.ts';

/** The sentence of a 期間延長請求書 about a notice of an instance. */
function request(id: string, law: string, instance: Instance): string {
  const type = DOCUMENT_TYPES.find((one) => one.id === id && one.law === law);
  assert.ok(type);
  const notice = { document: { date: '2026-10-01' }, instance, body: undefined };
  const material = { type, notice, pen: new Pen('full') } as unknown as Material;
  const filler = EXTENSION_REQUEST['請求の内容'];
  assert.ok(filler);
  return JSON.stringify(filler(material, '請求の内容'));
}

describe('a new 期間延長請求書', () => {
  it('asks for as long as can be had where the notice comes from', () => {
    assert.match(request('extensionRequest', 'patent', 'examination'), /について２月の延長を請求します/u);
    assert.match(request('extensionRequest', 'trademark', 'examination'), /について１月の延長を請求します/u);
    for (const instance of ['reconsideration', 'appeal'] as const) {
      assert.match(request('extensionRequest', 'patent', instance), /について１月の延長を請求します/u);
    }
  });

  it('names no length of a late extension in appeal, where there is none', () => {
    assert.match(request('lateExtensionRequest', 'patent', 'examination'), /について２月の延長を請求します/u);
    assert.match(request('lateExtensionRequest', 'patent', 'appeal'), /についての延長を請求します/u);
  });
});
