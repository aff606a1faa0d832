/** Versions of Node beside the one that runs the tests: packages of npm, kept in a folder that git ignores. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { LOWEST_NODE } from '../../server/src/protocol.ts';
import { skipBecause } from '../support/tools.ts';

const CACHE = path.join(import.meta.dirname, '.cache');

/** The first release of the least that we run on; `engines` say the same (test/repository/hosts.test.ts). */
export const FLOOR = `${LOWEST_NODE}.0`;

/** The program of a version such as `22.20.0`; fetched once. Where npm has none for this machine the suite is left out. */
export function nodeOf(version: string, suite: Mocha.Context): string {
  const { platform, arch } = process;
  if (platform === 'win32') return skipBecause(suite, 'tar and the names of packages are those of other systems');
  const folder = path.join(CACHE, version);
  const program = path.join(folder, 'bin', 'node');
  if (existsSync(program)) return program;
  mkdirSync(CACHE, { recursive: true });
  const fetched = mkdtempSync(path.join(CACHE, 'fetching-'));
  try {
    const name = `node-${platform}-${arch}@${version}`;
    const [file] = execFileSync('npm', ['pack', '--silent', name], { cwd: fetched, encoding: 'utf8' }).split('\n');
    execFileSync('tar', ['-xzf', file ?? ''], { cwd: fetched });
    if (!existsSync(program)) renameSync(path.join(fetched, 'package'), folder);
  } catch (error) {
    return skipBecause(suite, `no Node ${version} from npm: ${error instanceof Error ? error.message : ''}`);
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
  return program;
}
