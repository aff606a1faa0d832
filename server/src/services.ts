import { createHash, randomUUID } from 'node:crypto';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { Cases } from './cases/cases.ts';
import type { Clock } from './clock.ts';
import { startDemoApi, type DemoApi } from './demo/demoApi.ts';
import { endpointOf, JPO_ORIGIN, type Endpoint } from './endpoint.ts';
import { accountOf } from './jpo/account.ts';
import { JpoClient } from './jpo/client.ts';
import { learn } from './jpo/learn.ts';
import { FailureError } from './jpo/failure.ts';
import type { SqliteStoreOptions } from './jpo/sqliteStore.ts';
import type { Store } from './jpo/store.ts';
import { TokenSource, type Credentials } from './jpo/token.ts';
import { NetworkTransport, type Transport } from './jpo/transport.ts';
import type { Settings } from './settings.ts';

export interface ServicesOptions {
  /** Folder that holds the stores. */
  readonly home: string;
  readonly clock: Clock;
  /** Read at each use, so that a change takes effect at once; `mode` and `api` only when services are made. */
  readonly settings: () => Settings;
  /** ID and password for the live mode. */
  readonly credentials: () => Promise<Credentials | undefined>;
  readonly log: (line: string) => void;
  readonly transport?: Transport;
}

/** Everything that features and commands work with. */
export interface Services {
  readonly cases: Cases;
  readonly client: JpoClient;
  /** Tries the credentials by asking for a token, which no limit counts. Throws a FailureError. */
  signIn(): Promise<void>;
  close(): Promise<void>;
}

const DEMO_CREDENTIALS: Credentials = { username: 'demo', password: 'demo' };

/**
 * Puts the parts together for the mode of the settings. Throws an EndpointError for an address that must not be used
 * and a FailureError with code `store` where the store cannot be opened.
 */
export async function createServices(options: ServicesOptions): Promise<Services> {
  const { clock, settings, log } = options;
  const isDemo = settings().mode === 'demo';
  const demo = isDemo ? await startDemoApi({ clock }) : undefined;
  try {
    const { baseUrl, tokenPath } = settings().api;
    const endpoint = demo ? endpointOf(demo.url) : endpointOf(baseUrl, tokenPath);
    const credentials = demo ? () => Promise.resolve(DEMO_CREDENTIALS) : options.credentials;
    return await assemble(options, endpoint, credentials, demo);
  } catch (error) {
    await demo?.close();
    log('services could not be started');
    throw error;
  }
}

async function assemble(
  { home, clock, settings, log, transport: given }: ServicesOptions,
  { origin, tokenUrl }: Endpoint,
  credentials: ServicesOptions['credentials'],
  demo: DemoApi | undefined,
): Promise<Services> {
  const store = await openStore({ folder: path.join(home, storeName(origin, demo)), clock, id: randomUUID });
  const network = given === undefined ? new NetworkTransport() : undefined;
  const transport = given ?? network;
  if (!transport) throw new Error('no transport');
  const account = async () => {
    const known = await credentials();
    return known && accountOf(demo ? 'demo' : origin, known);
  };
  const tokens = new TokenSource(transport, clock, { url: tokenUrl }, credentials);
  const client = new JpoClient({
    store,
    transport,
    clock,
    access: { account, origin, tokens },
    learn,
    id: randomUUID,
    random: Math.random,
    settings: () => ({
      offline: settings().mode === 'offline',
      reserve: settings().quota.interactiveReserve / 100,
    }),
    log,
  });
  return {
    client,
    cases: new Cases({ client, store, now: () => clock.now() }),
    signIn: async () => {
      if (settings().mode === 'offline') throw new FailureError({ code: 'offline' });
      await tokens.get();
    },
    close: async () => {
      await network?.close();
      await store.close();
      await demo?.close();
    },
  };
}

/** Answers of different servers are never mixed: each origin has a store of its own. */
function storeName(origin: string, demo: DemoApi | undefined): string {
  if (demo) return 'demo';
  return origin === JPO_ORIGIN ? 'jpo' : createHash('sha256').update(origin).digest('hex').slice(0, 16);
}

/** The store is loaded when it is needed: a host without node:sqlite gets a sentence instead of a server that dies. */
async function openStore(options: SqliteStoreOptions): Promise<Store> {
  if (!isBuiltin('node:sqlite')) throw new FailureError({ code: 'noSqlite', detail: `Node ${process.version}` });
  const { SqliteStore } = await import('./jpo/sqliteStore.ts');
  return new SqliteStore(options);
}
