import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { machineEnvironment } from '../support/lspClient.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

describe('files of the user', () => {
  let home: string;

  before(function () {
    if (process.platform === 'win32') {
      console.log('      (skipped: Windows keeps the profile folder with an access list of its own)');
      this.skip();
    }
  });
  beforeEach(() => {
    home = path.join(mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-')), 'home');
  });
  afterEach(() => {
    rmSync(path.dirname(home), { recursive: true, force: true });
  });

  /** Runs the command line where a file is open to all unless it says otherwise. Nothing is asked. */
  function run(...args: readonly string[]): string {
    const script = 'umask 000; exec "$0" "$@"';
    const env = { ...machineEnvironment(), JPO_DRAFTING_HOME: home, JPO_API_BASE_URL: 'http://127.0.0.1:9' };
    const { status, stderr, stdout } = spawnSync('sh', ['-c', script, process.execPath, CLI, ...args], {
      env,
      encoding: 'utf8',
      timeout: 20_000,
    });
    assert.equal(status, 0, stderr + stdout);
    return stdout;
  }

  function everything(): string[] {
    return readdirSync(home, { recursive: true, encoding: 'utf8' }).map((name) => path.join(home, name));
  }

  function assertClosed(): void {
    const all = everything();
    assert.ok(all.some((file) => file.endsWith('store.sqlite')) && all.some((file) => file.endsWith('watch.json')));
    for (const file of [home, ...all]) {
      const stats = statSync(file);
      const mode = (stats.mode & 0o777).toString(8);
      assert.equal(mode, stats.isDirectory() ? '700' : '600', file);
    }
  }

  it('are for the user alone, whatever the umask is', () => {
    run('watch', 'add', '特願2022-900001');
    assertClosed();
  });

  it('are closed again where the folder stood open', () => {
    run('watch', 'add', '特願2022-900001');
    for (const file of everything()) chmodSync(file, statSync(file).isDirectory() ? 0o777 : 0o666);
    run('watch', 'add', '特願2020-900005');
    assertClosed();
  });

  it('in a folder that somebody else made, which is left as it is', () => {
    mkdirSync(home, { mode: 0o755 });
    chmodSync(home, 0o755);
    run('watch', 'add', '特願2022-900001');
    assert.equal((statSync(home).mode & 0o777).toString(8), '755');
    for (const name of readdirSync(home)) {
      assert.equal((statSync(path.join(home, name)).mode & 0o777).toString(8), '700', name);
    }
  });
});
