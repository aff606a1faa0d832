/**
 * How long a hover in a text of 1 MB, a completion over 100,000 applicants and the code actions of a draft take: with
 * everything held, while the API holds back its answers and the minute is full, and of the JSON, HTML and CSS servers,
 * each in turn in one run. Run with `npm run bench -- questions`. Exit status 1 where an answer is not what it should be.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CodeAction, CompletionList, Hover } from 'vscode-languageserver/node';
import { inventedApplicants } from '../support/inventedNames.ts';
import { contestants } from './contestants.ts';
import { APPLICANTS, OfficeDesk } from './officeDesk.ts';
import { counted, rounded, summary, took, writeResult } from './measuring.ts';
import { OpenPeer } from './openPeer.ts';

const ROUNDS = counted('rounds', 200);
const WARM_UP = Math.min(50, ROUNDS);
/** Numbers asked about while the API answers nothing: ten are sent, the others wait. */
const ASKED_IN_VAIN = 30;
/** An answer that is not held has to say so at once, ms. */
const AT_ONCE_MS = 500;

const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-bench-'));
const all = await contestants({ folder });
const applicants = inventedApplicants(APPLICANTS);
const warm = await OfficeDesk.open(all['jpo-drafting'], path.join(folder, 'warm'), applicants);
const saturated = await OfficeDesk.open(all['jpo-drafting'], path.join(folder, 'saturated'), applicants);
const peers = [];
for (const name of ['json', 'html', 'css'] as const) {
  peers.push({ name, peer: await OpenPeer.open(all[name]), times: [] as number[] });
}

const sameTimes = () => ({ hover: [] as number[], completion: [] as number[], codeAction: [] as number[] });
type Times = ReturnType<typeof sameTimes>;
const wrong: string[] = [];

/** One of each question to one of our servers. */
async function askAll(desk: OfficeDesk, times: Times, round: number): Promise<void> {
  let hover: Hover | null = null;
  let offered: CompletionList | undefined;
  let actions: readonly CodeAction[] = [];
  const name = applicants[(round * 7919) % applicants.length]?.name ?? '';
  const typed = Array.from(name)
    .slice(round % 2, (round % 2) + 1 + (round % 3))
    .join('');
  const inHover = await took(async () => {
    hover = await desk.hover();
  });
  const inCompletion = await took(async () => {
    offered = await desk.complete(typed);
  });
  const inActions = await took(async () => {
    actions = await desk.actions();
  });
  if (!desk.isTitleIn(hover)) wrong.push('a hover without the title');
  if ((offered?.items.length ?? 0) === 0) wrong.push(`no completion for ${typed}`);
  if (actions.length === 0) wrong.push('no code action');
  times.hover.push(inHover);
  times.completion.push(inCompletion);
  times.codeAction.push(inActions);
}

const warmTimes = sameTimes();
const beside = sameTimes();
for (let round = -WARM_UP; round < ROUNDS; round++) {
  await askAll(warm, round < 0 ? sameTimes() : beside, round + WARM_UP);
  for (const { peer, times } of peers) {
    const time = await took(() => peer.hover());
    if (round >= 0) times.push(time);
  }
}
for (let round = 0; round < WARM_UP; round++) await askAll(saturated, sameTimes(), round);
await saturated.saturate(ASKED_IN_VAIN);
const saturatedTimes = sameTimes();
for (let round = 0; round < ROUNDS; round++) {
  await askAll(warm, warmTimes, round);
  await askAll(saturated, saturatedTimes, round);
}
/** Of numbers that are not held, while nothing can be sent. */
const unheld: number[] = [];
for (let n = 0; n < 10; n++) {
  let text = '';
  unheld.push(
    await took(async () => {
      text = await saturated.hoverOverUnheld(ASKED_IN_VAIN + n);
    }),
  );
  if (!saturated.isWaiting(text)) wrong.push(`a hover that does not say that it waits: ${text}`);
}
const underWay = saturated.underWay;
await Promise.all([warm.close(), saturated.close(), ...peers.map(({ peer }) => peer.close())]);
rmSync(folder, { recursive: true, force: true });

const kinds = ['hover', 'completion', 'codeAction'] as const;
const rows = kinds.map((kind) => {
  const [held, busy] = [summary(warmTimes[kind]), summary(saturatedTimes[kind])];
  return { kind, warm: held, saturated: busy, p50: rounded(busy.p50 / held.p50), p99: rounded(busy.p99 / held.p99) };
});
const ours = summary(beside.hover);
const hovers = peers.map(({ name, times }) => {
  const theirs = summary(times);
  return { to: name, hover: theirs, p50: rounded(ours.p50 / theirs.p50), p99: rounded(ours.p99 / theirs.p99) };
});
const waiting = summary(unheld);
console.table(
  rows.map(({ kind, warm: w, saturated: s, ...ratios }) => ({
    kind,
    warm50: w.p50,
    warm99: w.p99,
    saturated50: s.p50,
    saturated99: s.p99,
    ...ratios,
  })),
);
console.table(
  hovers.map(({ hover, ...row }) => ({
    ...row,
    theirs50: hover.p50,
    ours50: ours.p50,
    theirs99: hover.p99,
    ours99: ours.p99,
  })),
);
console.log(`not held while ${underWay} requests wait for the API: ${waiting.p50} ms, ${waiting.p99} ms at the most`);
writeResult({ applicants: APPLICANTS, rows, besidePeers: { hover: ours }, hovers, waiting, underWay });
if (waiting.p99 > AT_ONCE_MS) wrong.push(`a hover that waited ${waiting.p99} ms`);
if (underWay === 0) wrong.push('nothing was under way');
if (wrong.length > 0) {
  console.error([...new Set(wrong)].join('\n'));
  process.exitCode = 1;
}
