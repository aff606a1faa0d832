import { randomUUID } from 'node:crypto';
import { isBuiltin } from 'node:module';
import os from 'node:os';
import { Applicants } from '../applicants/applicants.ts';
import { Directory } from '../applicants/directory.ts';
import type { ListProblem } from '../applicants/listed.ts';
import { ListFiles } from '../applicants/listFiles.ts';
import { Cases } from '../cases/cases.ts';
import { Dossiers } from '../cases/dossiers.ts';
import type { Clock } from '../base/clock.ts';
import type { DemoApi } from '../demo/demoApi.ts';
import { endpointOf, type Endpoint } from './endpoint.ts';
import type { Surroundings } from '../features/supportReport.ts';
import { accountOf } from '../jpo/account.ts';
import type { Family } from '../jpo/apis.ts';
import { JpoClient, type Access } from '../jpo/client.ts';
import { Journal, TokenTransport } from '../jpo/journal.ts';
import { learn } from '../jpo/learn.ts';
import { FailureError, failureOf, type Failure } from '../jpo/failure.ts';
import { routeOf, type NetworkSettings } from '../jpo/network/proxy.ts';
import type { SqliteStore, SqliteStoreOptions } from '../jpo/local/sqliteStore.ts';
import type { Store, StoreCondition } from '../jpo/store.ts';
import type { SharedStore, TeamStatus } from '../jpo/team/sharedStore.ts';
import { Troubles } from '../jpo/troubles.ts';
import { TokenSource, type Credentials } from '../jpo/token.ts';
import type { Transport } from '../jpo/transport.ts';
import { dailyLimitOf, type Settings } from './settings.ts';
import { storeFolder } from './storeFolder.ts';
import { openTeamStore, type TeamStoreOptions } from './teamStore.ts';
import { hoursOf } from '../watch/hours.ts';
import { watchPlace } from '../watch/place.ts';
import { WatchUpdater } from '../watch/updater.ts';
import { Watch } from '../watch/watch.ts';
import { WatchFile } from '../watch/watchFile.ts';

