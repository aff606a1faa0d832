import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../support/freePort.ts';
import { findTool } from '../support/tools.ts';
import { until } from '../support/until.ts';
import { accepts, type ProxyAccount } from './tinyproxy.ts';

/** A running microsocks on 127.0.0.1: a SOCKS5 proxy that is not this project's. */
export class Microsocks {
  readonly port: number;
  readonly #process: ChildProcess;

  /** Starts one that asks for this account, or for none. */
  static async start(account?: ProxyAccount): Promise<Microsocks> {
    for (let attempt = 0; attempt < 5; attempt++) {
      const port = await freePort();
      const proxy = new Microsocks(port, account);
      await until(async () => proxy.#process.exitCode !== null || (await accepts(port)));
      if (proxy.#process.exitCode === null) return proxy;
    }
    throw new Error('microsocks could not be started');
  }

  private constructor(port: number, account: ProxyAccount | undefined) {
    this.port = port;
    const users = account ? ['-u', account.username, '-P', account.password] : [];
    const args = ['-i', '127.0.0.1', '-p', String(port), ...users];
    this.#process = spawn(findTool('microsocks') ?? 'microsocks', args, { stdio: 'ignore' });
    this.#process.on('error', () => undefined);
  }

  async close(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const end = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await end;
  }
}
