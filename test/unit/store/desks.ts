import { startDemoApi, type DemoApi, type DemoApiOptions } from '../../support/demoApi.ts';
import { apiById } from '../../../server/src/apis/apis.ts';
import type { Outcome } from '../../../server/src/jpo/client.ts';
import type { Question } from '../../../server/src/store/store.ts';
import type { Credentials } from '../../../server/src/jpo/token.ts';
import type { Transport } from '../../../server/src/network/transport.ts';
import { createServices, type Services } from '../../../server/src/services/services.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { newHome, removeHome } from '../../support/home.ts';

export const HOUR = 3_600_000;
export const INTERACTIVE = { priority: 'interactive' } as const;
export const BACKGROUND = { priority: 'background' } as const;

/** Cases of the demo API: registered, and pending. */
export const REGISTERED = question('2020900005');
export const PENDING = question('2022900001');

/** A question; `api` is an id such as `patent/app_progress`. */
export function question(parameter: string, api = 'patent/app_progress'): Question {
  return { api: apiById(api), parameter };
}

/** Questions that the demo API answers with 107, each another. */
export function unknownCases(count: number, api?: string): Question[] {
  return Array.from({ length: count }, (_, i) => question(`20190${String(i).padStart(5, '0')}`, api));
}

/** The code of a failure, or of the status of an answer. */
export function codeOf(outcome: Outcome): string {
  return outcome.kind === 'answer' ? outcome.answer.statusCode : outcome.failure.code;
}

const DEMO: Credentials = { username: 'demo', password: 'demo' };

/** One editor window. */
export interface Desk extends Services {
  /** Read at each use. */
  credentials: Credentials | undefined;
  /** Section of the settings, read at each use. */
  section: object;
  readonly logged: string[];
}

export interface DeskOptions {
  readonly credentials?: Credentials;
  readonly section?: object;
  readonly transport?: Transport;
  /** Default: the demo API's. */
  readonly baseUrl?: string;
  /** Folder of the stores; default: one for all. */
  readonly home?: string;
}

/** Windows over one demo API and one store, on a clock that the test moves. */
export class Desks {
  readonly clock: FakeClock;
  readonly demo: DemoApi;
  readonly home = newHome();
  /** Real time between two steps of the clock, ms, where a server is asked that does not live by it. */
  pause = 0;
  readonly #open = new Set<Desk>();

  constructor(clock: FakeClock, demo: DemoApi) {
    this.clock = clock;
    this.demo = demo;
  }

  static async start(options: Partial<DemoApiOptions> = {}): Promise<Desks> {
    const clock = new FakeClock();
    return new Desks(clock, await startDemoApi({ clock, ...options }));
  }

  async open(options: DeskOptions = {}): Promise<Desk> {
    const { credentials = DEMO, section = {}, transport, baseUrl = this.demo.url, home = this.home } = options;
    const state = { credentials: credentials as Credentials | undefined, section, logged: [] as string[] };
    const services = await createServices({
      home,
      clock: this.clock,
      settings: () => readSettings({ api: { baseUrl }, ...state.section }),
      credentials: () => Promise.resolve(state.credentials),
      log: (line) => state.logged.push(line),
      ...(transport ? { transport } : {}),
    });
    const close = async () => {
      if (this.#open.delete(desk)) await services.close();
    };
    const desk: Desk = Object.assign(state, services, { close });
    this.#open.add(desk);
    return desk;
  }

  /** Ids of the APIs asked so far, in order; tokens left out. */
  asked(): string[] {
    return this.demo.requests.map(({ api }) => api).filter((api) => api !== 'token');
  }

  /** How many tokens were asked for. */
  get logins(): number {
    return this.demo.requests.filter(({ api }) => api === 'token').length;
  }

  /** Moves the clock while something sleeps, until the work has ended. */
  async drive<T>(work: Promise<T>): Promise<T> {
    const state = { isDone: false };
    const done = () => {
      state.isDone = true;
    };
    work.then(done, done);
    const end = performance.now() + 15_000;
    while (!state.isDone) {
      if (performance.now() > end) throw new Error('it did not end in 15 s');
      for (let i = 0; i < 4; i++) await new Promise((resolve) => setImmediate(resolve));
      if (this.pause > 0) await new Promise((resolve) => setTimeout(resolve, this.pause));
      if (this.clock.sleeping > 0) await this.clock.advance(50);
    }
    return work;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map((desk) => desk.close()));
    await this.demo.close();
    removeHome(this.home);
  }
}
