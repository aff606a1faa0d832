import { readFileSync } from 'node:fs';
import type { FoundNumber } from '../../server/src/numbers/scan.ts';

/** A line of test/unit/numbers/notations.tsv: a text as such sources write it (all numbers are invented), and what is to be found. */
export interface NotationLine {
  readonly source: string;
  readonly text: string;
  /** `law/kind/number` of each number, in order. */
  readonly numbers: readonly string[];
  /** A number that is broken off stands there: it has to be marked, and to be no number. */
  readonly isBroken: boolean;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };

/** The table of notations. */
export function notationTable(): NotationLine[] {
  const file = readFileSync(new URL('../unit/numbers/notations.tsv', import.meta.url), 'utf8');
  return file
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [source = '', text = '', words = ''] = line.split('\t');
      const all = words.split(' ').filter((word) => word !== 'none');
      return {
        source,
        text: text.replace(/\\(?:u([0-9a-f]{4})|([nrtf]))/gu, (_, code?: string, letter = '') =>
          code === undefined ? (ESCAPES[letter as string] ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
        ),
        numbers: all.filter((word) => word !== 'broken'),
        isBroken: all.includes('broken'),
      };
    });
}

/** What was found by which somebody would ask. */
export function findable(found: readonly FoundNumber[]): string[] {
  return found.filter(({ number }) => number !== '').map(({ law, kind, number }) => `${law}/${kind}/${number}`);
}

/** How many of the numbers that were found are expected, and how many of those that are expected were found. */
export function score(lines: readonly NotationLine[], find: (text: string) => readonly FoundNumber[]) {
  let right = 0;
  let found = 0;
  let expected = 0;
  for (const line of lines) {
    const wanted = [...line.numbers];
    expected += wanted.length;
    for (const number of findable(find(line.text))) {
      found++;
      const index = wanted.indexOf(number);
      if (index < 0) continue;
      wanted.splice(index, 1);
      right++;
    }
  }
  return { precision: right / found, recall: right / expected, right, found, expected };
}
