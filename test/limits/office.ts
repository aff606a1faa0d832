import { jstDay } from '../../server/src/base/clock.ts';
import { FailureError } from '../../server/src/base/failure.ts';
import { apiById, APIS, MINUTE_LIMIT } from '../../server/src/apis/apis.ts';
import { dateOf, type HttpResponse, type Transport } from '../../server/src/network/transport.ts';
import type { Settlement, Ticket } from '../../server/src/store/store.ts';
import type { World } from './world.ts';

export const ORIGIN = 'http://127.0.0.1:9';

/** What the office does with a request instead of answering it. */
export type Trouble = '999' | '303' | '210' | '503' | 'junk' | 'reset' | 'refused' | 'silence';

export interface Arrival {
  /** True time, ms. */
  readonly at: number;
  readonly user: string;
  readonly api: string;
  readonly path: string;
}

/** Headers of a response. */
export interface Named {
  readonly date?: string;
  readonly age?: string;
}

export interface OfficeOptions {
  /** Requests a day that it allows for an API; default: the handbook's. */
  readonly limitOf?: (api: string) => number;
  /** What it does with the n-th request for data, from 0; undefined: answers. */
  readonly trouble?: (n: number) => Trouble | undefined;
  /** How long a request takes to arrive and its answer to come back, ms each. */
  readonly latency?: () => readonly [number, number];
  /** What it says is left of the day; default: what is. */
  readonly says?: (left: number) => number;
  /** What its responses say of the time, which is `now`; default: what it is, as the true one's do. */
  readonly names?: (now: number, by: 'token' | 'data') => Named;
}

/** The JPO as a bystander sees it: it answers, and it counts who breaks a limit, by true time and its own day. */
export class Office {
  readonly arrivals: Arrival[] = [];
  readonly #world: World;
  readonly #options: OfficeOptions;
  readonly #kept: string[] = [];
  #requests = 0;
  tokens = 0;

  constructor(world: World, options: OfficeOptions = {}) {
    this.#world = world;
    this.#options = options;
  }

  /** The way to it for one process; `runs` waits while the process stands still. */
  transport(runs: () => Promise<void>): Transport {
    return {
      send: async ({ method, url, headers, body }) => {
        const [there, back] = this.#options.latency?.() ?? [20, 20];
        const isToken = method === 'POST';
        const trouble = isToken ? undefined : this.#options.trouble?.(this.#requests++);
        await this.#world.sleep(there);
        if (trouble === 'refused') {
          await runs();
          throw new FailureError({ code: 'network', isUnsent: true });
        }
        const response = isToken ? this.#token(new URLSearchParams(body)) : this.#answer(url, headers, trouble);
        await this.#world.sleep(trouble === 'silence' ? 30_000 - there : back);
        await runs();
        if (response === undefined) throw new FailureError({ code: trouble === 'silence' ? 'timeout' : 'network' });
        return response;
      },
    };
  }

  /** How often more requests arrived within 60 s than a minute allows, and more in a day of the office than its limit. */
  get violations(): { readonly minute: number; readonly day: number; readonly most: number } {
    let minute = 0;
    let most = 0;
    const byUser = Map.groupBy(this.arrivals, ({ user }) => user);
    for (const arrivals of byUser.values()) {
      for (const [index, { at }] of arrivals.entries()) {
        const window = arrivals.slice(0, index + 1).filter((one) => one.at > at - 60_000).length;
        most = Math.max(most, window);
        if (window > MINUTE_LIMIT.domestic) minute++;
      }
    }
    let day = 0;
    for (const arrivals of Map.groupBy(this.arrivals, ({ user, api, at }) => `${user} ${api} ${jstDay(at)}`).values()) {
      const [first] = arrivals;
      if (first) day += Math.max(0, arrivals.length - this.limitOf(first.api));
    }
    return { minute, day, most };
  }

  /** A program kept what a request brought. */
  settled({ question: { api, parameter }, day }: Ticket, { answer }: Settlement): void {
    if (answer) this.#kept.push(`${api.id}/${parameter} ${day}`);
  }

  /** Answers that were paid for and kept although the same was kept for that day already. */
  get doubled(): readonly string[] {
    return [...Map.groupBy(this.#kept, (one) => one)].filter(([, all]) => all.length > 1).map(([one]) => one);
  }

  /** Requests a day. */
  limitOf(api: string): number {
    return this.#options.limitOf?.(api) ?? apiById(api).dailyLimit;
  }

  #token(form: URLSearchParams): HttpResponse {
    this.tokens++;
    const user = form.get('username') ?? form.get('refresh_token') ?? '';
    const token = { access_token: `${user}-${this.tokens}`, refresh_token: user, refresh_expires_in: 28_800 };
    return this.#json(200, token, 'token');
  }

  #answer(
    url: string,
    headers: Readonly<Record<string, string>>,
    trouble: Trouble | undefined,
  ): HttpResponse | undefined {
    const path = new URL(url).pathname;
    const api = APIS.find((one) => path.startsWith(`${one.path}/`))?.id ?? '';
    const user = /Bearer (.*)-\d+$/u.exec(headers['authorization'] ?? '')?.[1] ?? '';
    const now = this.#world.now;
    this.arrivals.push({ at: now, user, api, path });
    const mine = this.arrivals.filter((one) => one.user === user);
    const today = mine.filter((one) => one.api === api && jstDay(one.at) === jstDay(now)).length;
    const left = this.limitOf(api) - today;
    if (mine.filter(({ at }) => at > now - 60_000).length > MINUTE_LIMIT.domestic) return this.#status('303', left);
    if (left < 0) return this.#status('203', 0);
    switch (trouble) {
      case 'reset':
      case 'silence':
        return undefined;
      case '503':
        return this.#json(503, {});
      case 'junk':
        return this.#json(200, 'junk');
      case '999':
      case '303':
      case '210':
        return this.#status(trouble, left);
      default:
        return this.#status('107', left);
    }
  }

  #status(statusCode: string, left: number): HttpResponse {
    const said = this.#options.says?.(left) ?? Math.max(0, left);
    return this.#json(200, { result: { statusCode, errorMessage: '', remainAccessCount: String(said) } });
  }

  #json(status: number, value: unknown, by: 'token' | 'data' = 'data'): HttpResponse {
    const body = new TextEncoder().encode(JSON.stringify(value));
    const { now } = this.#world;
    const named = this.#options.names?.(now, by) ?? { date: new Date(now).toUTCString() };
    return { status, mediaType: 'application/json', body, ...dateOf(named) };
  }
}
