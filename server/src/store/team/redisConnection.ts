import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import type * as tls from 'node:tls';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { TeamAddress } from './address.ts';
import type { Connection } from './redisScripts.ts';

/** Not `Redis | Cluster`: tsc would compare all 400 members of the two, for three seconds. */
interface Client extends Pick<Redis, 'callBuffer' | 'connect' | 'disconnect'> {
  readonly status: string;
  on: (event: 'error', listener: (error: unknown) => void) => unknown;
}

/** How long a reply is waited for, ms. */
const TIMEOUT_MS = 3_000;

export interface ConnectionOptions extends TeamAddress {
  /** What TLS trusts; undefined: Node's default. */
  readonly trusted?: tls.SecureContext | undefined;
  readonly timeoutMs?: number;
}

/** Connects at the first use, and again when needed. A command is sent once or not at all. */
export class RedisConnection implements Connection {
  readonly timeoutMs: number;
  readonly #client: Client;
  readonly #digests = new Map<string, string>();
  #connecting: Promise<unknown> | undefined;
  #isClosed = false;
  /** Why there is no connection: the error of a command does not say. */
  #trouble: unknown;

  constructor({ host, port, tls: isTls, trusted, cluster, username, password, ...rest }: ConnectionOptions) {
    this.timeoutMs = rest.timeoutMs ?? TIMEOUT_MS;
    const options = {
      ...(username === undefined ? {} : { username }),
      ...(password === undefined ? {} : { password }),
      ...(isTls
        ? {
            tls: {
              ...(trusted ? { secureContext: trusted } : {}),
              ...(cluster || isIP(host) !== 0 ? {} : { servername: host }),
              rejectUnauthorized: true,
            },
          }
        : {}),
      lazyConnect: true,
      connectTimeout: this.timeoutMs,
      enableOfflineQueue: false,
      enableReadyCheck: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      retryStrategy: () => null,
      disableClientInfo: true,
    } satisfies RedisOptions;
    if (cluster) {
      this.#client = new Cluster([{ host, port }], {
        lazyConnect: true,
        enableReadyCheck: false,
        clusterRetryStrategy: () => null,
        slotsRefreshTimeout: this.timeoutMs,
        redisOptions: options,
      });
    } else {
      this.#client = new Redis({ ...options, host, port });
    }
    this.#client.on('error', (error: unknown) => {
      this.#trouble = error;
    });
  }

  async run(
    script: string,
    key: string,
    values: readonly (string | Uint8Array)[],
  ): Promise<readonly (Uint8Array | null)[]> {
    const parts = [key, ...values].map((value) => (typeof value === 'string' ? value : Buffer.from(value)));
    const isLate = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      // Nothing in a connection that hangs may arrive after what is sent later.
      this.#client.disconnect();
      isLate.reject(new Error('no reply in time'));
    }, this.timeoutMs);
    try {
      return await Promise.race([this.#connected().then(() => this.#evaluate(script, parts)), isLate.promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#client.disconnect();
    await this.#connecting?.catch(() => undefined);
  }

  async #evaluate(script: string, parts: readonly (string | Buffer)[]): Promise<readonly (Uint8Array | null)[]> {
    const digest = this.#digests.get(script) ?? createHash('sha1').update(script).digest('hex');
    this.#digests.set(script, digest);
    try {
      return (await this.#client.callBuffer('EVALSHA', digest, '1', ...parts)) as (Uint8Array | null)[];
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
      return (await this.#client.callBuffer('EVAL', script, '1', ...parts)) as (Uint8Array | null)[];
    }
  }

  async #connected(): Promise<void> {
    if (this.#isClosed) throw new Error('the connection is closed');
    if (this.#client.status === 'ready') return;
    this.#connecting ??= this.#connect().finally(() => {
      this.#connecting = undefined;
    });
    await this.#connecting;
  }

  async #connect(): Promise<void> {
    this.#trouble = undefined;
    try {
      await this.#client.connect();
    } catch (error) {
      throw this.#trouble instanceof Error ? this.#trouble : error;
    }
  }
}
