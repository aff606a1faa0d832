/**
 * How long a keystroke in a text of 1 MB takes until its diagnostics are there, of our server, of the JSON, HTML, CSS and
 * YAML servers and of a server that does nothing but scan the whole text, and of our server in a draft of 10 MB, each in
 * turn in one run. Run with
 * `npm run bench -- typing`; `--json FILE` writes the numbers. Exit status 1 where a request was sent.
 *
 * The peers wait 0.5 s or less after a keystroke before they begin, in case another one comes; that is part of what a
 * user sees and of what is measured. The control does not wait, and tells how much of it is work.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { systemClock } from '../../server/src/base/clock.ts';
import { startDemoApi } from '../support/demoApi.ts';
import { contestants } from './contestants.ts';
import { draftOf, NUMBERS_IN_ALL } from './largeTexts.ts';
import { counted, quantile, rounded, summary, writeResult } from './measuring.ts';
import { Typist } from './typingPeer.ts';

const KEYSTROKES = counted('keystrokes', 100);
/** Peers that wait take a turn at each fourth keystroke only: a run of two minutes is long enough. */
const PEERS_TURN = 4;
/** Keystrokes before the measured ones: the first ones run code that is not compiled yet. */
const WARM_UP = Math.min(20, KEYSTROKES);
const STARTS = counted('starts', 15);
/** Documents of about 44 kB: 10 MB. */
const MANY_DOCUMENTS = 230;

const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-bench-'));
const demo = await startDemoApi({ clock: systemClock });
const all = await contestants({ folder, apiUrl: demo.url });
const measured = Object.values(all).map((one) => ({
  one,
  turn: one.name === 'jpo-drafting' || one.name === 'control' ? 1 : PEERS_TURN,
  starts: [] as number[],
  keystrokes: [] as number[],
}));
for (let i = -1; i < STARTS; i++) {
  for (const { one, starts } of measured) {
    const took = await Typist.initializeTime(one);
    if (i >= 0) starts.push(took); // not the one for which the files came from the disk
  }
}
const typing = [];
for (const row of measured) typing.push({ ...row, ...(await Typist.start(row.one)) });
const tenfold = await Typist.start({ ...all['jpo-drafting'], large: draftOf(MANY_DOCUMENTS) });
const inTenfold: number[] = [];
for (let i = -WARM_UP; i < KEYSTROKES; i++) {
  for (const { typist, keystrokes, turn } of typing) {
    if (i % turn !== 0) continue;
    const took = await typist.keystroke();
    if (i >= 0) keystrokes.push(took);
  }
  const took = await tenfold.typist.keystroke();
  if (i >= 0) inTenfold.push(took);
}
const rows = typing.map(({ one, starts, opened, keystrokes, typist }) => ({
  name: one.name,
  MB: rounded(Buffer.byteLength(one.large.text) / 1e6),
  starts,
  initialize: rounded(quantile(starts, 0.5)),
  open: rounded(opened),
  keystroke: summary(keystrokes),
  memory: rounded(typist.memory() ?? NaN),
}));
for (const { typist } of [...typing, tenfold]) await typist.close();
const asked = demo.requests.length;
await demo.close();
rmSync(folder, { recursive: true, force: true });

console.table(rows.map(({ keystroke, starts: _, ...row }) => ({ ...row, ...keystroke })));
const [ours, ...others] = rows;
if (!ours) throw new Error('nothing measured');
const ratios = others.map((other) => ({
  to: other.name,
  // Of the rounds, not of the medians: what else the machine did in a round hit all of them.
  initialize: rounded(
    quantile(
      other.starts.map((theirs, round) => (ours.starts[round] ?? NaN) / theirs),
      0.5,
    ),
  ),
  open: rounded(ours.open / other.open),
  p50: rounded(ours.keystroke.p50 / other.keystroke.p50),
  p99: rounded(ours.keystroke.p99 / other.keystroke.p99),
  memory: rounded(ours.memory / other.memory),
}));
console.table(ratios);
const growth = { keystroke: summary(inTenfold), p50: rounded(quantile(inTenfold, 0.5) / ours.keystroke.p50) };
console.table([{ MB: 10, ...growth.keystroke, toOneMB: growth.p50 }]);
console.log(`${NUMBERS_IN_ALL} numbers in the draft, ${KEYSTROKES} keystrokes, ${asked} requests`);
const found = { numbers: NUMBERS_IN_ALL, requests: asked, rows: rows.map(({ starts: _, ...row }) => row) };
writeResult({ ...found, ratios, tenfold: growth });
if (asked > 0) process.exitCode = 1;
