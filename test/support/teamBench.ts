import path from 'node:path';
import { apiById } from '../../server/src/jpo/apis.ts';
import { SqliteStore } from '../../server/src/jpo/local/sqliteStore.ts';
import { LayeredStore } from '../../server/src/jpo/team/layeredStore.ts';
import type { AwaySettings } from '../../server/src/jpo/team/membership.ts';
import { RedisConnection } from '../../server/src/jpo/team/redisConnection.ts';
import type { Connection } from '../../server/src/jpo/team/redisScripts.ts';
import { RedisStore } from '../../server/src/jpo/team/redisStore.ts';
import { Bench } from '../unit/jpo/storeBench.ts';
import type { FakeClock } from './fakeClock.ts';
import type { RedisServer } from './redisServer.ts';

/** In the place of the server's clock. */
const FAKE_TIME = "local now = tonumber(redis.call('GET', KEYS[1] .. ':test-clock'))\n";
const SET_TIME = "redis.call('SET', KEYS[1] .. ':test-clock', ARGV[1]) return {}";

/** As in a team that has worked for long: data that begin with the first request keep everybody waiting for two minutes. */
const FOUND =
  "if redis.call('EXISTS', KEYS[1] .. ':epoch') == 0 then redis.call('HSET', KEYS[1] .. ':epoch', 'number', 1, 'since', 1) end return {}";

const FORGET = "for _, key in ipairs(redis.call('KEYS', KEYS[1] .. ':*')) do redis.call('DEL', key) end return {}";

/** What the network does to a desk. `deaf`: what it sends arrives, what it is answered does not. */
export type Way = 'open' | 'cut' | 'deaf';

/** A desk with a store of its own before the team's. */
export interface LayeredDesk {
  readonly store: LayeredStore;
  readonly local: SqliteStore;
  readonly logged: string[];
  way: Way;
  settings: AwaySettings;
}

let benches = 0;

/** Desks of a team on a Redis server whose time is that of the test. */
export class TeamBench extends Bench<RedisStore> {
  readonly #server: RedisServer;
  readonly #realm = `bench${++benches}`;
  readonly #closing: (() => Promise<void>)[] = [];
  #busy = 0;
  #founded: Promise<unknown> | undefined;

  constructor(server: RedisServer, clock?: FakeClock) {
    super(clock);
    this.#server = server;
  }

  /** A window of the desk of this name, without a store of its own. */
  openDesk(desk: string, way: () => Way = () => 'open', label?: string): RedisStore {
    const { host, port } = this.#server;
    const address = { host, port, tls: false, cluster: false, username: undefined, password: undefined };
    const connection = this.#timed(new RedisConnection(address), way);
    const { clock, nextId: id } = this;
    return this.keep(
      new RedisStore({ connection, clock, id, realm: this.#realm, desk, label: () => label, time: FAKE_TIME }),
    );
  }

  /** A window of the desk of this name; windows of one desk share its local store. */
  openLayered(desk: string, label?: string): LayeredDesk {
    const logged: string[] = [];
    const { clock, nextId: id } = this;
    const local = new SqliteStore({ folder: path.join(this.folder, desk), clock, id });
    const opened: Omit<LayeredDesk, 'store'> = {
      ...{ local, logged },
      way: 'open',
      settings: { whenAway: 'share', perMinute: 2, ofDay: 0.1, dailyLimitOf: ({ id }) => apiById(id).dailyLimit },
    };
    const store = new LayeredStore({
      local,
      shared: this.openDesk(desk, () => opened.way, label),
      clock,
      settings: () => opened.settings,
      log: (line) => logged.push(line),
    });
    this.#closing.push(() => store.close());
    return Object.assign(opened, { store });
  }

  /** Moves the clock in steps, and waits at each until the server has answered everybody. */
  async pass(ms: number, step = 500): Promise<void> {
    for (let left = ms; left > 0; left -= step) {
      await this.clock.advance(Math.min(step, left));
      await this.idle();
    }
  }

  /** Until nobody waits for the server. */
  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet = this.#busy === 0 ? quiet + 1 : 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** As when the server comes up without its data. */
  async forgetAll(): Promise<void> {
    const { host, port } = this.#server;
    const address = { host, port, tls: false, cluster: false, username: undefined, password: undefined };
    const connection = new RedisConnection(address);
    await connection.run(FORGET, `jpo-drafting:v1:{${this.#realm}}`, []);
    await connection.close();
  }

  override async close(): Promise<void> {
    await Promise.all(this.#closing.map((close) => close()));
    await super.close();
  }

  protected make(): RedisStore {
    return this.openDesk('desk');
  }

  #timed(connection: RedisConnection, way: () => Way): Connection {
    const run: Connection['run'] = async (script, key, values) => {
      if (way() === 'cut') throw new Error('cut');
      await (this.#founded ??= connection.run(FOUND, key, []));
      await connection.run(SET_TIME, key, [String(this.clock.now())]);
      const reply = await connection.run(script, key, values);
      if (way() === 'deaf') throw new Error('deaf');
      return reply;
    };
    return {
      timeoutMs: connection.timeoutMs,
      run: async (...args) => {
        this.#busy++;
        try {
          return await run(...args);
        } finally {
          this.#busy--;
        }
      },
      close: () => connection.close(),
    };
  }
}
