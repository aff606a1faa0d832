import { startDemoApi, type DemoApi, type DemoApiOptions } from '../support/demoApi.ts';
import type { Intercept } from '../support/demoApi.ts';
import { nextJstMidnight } from '../../server/src/base/clock.ts';
import { LspClient, type LspClientOptions } from '../support/lspClient.ts';
import { SharedClock } from '../support/sharedClock.ts';
import { newHome, removeHome } from '../support/home.ts';

type StartOptions = Omit<Partial<LspClientOptions>, 'env' | 'clock'> & {
  readonly env?: Readonly<Record<string, string>>;
};

interface Faults {
  intercept: Intercept;
}

/**
 * A folder for the store, a demo API in the test process, and servers that use both, all on one clock that stands still
 * until the test moves it.
 */
export class Workplace {
  readonly clock: SharedClock;
  readonly home: string;
  readonly demo: DemoApi;
  readonly #faults: Faults;
  readonly #servers: LspClient[] = [];

  static async create(options: Partial<DemoApiOptions> = {}): Promise<Workplace> {
    const clock = new SharedClock();
    const faults: Faults = { intercept: () => undefined };
    const demo = await startDemoApi({ clock, intercept: (request) => faults.intercept(request), ...options });
    return new Workplace(clock, demo, faults);
  }

  private constructor(clock: SharedClock, demo: DemoApi, faults: Faults) {
    this.clock = clock;
    this.demo = demo;
    this.#faults = faults;
    this.home = newHome();
  }

  /** What goes wrong at the demo API from now on. */
  set intercept(intercept: Intercept) {
    this.#faults.intercept = intercept;
  }

  /** Where the demo API is, who asks and where the store is. */
  get environment() {
    return {
      JPO_API_BASE_URL: this.demo.url,
      JPO_API_USERNAME: 'demo',
      JPO_API_PASSWORD: 'demo',
      JPO_DRAFTING_HOME: this.home,
    };
  }

  /** A server that asks the demo API with the demo credentials from its environment, unless `options` say otherwise. */
  async server({ env, ...options }: StartOptions = {}): Promise<LspClient> {
    const client = await LspClient.start({ ...options, clock: this.clock, env: { ...this.environment, ...env } });
    this.#servers.push(client);
    return client;
  }

  /** Ends one server; resolves with its standard error. */
  async end(server: LspClient): Promise<string> {
    this.#servers.splice(this.#servers.indexOf(server), 1);
    return server.close();
  }

  /** Ids of the APIs asked so far, in order; tokens left out. */
  asked(): string[] {
    return this.demo.requests.map(({ api }) => api).filter((api) => api !== 'token');
  }

  tokensAsked(): number {
    return this.demo.requests.filter(({ api }) => api === 'token').length;
  }

  /** Moves the clock to the first minute of the next day in Japan: answers are stale, counts start again. */
  async nextDay(): Promise<void> {
    const now = this.clock.now();
    await this.clock.advance(nextJstMidnight(now) - now + 30_000);
  }

  /** Ends all of it. Throws when a server does not end as it should. */
  async close(): Promise<void> {
    const ends = await Promise.allSettled(this.#servers.map((server) => server.close()));
    await this.demo.close();
    this.clock.close();
    removeHome(this.home);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }
}
