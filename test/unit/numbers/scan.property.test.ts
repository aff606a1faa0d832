import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseNumber, Kind, Law } from '../../../server/src/numbers/caseNumber.ts';
import { fold } from '../../../server/src/numbers/fold.ts';
import { formatNumber } from '../../../server/src/numbers/format.ts';
import { BETWEEN, BODIES, FOLLOW_ON, SLOTS } from '../../../server/src/numbers/notations.ts';
import { scan } from '../../../server/src/numbers/scan.ts';

const YEAR = { year: 2026 };
const found = (text: string) => scan(text, YEAR);

/** Pieces that bring the scanner to its rows and its slow paths. */
const piece = fc.oneof(
  fc.constantFrom(
    '特願',
    '特許',
    '特許出願公開',
    '登録',
    '平成',
    '平',
    '第',
    '号',
    '公報',
    '同',
    '及び',
    '、',
    '～',
    '乃至',
    'PCT/JP',
    'WO',
    'JP',
    'DM/',
    '不服',
    '審判',
    '年',
    '元',
    '－',
    '-',
    'ー',
    ' ',
    '　',
    '\t',
    '\n',
    ',',
    '【出願番号】',
    '【特許番号】',
    'A',
    'B2',
    'の',
    '防護',
    '類似',
  ),
  fc.nat(99_999_999).map(String),
  fc.integer({ min: 1985, max: 2030 }).map(String),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const draft = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('the scanner, for any text', () => {
  it('finds ranges that are inside the text, in order, and hold the text they name', () => {
    fc.assert(
      fc.property(draft, (text) => {
        let end = 0;
        for (const n of found(text)) {
          assert.ok(n.start >= end && n.end > n.start && n.end <= text.length);
          assert.equal(n.text, text.slice(n.start, n.end));
          assert.ok(!/[\n\r]/u.test(n.text) || n.problem?.code === 'broken-off', n.text);
          end = n.end;
        }
      }),
    );
  });

  it('gives numbers in the form that the API takes, or none with an error', () => {
    const forms: Readonly<Record<Kind, RegExp>> = {
      application: /^[0-9]{10}$/u,
      publication: /^[0-9]{10}$/u,
      nationalPublication: /^[0-9]{10}$/u,
      examinedPublication: /^[0-9]{10}$/u,
      trial: /^[0-9]{10}$/u,
      otherApplication: /^[0-9]{10}$/u,
      registration: /^[0-9]{7}$/u,
      internationalApplication: /^[A-Z]{2}[0-9]{10}$/u,
      internationalPublication: /^WO[0-9]{10}$/u,
      republication: /^WO[0-9]{10}$/u,
      internationalRegistration: /^(?:DM\/[0-9]{6}|[0-9]{5,7}[A-Z]?)$/u,
    };
    fc.assert(
      fc.property(draft, (text) => {
        for (const n of found(text)) {
          if (n.problem?.severity === 'error') assert.equal(n.number, '');
          else assert.match(n.number, forms[n.kind]);
        }
      }),
    );
  });

  it('does not look further than a window: what stands far before or behind changes nothing', () => {
    const far = `\n${'あ'.repeat(300)}\n`;
    const inner = (text: string, shift: number) =>
      found(text).map((n) => ({ ...n, start: n.start - shift, end: n.end - shift }));
    // the law of bare numbers is the draft's: the only thing that is looked up elsewhere
    const plain = draft.map((text) => text.replaceAll('【', ''));
    fc.assert(
      fc.property(plain, plain, plain, (before, text, behind) => {
        const shift = before.length + far.length;
        const all = inner(before + far + text + far + behind, shift);
        const middle = all.filter((n) => n.start >= 0 && n.end <= text.length);
        assert.deepEqual(middle, inner(text, 0));
      }),
    );
  });

  it('does not depend on where the blocks end in which it folds a text', () => {
    const numbers =
      '特許出願公開第２０２１－　９００３７号公報、同２０２２－１２３４５６及び商標登録第6036291号防護第1号';
    const expected = found(numbers);
    assert.equal(expected.length, 3);
    // Longer than two blocks, so that every part of the numbers stands at the end of one.
    for (let before = 16_000; before < 33_200; before += before % 16_384 > 15_900 || before % 16_384 < 300 ? 1 : 97) {
      const shifted = found('あ'.repeat(before) + numbers + 'あ'.repeat(300));
      assert.deepEqual(
        shifted.map((n) => ({ ...n, start: n.start - before, end: n.end - before })),
        expected,
      );
    }
  });

  it('takes bounded work at each place: no slot repeats without a bound', () => {
    const sentences = [
      ...Object.values(BODIES),
      ...Object.values(FOLLOW_ON).flatMap((f) => [f.marked, f.unmarked]),
    ].flat();
    for (const pattern of [...Object.values(SLOTS), ...sentences, BETWEEN]) {
      assert.doesNotMatch(pattern, /[*+]|\{[0-9]+,\}/u, pattern);
    }
  });

  it('folds one unit to one unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(fold(text).length, text.length);
        assert.equal(fold(fold(text)), fold(text));
      }),
    );
  });
});

describe('a number that is printed', () => {
  const serial = fc.integer({ min: 1, max: 400_000 });
  const year = fc.integer({ min: 1955, max: 2026 });
  const law = fc.constantFrom<Law>('patent', 'utilityModel', 'design', 'trademark');
  const ten = fc.tuple(year, serial).map(([y, n]) => `${y}${String(n).padStart(6, '0')}`);
  const anyNumber: fc.Arbitrary<CaseNumber> = fc.oneof(
    fc.record({ law, kind: fc.constant<Kind>('application'), number: ten }),
    fc.record({
      law: fc.constantFrom<Law>('patent', 'utilityModel'),
      kind: fc.constant<Kind>('publication'),
      number: ten,
    }),
    fc.record({
      law,
      kind: fc.constant<Kind>('registration'),
      number: fc.integer({ min: 1000, max: 1_999_999 }).map((n) => String(n).padStart(7, '0')),
    }),
    fc.record({
      law: fc.constant<Law>('patent'),
      kind: fc.constantFrom<Kind>('internationalPublication', 'republication'),
      number: fc
        .tuple(fc.integer({ min: 2004, max: 2026 }), serial)
        .map(([y, n]) => `WO${y}${String(n).padStart(6, '0')}`),
    }),
  );
  for (const width of ['half', 'full'] as const) {
    it(`is found again as itself (${width} width)`, () => {
      fc.assert(
        fc.property(anyNumber, (number) => {
          const text = formatNumber(number, { width });
          const [only, ...others] = found(`（${text}）`);
          assert.deepEqual(others, []);
          assert.equal(only?.text, text);
          assert.deepEqual(
            { law: only.law, kind: only.kind, number: only.number, problem: only.problem },
            { ...number, problem: undefined },
          );
        }),
      );
    });
  }
});
