import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { machineEnvironment } from '../support/lspClient.ts';
import type { SharedClock } from '../support/sharedClock.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface CliOptions {
  /** Beside the machine's own; nothing of JPO_* and no language is inherited, so texts are Japanese. */
  readonly env?: Readonly<Record<string, string>>;
  readonly clock?: SharedClock;
  readonly cwd?: string;
  /** Default: the Node of the test. */
  readonly node?: string;
  readonly input?: string | Uint8Array;
}

export interface CliResult {
  readonly stdout: string;
  readonly stderr: string;
  /** Exit status; null when a signal ended it. */
  readonly status: number | null;
}

/** A running `jpo-drafting`, for commands that do not end by themselves. */
export function startCli(args: readonly string[], { env, clock, cwd, node = process.execPath }: CliOptions = {}) {
  return spawn(node, [...(clock?.execArgv ?? []), CLI, ...args], {
    cwd,
    env: { ...machineEnvironment(), ...clock?.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs `jpo-drafting` as built to its end, at most 20 s. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const child = startCli(args, options);
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  child.stdin.on('error', () => undefined).end(options.input ?? '');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  clearTimeout(timer);
  return { stdout, stderr, status: child.exitCode };
}
