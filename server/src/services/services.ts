import { randomUUID } from 'node:crypto';
import os from 'node:os';
import { Applicants } from '../applicants/applicants.ts';
import { Directory } from '../applicants/directory.ts';
import type { ListProblem } from '../applicants/listed.ts';
import { applicantLists } from '../applicants/listFiles.ts';
import { Cases } from '../cases/cases.ts';
import { Dossiers } from '../cases/dossiers.ts';
import { PendingLookups } from '../cases/pendingLookups.ts';
import { jstYear, type Clock } from '../base/clock.ts';
import { officeListIn, officeListOf, type OfficeList } from '../docket/officeList.ts';
import type { DemoApi } from '../../demo/demoApi.ts';
import { accessOf } from './access.ts';
import { endpointOf, type Endpoint } from './places.ts';
import type { Family } from '../apis/apis.ts';
import { JpoClient } from '../jpo/client.ts';
import { Journal } from '../jpo/journal.ts';
import { learn } from '../jpo/learn.ts';
import { failureOf, type Failure } from '../base/failure.ts';
import { hearing, OfficeTime } from '../store/officeTime.ts';
import { routeOf, type NetworkSettings } from '../network/proxy.ts';
import { LastFailures } from '../jpo/lastFailures.ts';
import type { Credentials } from '../jpo/token.ts';
import { EditorTransport, type Exchange } from '../network/editorTransport.ts';
import { OfficeTransport } from '../network/officeTransport.ts';
import { tellingSlow, NetworkTransport, type Transport } from '../network/transport.ts';
import { dailyLimitOf, type Settings } from '../settings/settings.ts';
import { storeFolder, witnessFiles } from './storeFolder.ts';
import { openStores, type TeamStoreOptions } from './stores.ts';
import { watchingOf } from './watching.ts';

export interface ServicesOptions {
  readonly home: string;
  readonly clock: Clock;
  /** Read at each use, so that a change applies at once; `mode` and `api` only when services are created. */
  readonly settings: () => Settings;
  /** ID and password for the live mode, for each family. */
  readonly credentials: (family: Family) => Promise<Credentials | undefined>;
  readonly log: (line: string) => void;
  /** Password of the team's store, unless its address has one. */
  readonly teamPassword?: () => Promise<string | undefined>;
  /** Default: of a Redis server. */
  readonly openTeam?: TeamStoreOptions['openTeam'];
  readonly transport?: Transport;
  /** Read at each request; absent: no proxy. */
  readonly network?: () => NetworkSettings;
  /** The editor's own network. */
  readonly exchange?: Exchange | undefined;
  readonly journal?: Journal;
  /** Called when new data is saved: views can be refreshed. */
  readonly onLearned?: () => void;
  /** Called when a request ended, well or not: counts, windows or obstacles may have changed. */
  readonly onEnded?: () => void;
  /** Folders of the workspace, for relative paths in the settings; read at each use. */
  readonly folders?: () => readonly string[];
  /** Called once if this machine's clock is wrong. `skew`: how far the office's is ahead, ms. */
  readonly onWrongClock?: (skew: number) => void;
  /** How long another program's lock is waited for until the store is open, ms; default: as at any step. */
  readonly patience?: number;
  /** Called once with how long the disk delayed the store, ms. */
  readonly onSlowDisk?: (ms: number) => void;
  /** Called when the office's server is slow to answer. */
  readonly onSlowServer?: () => void;
  /** Called once if a loss of the home folder would go unnoticed. */
  readonly onUnguarded?: () => void;
  /** Called with the problems of the office's lists of applicants whenever they change. */
  readonly onListProblems?: (problems: readonly ListProblem[]) => void;
}

export type Services = Awaited<ReturnType<typeof createServices>>;

/** How long closing waits for an answer on its way (it is paid for), ms: an editor that ends gives its servers 2 s. */
const PARTING_MS = 1_000;

const DEMO_CREDENTIALS: Readonly<Record<Family, Credentials>> = {
  domestic: { username: 'demo', password: 'demo' },
  opd: { username: 'opd', password: 'opd' },
};

/**
 * Connects all parts for the mode of the settings. Throws EndpointError for a forbidden address and a FailureError with
 * code `store` where the store cannot be opened.
 */
