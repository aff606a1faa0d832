import { randomUUID } from 'node:crypto';
import { jstDay } from '../../../server/src/base/clock.ts';
import type { Cases } from '../../../server/src/cases/cases.ts';
import { SqliteStore } from '../../../server/src/store/sqlite/sqliteStore.ts';
import type { HttpRequest, HttpResponse } from '../../../server/src/network/transport.ts';
import { createServices, type Services } from '../../../server/src/services/services.ts';
import { readSettings, type Settings } from '../../../server/src/settings/settings.ts';
import { storeFolder } from '../../../server/src/services/storeFolder.ts';
import { type Agreement, FolderList, type FolderListOptions } from '../../../server/src/watch/folderList.ts';
import { hoursOf } from '../../../server/src/watch/hours.ts';
import { WatchUpdater } from '../../../server/src/watch/updater.ts';
import { Watch } from '../../../server/src/watch/watch.ts';
import type { WatchFile } from '../../../server/src/watch/watchFile.ts';
import { EMPTY } from '../../../server/src/watch/watchFormat.ts';
import type { WatchedCase } from '../../../server/src/watch/watchList.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { newHome, removeHome } from '../../support/home.ts';

/** A request as the server saw it. */
export interface Seen {
  readonly at: number;
  /** JST day */
  readonly day: string;
  /** `app_progress` */
  readonly api: string;
  readonly number: string;
}

/** What the server says of a request: requests left, or the status code of a failure. */
export type Reply = { readonly remaining: number } | { readonly status: string } | 'unreachable';

/** Times are exact to this. */
export const STEP_MS = 5_000;

const ORIGIN = 'http://127.0.0.1:9';

/** The list in memory: the clock of a test does not wait for a disk. */
function memoryFile(): Pick<WatchFile, 'read' | 'change' | 'stamp'> {
  let cases: readonly WatchedCase[] = [];
  let changes = 0;
  return {
    read: () => Promise.resolve({ ...EMPTY, cases }),
    stamp: () => Promise.resolve(String(changes)),
    change: (step) => {
      const next = step(cases);
      const isOther = next !== cases;
      cases = next;
      if (isOther) changes++;
      return Promise.resolve(isOther);
    },
  };
}

/** What the user has said, in memory. */
function memoryAgreements(): FolderListOptions['agreements'] {
  const known = new Map<string, Agreement>();
  return {
    of: (place) => Promise.resolve(known.get(place)),
    change: (place, step) => {
      known.set(place, step(known.get(place)));
      return Promise.resolve();
    },
  };
}

export interface Window {
  readonly services: Services;
  readonly watch: Watch;
  readonly updater: WatchUpdater;
  close(): Promise<void>;
}

/** Windows over one store and one invented server that answers at once, on a clock that the test moves. */
export class Office {
  readonly clock: FakeClock;
  readonly seen: Seen[] = [];
  readonly file = memoryFile();
  /** Section of the settings, read at each use. */
  section: object = {};
  isSignedIn = true;
  /** The list stands in a folder, not with the user. */
  isFolderList = false;
  readonly #agreements = memoryAgreements();
  /** By JST day, API and how often it was asked on that day, this time included. */
  reply: (api: string, used: number, at: number) => Reply = () => ({ remaining: 700 });
  /** How often list and updater looked at what is held of a case. */
  looks = 0;
  readonly #home = newHome();
  readonly #windows = new Set<Window>();

  constructor(start?: number) {
    this.clock = new FakeClock(start);
  }

  get settings(): Settings {
    return readSettings({ api: { baseUrl: ORIGIN }, ...this.section });
  }

  async open(random: () => number = Math.random): Promise<Window> {
    const { clock } = this;
    const services = await createServices({
      home: this.#home,
      clock,
      settings: () => this.settings,
      credentials: () => Promise.resolve(this.isSignedIn ? { username: 'demo', password: 'demo' } : undefined),
      log: () => undefined,
      transport: { send: (request) => this.#answer(request) },
    });
    const store = new SqliteStore({ folder: storeFolder(this.#home, ORIGIN, false), clock, id: randomUUID });
    const cases = this.#counted(services.cases);
    const settings = () => ({ nearDays: this.settings.diagnostics.nearDays, residentAbroad: false });
    const folderList = new FolderList({
      ...{ agreements: this.#agreements, clock },
      place: () => ({ path: '/folder/.jpo-drafting/watch.json', isOwn: !this.isFolderList }),
    });
    const watch = new Watch({ file: this.file, folderList, cases, clock, settings, changes: () => services.changes() });
    const updater = new WatchUpdater({
      ...{ cases, watch, store, clock, random, holder: randomUUID() },
      settings: () => ({ ...this.settings.watch, hours: hoursOf(this.settings.watch.hours) }),
      isAllowed: () => Promise.resolve(this.settings.mode !== 'offline' && this.isSignedIn),
      log: () => undefined,
    });
    const window: Window = {
      services,
      watch,
      updater,
      close: async () => {
        if (!this.#windows.delete(window)) return;
        await updater.close();
        await services.close();
        await store.close();
      },
    };
    this.#windows.add(window);
    return window;
  }

  /** Lets so much time pass, in steps small enough that what is woken ends what it does, an exchange included. */
  async pass(ms: number): Promise<void> {
    const end = this.clock.now() + ms;
    while (this.clock.now() < end) {
      for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
      await this.clock.advance(Math.min(STEP_MS, end - this.clock.now()));
    }
    for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
  }

  async close(): Promise<void> {
    for (const window of this.#windows) await window.close();
    removeHome(this.#home);
  }

  /** How often each case was asked about on a JST day. */
  perCase(day: string): Map<string, number> {
    const counts = new Map<string, number>();
    for (const one of this.seen.filter((seen) => seen.day === day)) {
      counts.set(one.number, (counts.get(one.number) ?? 0) + 1);
    }
    return counts;
  }

  #counted(cases: Cases): Pick<Cases, 'resolve' | 'held'> {
    const looking = <A extends unknown[], R>(look: (...args: A) => R) => {
      return (...args: A) => {
        this.looks++;
        return look(...args);
      };
    };
    return {
      resolve: (number, options) => cases.resolve(number, options),
      held: looking((number) => cases.held(number)),
    };
  }

  #answer({ url }: HttpRequest): Promise<HttpResponse> {
    const { pathname } = new URL(url);
    if (pathname.startsWith('/auth')) return Promise.resolve(json({ access_token: 'token', expires_in: 3600 }));
    const [api = '', number = ''] = pathname.split('/').slice(-2);
    const at = this.clock.now();
    const day = jstDay(at);
    this.seen.push({ at, day, api, number });
    const used = this.seen.filter((one) => one.day === day && one.api === api).length;
    const reply = this.reply(api, used, at);
    if (reply === 'unreachable') return Promise.reject(new Error('unreachable'));
    const [statusCode, remainAccessCount, data] =
      'status' in reply ? [reply.status, '', ''] : ['100', String(reply.remaining), { applicationNumber: number }];
    return Promise.resolve(json({ result: { statusCode, errorMessage: '', remainAccessCount, data } }));
  }
}

function json(value: object): HttpResponse {
  return { status: 200, mediaType: 'application/json', body: new TextEncoder().encode(JSON.stringify(value)) };
}
