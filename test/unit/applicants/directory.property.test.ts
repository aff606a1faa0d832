import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Directory } from '../../../server/src/applicants/directory.ts';
import { foldName } from '../../../server/src/applicants/nameFolding.ts';
import { keysOf, queryOf, rankOf } from '../../../server/src/applicants/matching.ts';
import { inventedApplicants } from '../../support/inventedNames.ts';
import { Names } from './names.ts';

/** Above the number of changes from which an index is built. */
const MANY = 3_000;

describe('any part of a name', () => {
  const people = inventedApplicants(MANY, 7);
  const shown = new Map(people.map((one) => [one.code, one]));
  let names: Names;
  let directory: Directory;

  before(async () => {
    names = new Names();
    for (const { code, name } of people) names.learn(code, name);
    directory = await names.directory();
  });

  /** A part of somebody's name, and whose. */
  const part = fc.constantFrom(...people).chain((one) => {
    const characters = Array.from(one.name);
    return fc
      .tuple(fc.nat(characters.length - 1), fc.integer({ min: 1, max: characters.length }))
      .map(([start, length]) => ({ ...one, text: characters.slice(start, start + length).join('') }));
  });

  it('finds it, however it is written', () => {
    const disguises: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => text.normalize('NFKC').toUpperCase(),
      (text) => text.replaceAll('　', ' '),
      (text) => text.replaceAll(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60)),
      (text) => text.replaceAll('髙', '高').replaceAll('邉', '辺').replaceAll('澤', '沢').replaceAll('濵', '浜'),
      (text) => text.replaceAll('株式会社', '㈱'),
    ];
    fc.assert(
      fc.property(part, fc.constantFrom(...disguises), ({ code, text }, disguise) => {
        const typed = disguise(text);
        if (foldName(typed).full === '') return;
        const found = directory.search(typed, MANY);
        assert.ok(
          found.some((one) => one.code === code),
          `${typed}: ${found.length}`,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('the index finds what looking through all finds, in the same order', () => {
    const used = people.filter((_, i) => i % 400 === 0);
    for (const { code } of used) directory.use(code);
    const isUsed = new Set(used.map(({ code }) => code));
    const folded = people.map(({ code, name }) => ({ code, keys: keysOf(code, [name]), name: foldName(name).full }));
    const through = (text: string, limit: number) => {
      const query = queryOf(text);
      const all = folded.flatMap(({ code, keys, name }) => {
        const rank = rankOf(keys, query);
        return rank === undefined ? [] : [{ code, rank, name }];
      });
      const use = ({ code }: { code: string }) => (isUsed.has(code) ? 0 : 1);
      all.sort(
        (a, b) =>
          a.rank - b.rank ||
          use(a) - use(b) ||
          (a.name < b.name ? -1 : Number(a.name > b.name)) ||
          (a.code < b.code ? -1 : 1),
      );
      return all.slice(0, limit).map(({ code }) => code);
    };
    fc.assert(
      fc.property(part, fc.constantFrom(1, 5, 50, MANY), ({ text }, limit) => {
        if (foldName(text).full === '') return;
        const found = directory.search(text, limit).map(({ code }) => code);
        assert.deepEqual(found, through(text, limit), text);
      }),
      { numRuns: 200 },
    );
  });

  it('byName finds what has that name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...people), ({ name }) => {
        const codes = people.filter((one) => foldName(one.name).full === foldName(name).full).map(({ code }) => code);
        assert.deepEqual(
          directory
            .byName(name)
            .map(({ code }) => code)
            .sort(),
          codes.sort(),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('names that come and change after the index was built are found as well', async () => {
    const [first, second] = people;
    assert.ok(first && second);
    names.learn(first.code, '改名した模範堂');
    names.learn('999777001', '新来の模範堂');
    await directory.settled();
    assert.deepEqual(
      directory.search('模範堂', 5).map(({ code }) => code),
      ['999777001', first.code].sort((a, b) => (shown.has(a) ? 1 : 0) - (shown.has(b) ? 1 : 0)).toReversed(),
    );
    assert.ok(!directory.search(first.name, MANY).some(({ code }) => code === first.code));
    for (const { code } of people) names.learn(code, `全員改名${code}`);
    await directory.settled();
    assert.equal(directory.search('全員改名', MANY * 2).length, MANY);
    assert.equal(directory.search(second.name, 5).length, 0);
    assert.equal(directory.byCode(second.code)?.name, `全員改名${second.code}`);
  });
});