export async function createServices(options: ServicesOptions) {
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
  options: ServicesOptions,
  endpoint: Endpoint,
  credentials: ServicesOptions['credentials'],
  demo: DemoApi | undefined,
) {
  const { home, clock, settings, log, network, onSlowServer, journal = new Journal(), folders = () => [] } = options;
  const { origin } = endpoint;
  const isDemo = demo !== undefined;
  const folder = storeFolder(home, origin, isDemo);
  const office = new OfficeTime(clock, options.onWrongClock);
  const onUnguarded = () => {
    log('store: no file can be written beside the home folder');
    options.onUnguarded?.();
  };
  const { store, shared } = await openStores({
    ...{ folder, clock, settings, log, id: randomUUID, office, onSlow: options.onSlowDisk, patience: options.patience },
    ...(isDemo ? {} : { witness: () => witnessFiles(folder), onUnguarded }),
    hasTeam: !isDemo && settings().sharedStore.url !== '',
    password: options.teamPassword ?? (() => Promise.resolve(undefined)),
    openTeam: options.openTeam,
    onShared: () => {
      learned();
    },
  });
  const places = { folders, home: os.homedir() };
  const lists = applicantLists({
    ...places,
    files: () => settings().applicants,
    report: options.onListProblems ?? (() => undefined),
  });
  const year = () => jstYear(clock.now());
  const ownList = officeListIn({ ...places, year, files: () => [settings().docket].filter((file) => file !== '') });
  const demoList = demo && officeListOf('demo', demo.officeList, year);
  const directory = new Directory({ store, clock, lists, log });
  const learned = () => {
    void directory.refresh();
    options.onLearned?.();
  };
  const { transport: plain, closeNetwork } = options.transport
    ? { transport: options.transport }
    : openNetwork(network, options.exchange);
  const told = onSlowServer ? tellingSlow(plain, clock, onSlowServer) : plain;
  const transport = hearing(told, office, clock, origin);
  const access = accessOf({ endpoint, isDemo, credentials, transport, clock, journal });
  const troubles = new LastFailures();
  const ended = (family: Family, failure: Failure | undefined) => {
    troubles.ended(family, failure, clock.now());
    options.onEnded?.();
  };
  const client = new JpoClient({
    store,
    transport,
    clock,
    access,
    office,
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
    onKept: learned,
    onEnded: ended,
  });
  const cases = new Cases({ client, store, now: () => clock.now() });
  const { watch, updater } = watchingOf({
    ...{ cases, store, clock, settings, folders, isDemo, log, storeFolder: folder },
    isAllowed: async () => settings().mode !== 'offline' && (await access.domestic.account()) !== undefined,
  });
  void directory.refresh();
  return {
    cases,
    dossiers: new Dossiers(client),
    applicants: new Applicants(client),
    /** Applicants and agents known without a request. */
    directory,
    client,
    /** Requests that hovers wait for. */
    pending: new PendingLookups(cases),
    /** The last exchanges, for the report to JPO support. */
    journal,
    watch,
    /** Updates the watched cases; not started. */
    updater,
    /** The office's own list of cases. */
    officeList: { read: () => (demoList && settings().docket === '' ? demoList : ownList).read() } satisfies OfficeList,
    /** Where permission for requests comes from now. */
    condition: () => store.condition(),
    /** The team's desks and their use; undefined without a team's store or signed out. Throws while it is away. */
    teamStatus: async () => {
      const account = await access.domestic.account();
      return account === undefined ? undefined : shared?.status(account);
    },
    /** `Store.changes`: another number after anything was learned or used. */
    changes: () => store.changes(),
    /** Server, mode and proxy by the current settings. */
    surroundings: () => ({ origin, mode: settings().mode, proxy: proxyUse(origin, network?.()) }),
    /** Current obstacles. */
    troubles,
    /** Tests the credentials by requesting a token, which no limit counts. Throws a FailureError. */
    signIn: async (family: Family = 'domestic') => {
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
      await Promise.race([closeNetwork?.(), parting]);
      waited.abort();
      await directory.close();
      await client.save();
      await store.close();
      await demo?.close();
    },
  };
}

/** The demo API is a file of its own in dist/. */
async function startDemo(clock: Clock): Promise<DemoApi> {
  const { startDemoApi } = await import('../../demo/demoApi.ts');
  return startDemoApi({ clock });
}

/** `unusable`: a proxy is named that cannot be used. */
function proxyUse(origin: string, settings: NetworkSettings | undefined): 'none' | 'used' | 'unusable' {
  const route = settings && routeOf(new URL(origin), settings);
  if (route?.kind === 'unusable') return 'unusable';
  return route?.kind === 'proxy' ? 'used' : 'none';
}

function openNetwork(network: (() => NetworkSettings) | undefined, exchange: Exchange | undefined) {
  const own = new NetworkTransport(undefined, network);
  const closeNetwork = () => own.close();
  if (!network || !exchange) return { transport: own, closeNetwork };
  const editor = new EditorTransport(exchange);
  return { transport: new OfficeTransport({ own, editor, network, elapsed: () => performance.now() }), closeNetwork };
}
