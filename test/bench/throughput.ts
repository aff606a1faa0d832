/**
 * How long 100 questions about distinct applications take that are queued at once, beside the shortest time that ten
 * requests a minute allow (ten at once, and ten more each minute: 540 s), in simulated time, by 1, 4 and 16 processes
 * over one store. Run with `npm run bench -- throughput`; exit status 1 below 98 % of it or where a limit was broken.
 */
import { measureThroughput, type Throughput } from '../support/throughput.ts';
import { writeResult } from './measuring.ts';

const QUESTIONS = 100;
const LEAST_EFFICIENCY = 0.98;
/** Processes, and how long the API takes for an answer, simulated ms. */
const RUNS = [
  [1, 0],
  [4, 0],
  [16, 0],
  [1, 300],
  [4, 300],
  [16, 300],
] as const;

const rows: object[] = [];
const measured: (Throughput & { readonly latency: number })[] = [];
for (const [processes, latency] of RUNS) {
  const one = await measureThroughput({ processes, questions: QUESTIONS, latency });
  measured.push({ ...one, latency });
  const { took, efficiency, requests, mostInMinute, violations, failures } = one;
  rows.push({
    processes,
    'ms an answer': latency,
    questions: QUESTIONS,
    requests,
    's (simulated)': took / 1000,
    'of the shortest time': `${(100 * efficiency).toFixed(2)} %`,
    'most in 60 s': mostInMinute,
    violations,
    failures: failures.length,
  });
  const isGood = efficiency >= LEAST_EFFICIENCY && violations === 0 && failures.length === 0 && requests === QUESTIONS;
  if (!isGood) process.exitCode = 1;
}
console.table(rows);
writeResult({ rows: measured });
