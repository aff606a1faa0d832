import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { withoutInvisible } from '../../../server/src/base/characters.ts';
import { withKanji } from '../../../server/src/base/radicals.ts';
import { FINDING_SEVERITY, type FindingCode, type Severity } from '../../../server/src/checks/codes.ts';
import { TWINS } from '../../../server/src/checks/characters/repertoire.ts';
import { CHARACTER_CODES, forFixAll } from '../../../server/src/checks/fixAll.ts';
import { calendarDay, datesIn } from '../../../server/src/drafts/dates.ts';
import { itemsOf } from '../../../server/src/drafts/items.ts';
import { structureOf } from '../../../server/src/drafts/structure.ts';
import { normalizing } from '../../../server/src/features/actions/normalizing.ts';
import { caseKey } from '../../../server/src/numbers/caseNumber.ts';
import { foldWord } from '../../../server/src/numbers/fold.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import { SAMPLES } from '../../support/sampleNumbers.ts';
import { VALID_FILINGS } from '../../support/validFilings.ts';
import { GOOD } from './drafts.ts';
import { GOOD_DRAFTS } from './facts/drafts.ts';
import { applied, findingsOf } from './findings.ts';
import { SEEDED } from './seeded.ts';
import { SEEDED_FILINGS, validText } from './seededFilings.ts';

const RANK: readonly Severity[] = ['hint', 'information', 'warning', 'error'];
const rank = (code: FindingCode) => RANK.indexOf(FINDING_SEVERITY[code]);

const EXAMPLES = new URL('../../../media/demo-drafts/', import.meta.url);
const isHtml = (text: string) => text.startsWith('<');
const draftsIn = (folder: URL) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
/** Offsets of findings in HTML are those of the file: the text that is checked is another one. */
const DRAFTS = [
  ...Object.values(GOOD),
  ...Object.values(GOOD_DRAFTS),
  ...VALID_FILINGS.map(({ text }) => text),
  ...[EXAMPLES, SAMPLES].filter((folder) => existsSync(folder)).flatMap(draftsIn),
].filter((text) => !isHtml(text) && findingsOf(text).every(({ code }) => rank(code) < rank('unknown-item')));

const numbersIn = (text: string) => scan(text, { year: 2026 });
const checkedText = (text: string) => ({ text, documents: structureOf(text), numbers: numbersIn(text) });

/** The draft with all that a fix-all makes of its characters. */
function fixedAll(text: string): string {
  const fixed = forFixAll(checkedText(text), findingsOf(text), CHARACTER_CODES);
  return applied(
    text,
    fixed.flatMap(({ fixes = [] }) => fixes[0]?.edits ?? []),
  );
}

/** The draft with its days as they are read. */
function withDays(text: string): string {
  return applied(
    text,
    datesIn(text).flatMap((date) => {
      const { start, end } = date;
      const day = calendarDay(date);
      return day === undefined ? [] : [{ start, end, text: day }];
    }),
  );
}

/** What somebody reads in the items of a draft: their names, contents, numbers and days. */
function readOf(draft: string): unknown {
  const text = withDays(draft).replace(/./gu, (one) => TWINS.get(one) ?? one);
  const items = itemsOf(text).map(({ name, end, until }) => {
    const content = withKanji(withoutInvisible(text.slice(end, until))).normalize('NFKC');
    // ① is （１）, and signs that look alike are the same.
    const seen = foldWord(content)
      .replace(/[()\s]/gu, '')
      .normalize('NFC');
    return [
      name,
      seen
        .replace(/[・·•]/gu, '・')
        .replace(/[≦≤⩽]/gu, '≦')
        .replace(/[≧≥⩾]/gu, '≧'),
    ];
  });
  const numbers = numbersIn(text).flatMap((one) => (one.number === '' ? [] : caseKey(one)));
  return { items, numbers };
}

/** How often each code is found. */
function counts(text: string): Map<FindingCode, number> {
  const found = new Map<FindingCode, number>();
  for (const { code } of findingsOf(text)) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}

/**
 * Codes of the same or a higher severity that are found more often once a fix is made. `manyMistakes`: then others can
 * come to light in what is named, put in, moved or removed, and only what is replaced counts.
 */
function worse(text: string, manyMistakes = false): string[] {
  const before = counts(text);
  return findingsOf(text).flatMap(({ code, fixes = [] }) =>
    fixes.flatMap(({ kind, edits }) => {
      const after = counts(applied(text, edits));
      return [...after].flatMap(([other, count]) => {
        // An item that was put in is still to be filled in, by whoever chose that.
        const isToFill = kind === 'insertItem' && TO_FILL.has(other);
        const isOther = manyMistakes && (NAMING.has(code) || kind !== 'replace');
        const isWorse = count > (before.get(other) ?? 0) && rank(other) >= rank(code) && !isToFill && !isOther;
        return isWorse ? `${code}, ${kind} ${JSON.stringify(edits)}: ${other}` : [];
      });
    }),
  );
}

