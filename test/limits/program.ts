import { OfficeTime, hearing } from '../../server/src/store/officeTime.ts';
import { apiById } from '../../server/src/apis/apis.ts';
import { Budget } from '../../server/src/jpo/budget.ts';
import { JpoClient, type AskOptions, type Outcome } from '../../server/src/jpo/client.ts';
import { learn } from '../../server/src/jpo/learn.ts';
import { SqliteStore } from '../../server/src/store/sqlite/sqliteStore.ts';
import type { Question, Settlement, Store, Ticket, WaitReason } from '../../server/src/store/store.ts';
import { TokenSource, accountOf } from '../../server/src/jpo/token.ts';
import { ORIGIN, type Office } from './office.ts';
import type { Machine } from './world.ts';

export interface ProgramOptions {
  readonly machine: Machine;
  readonly office: Office;
  /** Folder of the store. */
  readonly folder: string;
  /** Where what notices its loss may stand. */
  readonly witness: () => readonly string[];
  readonly id: () => string;
  readonly random?: () => number;
  readonly user?: string;
}

/** What a question came to. */
export interface Ended {
  readonly code: string;
  /** Why it waited, in order. */
  readonly waited: readonly WaitReason[];
  /** Of the budget that it had. */
  readonly sent: number;
}

/** One program of the user: a window's server, or a command. Can stand still, and can die. */
export class Program {
  readonly client: JpoClient;
  readonly office: OfficeTime;
  /** By how much it was told that its clock is wrong, ms. */
  wrongClock: number | undefined;
  user: string;
  readonly #store: SqliteStore;
  readonly #asked = new Set<Promise<Ended>>();
  #standing: PromiseWithResolvers<void> | undefined;
  #isDead = false;

  constructor({ machine, office, folder, witness, id, random = () => 0.5, user = 'user' }: ProgramOptions) {
    const runs = async () => {
      await machine.awake();
      await this.#runs();
    };
    const clock = machine.clock(runs);
    this.user = user;
    this.office = new OfficeTime(clock, (skew) => {
      this.wrongClock = skew;
    });
    const flush = (_file: string, done: () => void) => {
      done(); // what the disk has after a power cut, the scenarios decide
    };
    this.#store = new SqliteStore({ folder, witness, clock, id, office: this.office, flush });
    const transport = hearing(office.transport(runs), this.office, clock, ORIGIN);
    const credentials = () => Promise.resolve({ username: this.user, password: 'password' });
    const tokens = new TokenSource(transport, clock, { url: `${ORIGIN}/auth/token` }, credentials);
    const access = {
      origin: ORIGIN,
      tokens,
      account: async () => accountOf(ORIGIN, await credentials()),
    };
    this.client = new JpoClient({
      store: standingStill(this.#store, runs, office),
      transport,
      clock,
      office: this.office,
      access: { domestic: access, opd: access },
      learn,
      id,
      random,
      settings: () => ({ offline: false, reserve: 0.1, dailyLimitOf: ({ id: api }) => office.limitOf(api) }),
      log: () => undefined,
    });
  }

  get isAlive(): boolean {
    return !this.#isDead;
  }

  get isStanding(): boolean {
    return this.#standing !== undefined;
  }

  /** Its questions that are not answered yet. */
  get open(): readonly Promise<Ended>[] {
    return [...this.#asked];
  }

  ask(question: Question, options: Partial<AskOptions> = {}): Promise<Ended> {
    const waited: WaitReason[] = [];
    const budget = options.budget ?? new Budget(2);
    const asked = this.client
      .ask(question, {
        priority: 'interactive',
        ...options,
        budget,
        onDelay: (delay) => {
          if (delay && waited.at(-1) !== delay.reason) waited.push(delay.reason);
        },
      })
      .then((outcome) => ({ code: codeOf(outcome), waited, sent: budget.sent }));
    this.#asked.add(asked);
    void asked.finally(() => this.#asked.delete(asked));
    return asked;
  }

  /** The process stands still, as with SIGSTOP, until `go`. */
  stand(): void {
    this.#standing ??= Promise.withResolvers();
  }

  go(): void {
    this.#standing?.resolve();
    this.#standing = undefined;
  }

  /** The process is killed: nothing of it goes on. */
  async die(): Promise<void> {
    this.#isDead = true;
    this.#asked.clear();
    await this.#store.close();
  }

  /** Writes something that has no part in a permission, as the team's store does. */
  step(): Promise<void> {
    return this.#store.step(() => undefined);
  }

  usage(): ReturnType<JpoClient['usage']> {
    return this.client.usage();
  }

  async #runs(): Promise<void> {
    if (this.#isDead) await new Promise<never>(() => undefined);
    while (this.#standing) {
      await this.#standing.promise;
      if (this.#isDead) await new Promise<never>(() => undefined);
    }
  }
}

/** A question about an application, which the office does not know. */
export function about(n: number, api = 'patent/app_progress'): Question {
  return { api: apiById(api), parameter: `2019${String(n).padStart(6, '0')}` };
}

function codeOf(outcome: Outcome): string {
  return outcome.kind === 'answer' ? outcome.answer.statusCode : outcome.failure.code;
}

/** The process may stand still, or die, between a step of the store and what it does next. */
function standingStill(store: SqliteStore, runs: () => Promise<void>, office: Office): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return async (...values: unknown[]): Promise<unknown> => {
        await runs();
        const result: unknown = await Reflect.apply(value, target, values);
        if (name === 'settle') office.settled(values[0] as Ticket, values[1] as Settlement);
        await runs();
        return result;
      };
    },
  });
}
