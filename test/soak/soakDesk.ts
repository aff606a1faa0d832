import { Applicants } from '../../server/src/applicants/applicants.ts';
import { Cases } from '../../server/src/cases/cases.ts';
import type { Family } from '../../server/src/apis/apis.ts';
import { accountOf, TokenSource } from '../../server/src/jpo/token.ts';
import type { Access } from '../../server/src/jpo/attempt.ts';
import { JpoClient } from '../../server/src/jpo/client.ts';
import { learn } from '../../server/src/jpo/learn.ts';
import { SqliteStore } from '../../server/src/store/sqlite/sqliteStore.ts';
import type { Store } from '../../server/src/store/store.ts';
import { OfficeTime } from '../../server/src/store/officeTime.ts';
import type { Transport } from '../../server/src/network/transport.ts';
import { dailyLimitOf, readSettings } from '../../server/src/settings/settings.ts';
import type { SoakClock } from './soakClock.ts';

/** What the JPO's server takes for an answer, ms: 1.6 s in the middle. */
const LATENCY = { least: 800, most: 2_400 } as const;

/** One person's window: client, planner and store as the product puts them together. */
export interface SoakDesk {
  readonly cases: Cases;
  readonly applicants: Applicants;
  readonly store: Store;
  close(): Promise<void>;
}

export interface SoakDeskOptions {
  readonly name: string;
  readonly clock: SoakClock;
  /** Folder of the store that all desks share. */
  readonly folder: string;
  /** Of the demo API. */
  readonly origin: string;
  readonly transport: Transport;
  readonly random: () => number;
}

/** Opens a desk on the shared store, with the settings that a new installation has. */
export function openDesk({ name, clock, folder, origin, transport, random }: SoakDeskOptions): SoakDesk {
  let ids = 0;
  const id = () => `${name}-${String(ids++).padStart(8, '0')}`;
  const store = new SqliteStore({ folder, clock, id });
  const settings = readSettings({});
  const slow = withLatency(transport, clock, random);
  const accessOf = (family: Family): Access => {
    const credentials =
      family === 'opd' ? { username: 'opd', password: 'opd' } : { username: 'demo', password: 'demo' };
    const tokens = new TokenSource(slow, clock, { url: `${origin}/auth/token` }, () => Promise.resolve(credentials));
    return { origin, tokens, account: () => Promise.resolve(accountOf(origin, credentials)) };
  };
  const client = new JpoClient({
    store,
    transport: slow,
    clock,
    access: { domestic: accessOf('domestic'), opd: accessOf('opd') },
    learn,
    office: new OfficeTime(clock),
    id,
    random,
    settings: () => ({
      offline: false,
      reserve: settings.quota.interactiveReserve / 100,
      dailyLimitOf: (api) => dailyLimitOf(api, settings.quota),
    }),
    log: () => undefined,
  });
  return {
    cases: new Cases({ client, store, now: () => clock.now() }),
    applicants: new Applicants(client),
    store,
    close: () => store.close(),
  };
}

/** An answer takes its time, part of it before the server counts the request. */
function withLatency(transport: Transport, clock: SoakClock, random: () => number): Transport {
  return {
    async send(request) {
      const all = LATENCY.least + random() * (LATENCY.most - LATENCY.least);
      const there = all * random();
      await clock.sleep(there);
      const response = await clock.stillDuring(() => transport.send(request));
      await clock.sleep(all - there);
      return response;
    },
  };
}
