import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DEMO_CASES } from '../../../server/demo/cases/cases.ts';
import type { DemoCase } from '../../../server/demo/cases/cases.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { fold } from '../../../server/src/numbers/fold.ts';
import { scan } from '../../../server/src/numbers/scan.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../media/demo-drafts');
const DRAFTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jpo.txt'))
  .map((name) => ({ name, text: readFileSync(path.join(FOLDER, name), 'utf8') }));

/** Wrong on purpose: applications have western years since 2000. It stands for 特願2012-900006. */
const MISTAKE = ['02-tetsuzuki-hoseisho.jpo.txt', '特願平２４－９００００６号', 'era-after-1999'];

/** The characters of JIS X 0208 and JIS X 0201 without half-width kana: what the filing software takes. */
function repertoire(): Set<string> {
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const characters = new Set('\n');
  for (let byte = 0x20; byte < 0x7f; byte++) characters.add(String.fromCharCode(byte));
  for (let lead = 0x81; lead <= 0xea; lead++) {
    // 0x87: NEC's extension (circled digits and the like); 0xa0 to 0xdf are single bytes.
    if (lead === 0x87 || (lead >= 0xa0 && lead <= 0xdf)) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      try {
        characters.add(decoder.decode(Uint8Array.of(lead, trail)));
      } catch {
        // Not every pair is a character.
      }
    }
  }
  return characters;
}

const { cases } = DEMO_CASES;

/** The demo case that this number names. */
function findCase({ law, kind, number }: CaseNumber): DemoCase | undefined {
  return cases.find((one) => {
    if (one.law !== law) return false;
    if (kind === 'application') return one.progress.applicationNumber === number;
    if (kind === 'registration') return one.progress.registrationNumber === number;
    return kind === 'publication' && one.law === 'patent' && one.progress.ADPublicationNumber === number;
  });
}

describe('demo drafts', () => {
  const characters = repertoire();

  it('are six', () => {
    assert.equal(DRAFTS.length, 6);
    for (const { name, text } of DRAFTS) {
      assert.match(name, /^0\d-[a-z-]+\.jpo\.txt$/u);
      assert.match(text, /^【書類名】/u);
      assert.ok(text.endsWith('\n'));
    }
  });

  for (const { name, text } of DRAFTS) {
    it(`${name} has only characters that can be filed`, () => {
      assert.deepEqual(
        [...new Set(text)].filter((character) => !characters.has(character)),
        [],
      );
    });

    it(`${name} speaks of demo cases only`, () => {
      const all = scan(text, { year: 2026 });
      assert.ok(all.length > 0);
      for (const mention of all) assert.ok(findCase(mention), mention.text);
    });

    it(`${name} names people of the demo with their codes`, () => {
      const pairs = [
        ...fold(text).matchAll(/【識別番号】 *(\d{9})\n(?: *【弁理士】\n)? *【氏名又は名称】 *([^ \n].*)\n/gu),
      ];
      assert.ok(pairs.length > 0);
      for (const [, code, name] of pairs) {
        assert.equal(fold(DEMO_CASES.people.find((person) => person.code === code)?.name ?? ''), name);
      }
    });

    it(`${name} bears the dispatch number of the last notice, if it answers one`, () => {
      const dispatch = /【発送番号】 *(\d{6})\n/u.exec(fold(text))?.[1];
      if (dispatch === undefined) return;
      const [first] = scan(text, { year: 2026 });
      assert.ok(first);
      const rows = findCase(first)?.progress.bibliographyInformation[0]?.documentList;
      const last = rows?.at(-1);
      assert.equal(last?.documentCode, 'A131');
      assert.equal(last.documentNumber.slice(-6), dispatch);
    });
  }

  it('hold exactly one mistake, for the checks to find', () => {
    const wrong = DRAFTS.flatMap(({ name, text }) =>
      scan(text, { year: 2026 }).flatMap((found) => (found.problem ? [[name, found.text, found.problem.code]] : [])),
    );
    assert.deepEqual(wrong, [MISTAKE]);
  });

  it('include one number that is padded with blanks', () => {
    assert.ok(DRAFTS.some(({ text }) => text.includes('意願２０２４－　　１９５０')));
  });
});
