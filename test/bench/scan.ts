/**
 * How fast the scanner is: MB/s beside one NFKC pass and a naive expression over the same text, and how its time grows on hostile text.
 * Run with `npm run bench -- scan`. Interleaved runs, median of the ratios.
 */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { scan } from '../../server/src/numbers/scan.ts';
import { quantile, rounded, writeResult } from './measuring.ts';

const RUNS = 40;
const YEAR = { year: 2026 };

const PARAGRAPH = `【出願番号】　　特願２０２０－１２３４５６
　本願発明は、特開２００２－２３３０３３号公報（以下「引用文献１」という。）に記載された発明とは、金型のキャビティ内に溶融樹脂を
射出することによりベース基材（１）を成形する点で相違する。したがって、当業者であっても、特許第７５３３８８９号及び同第７５３３８９０号に
記載の技術を適用して本願発明の構成を容易に想到し得たものではない。特許法第２９条第２項の規定に該当しないものと思料する。
`;

/** The opinion and the amendment of `npm start`: numbers as often as in a draft that is filed. */
const asFiled = ['01-ikensho.jpo.txt', '02-tetsuzuki-hoseisho.jpo.txt']
  .map((name) => readFileSync(new URL(`../../media/demo-drafts/${name}`, import.meta.url), 'utf8'))
  .join('\n');

const texts: Readonly<Record<string, string>> = {
  'drafts as filed': asFiled.repeat(Math.ceil(325_000 / asFiled.length)),
  'a number in 54 characters': PARAGRAPH.repeat(1500),
  'words only': '特願'.repeat(150_000),
  'words and blanks': `特願第   ${' '.repeat(12)}`.repeat(20_000),
  digits: `特願${'2'.repeat(12)}`.repeat(25_000),
  'one word, blanks': `特願${' '.repeat(300_000)}`,
  'chains of 同': `特願2020-123456${'、同'.repeat(100_000)}`,
  'almost numbers': '特許出願公開第平成10-'.repeat(25_000),
  'countries before words': '米国特許第'.repeat(60_000),
  'numbers cut by line ends': '特許第12\n'.repeat(40_000),
  'numbers cut by tags': '特願2020-1<b>'.repeat(25_000),
  'invisible characters': `特願${'\u200b'.repeat(10)}`.repeat(25_000),
};

function seconds(run: () => unknown): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** What one would write first: it finds what is written as in the examples, and tells nothing of it. */
const NAIVE = /(?:特願|特開|特許第|同第|国際公開第?)[^０-９0-9]{0,3}[０-９0-9]{4,7}(?:[－-][０-９0-9]{1,6})?/gu;

const median = (values: readonly number[]) => rounded(quantile(values, 0.5));

const rows = Object.entries(texts).map(([name, text]) => {
  const megabytes = Buffer.byteLength(text) / 1e6;
  const half = text.slice(0, text.length / 2);
  const times: { scan: number; nfkc: number; naive: number; half: number }[] = [];
  for (let i = 0; i < RUNS; i++) {
    times.push({
      scan: seconds(() => scan(text, YEAR)),
      nfkc: seconds(() => text.normalize('NFKC')),
      naive: seconds(() => text.match(NAIVE)?.length),
      half: seconds(() => scan(half, YEAR)),
    });
  }
  return {
    text: name,
    MB: rounded(megabytes),
    megabytesPerSecond: rounded(megabytes / median(times.map((t) => t.scan))),
    toNfkc: median(times.map((t) => t.scan / t.nfkc)),
    toNaive: median(times.map((t) => t.scan / t.naive)),
    // Of the fastest runs: a collection of garbage falls into the longer text more often.
    growth: rounded(Math.min(...times.map((t) => t.scan)) / Math.min(...times.map((t) => t.half))),
  };
});
console.table(rows);
writeResult({ rows });
