/**
 * `npm run check [-- STEP…]`: all that can be said about the code without running it, or the named steps only.
 * Says what failed and what to do about it.
 */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { runSteps } from './runSteps.mjs';
import { adviceOn, STEPS } from './steps.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`npm run check -- ${unknown.join(' ')}: there are ${STEPS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const steps = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(({ name, what, hints }) => ({
  name,
  what,
  command: [process.execPath, '--run', name],
  advice: (/** @type {string} */ output) => adviceOn(hints, output),
}));
const failed = await runSteps(steps, {
  cwd: path.resolve(import.meta.dirname, '..'),
  atOnce: availableParallelism(),
  print: console.log,
});
if (failed.length > 0) {
  console.log(`\nAgain, these alone: npm run check -- ${failed.join(' ')}`);
  process.exitCode = 1;
}
