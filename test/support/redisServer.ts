import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { storeFolder } from '../../server/src/services/storeFolder.ts';
import { freePort } from './freePort.ts';
import { findTool, toolOrSkip } from './tools.ts';

interface RedisOptions {
  /** `redis-server` or `valkey-server`. */
  readonly program?: string;
  readonly host?: string;
  readonly args?: readonly string[];
}

/** A Redis server on loopback, in a temporary folder, with an append-only file as docs/team.md has it. */
export class RedisServer {
  readonly port: number;
  readonly host: string;
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-redis-'));
  readonly #program: string;
  readonly #args: readonly string[];
  #child: ChildProcess | undefined;

  private constructor(port: number, { program = 'redis-server', host = '127.0.0.1', args = [] }: RedisOptions) {
    this.port = port;
    this.host = host;
    this.#program = findTool(program) ?? program;
    this.#args = args;
  }

  static async start(options: RedisOptions = {}): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), options);
    await server.start();
    return server;
  }

  get url(): string {
    return `redis://${this.host}:${this.port}`;
  }

  /** Starts it, again after `kill`, and waits until it answers. */
  async start(): Promise<void> {
    const options = ['--bind', this.host, '--port', String(this.port), '--dir', this.folder, '--loglevel', 'warning'];
    const safe = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
    this.#child = spawn(this.#program, [...options, ...safe, ...this.#args], { stdio: 'ignore' });
    const end = performance.now() + 10_000;
    while (!(await this.#answers())) {
      assert.ok(this.#child.exitCode === null && performance.now() < end, `${this.#program} did not start`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /**
   * As in a team that has worked for long with the JPO server of this address: data that begin with the first request keep
   * everybody waiting for two minutes.
   */
  async found(baseUrl: string, password?: string): Promise<void> {
    const realm = path.basename(storeFolder('', new URL(baseUrl).origin, false));
    const client = new Redis({ host: this.host, port: this.port, ...(password === undefined ? {} : { password }) });
    await client.hset(`jpo-drafting:v1:{${realm}}:epoch`, { number: 1, since: 1 });
    client.disconnect();
  }

  /** As when the power fails: nothing is said to anybody. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGCONT');
    child.kill('SIGKILL');
    await exit;
  }

  /** It neither reads nor answers until `resume`; its connections stay. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  resume(): void {
    this.#child?.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #answers(): Promise<boolean> {
    const socket = connect(this.port, this.host);
    try {
      await once(socket, 'connect');
      socket.write('PING\r\n');
      const [reply] = (await once(socket, 'data')) as [Buffer];
      return reply.toString().startsWith('+PONG') || reply.toString().startsWith('-NOAUTH');
    } catch {
      return false;
    } finally {
      socket.destroy();
    }
  }
}

/** For `before`: skips the suite where there is no Redis server. */
export function needsRedis(context: Mocha.Context): void {
  toolOrSkip(context, 'redis-server');
}