export interface ServicesOptions {
  /** Folder that holds the stores. */
  readonly home: string;
  readonly clock: Clock;
  /** Read at each use, so that a change takes effect at once; `mode` and `api` only when services are made. */
  readonly settings: () => Settings;
  /** ID and password for the live mode; the OPD-API has its own. */
  readonly credentials: (family: Family) => Promise<Credentials | undefined>;
  readonly log: (line: string) => void;
  /** Password of the team's store, where its address holds none. */
  readonly teamPassword?: () => Promise<string | undefined>;
  /** Default: a Redis server's. */
  readonly openTeam?: TeamStoreOptions['openTeam'];
  readonly transport?: Transport;
  /** How the network is reached, read at each request; absent: without a proxy. */
  readonly network?: () => NetworkSettings;
  /** Remembers the last exchanges; default: one of these services' own. */
  readonly journal?: Journal;
  /** Told when something new is held: what is shown can be made anew. */
  readonly onLearned?: () => void;
  /** Told when a question ended, well or not: counts, windows or what stands in the way may be others. */
  readonly onEnded?: () => void;
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
  /** The watched cases. */
  readonly watch: Watch;
  /** Keeps them up to date; not started. */
  readonly updater: WatchUpdater;
  /** Where permission for requests comes from at present. */
  condition(): Promise<StoreCondition>;
  /** The desks of the team and what they used; undefined without a team's store, or signed out. Throws when it is away. */
  teamStatus(): Promise<TeamStatus | undefined>;
  /** Another number once anybody has learned or used something: `Store.changes`. */
  changes(): Promise<number>;
  /** Who is asked, in which mode, which way, by the settings of now. */
  surroundings(): Surroundings;
  /** What stands in the way at present. */
  readonly troubles: Troubles;
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
  const demo = isDemo ? await startDemo(clock) : undefined;
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
    teamPassword = () => Promise.resolve(undefined),
    openTeam,
    transport: given,
    network: settingsOfNetwork,
    journal = new Journal(),
    onLearned,
    onEnded,
    folders = () => [],
    onListProblems = () => undefined,
  }: ServicesOptions,
  { origin, tokenUrl }: Endpoint,
  credentials: ServicesOptions['credentials'],
  demo: DemoApi | undefined,
): Promise<Services> {
  const folder = storeFolder(home, origin, demo !== undefined);
  const local = await openStore({ folder, clock, id: randomUUID });
  const { store, shared } = await withTeam(local, demo === undefined && settings().sharedStore.url !== '', {
    ...{ folder, clock, settings, log },
    password: teamPassword,
    openTeam,
    onShared: () => {
      void directory.refresh();
      onLearned?.();
    },
  });
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
  const troubles = new Troubles();
  const ended = (family: Family, failure: Failure | undefined) => {
    troubles.ended(family, failure, clock.now());
    onEnded?.();
  };
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
    onEnded: ended,
  });
  const now = () => clock.now();
  const cases = new Cases({ client, store, now });
  const place = () =>
    watchPlace({
      storeFolder: folder,
      isDemo: demo !== undefined,
      location: settings().watch.location,
      folders: folders(),
    });
  const watch = new Watch({
    file: new WatchFile(place),
    cases,
    clock,
    changes: () => store.changes(),
    settings: () => ({
      nearDays: settings().diagnostics.nearDays,
      residentAbroad: settings().residentAbroad,
    }),
  });
  const updater = new WatchUpdater({
    cases,
    watch,
    store,
    clock,
    random: Math.random,
    holder: randomUUID(),
    settings: () => ({ hours: hoursOf(settings().watch.hours), daytime: settings().watch.daytime }),
    isAllowed: async () => settings().mode !== 'offline' && (await access.domestic.account()) !== undefined,
    log,
  });
  void directory.refresh();
  return {
    client,
    cases,
    watch,
    updater,
    changes: () => store.changes(),
    condition: () => store.condition(),
    teamStatus: async () => {
      const account = await access.domestic.account();
      return account === undefined ? undefined : shared?.status(account);
    },
    dossiers: new Dossiers(client),
    applicants: new Applicants(client),
    directory,
    journal,
    troubles,
    surroundings: () => ({ origin, mode: settings().mode, proxy: proxyUse(origin, settingsOfNetwork?.()) }),
    signIn: async (family = 'domestic') => {
      try {
        await access[family].tokens.get();
        ended(family, undefined);
      } catch (error) {
        ended(family, failureOf(error));
        throw error;
      }
    },
    close: async () => {
      await updater.close();
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

/** The demo API has a file of its own in dist/: nobody else loads it. */
async function startDemo(clock: Clock): Promise<DemoApi> {
  const { startDemoApi } = await import('../demo/demoApi.ts');
  return startDemoApi({ clock });
}

function proxyUse(origin: string, settings: NetworkSettings | undefined): Surroundings['proxy'] {
  const route = settings && routeOf(new URL(origin), settings);
  if (route?.kind === 'unusable') return 'unusable';
  return route?.kind === 'proxy' ? 'used' : 'none';
}

/** The store is loaded when it is needed: a host without node:sqlite gets a sentence instead of a server that dies. */
async function openStore(options: SqliteStoreOptions): Promise<SqliteStore> {
  if (!isBuiltin('node:sqlite')) throw new FailureError({ code: 'noSqlite', detail: `Node ${process.version}` });
  const { SqliteStore } = await import('../jpo/local/sqliteStore.ts');
  return new SqliteStore(options);
}

/** The store that is asked: this machine's, or the team's before which it stands. */
async function withTeam(
  local: SqliteStore,
  hasTeam: boolean,
  options: Omit<TeamStoreOptions, 'local'>,
): Promise<{ readonly store: Store; readonly shared?: SharedStore }> {
  if (!hasTeam) return { store: local };
  try {
    return await openTeamStore({ ...options, local });
  } catch (error) {
    await local.close();
    throw error;
  }
}

/** Loaded after the store: on a host that is too old for both, the store says so in words. */
async function openNetwork(settings: (() => NetworkSettings) | undefined) {
  const { NetworkTransport } = await import('../jpo/transport.ts');
  return new NetworkTransport(undefined, settings);
}
