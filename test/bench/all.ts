/**
 * All benchmarks in turn, each in a process of its own that is ended when it takes too long; then their results to
 * docs/benchmarks/results.json and the tables to docs/benchmarks.md. Run with `npm run bench`. `--quick`: few turns, to
 * see that everything runs; `--docs FOLDER`: in place of docs. Exit status 1 where a benchmark failed.
 * `npm run bench -- NAME …`: that one alone, with its own options; it prints what it found and writes nothing.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findTool } from '../support/tools.ts';
import { goalsOf, isMet, quantity } from './goals.ts';
import { machine } from './measuring.ts';
import { withTables } from './page.ts';
import { installPeers } from './peers.ts';
import type { Benchmark, Found, Results } from './results.ts';

interface Run {
  readonly name: Benchmark;
  /** For Node. */
  readonly node?: readonly string[];
  /** Arguments of `--quick`. */
  readonly quick?: string;
  /** A program that it needs; without it, it is left out. */
  readonly tool?: string;
}

/** The quick ones first. */
const BENCHMARKS: readonly Run[] = [
  { name: 'session' },
  { name: 'sizes' },
  { name: 'scan' },
  { name: 'applicants', node: ['--expose-gc'] },
  { name: 'reservations', quick: '--runs 1' },
  { name: 'questions', quick: '--rounds 10' },
  { name: 'docket', quick: '--rounds 2' },
  { name: 'growth', quick: '--keystrokes 3 --stores 2' },
  { name: 'million' },
  { name: 'log' },
  { name: 'memory', quick: '--cycles 8' },
  { name: 'typing', quick: '--keystrokes 8 --starts 2' },
  { name: 'team', tool: 'redis-server' },
  { name: 'throughput' },
];
/** The slowest takes a third of it on an idle machine of two cores, ms. */
const LONGEST_MS = 240_000;

const [only = '', ...own] = process.argv.slice(2);
if (only !== '' && !only.startsWith('-')) process.exit(runOne(only, own));

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    docs: { type: 'string', default: fileURLToPath(new URL('../../docs', import.meta.url)) },
  },
});

/** Its exit status; 2 where there is no benchmark of this name. It takes as long as it takes. */
function runOne(name: string, args: readonly string[]): number {
  const benchmark = BENCHMARKS.find((one) => one.name === name);
  if (benchmark === undefined) {
    console.error(`npm run bench -- ${name}: there are ${BENCHMARKS.map((one) => one.name).join(', ')}`);
    return 2;
  }
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  return spawnSync(process.execPath, [...(benchmark.node ?? []), file, ...args], { stdio: 'inherit' }).status ?? 1;
}

/** Why it gave no result, or undefined. */
async function run(name: string, node: readonly string[], args: readonly string[]): Promise<string | undefined> {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [...node, file, ...args], { stdio: 'inherit' });
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  clearTimeout(timer);
  if (signal !== null) return `${signal}, ${LONGEST_MS / 1000} s`;
  return code === 0 ? undefined : `exit status ${String(code)}`;
}

installPeers();
const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-bench-'));
const found: Partial<Record<Benchmark, unknown>> = {};
const failed: Partial<Record<Benchmark, string>> = {};
const started = performance.now();
for (const { name, node = [], quick, tool } of BENCHMARKS) {
  if (tool !== undefined && findTool(tool) === undefined) {
    failed[name] = `no ${tool}`;
    continue;
  }
  console.log(`\n# ${name}`);
  const json = path.join(folder, `${name}.json`);
  const few = values.quick && quick !== undefined ? quick.split(' ') : [];
  const why = await run(name, node, ['--json', json, ...few]);
  if (why !== undefined) failed[name] = why;
  if (existsSync(json)) found[name] = JSON.parse(readFileSync(json, 'utf8'));
}
rmSync(folder, { recursive: true, force: true });

const results: Results = {
  machine: machine(),
  day: new Date().toISOString().slice(0, 10),
  failed,
  found: found as Partial<Found>,
};
const goals = goalsOf(results).map((goal) => ({ ...goal, isMet: isMet(goal) }));
console.table(
  goals.map(({ goal, bound, measured, unit, isMet: met }) => ({
    goal,
    'at most': quantity(bound, unit),
    measured: quantity(measured, unit),
    met,
  })),
);
mkdirSync(path.join(values.docs, 'benchmarks'), { recursive: true });
const written = `${JSON.stringify({ ...results, goals }, undefined, 2)}\n`;
writeFileSync(path.join(values.docs, 'benchmarks', 'results.json'), written);
const page = path.join(values.docs, 'benchmarks.md');
writeFileSync(page, withTables(readFileSync(page, 'utf8'), results));
console.log(`${((performance.now() - started) / 60_000).toFixed(1)} min`);
for (const [name, why] of Object.entries(failed)) console.error(`${name}: ${why}`);
if (Object.values(failed).some((why) => !why.startsWith('no '))) process.exitCode = 1;
