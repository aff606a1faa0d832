/** Child processes that end with all of their own children. */

import { spawn } from 'node:child_process';
import process from 'node:process';
import { until } from './polling.mjs';

/** @type {Set<number>} */
const alive = new Set();
// the last resort, when the run ends without its cleanup
process.on('exit', () => alive.forEach((pid) => signalGroup(pid, 'SIGKILL')));

/**
 * Starts a program as the leader of its own process group: code-server's children start each other anew when only
 * one of them is ended.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function startGroup(program, args, env) {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  if (child.pid !== undefined) alive.add(child.pid);
  return child;
}

/**
 * Ends the group: politely, then for good.
 *
 * @param {number | undefined} pid of the leader
 */
export async function endGroup(pid) {
  if (pid === undefined) return;
  signalGroup(pid, 'SIGTERM');
  try {
    await until('the process group ends', () => !isAlive(pid), 5000);
  } catch {
    signalGroup(pid, 'SIGKILL');
    await until('the process group is killed', () => !isAlive(pid), 5000);
  }
  alive.delete(pid);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // already gone
  }
}
