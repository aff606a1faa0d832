import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { japanese, read, ROOT, rowsOf, sectionsOf } from '../support/readme.ts';
import { titlesIn } from '../support/titles.ts';

const UNSHOWN = 'Not shown by a test';

interface Row {
  readonly section: string;
  readonly words: string;
  readonly shown: string;
}

const readme = sectionsOf(japanese);
const rows: readonly Row[] = [...sectionsOf(read('docs/evidence.md'))].flatMap(([section, text]) =>
  rowsOf(text).map(([words = '', shown = '']) => ({ section, words, shown })),
);
const claimed = rows.filter(({ section }) => section !== UNSHOWN);

/** What is wrong with one thing that a row names. */
function problemOf(reference: string): string | undefined {
  const { file = '', what = '' } = /^`(?<file>[^`]+)` › (?<what>.+?)(?: — .*)?$/u.exec(reference)?.groups ?? {};
  if (file === '') return `cannot be read: ${reference}`;
  if (!existsSync(path.join(ROOT, file))) return `no file ${file}`;
  const picture = /^media\/pictures\/ja\/(?<name>\w+)\.png$/u.exec(file)?.groups?.['name'];
  if (picture !== undefined) {
    if (!existsSync(path.join(ROOT, `media/pictures/en/${picture}.png`))) return `no English ${picture}.png`;
    return read(`test/editor/pictures/${what}`).includes(`function ${picture}(`) ? undefined : `no scene of ${picture}`;
  }
  const isThere = /\.test\.[cm]?[jt]s$/u.test(file)
    ? titlesIn(file).has(what.replaceAll('\\', ''))
    : read(file).includes(what);
  return isThere ? undefined : `${what} is not in ${file}`;
}

describe('docs/evidence.md', () => {
  it('quotes the README, each claim in its section', () => {
    const strangers = rows.filter(({ section, words }) => {
      const text = section === UNSHOWN ? japanese : readme.get(section);
      return words === '' || text?.includes(words) !== true;
    });
    assert.deepEqual(strangers, []);
  });

  it('names tests, pages, scripts and pictures that there are', () => {
    assert.ok(claimed.length > 100);
    const problems = claimed.flatMap(({ words, shown }) =>
      shown.split('<br>').flatMap((reference) => {
        const problem = problemOf(reference);
        return problem === undefined ? [] : `${words}: ${problem}`;
      }),
    );
    assert.deepEqual(problems, []);
  });

  it('would notice a test that is called otherwise, a picture without its scene, and words that nobody wrote', () => {
    for (const wrong of [
      '`test/repository/evidence.test.ts` › no such title',
      '`test/repository/evidence.test.ts` › docs/evidence.md, quotes',
      '`media/pictures/ja/hover.png` › caseScenes.mjs',
      '`.ci/run` › step no such step',
      '`test/repository/none.test.ts` › quotes',
      'quotes the README',
    ])
      assert.notEqual(problemOf(wrong), undefined, wrong);
  });

  it('has each row of the tables and each point of the lists of the README', () => {
    const missing = [...readme].flatMap(([section, text]) => {
      const points = text.split('\n').filter((line) => /^(?:\*|\d+\.) /u.test(line));
      const tabled = rowsOf(text)
        .map((cells) => cells.join(' | '))
        .filter((row) => !row.startsWith('!['));
      const own = rows.filter((row) => row.section === section || row.section === UNSHOWN);
      assert.ok(
        own.some((row) => row.section === section),
        `no row of ${section}`,
      );
      return [...points, ...tabled].filter((claim) => !own.some(({ words }) => claim.includes(words)));
    });
    assert.deepEqual(missing, []);
  });
});
