import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { LspClient, machineEnvironment } from '../support/lspClient.ts';

const SERVER = fileURLToPath(new URL('../../server', import.meta.url));
const run = promisify(execFile);

/** What `npm pack --json` says of the file that it made. */
interface Packed {
  readonly filename: string;
  /** Bytes of the file. */
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/**
 * The npm package as its user has it: packed, installed from the file into another folder where no registry can be
 * reached, and run by the commands that npm puts there.
 */
export class Installed {
  readonly packed: Packed;
  readonly #folder: string;

  static async create(): Promise<Installed> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-npm-'));
    try {
      for (const name of ['elsewhere', 'project']) mkdirSync(path.join(folder, name));
      writeFileSync(path.join(folder, 'project', 'package.json'), '{}');
      const [packed] = JSON.parse(
        await npm(folder, SERVER, 'pack', '--json', '--pack-destination', folder),
      ) as Packed[];
      assert.ok(packed);
      const file = path.join(folder, packed.filename);
      await npm(folder, path.join(folder, 'project'), 'install', '--offline', '--ignore-scripts', file);
      return new Installed(folder, packed);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  private constructor(folder: string, packed: Packed) {
    this.#folder = folder;
    this.packed = packed;
  }

  /** A file of the installed package. */
  file(name: string): string {
    return path.join(this.#folder, 'project', 'node_modules', 'jpo-drafting-server', name);
  }

  /** Where npm put a command. */
  #command(name: string): string {
    return path.join(this.#folder, 'project', 'node_modules', '.bin', name);
  }

  /** A folder that has nothing to do with the package, for what is read and written. */
  get elsewhere(): string {
    return path.join(this.#folder, 'elsewhere');
  }

  /** What a command prints, run from elsewhere. Throws when it ends with another status than 0. */
  async run(command: string, ...args: readonly string[]): Promise<string> {
    const options = { cwd: this.elsewhere, env: { ...environment(), ...this.#home }, timeout: 20_000 };
    return (await run(this.#command(command), args, options)).stdout;
  }

  /** A server in demo mode, started from elsewhere by its command and these arguments alone. */
  server(command: string, ...args: readonly string[]): Promise<LspClient> {
    return LspClient.start({
      env: { ...environment(), ...this.#home },
      settings: { mode: 'demo' },
      command: [pathToFileURL(this.#command(command)).href, ...args],
      // In place of the Node that the client would start ($0): the command finds its own, as in an editor.
      launcher: ['sh', '-c', `cd '${this.elsewhere}' && exec "$@"`],
    });
  }

  get #home() {
    return { JPO_DRAFTING_HOME: path.join(this.#folder, 'store') };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The output of npm, which sees neither a registry, a cache nor the run of npm that it is in. */
async function npm(folder: string, cwd: string, ...args: readonly string[]): Promise<string> {
  const own = { npm_config_cache: path.join(folder, 'cache'), npm_config_registry: 'http://127.0.0.1:9/' };
  return (await run('npm', args, { cwd, env: { ...environment(), ...own }, timeout: 50_000 })).stdout;
}

/** The machine's, with this Node before others. */
function environment(): Record<string, string> {
  const entries = Object.entries(machineEnvironment()).filter(([name]) => !/^npm_/iu.test(name));
  const { PATH = '', ...others } = Object.fromEntries(entries);
  return { ...others, PATH: [path.dirname(process.execPath), PATH].join(path.delimiter) };
}
