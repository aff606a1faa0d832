import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runSteps, type Step } from '../../.ci/runSteps.mjs';
import { adviceOn, STEPS } from '../../.ci/steps.mjs';

const scripts = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Manifest).scripts;
interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
}

/** A step that runs a piece of JavaScript. */
function step(name: string, script: string, advice = ''): Step {
  return { name, what: `about ${name}`, command: [process.execPath, '-e', script], advice: () => [advice] };
}

async function run(steps: readonly Step[], atOnce: number) {
  const lines: string[] = [];
  const print = (line: string) => lines.push(...stripVTControlCharacters(line).split('\n'));
  const failed = await runSteps(steps, { cwd: import.meta.dirname, atOnce, print });
  return { failed, lines };
}

describe('the runner of npm run check', () => {
  it('says one line a step when all is well, and nothing of what the tools printed', async () => {
    const { failed, lines } = await run([step('one', 'console.log("chatter")'), step('three', '')], 1);
    assert.deepEqual(failed, []);
    assert.equal(lines.length, 2);
    assert.match(lines[0] ?? '', /^✓ one +\d+\.\d s {2}about one$/u);
    assert.match(lines[1] ?? '', /^✓ three +\d+\.\d s {2}about three$/u);
  });

  it('goes on after a failure, then shows what the tool said on both streams, and the advice', async () => {
    const broken = 'console.log("to stdout"); console.error("to stderr"); process.exitCode = 3';
    const { failed, lines } = await run([step('bad', broken, 'do this'), step('good', '')], 1);
    assert.deepEqual(failed, ['bad']);
    assert.match(lines[0] ?? '', /^✗ bad /u);
    assert.match(lines[1] ?? '', /^✓ good /u);
    assert.deepEqual(lines.slice(2).filter(Boolean), ['✗ bad: about bad', 'to stdout', 'to stderr', '→ do this']);
  });

  it('a program that is not there, or is ended by a signal, is a failure', async () => {
    const missing: Step = { ...step('missing', ''), command: [path.join(os.tmpdir(), 'jpo-drafting-no-such')] };
    const { failed, lines } = await run([missing, step('ended', 'process.kill(process.pid)')], 1);
    assert.deepEqual(failed, ['missing', 'ended']);
    assert.match(lines.join('\n'), /ENOENT.*ended by SIGTERM/su);
  });

  it('runs as many at once as it may: these two wait for each other', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-check-'));
    const address =
      process.platform === 'win32' ? `\\\\.\\pipe\\${path.basename(folder)}` : path.join(folder, 'socket');
    const waits = `const s = require('net').createServer((c) => { c.end(); s.close(); }).listen(${JSON.stringify(address)})`;
    const calls = `(function call() { require('net').connect(${JSON.stringify(address)}).on('error', () => setTimeout(call, 10)) })()`;
    try {
      assert.deepEqual((await run([step('waits', waits), step('calls', calls)], 2)).failed, []);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the steps of npm run check', () => {
  const adviceOf = (name: string, output: string) =>
    adviceOn(STEPS.find((one) => one.name === name)?.hints ?? [], output).join('\n');

  it('are scripts of package.json', () => {
    for (const { name } of STEPS) assert.ok(scripts[name], name);
  });

  it('know what to do about what their tools say', () => {
    const said: readonly (readonly [step: string, output: string, advice: RegExp])[] = [
      ['types', 'server/src/messages/en/law.ts(3,14): error TS2741: Property', /both/u],
      ['types', 'client/src/a.ts(1,1): error TS1294: This syntax', /enum/u],
      ['lint', '  1:5  error  Unexpected any  @typescript-eslint/no-explicit-any\n', /No `any`/u],
      ['format:check', '[warn] client/src/a.ts', /npm run format/u],
      ['unused', 'Unused exports (1)\nx  function  a.ts:1:1', /`export`/u],
      ['unused', 'Unused devDependencies (1)', /npm uninstall/u],
      ['pages', 'docs/apis.md is what it gives now (npm run docs):', /npm run docs/u],
    ];
    for (const [name, output, advice] of said) assert.match(adviceOf(name, output), advice, output);
    assert.match(adviceOf('types', 'node: bad option'), /npm run setup/u);
  });
});
