import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../server/src/base/clock.ts';
import { startDemoApi, type DemoApi } from '../../server/src/demo/demoApi.ts';
import { findTool } from '../network/tools.ts';
import { machineEnvironment } from '../support/lspClient.ts';

const fileOf = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
/** What the README tells users to write. */
const CONFIG = /```lua\n([\s\S]*?)```/u.exec(readFileSync(fileOf('README.md'), 'utf8'))?.[1] ?? '';

const DRAFT = `【書類名】意見書
【事件の表示】
　【出願番号】特願２０１２－９００００６
【特許出願人】
　【識別番号】
【意見の内容】
特開2013-490006号公報のとおりである。
特願平24-900006も同じである。
`;

interface Offer {
  readonly label: string;
  readonly text: string;
}

interface Result {
  readonly errors: readonly string[];
  readonly filetype: string;
  readonly diagnostics: readonly { readonly code: string; readonly line: number; readonly message: string }[];
  readonly hover: string;
  readonly again: string;
  readonly codes: readonly Offer[];
  readonly items: readonly Offer[];
  readonly actions: readonly string[];
  readonly edited: string;
}

describe('Neovim, with the configuration of the README', () => {
  let demo: DemoApi;
  let folder: string;
  let result: Result;

  before(async function () {
    const program = findTool('nvim');
    if (program === undefined) {
      const message = 'skipped: nvim is not on this machine (Debian: apt-get install neovim)';
      assert.notEqual(process.env['CI'], 'true', message);
      console.log(`    ${message}`);
      return this.skip();
    }
    folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-nvim-'));
    demo = await startDemoApi({ clock: systemClock });
    const file = path.join(folder, 'draft.jpo.txt');
    writeFileSync(file, DRAFT);
    writeFileSync(path.join(folder, 'init.lua'), CONFIG);
    result = await run(program, file);
  });

  after(async () => {
    await (demo as DemoApi | undefined)?.close();
    if ((folder as string | undefined) !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  async function run(program: string, file: string): Promise<Result> {
    const output = path.join(folder, 'result.json');
    const nvim = spawn(
      program,
      [
        '--headless',
        '-n',
        '-i',
        'NONE',
        '-u',
        path.join(folder, 'init.lua'),
        file,
        '-c',
        `luafile ${fileOf('test/neovim/session.lua')}`,
      ],
      {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...machineEnvironment(),
          PATH: [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter),
          HOME: folder,
          XDG_CONFIG_HOME: folder,
          XDG_DATA_HOME: folder,
          XDG_STATE_HOME: folder,
          XDG_CACHE_HOME: folder,
          JPO_DRAFTING_SERVER: fileOf('dist/server.js'),
          JPO_DRAFTING_HOME: folder,
          JPO_API_BASE_URL: demo.url,
          JPO_API_USERNAME: 'demo',
          JPO_API_PASSWORD: 'demo',
          JPO_TEST_RESULT: output,
          LC_ALL: 'C.UTF-8',
        },
      },
    );
    const [out, problems] = await Promise.all([text(nvim.stdout), text(nvim.stderr), once(nvim, 'exit')]);
    try {
      return JSON.parse(readFileSync(output, 'utf8')) as Result;
    } catch {
      throw new Error(`Neovim wrote no result\n${out}\n${problems}`);
    }
  }

  it('goes through the whole session', () => {
    assert.deepEqual(result.errors, []);
    assert.equal(result.filetype, 'jpo-procedure');
  });

  it('shows diagnostics at their place', () => {
    const [wrong] = result.diagnostics.filter(({ code }) => code === 'era-after-1999');
    assert.equal(wrong?.line, 7);
    assert.match(wrong.message, /\S/u);
  });

  it('shows the facts of a number in a hover: asked for once, then held', () => {
    assert.match(result.hover, /^### \S/mu);
    assert.match(result.hover, /特願2012-900006/u);
    assert.match(result.again, /^### \S/mu);
    const asked = demo.requests.map(({ api }) => api).filter((api) => api !== 'token');
    assert.equal(new Set(asked).size, asked.length, asked.join(', '));
    assert.ok(asked.length > 0 && asked.length <= 2, asked.join(', '));
  });

  it('offers the codes of the applicants of the case, and the items that may stand there', () => {
    assert.ok(
      result.codes.some(({ text }) => text.startsWith('９９９００００１２')),
      JSON.stringify(result.codes),
    );
    assert.ok(
      result.items.some(({ text }) => text.includes('代理人')),
      JSON.stringify(result.items),
    );
  });

  it('applies a code action to the buffer', () => {
    assert.equal(result.edited, '特願2012-900006も同じである。', result.actions.join('\n'));
  });
});
