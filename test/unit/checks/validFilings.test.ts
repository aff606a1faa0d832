import assert from 'node:assert/strict';
import { FINDING_SEVERITY } from '../../../server/src/checks/codes.ts';
import { DOCUMENT_TYPES, documentType } from '../../../server/src/drafts/documentTypes.ts';
import { structureOf } from '../../../server/src/drafts/structure.ts';
import { asHtml, VALID_FILINGS } from '../../support/validFilings.ts';
import { findingsOf } from './findings.ts';

/** Errors and warnings with their places; what is only for information may be said of a valid filing. */
function wrong(text: string): string[] {
  return findingsOf(text)
    .filter(({ code }) => FINDING_SEVERITY[code] === 'error' || FINDING_SEVERITY[code] === 'warning')
    .map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
}

describe('valid filings', () => {
  it('are of every type of document, in both widths, with the optional items, each with its source', () => {
    const covered = new Set(
      VALID_FILINGS.flatMap(({ text, law }) =>
        structureOf(text).map(({ name }) => `${documentType(name, law)?.id ?? name} ${law}`),
      ),
    );
    const wanted = DOCUMENT_TYPES.map(({ id, law }) => `${id} ${law}`);
    const without = wanted.filter((one) => !covered.has(one) && !WITHOUT_FORM.has(one));
    assert.deepEqual(without, []);
    assert.ok(VALID_FILINGS.length >= 80);
    const names = VALID_FILINGS.map(({ name, width }) => `${name} ${width}`);
    assert.equal(new Set(names).size, names.length);
    for (const { source } of VALID_FILINGS) assert.ok(source.length > 2);
  });

  for (const { name, type, law, width, text } of VALID_FILINGS) {
    it(`${name}, ${width} width: nothing is wrong, as text and as HTML`, () => {
      const [document] = structureOf(text);
      const read = documentType(document?.name ?? '', law);
      assert.deepEqual([read?.id, read?.law], [type, law]);
      assert.deepEqual(wrong(text), []);
      assert.deepEqual(wrong(asHtml(text)), []);
    });
  }
});

/** Early appeals are of refusals, of which utility models have none; the picture of a mark stands in its 願書. */
const WITHOUT_FORM = new Set([
  'acceleratedAppeal utilityModel',
  'acceleratedAppealSupplement utilityModel',
  'drawings trademark',
]);
