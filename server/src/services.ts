import { createHash, randomUUID } from 'node:crypto';
import { isBuiltin } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Applicants } from './applicants/applicants.ts';
import { Directory } from './applicants/directory.ts';
import type { ListProblem } from './applicants/listed.ts';
import { ListFiles } from './applicants/listFiles.ts';
import { Cases } from './cases/cases.ts';
import { Dossiers } from './cases/dossiers.ts';
import type { Clock } from './clock.ts';
import { startDemoApi, type DemoApi } from './demo/demoApi.ts';
import { endpointOf, JPO_ORIGIN, type Endpoint } from './endpoint.ts';
import type { Surroundings } from './features/supportReport.ts';
import { accountOf } from './jpo/account.ts';
import type { Family } from './jpo/apis.ts';
import { JpoClient, type Access } from './jpo/client.ts';
import { Journal, TokenTransport } from './jpo/journal.ts';
import { learn } from './jpo/learn.ts';
import { FailureError } from './jpo/failure.ts';
import { routeOf, type NetworkSettings } from './jpo/network/proxy.ts';
import type { SqliteStoreOptions } from './jpo/sqliteStore.ts';
import type { Store } from './jpo/store.ts';
import { TokenSource, type Credentials } from './jpo/token.ts';
import type { Transport } from './jpo/transport.ts';
import { dailyLimitOf, type Settings } from './settings.ts';

export interface ServicesOptions {
  /** Folder that holds the stores. */
  readonly home: string;
  readonly clock: Clock;
  /** Read at each use, so that a change takes effect at once; `mode` and `api` only when services are made. */
  readonly settings: () => Settings;
  /** ID and password for the live mode; the OPD-API has its own. */
  readonly credentials: (family: Family) => Promise<Credentials | undefined>;
  readonly log: (line: string) => void;
  readonly transport?: Transport;
  /** How the network is reached, read at each request; absent: without a proxy. */
  readonly network?: () => NetworkSettings;
  /** Remembers the last exchanges; default: one of these services' own. */
  readonly journal?: Journal;
  /** Told when something new is held: what is shown can be made anew. */
  readonly onLearned?: () => void;
  /** Folders of the workspace, for relative paths in the settings; read at each use. */
  readonly folders?: () => readonly string[];
  /** Told of what is wrong with the office's lists of applicants, whenever that changes. */
  readonly onListProblems?: (problems: readonly ListProblem[]) => void;
}

/** Everything that features and commands work with. */
export interface Services {
  readonly cases: Cases;
  readonly dossiers: Dossiers;
  readonly applicants: Applicants;
  /** Applicants and agents that are known without asking. */
  readonly directory: Directory;
  readonly client: JpoClient;
  /** The last exchanges, for the report to the support centre. */
  readonly journal: Journal;
  /** Who is asked, in which mode, which way, by the settings of now. */
  surroundings(): Surroundings;
  /** Tries the credentials by asking for a token, which no limit counts. Throws a FailureError. */
  signIn(family?: Family): Promise<void>;
  close(): Promise<void>;
}

/**
 * How long an answer that is on its way is waited for when all ends, ms: it is paid for, but an editor that ends gives
 * its servers 2 s.
 */
const PARTING_MS = 1_000;

const DEMO_CREDENTIALS: Readonly<Record<Family, Credentials>> = {
  domestic: { username: 'demo', password: 'demo' },
  opd: { username: 'opd', password: 'opd' },
};

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
    const credentials = demo ? (family: Family) => Promise.resolve(DEMO_CREDENTIALS[family]) : options.credentials;
    return await assemble(options, endpoint, credentials, demo);
  } catch (error) {
    await demo?.close();
    log('services could not be started');
    throw error;
  }
}

async function assemble(
  {
    home,
    clock,
    settings,
    log,
    transport: given,
    network: settingsOfNetwork,
    journal = new Journal(),
    onLearned,
    folders = () => [],
    onListProblems = () => undefined,
  }: ServicesOptions,
  { origin, tokenUrl }: Endpoint,
  credentials: ServicesOptions['credentials'],
  demo: DemoApi | undefined,
): Promise<Services> {
  const store = await openStore({ folder: path.join(home, storeName(origin, demo)), clock, id: randomUUID });
  const lists = new ListFiles({
    files: () => settings().applicants,
    folders,
    home: os.homedir(),
    report: onListProblems,
  });
  const directory = new Directory({ store, clock, lists, log });
  const network = given === undefined ? await openNetwork(settingsOfNetwork) : undefined;
  const transport = given ?? network;
  if (!transport) throw new Error('no transport');
  const accessOf = (family: Family): Access => {
    const ofFamily = async () => {
      const known = await credentials(family);
      if (known) journal.hide(known);
      return known;
    };
    const forTokens = new TokenTransport(transport, journal, clock, origin);
    return {
      origin,
      tokens: new TokenSource(forTokens, clock, { url: tokenUrl }, ofFamily),
      account: async () => {
        const known = await ofFamily();
        return known && accountOf(demo ? 'demo' : origin, known);
      },
    };
  };
  const access = { domestic: accessOf('domestic'), opd: accessOf('opd') };
  const client = new JpoClient({
    store,
    transport,
    clock,
    access,
    learn,
    id: randomUUID,
    random: Math.random,
    settings: () => ({
      offline: settings().mode === 'offline',
      reserve: settings().quota.interactiveReserve / 100,
      dailyLimitOf: (api) => dailyLimitOf(api, settings().quota),
    }),
    log,
    journal: (exchange) => {
      journal.observe(exchange);
    },
    onKept: () => {
      void directory.refresh();
      onLearned?.();
    },
  });
  const now = () => clock.now();
  void directory.refresh();
  return {
    client,
    cases: new Cases({ client, store, now }),
    dossiers: new Dossiers(client),
    applicants: new Applicants(client),
    directory,
    journal,
    surroundings: () => ({ origin, mode: settings().mode, proxy: proxyUse(origin, settingsOfNetwork?.()) }),
    signIn: async (family = 'domestic') => {
      await access[family].tokens.get();
    },
    close: async () => {
      const waited = new AbortController();
      const parting = clock.sleep(PARTING_MS, waited.signal).catch(() => undefined);
      await Promise.race([network?.close(), parting]);
      waited.abort();
      await directory.close();
      await store.close();
      await demo?.close();
    },
  };
}

function proxyUse(origin: string, settings: NetworkSettings | undefined): Surroundings['proxy'] {
  const route = settings && routeOf(new URL(origin), settings);
  if (route?.kind === 'unusable') return 'unusable';
  return route?.kind === 'proxy' ? 'used' : 'none';
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

/** Loaded after the store: on a host that is too old for both, the store says so in words. */
async function openNetwork(settings: (() => NetworkSettings) | undefined) {
  const { NetworkTransport } = await import('./jpo/transport.ts');
  return new NetworkTransport(undefined, settings);
}
