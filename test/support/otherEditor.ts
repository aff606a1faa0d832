import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../server/src/base/clock.ts';
import { startDemoApi, type DemoApi } from './demoApi.ts';
import { machineEnvironment } from './lspClient.ts';

/** A draft in Shift_JIS as Windows writes it, known by its first line alone. `髙` (fbfc) is not in the plain Shift_JIS. */
export const OLD_DRAFT = Buffer.from(
  '81798f9197de96bc817a88d38ca98f910a817993c18b968f6f8ae8906c817a0a814081798e8196bc969482cd96bc8fcc817afbfc8ca9967b8a948eae89ef8ed00a',
  'hex',
);

/** The one block of docs/editors.md in a language, as it stands there. */
export function configurationOf(language: 'lua' | 'elisp' | 'toml'): string {
  const page = readFileSync(fileOf('docs/editors.md'), 'utf8');
  const blocks = [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(?<block>[\\s\\S]*?)^\`\`\`$`, 'gmu'))];
  assert.equal(blocks.length, 1, `docs/editors.md has ${blocks.length} blocks of ${language}`);
  return blocks[0]?.groups?.['block'] ?? '';
}

/** A file of the repository. */
export function fileOf(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

/** A folder for an editor with its drafts, a demo API, and nothing of the machine's user. */
export class EditorPlace {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-editor-'));
  readonly demo: DemoApi;

  static async create(): Promise<EditorPlace> {
    return new EditorPlace(await startDemoApi({ clock: systemClock }));
  }

  private constructor(demo: DemoApi) {
    this.demo = demo;
    // The server as npm installs it.
    const command = `#!/bin/sh\nexec '${process.execPath}' '${fileOf('dist/server.js')}' "$@"\n`;
    this.write('bin/jpo-drafting-server', command, 0o755);
  }

  /** Writes a file in the folder. Returns its path. */
  write(name: string, content: string | Uint8Array, mode = 0o644): string {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, { mode });
    return file;
  }

  /** Runs an editor to its end. The result that its script wrote to JPO_TEST_RESULT. Throws where there is none. */
  async run<Result>(program: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Result> {
    const { folder } = this;
    const output = path.join(folder, 'result.json');
    const editor = spawn(program, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...machineEnvironment(),
        PATH: [path.join(folder, 'bin'), path.dirname(process.execPath), process.env['PATH']].join(path.delimiter),
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        XDG_DATA_HOME: folder,
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
        JPO_DRAFTING_HOME: path.join(folder, 'store'),
        JPO_API_BASE_URL: this.demo.url,
        JPO_API_USERNAME: 'demo',
        JPO_API_PASSWORD: 'demo',
        JPO_TEST_RESULT: output,
        LC_ALL: 'C.UTF-8',
        ...env,
      },
    });
    const [out, problems] = await Promise.all([text(editor.stdout), text(editor.stderr), once(editor, 'exit')]);
    try {
      return JSON.parse(readFileSync(output, 'utf8')) as Result;
    } catch {
      throw new Error(`${program} wrote no result\n${out}\n${problems}`);
    }
  }

  /** The APIs that were asked, without the token. */
  asked(): string[] {
    return this.demo.requests.map(({ api }) => api).filter((api) => api !== 'token');
  }

  async close(): Promise<void> {
    await this.demo.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
