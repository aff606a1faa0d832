import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { apiById } from '../../../server/src/apis/apis.ts';
import { SqliteStore } from '../../../server/src/store/sqlite/sqliteStore.ts';
import type {
  ClaimRequest,
  HeldAnswer,
  Priority,
  Question,
  Store,
  Ticket,
  Waiter,
} from '../../../server/src/store/store.ts';
import type { SharedClaim } from '../../../server/src/store/sharedStore.ts';
import { FakeClock } from '../../support/fakeClock.ts';

/** A day of the 2026 calendar in Japan, ms: 2026-11-23 09:00 JST is where the FakeClock starts. */
export const HOUR = 3_600_000;

/** How long a question can be on its way, ms: a request and a download, 30 s each, and a little more. */
export const LONGEST_REQUEST = 65_000;

/** Who pays in these tests. */
export const ACCOUNT = 'account-a';

/** A question; `api` is an id such as `patent/app_progress`. */
export function question(parameter: string, api = 'patent/app_progress'): Question {
  return { api: apiById(api), parameter };
}

interface ClaimOptions extends Partial<Omit<ClaimRequest, 'waiter'>> {
  readonly priority?: Priority;
  readonly waiter?: Waiter;
}

/** What the rules of the limits are tested by: the store of a machine, and that of a team. */
export interface RulesStore extends Pick<
  Store,
  'answer' | 'applicationOf' | 'numbersOf' | 'settle' | 'leave' | 'usage' | 'close'
> {
  claim(request: ClaimRequest): Promise<SharedClaim>;
}

/** Several stores that share what they hold, as several windows do, on a clock that the test moves. */
export abstract class Bench<T extends RulesStore = RulesStore> {
  readonly clock: FakeClock;
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-store-'));
  readonly #stores: T[] = [];
  #ids = 0;

  constructor(clock = new FakeClock()) {
    this.clock = clock;
  }

  protected abstract make(): T;

  protected readonly nextId = () => `ticket-${++this.#ids}`;

  /** One more window of the same user. */
  open(): T {
    return this.keep(this.make());
  }

  /** It is closed at the end. */
  protected keep(store: T): T {
    this.#stores.push(store);
    return store;
  }

  /** Somebody who wants an answer from now on. */
  waiter(priority: Priority = 'interactive'): Waiter {
    return { id: `waiter-${String(++this.#ids).padStart(6, '0')}`, priority, since: this.clock.now() };
  }

  claim(store: RulesStore, asked: Question, options: ClaimOptions = {}): Promise<SharedClaim> {
    const { priority, waiter = this.waiter(priority), account = ACCOUNT, reserve = 0, ...rest } = options;
    return store.claim({ account, question: asked, waiter, reserve, ...rest });
  }

  /** A claim that has to be granted. */
  async grant(store: RulesStore, asked: Question, options: ClaimOptions = {}): Promise<Ticket> {
    const claim = await this.claim(store, asked, options);
    if (claim.state !== 'granted') throw new Error(`not granted: ${JSON.stringify(claim)}`);
    return claim.ticket;
  }

  /** Takes `count` places in the window with requests of their own, answered at once unless told otherwise. */
  async fill(store: RulesStore, count: number, api = 'patent/registration_info', isSettled = true): Promise<Ticket[]> {
    const tickets: Ticket[] = [];
    for (let i = 0; i < count; i++) {
      const ticket = await this.grant(store, question(`filler-${++this.#ids}`, api));
      if (isSettled) await store.settle(ticket, {});
      tickets.push(ticket);
    }
    return tickets;
  }

  /** What the API said just now, good until `staleAt` (default: for good). */
  answer({ api, parameter }: Question, data: unknown = {}, staleAt = Infinity, statusCode = '100'): HeldAnswer {
    return { api: api.id, parameter, statusCode, data, fetchedAt: this.clock.now(), staleAt };
  }

  async close(): Promise<void> {
    await Promise.all(this.#stores.map((store) => store.close()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Windows of one machine: stores on one folder. */
export class StoreBench extends Bench<SqliteStore> {
  protected make(): SqliteStore {
    return new SqliteStore({ folder: this.folder, clock: this.clock, id: this.nextId });
  }
}
