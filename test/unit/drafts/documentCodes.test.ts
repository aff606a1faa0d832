import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BODIES, EFFECTS, EN, NAMES, TITLES } from '../../../server/src/drafts/documentCodeTable.ts';
import {
  codesThat,
  documentCode,
  documentCodes,
  effectOf,
  titlesOfLaw,
} from '../../../server/src/drafts/documentCodes.ts';

const SERVER = fileURLToPath(new URL('../../../server/src/', import.meta.url));

/** Codes with their names in the recorded answers and in the examples of the API's description. */
const SEEN = `A01 A02 A131 A223 A252 A523 A53 A61 A621 A63 A843 A845 A861 A871 A971005 A971007 A972001
  C16 C201 C22 C28 C3012 C561 C95 C96 R100 R150`;

const words = (text: string) => text.trim().split(/\s+/u);
const effectLines = EFFECTS.trim()
  .split('\n')
  .map((line) => line.split('; '));

describe('the table of document codes', () => {
  it('names every code that recorded answers and examples have', () => {
    for (const code of words(SEEN)) assert.ok(documentCode(code)?.name, code);
  });

  it('has each code once', () => {
    const codes = [TITLES, NAMES].flatMap((text) =>
      words(text).filter((word) => /^[A-Z][0-9A-Z]+$/u.test(word) && !word.startsWith('@')),
    );
    assert.equal(new Set(codes).size, codes.length);
    assert.equal(documentCodes().size, codes.length);
  });

  it('has no effect without a source, none twice for a law, and none for a code without a name', () => {
    const seen = new Map<string, string>();
    for (const [effect = '', codes = '', source = ''] of effectLines) {
      assert.match(source, /^[NRFX](?: |$)|^(?:特許|意匠|商標)法/u, effect);
      for (const written of words(codes)) {
        const [code = '', laws = 'pudt)'] = written.split('(');
        assert.ok(documentCode(code), `${effect}: ${code}`);
        for (const law of laws.replace(')', '')) {
          assert.ok(!seen.has(`${code} ${law}`), `${code}: ${effect}, ${seen.get(`${code} ${law}`)}`);
          seen.set(`${code} ${law}`, effect);
        }
      }
    }
  });

  it('has English names and bundles for its own codes alone', () => {
    for (const line of EN.trim().split('\n')) assert.ok(documentCode(line.split(' ')[0]), line);
    const bodies = BODIES.trim().split('\n');
    for (const line of bodies) for (const code of words(line.split('; ')[1] ?? '')) assert.ok(documentCode(code), code);
  });

  it('takes no notice for something that is filed, and nothing that is filed for a notice', () => {
    for (const { code, by, effects } of documentCodes().values())
      for (const { effect } of effects) {
        if (effect.does === 'notice' || effect.does === 'dismiss') assert.equal(by, 'office', code);
        if (effect.does === 'answer' || effect.does === 'withdraw' || effect.does === 'extend')
          assert.ok(by === 'applicant' || by === 'anyone', code);
      }
  });

  // Source: 特許情報標準データ, table of registration: these are notices and orders about a fee that was not paid.
  it('tells payments from notices about them', () => {
    for (const code of ['R155', 'R160', 'R170', 'R180', 'R260', 'R280'])
      assert.ok(!codesThat('pay', 'payAnnuity', 'register').includes(code), code);
    for (const code of ['A61', 'R100', 'R1001', 'R105', 'R1054', 'R110', 'R115'])
      assert.equal(effectOf(code)?.does, 'pay', code);
    for (const code of ['R150', 'R151', 'R152']) assert.equal(effectOf(code)?.does, 'register', code);
  });

  it('limits effects to their laws', () => {
    // 補正の却下の決定: an appeal within three months for designs and marks (意匠法47条, 商標法45条), none for patents (特許法53条3項).
    assert.equal(effectOf('A191', 'design')?.does, 'notice');
    assert.equal(effectOf('A191', 'patent')?.does, 'inform');
    assert.equal(effectOf('R200', 'trademark')?.does, 'secondInstalment');
    assert.equal(effectOf('R200', 'patent'), undefined);
  });

  it('knows nothing of a code that it does not have', () => {
    for (const code of ['Z99', 'constructor', '', undefined]) {
      assert.equal(documentCode(code), undefined);
      assert.equal(effectOf(code), undefined);
    }
  });

  it('has the titles of laws for codes of the filing software', () => {
    assert.equal(titlesOfLaw().get('A463'), '商標登録願');
    for (const code of titlesOfLaw().keys()) assert.match(code, /^[A-Z][1-4][0-9]+$/u);
  });
});

/** In quotes, as a key, at the beginning of an expression. */
const IS_CODE = /['"`^](?:(?:[AEC]|AHD|AP|MD)[0-9]{2}|R[0-9])[0-9A-Z]*(?:['"`$[]|\\d)|^\s*[ARC][0-9]{2,}:/u;

describe('codes of documents', () => {
  /** Tables that are about the contents of a document, by its code: its items, and how they are printed. */
  const TABLES = ['drafts/documentCodeTable.ts', 'drafts/vocabulary.ts', 'documents/filedItems.ts'];
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('demo/') && !TABLES.includes(file))
    // Until the periods read the table too.
    .filter((file) => !file.startsWith('drafts/periods/'));

  it('stand nowhere but in the table', () => {
    const found: string[] = [];
    for (const file of files) {
      const lines = readFileSync(path.join(SERVER, file), 'utf8').split('\n');
      for (const [index, line] of lines.entries()) {
        if (/^\s*(?:\/\/|\/?\*)/u.test(line)) continue;
        if (IS_CODE.test(line)) found.push(`${file}:${index + 1} ${line.trim()}`);
      }
    }
    assert.deepEqual(found, []);
  });

  it('would be found', () => {
    assert.ok(files.length > 300);
    for (const line of ["code === 'A131'", "code?.startsWith('R1')", '/^A52[1-3]$/u', '  A53: 1,', '`MD171A1`'])
      assert.match(line, IS_CODE);
  });
});