/** What is said of an item that has just been put in, and is empty. */
const TO_FILL: ReadonlySet<FindingCode> = new Set(['unreadable-number', 'missing-item', 'empty-item', 'not-filled']);

const NAMING: ReadonlySet<FindingCode> = new Set(['unknown-document', 'unknown-item', 'reserved-character']);

/** The same drafts each time: a rule that is new is tried with many more, and not by chance in a test of something else. */
const SEED = 2_026;

const ODD = Array.from('①⑫ⅡⅣ㈱㎜㎡№ｱｶﾞ｡〜−‖–•≤髙﨑⽇⽉⻑ªℝ™㊤😀▲■【】「」');
const UNSEEN = ['\u200b', '\u00ad', '\u00a0', '\u2003', '\u2028', '\u{e0100}', '\ufeff'];

type Change = (text: string, at: number) => string;
const onLine =
  (change: (lines: string[], n: number) => void): Change =>
  (text, at) => {
    const lines = text.split('\n');
    change(lines, text.slice(0, at).split('\n').length - 1);
    return lines.join('\n');
  };
const put =
  (what: string): Change =>
  (text, at) =>
    text.slice(0, at) + what + text.slice(at);
const instead =
  (what: RegExp, by: (one: string) => string): Change =>
  (text, at) => {
    const found = new RegExp(what, 'gu');
    found.lastIndex = at;
    const { index, 0: one } = found.exec(text) ?? { index: -1, 0: '' };
    return index < 0 ? text : text.slice(0, index) + by(one) + text.slice(index + one.length);
  };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(...ODD, ...UNSEEN).map(put),
  fc.constant(onLine((lines, n) => lines.splice(n, 1))),
  fc.constant(onLine((lines, n) => lines.splice(n, 0, lines[n] ?? ''))),
  fc.constant(onLine((lines, n) => lines.splice(n, 2, ...lines.slice(n, n + 2).reverse()))),
  fc.constantFrom('9', 'O', '１', '', '　').map((by) => instead(/[0-9０-９]/u, () => by)),
  fc.constant(instead(/【[^【】]{2,40}】/u, (item) => `【${item.slice(2)}`)),
  fc.constantFrom('令和元', '平成３３', '昭和６４', '２０２１').map((by) => instead(/令和[^年]*/u, () => by)),
  fc.constant(instead(/－/u, () => 'ー')),
);
const withMistakes = (most: number) =>
  fc
    .tuple(fc.constantFrom(...DRAFTS), fc.array(fc.tuple(change, fc.nat()), { minLength: 1, maxLength: most }))
    .map(([draft, changes]) => changes.reduce((text, [make, at]) => make(text, at % (text.length + 1)), draft));
const mutated = withMistakes(4);

const seeded = [
  ...SEEDED.map(({ draft, right, wrong }) => GOOD[draft].replace(right, () => wrong)),
  ...SEEDED_FILINGS.map(({ filing, right, wrong }) => validText(filing).replace(right, () => wrong)),
].filter((text) => !isHtml(text));

describe('fixes', () => {
  it('a fix-all leaves valid drafts as they are', () => {
    for (const text of DRAFTS) {
      assert.equal(fixedAll(text), text);
      const tidy = applied(text, normalizing(numbersIn(text)));
      assert.deepEqual(numbersIn(tidy).map(caseKey), numbersIn(text).map(caseKey));
    }
  });

  it('valid filings have no number that is to be put in order', () => {
    for (const { text } of VALID_FILINGS) assert.deepEqual(normalizing(numbersIn(text)), []);
  });

  it('a fix never brings a new mistake that is as grave: seeded mistakes', () => {
    for (const text of seeded) assert.deepEqual(worse(text), []);
  });

  for (const most of [1, 4]) {
    it(`a fix never brings a new mistake that is as grave: up to ${most} changes of a valid draft`, function () {
      this.timeout(120_000);
      fc.assert(
        fc.property(withMistakes(most), (text) => {
          assert.deepEqual(worse(text, most > 1), []);
        }),
        { numRuns: 600, seed: SEED },
      );
    });
  }

  it('what is certain keeps what every item says, and so does a fix-all, which comes to an end', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(mutated, (text) => {
        const read = readOf(text);
        for (const { fixes = [] } of findingsOf(text)) {
          for (const { certainty, edits } of fixes) {
            if (certainty === 'certain') assert.deepEqual(readOf(applied(text, edits)), read);
          }
        }
        const fixed = fixedAll(text);
        assert.deepEqual(readOf(fixed), read);
        assert.equal(fixedAll(fixed), fixed);
        const tidy = applied(text, normalizing(numbersIn(text)));
        assert.deepEqual(numbersIn(tidy).map(caseKey), numbersIn(text).map(caseKey));
      }),
      { numRuns: 3_000, seed: SEED },
    );
  });
});
