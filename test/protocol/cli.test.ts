import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ja } from '../../server/src/messages/messages.ts';
import { runCli, startCli } from './runCli.ts';
import { Workplace } from './workplace.ts';

describe('jpo-drafting', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}, input = '') =>
    runCli(args, { env: { ...place.environment, ...env }, clock: place.clock, input });

  it('says how it is used: on request, with 2 where nothing or something unknown was asked', async () => {
    const help = await run(['--help']);
    assert.deepEqual([help.status, help.stdout], [0, `${ja.cli.usage}\n`]);
    assert.equal((await run([])).status, 2);
    const unknown = await run(['nani']);
    assert.deepEqual([unknown.status, unknown.stdout], [2, '']);
    assert.ok(unknown.stderr.includes(ja.cli.badUsage('nani')), unknown.stderr);
  });

  it('says how each command is used, and does nothing else', async () => {
    const commands = new Set(
      [...ja.cli.usage.matchAll(/^ {2}jpo-drafting ([a-z][a-z-]*)/gmu)].map(([, one = '']) => one),
    );
    assert.equal(commands.size, 13);
    for (const command of commands) {
      const { status, stdout } = await run([command, '--help']);
      assert.equal(status, 0);
      const lines = stdout.trimEnd().split('\n');
      assert.ok(
        lines.every((line) => line.startsWith(`  jpo-drafting ${command} `) || /^ {6,}\S/u.test(line)),
        stdout,
      );
      assert.ok(lines.length > 0 && ja.cli.usage.includes(lines[0] ?? '-'), stdout);
    }
    assert.match((await run(['watch', '-h'])).stdout, /accept\|decline[\s\S]*update/u);
    assert.equal((await run(['nani', '--help'])).status, 2);
    assert.deepEqual(place.asked(), []);
  });

  it('takes the patterns that a shell has not expanded', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-patterns-'));
    try {
      for (const name of ['b.jpo.txt', 'a.jpo.txt', '[c].jpo.txt', 'd.md']) {
        writeFileSync(path.join(folder, name), '特願2022-900001');
      }
      const files = async (...args: readonly string[]) => {
        const { stdout } = await run(['numbers', '--json', ...args]);
        return (JSON.parse(stdout) as readonly { file: string }[]).map(({ file }) => path.basename(file));
      };
      assert.deepEqual(await files(path.join(folder, '*.jpo.txt')), ['[c].jpo.txt', 'a.jpo.txt', 'b.jpo.txt']);
      assert.deepEqual(await files(path.join(folder, '[c].jpo.txt')), ['[c].jpo.txt']);
      const none = await run(['numbers', path.join(folder, '*.none')]);
      assert.deepEqual([none.status, none.stderr], [2, `${ja.cli.unreadable(path.join(folder, '*.none'))}\n`]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('quota prints what was used and what is left, the minute and when it starts again, asking nothing', async () => {
    await run(['check', '-'], {}, '特願2022-900001、特許第8400001号');
    const before = place.demo.requests.length;
    const { stdout, status } = await run(['quota']);
    assert.equal(status, 0);
    assert.match(stdout, /^patent\/app_progress +2 +798 +400$/mu);
    assert.match(stdout, /^patent\/case_number_reference +1 +99 +50$/mu);
    assert.ok(stdout.includes(ja.quota.window(3, 10)), stdout);
    assert.ok(stdout.includes(ja.quota.reset('2026-11-24 00:00')), stdout);

    const json = await run(['quota', '--json']);
    const now = place.clock.now();
    assert.deepEqual(JSON.parse(json.stdout), {
      day: '2026-11-23',
      resetAt: '2026-11-23T15:00:00.000Z',
      apis: [
        { api: 'patent/app_progress', used: 2, remaining: 798 },
        { api: 'patent/case_number_reference', used: 1, remaining: 99 },
      ],
      windows: {
        domestic: { used: 3, limit: 10, freeAt: now },
        opd: { used: 0, limit: 5, freeAt: now },
      },
    });
    assert.equal(json.status, 0);
    assert.equal(place.demo.requests.length, before);
  });

  it('quota has nothing to tell before the first request, and without an ID', async () => {
    const fresh = await run(['quota']);
    assert.equal(fresh.status, 0);
    assert.ok(fresh.stdout.includes(ja.quota.none), fresh.stdout);
    const none = { JPO_API_USERNAME: '', JPO_API_PASSWORD: '' };
    const signedOut = await run(['quota'], none);
    assert.deepEqual([signedOut.status, signedOut.stdout], [0, `${ja.quota.signedOut}\n`]);
    assert.deepEqual((await run(['quota', '--json'], none)).stdout, 'null\n');
    assert.equal((await run(['quota', 'extra'])).status, 2);
  });

  it('demo-api prints its address on the first line and answers there, on this machine only', async () => {
    const child = startCli(['demo-api', '--port', '0']);
    try {
      const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
      assert.match(url, /^http:\/\/127\.0\.0\.1:[0-9]+$/u);
      const body = new URLSearchParams({ grant_type: 'password', username: 'demo', password: 'demo' });
      const response = await fetch(`${url}/auth/token`, { method: 'POST', body });
      assert.equal(response.status, 200);
      await response.body?.cancel();

      const taken = await run(['demo-api', '--port', new URL(url).port]);
      assert.deepEqual([taken.status, taken.stdout], [2, '']);
      assert.ok(taken.stderr.includes('--port'), taken.stderr);
    } finally {
      child.kill();
      await once(child, 'close');
    }
    assert.equal((await run(['demo-api', '--port', 'abc'])).status, 2);
  });

  it('server --stdio is the language server', async () => {
    const server = await place.server({ command: ['cli.js', 'server', '--stdio'] });
    assert.equal(server.initialized.serverInfo?.name, 'jpo-drafting');
    const draft = await server.open('特願2022-900001');
    assert.match((await server.hover(draft, '特願2022-900001')) ?? '', /二次電池の残量推定装置/u);
    assert.equal(await place.end(server), '');
  });
});
