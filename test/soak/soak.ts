/**
 * A month of an office in a few minutes: 20 people, four habits of hours, 5,000 invented cases, over the real client,
 * planner and store; requests and violations as the demo API counts them. Run with `npm run soak [-- --seed N]`: prints
 * the table, and writes docs/soak.md and docs/soak.svg for the seed 1. Exit status 1 where a limit was broken.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { plot } from './plot.ts';
import { soakPage, soakTables } from './page.ts';
import { soak } from './simulate.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });
const seed = Number(values.seed);
const begun = performance.now();
const month = await soak({ seed, people: 20, cases: 5_000, month: '2026-11' });
console.log(soakTables(month));
console.log(`${Math.round((performance.now() - begun) / 1000)} s`);
if (seed === 1) {
  writeFileSync(new URL('../../docs/soak.md', import.meta.url), soakPage(month));
  writeFileSync(new URL('../../docs/soak.svg', import.meta.url), plot(month));
}
if (month.violations.minute + month.violations.daily > 0) process.exitCode = 1;
