import path from 'node:path';
import { apiById } from '../../server/src/apis/apis.ts';
import { SqliteStore } from '../../server/src/store/sqlite/sqliteStore.ts';
import { LayeredStore } from '../../server/src/store/team/layeredStore.ts';
import type { AwaySettings } from '../../server/src/store/team/membership.ts';
import { RedisConnection } from '../../server/src/store/team/redisConnection.ts';
import type { Connection } from '../../server/src/store/team/redisScripts.ts';
import { RedisStore } from '../../server/src/store/team/redisStore.ts';
import { Bench } from '../unit/store/storeBench.ts';
import type { Clock } from '../../server/src/base/clock.ts';
import type { FakeClock } from './fakeClock.ts';
import type { RedisServer } from './redisServer.ts';

/** Where a Redis server is. */
type Place = Pick<RedisServer, 'host' | 'port'>;

/** In the place of the server's clock. */
const FAKE_TIME = "local now = tonumber(redis.call('GET', KEYS[1] .. ':test-clock'))\n";
const SET_TIME = "redis.call('SET', KEYS[1] .. ':test-clock', ARGV[1]) return {}";

/** As in a team that has worked for long: data that begin with the first request keep everybody waiting for two minutes. */
const FOUND =
  "if redis.call('EXISTS', KEYS[1] .. ':epoch') == 0 then redis.call('HSET', KEYS[1] .. ':epoch', 'number', 1, 'since', 1) end return {}";

const SNAPSHOT = `
local all = {}
for _, key in ipairs(redis.call('KEYS', KEYS[1] .. ':*')) do
  all[#all + 1] = key
  all[#all + 1] = redis.call('DUMP', key)
end
return all`;

const RESTORE = `
for _, key in ipairs(redis.call('KEYS', KEYS[1] .. ':*')) do redis.call('DEL', key) end
for i = 1, #ARGV, 2 do redis.call('RESTORE', ARGV[i], 0, ARGV[i + 1]) end
return {}`;

const FORGET = "for _, key in ipairs(redis.call('KEYS', KEYS[1] .. ':*')) do redis.call('DEL', key) end return {}";

/** What the network does to a desk. `deaf`: what it sends arrives, what it is answered does not. */
export type Way = 'open' | 'cut' | 'deaf';

/** A desk with a store of its own before the team's. */
export interface LayeredDesk {
  readonly store: LayeredStore;
  readonly local: SqliteStore;
  readonly logged: string[];
  way: Way;
  /** How far its clock is from the right time, ms. */
  skew: number;
  settings: AwaySettings;
}

let benches = 0;

/** Desks of a team on a Redis server whose time is that of the test. */
export class TeamBench extends Bench<RedisStore> {
  readonly #server: Place;
  readonly #realm = `bench${++benches}`;
  readonly #closing: (() => Promise<void>)[] = [];
  #busy = 0;
  #founded: Promise<unknown> | undefined;

  constructor(server: Place, clock?: FakeClock) {
    super(clock);
    this.#server = server;
  }

  /** A window of the desk of this name, without a store of its own. */
  openDesk(desk: string, way: () => Way = () => 'open', label?: string, clock: Clock = this.clock): RedisStore {
    const { host, port } = this.#server;
    const address = { host, port, tls: false, cluster: false, username: undefined, password: undefined };
    const connection = this.#timed(new RedisConnection(address), way);
    const { nextId: id } = this;
    return this.keep(
      new RedisStore({ connection, clock, id, realm: this.#realm, desk, label: () => label, time: FAKE_TIME }),
    );
  }

  /** A window of the desk of this name; windows of one desk share its local store. */
  openLayered(desk: string, label?: string): LayeredDesk {
    const logged: string[] = [];
    const { nextId: id } = this;
    const clock: Clock = {
      now: () => this.clock.now() + opened.skew,
      elapsed: () => this.clock.now(),
      sleep: (ms, signal) => this.clock.sleep(ms, signal),
    };
    const opened: Omit<LayeredDesk, 'store' | 'local'> = {
      logged,
      way: 'open',
      skew: 0,
      settings: { whenAway: 'share', perMinute: 2, ofDay: 0.1, dailyLimitOf: ({ id: of }) => apiById(of).dailyLimit },
    };
    const local = new SqliteStore({ folder: path.join(this.folder, desk), clock, id });
    const store = new LayeredStore({
      local,
      shared: this.openDesk(desk, () => opened.way, label, clock),
      clock,
      settings: () => opened.settings,
      log: (line) => logged.push(line),
    });
    this.#closing.push(() => store.close());
    return Object.assign(opened, { local, store });
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
    await this.command(FORGET);
  }

  /** All data as they are now. */
  snapshot(): Promise<readonly (Uint8Array | null)[]> {
    return this.command(SNAPSHOT);
  }

  /** As when the server comes up with those of an earlier time. */
  async restore(snapshot: readonly (Uint8Array | null)[]): Promise<void> {
    await this.command(
      RESTORE,
      snapshot.map((one) => one ?? ''),
    );
  }

  /** Runs a script of the test's own; `KEYS[1]` is the beginning of all keys. */
  async command(
    script: string,
    values: readonly (string | Uint8Array)[] = [],
  ): Promise<readonly (Uint8Array | null)[]> {
    const { host, port } = this.#server;
    const address = { host, port, tls: false, cluster: false, username: undefined, password: undefined };
    const connection = new RedisConnection(address);
    const reply = await connection.run(script, `jpo-drafting:v1:{${this.#realm}}`, values);
    await connection.close();
    return reply;
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
