import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalizing } from '../../../server/src/features/actions/normalizing.ts';
import { caseKey } from '../../../server/src/numbers/caseNumber.ts';
import { changeBetween } from '../../../server/src/numbers/change.ts';
import { rescan } from '../../../server/src/numbers/rescan.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import { notationTable } from '../../support/notationTable.ts';

const YEAR = { year: 2026 };
const found = (text: string) => scan(text, YEAR);
/** The numbers of a text that became another one. */
const again = (text: string, after: string) =>
  rescan(after, YEAR, { before: rescan(text, YEAR), change: changeBetween(text, after) }).numbers;
const findable = (text: string) => found(text).flatMap((one) => (one.number === '' ? [] : caseKey(one)));
/** Of a number that is broken off, what it may be is no other number: an empty line behind it can decide. */
const meant = (text: string) =>
  new Set([...findable(text), ...found(text).flatMap(({ readings = [] }) => readings.map(caseKey))]);

const INVISIBLE = ['\u200b', '\u00ad', '\u200d', '\u2060', '\ufeff', '\ufe0f', '\u200e', '\u{e0100}', '\u{e0020}'];
const LINE_ENDS = [
  '\n',
  '\r\n',
  '\r',
  '\v',
  '\f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\n　　',
  '\n> ',
  `\n${' '.repeat(24)}`,
  `${' '.repeat(12)}\n`,
  '\n| ',
];
const lines = notationTable();
/** Whole ones: what is cut once already may be cut again by an empty line, which is the end of a paragraph. */
const numbers = lines
  .filter((line) => line.numbers.length > 0 && !line.isBroken && line.source !== 'words cut by a line end')
  .map(({ text }) => text)
  .filter((text) => !text.includes('号\n意匠'));
/** What stands behind the others, with the last one or two digits before it, looks like a heading or like what is counted (broken.ts). */
const cuttable = lines
  .filter(({ text, source }) => numbers.includes(text) && source !== 'whole, in a list or before a word')
  .map(({ text }) => text)
  .filter((text) => !/[0-9０-９][ \u3000\t]+[^ \u3000\t]/u.test(text));

const BEFORE = ['', '　', '本願は、', '引用文献１（', '\n', '米国特許第8123456号、', '登録'];
const BEHIND = ['', '\n', 'は、', '）に記載の', '、', '号', '\n２　理由', '公報'];
const inSentence = fc
  .tuple(fc.constantFrom(...BEFORE), fc.constantFrom(...cuttable), fc.constantFrom(...BEHIND))
  .map((parts) => parts.join(''));

describe('a number into which something is put', () => {
  it('is read through an invisible character at any place, or is not found: never another one', () => {
    for (const text of numbers) {
      const own = meant(text);
      for (let at = 0; at <= text.length; at++) {
        for (const character of INVISIBLE) {
          const after = findable(text.slice(0, at) + character + text.slice(at));
          assert.ok(
            after.every((key) => own.has(key)),
            `${JSON.stringify(text)} at ${at}: ${after.join(' ')}`,
          );
          assert.equal(after.length, findable(text).length, JSON.stringify(text.slice(0, at)));
        }
      }
    }
  });

  it('is never another one where a line ends at any place of it', () => {
    for (const text of cuttable) {
      const own = meant(text);
      for (let at = 0; at <= text.length; at++) {
        for (const end of LINE_ENDS) {
          const cut = text.slice(0, at) + end + text.slice(at);
          const after = findable(cut);
          assert.ok(
            after.every((key) => own.has(key)),
            `${JSON.stringify(cut)}: ${after.join(' ')}`,
          );
        }
      }
    }
  });

  it('is never another one in a sentence', () => {
    fc.assert(
      fc.property(inSentence, fc.nat(), fc.constantFrom(...INVISIBLE, ...LINE_ENDS), (text, place, character) => {
        const own = meant(text);
        const at = place % (text.length + 1);
        const cut = text.slice(0, at) + character + text.slice(at);
        for (const key of findable(cut)) assert.ok(own.has(key), `${JSON.stringify(cut)}: ${key}`);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is found again as by a scan of the whole text, when it is typed', () => {
    const piece = fc.oneof(
      fc.constantFrom(...lines.map(({ text }) => text), ...INVISIBLE, ...LINE_ENDS, '1', '国', '号'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), piece, (pieces, place, more) => {
        const text = pieces.join('');
        const at = place % (text.length + 1);
        const after = text.slice(0, at) + more + text.slice(at);
        assert.deepEqual(again(text, after), found(after));
        assert.deepEqual(again(after, text), found(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the notation of all numbers put in order', () => {
  const applied = (text: string) => {
    let after = '';
    let copied = 0;
    for (const { start, end, text: right } of normalizing(found(text))) {
      after += text.slice(copied, start) + right;
      copied = end;
    }
    return after + text.slice(copied);
  };
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...lines.map(({ text }) => text)) },
    { weight: 1, arbitrary: fc.constantFrom(...INVISIBLE, ...LINE_ENDS, '、', ' ', '●', '1', '号', '同') },
  );

  it('leaves each number the case that it is, and makes none', () => {
    for (const { text } of lines) assert.deepEqual(findable(applied(text)), findable(text), JSON.stringify(text));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('\n\n。');
        assert.deepEqual(findable(applied(text)), findable(text), JSON.stringify([text, applied(text)]));
      }),
      { numRuns: 3_000 },
    );
  });

  it('leaves the line of a number that is wrapped, and the words of another language', () => {
    for (const text of [
      '特許\n第６１２３４５６号',
      '特開平\n10-123456号公報',
      'Japanese Patent No. 6,123,456',
      'Japanese Patent Application No. 2020-1234',
    ]) {
      assert.equal(findable(text).length, 1, text);
      assert.equal(applied(text), text);
    }
  });

  it('leaves it so where something was put into a number', () => {
    fc.assert(
      fc.property(
        inSentence,
        fc.nat(),
        fc.constantFrom(...INVISIBLE, ...LINE_ENDS, '●', ',', ' '),
        (text, place, character) => {
          const at = place % (text.length + 1);
          const cut = text.slice(0, at) + character + text.slice(at);
          assert.deepEqual(findable(applied(cut)), findable(cut), JSON.stringify([cut, applied(cut)]));
        },
      ),
      { numRuns: 20_000 },
    );
  });
});
