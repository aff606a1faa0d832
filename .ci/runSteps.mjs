/** Runs commands side by side and tells a person how each ended: one line a step, then what the failed ones said. */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters, styleText } from 'node:util';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} what it makes sure of
 * @property {readonly string[]} command program and arguments
 * @property {(output: string) => readonly string[]} advice what to do about a failure that printed this
 */

/**
 * @param {readonly Step[]} steps the longest first: those that wait fill the gaps
 * @param {{ cwd: string, atOnce: number, print: (line: string) => void }} how
 * @returns {Promise<string[]>} names of the steps that failed, as in `steps`
 */
export async function runSteps(steps, { cwd, atOnce, print }) {
  const width = Math.max(...steps.map(({ name }) => name.length));
  const waiting = [...steps];
  /** @type {Map<Step, string>} */
  const failed = new Map();
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const started = performance.now();
      const { isGood, output } = await run(step.command, cwd);
      if (!isGood) failed.set(step, output);
      const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
      const mark = isGood ? styleText('green', '✓') : styleText('red', '✗');
      print(`${mark} ${step.name.padEnd(width)} ${seconds.padStart(7)}  ${step.what}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const inOrder = steps.filter((step) => failed.has(step));
  for (const step of inOrder) {
    const output = failed.get(step) ?? '';
    print(`\n${styleText(['red', 'bold'], `✗ ${step.name}`)}: ${step.what}\n`);
    print(output.trimEnd());
    print('');
    for (const line of step.advice(stripVTControlCharacters(output))) print(`${styleText('yellow', '→')} ${line}`);
  }
  return inOrder.map(({ name }) => name);
}

/**
 * @param {readonly string[]} command
 * @param {string} cwd
 * @returns {Promise<{ isGood: boolean, output: string }>} both streams as they came; never rejects
 */
function run([program = '', ...args], cwd) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk) => (output += String(chunk)));
    child.once('error', (error) => resolve({ isGood: false, output: `${output}${error.message}\n` }));
    child.once('close', (status, signal) => {
      const end = signal === null ? '' : `ended by ${signal}\n`;
      resolve({ isGood: status === 0, output: output + end });
    });
  });
}
