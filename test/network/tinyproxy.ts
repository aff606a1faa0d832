import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { until } from '../support/until.ts';
import { findTool } from '../support/tools.ts';
import { freePort } from '../support/freePort.ts';

export interface ProxyAccount {
  /** Letters, digits and the marks that tinyproxy's configuration takes. */
  readonly username: string;
  readonly password: string;
}

/** A running tinyproxy on 127.0.0.1, as an office has it between itself and the world. */
export class Tinyproxy {
  readonly url: string;
  readonly #folder: string;
  readonly #process: ChildProcess;

  /** Starts one that asks for this account, or for none. A port that somebody took meanwhile is tried again. */
  static async start(account?: ProxyAccount): Promise<Tinyproxy> {
    for (let attempt = 0; attempt < 5; attempt++) {
      const port = await freePort();
      const proxy = new Tinyproxy(port, account);
      if (await proxy.#listens(port).catch(() => false)) return proxy;
      await proxy.close();
    }
    throw new Error('tinyproxy could not be started');
  }

  private constructor(port: number, account: ProxyAccount | undefined) {
    this.url = `http://127.0.0.1:${port}`;
    this.#folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-proxy-'));
    const file = path.join(this.#folder, 'tinyproxy.conf');
    const lines = [`Port ${port}`, 'Listen 127.0.0.1', 'Timeout 20', 'Allow 127.0.0.0/8', 'MaxClients 20'];
    const log = [`LogFile "${this.#logFile}"`, 'LogLevel Connect', `PidFile "${path.join(this.#folder, 'pid')}"`];
    const users = account ? [`BasicAuth ${account.username} ${account.password}`] : [];
    writeFileSync(this.#logFile, '');
    writeFileSync(file, `${[...lines, ...log, ...users].join('\n')}\n`);
    this.#process = spawn(findTool('tinyproxy') ?? 'tinyproxy', ['-d', '-c', file], { stdio: 'ignore' });
    this.#process.on('error', () => undefined);
  }

  /** Where it was asked for a tunnel to, in order: `127.0.0.2:443`. Refused requests included. */
  tunnels(): string[] {
    return [...readFileSync(this.#logFile, 'utf8').matchAll(/: CONNECT (\S+) HTTP/gu)].map(([, to = '']) => to);
  }

  /** Ends it; a new one can be started at once. */
  async close(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null && this.#process.pid !== undefined) {
      const end = once(this.#process, 'exit');
      this.#process.kill('SIGKILL');
      await end;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #logFile(): string {
    return path.join(this.#folder, 'log');
  }

  /** Whether it came up: true when it accepts connections, false when it ended. */
  async #listens(port: number): Promise<boolean> {
    const hasEnded = () => this.#process.exitCode !== null;
    await until(async () => (await accepts(port)) || hasEnded());
    return !hasEnded();
  }
}

/** Whether somebody listens on this port of 127.0.0.1. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (isOpen: boolean) => () => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', end(true)).once('error', end(false));
  });
}
