import assert from 'node:assert/strict';
import { DOCUMENT_TYPES, documentNameOf, type DocumentType } from '../../../server/src/drafts/documentTypes.ts';
import { layoutOf } from '../../../server/src/drafts/layout.ts';
import { isPerson, memberNames } from '../../../server/src/drafts/structure.ts';
import { skeletonOf, snippetOf } from '../../../server/src/features/completion/itemTemplates.ts';
import { documentName } from '../../../server/src/drafts/documentNames.ts';
import { told } from '../checks/findings.ts';

const WHOLE = DOCUMENT_TYPES.filter(({ isPart }) => !isPart);
const itemNames = ({ items }: DocumentType) => items.flatMap(({ names }) => names);
const places = (of: (type: DocumentType) => string) => DOCUMENT_TYPES.map((type) => `${type.law} ${of(type)}`);

describe('table of document types', () => {
  it('has each id and each name once a law', () => {
    for (const all of [places(({ id }) => id), places(({ name }) => name)]) assert.equal(new Set(all).size, all.length);
  });

  for (const type of DOCUMENT_TYPES) {
    it(`${type.law} ${type.name}: 書類名 is its first item, and no item stands in it twice`, () => {
      const names = itemNames(type);
      assert.equal(names[0], '書類名');
      assert.equal(new Set(names).size, names.length);
      assert.ok(!names.some((name) => name === '' || /[{}!*|]/u.test(name)), names.join(' '));
    });
  }

  for (const type of WHOLE) {
    it(`${type.law} ${type.name}: its party is a person and its case a group, and both are items of it`, () => {
      assert.ok(type.partyItems.length > 0 && type.partyItems.every(isPerson), type.partyItems.join());
      assert.ok(type.caseItems.every((name) => memberNames(name).includes('出願番号')));
      for (const name of [...type.partyItems.slice(0, 1), ...type.caseItems])
        assert.ok(itemNames(type).includes(name), name);
    });

    it(`${type.law} ${type.name}: what completion writes is right but for what is still empty`, () => {
      const layout = layoutOf('', undefined);
      const text = `${snippetOf(skeletonOf(type, layout), layout, false)}\n`;
      const found = told(text).filter((one) => !/^(?:empty-item|not-filled) 【/u.test(one));
      assert.deepEqual(found, [], text);
    });

    // 納付書 have other names by law, and codes for several payments.
    if (type.id === 'registrationFee') continue;
    it(`${type.law} ${type.name}: its codes mean it in the 経過 too`, () => {
      for (const code of type.codes) assert.equal(documentNameOf(documentName(code, type.law)), type.name, code);
    });
  }
});
