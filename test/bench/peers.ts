import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Language servers to measure beside ours, from npm. They live in a folder of their own with a lock file of their own,
 * because nobody but the benchmarks wants them. No install script runs.
 */
const FOLDER = fileURLToPath(new URL('peers/', import.meta.url));
const INSTALLED = `${FOLDER}node_modules/.package-lock.json`;

/** What starts each, in node_modules. */
const PEERS = {
  json: 'vscode-langservers-extracted/bin/vscode-json-language-server',
  html: 'vscode-langservers-extracted/bin/vscode-html-language-server',
  css: 'vscode-langservers-extracted/bin/vscode-css-language-server',
  yaml: 'yaml-language-server/bin/yaml-language-server',
} as const;

export type Peer = keyof typeof PEERS;

/** Installs the peers unless they are there as the lock file says. Returns the file to run for each. */
export function installPeers(): Readonly<Record<Peer, string>> {
  const lock = `${FOLDER}package-lock.json`;
  if (!existsSync(INSTALLED) || statSync(INSTALLED).mtimeMs < statSync(lock).mtimeMs) {
    console.error('installing the servers to compare with …');
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'inherit' });
  }
  const modules = `${FOLDER}node_modules/`;
  return {
    json: modules + PEERS.json,
    html: modules + PEERS.html,
    css: modules + PEERS.css,
    yaml: modules + PEERS.yaml,
  };
}
