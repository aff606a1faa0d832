import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Language servers to measure beside ours, from npm. They live in a folder of their own with a lock file of their own,
 * because nobody but the benchmarks wants them. No install script runs.
 */
const FOLDER = fileURLToPath(new URL('peers/', import.meta.url));
const INSTALLED = `${FOLDER}node_modules/.package-lock.json`;

const PEERS = ['vscode-json-language-server', 'vscode-html-language-server'] as const;
type Peer = (typeof PEERS)[number];

/** Installs the peers unless they are there as the lock file says. Returns the file to run for each. */
export function installPeers(): Readonly<Record<Peer, string>> {
  const lock = `${FOLDER}package-lock.json`;
  if (!existsSync(INSTALLED) || statSync(INSTALLED).mtimeMs < statSync(lock).mtimeMs) {
    console.error('installing the servers to compare with …');
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'inherit' });
  }
  const fileOf = (peer: Peer) => `${FOLDER}node_modules/vscode-langservers-extracted/bin/${peer}`;
  return { [PEERS[0]]: fileOf(PEERS[0]), [PEERS[1]]: fileOf(PEERS[1]) };
}
