import type { Clock } from '../../server/src/base/clock.ts';
import { settle, Sleepers } from '../support/sleepers.ts';

/** 2026-11-23 09:00 in Japan. */
export const START = Date.UTC(2026, 10, 23);

/** True time, ms since 1970: what the office lives by. Moves from one event to the next. */
export class World {
  #now: number;
  readonly #sleepers = new Sleepers();

  /** `start`: ms since 1970. */
  constructor(start = START) {
    this.#now = start;
  }

  get now(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#sleepers.sleep(this.#now + Math.max(0, ms), signal);
  }

  /** So much time passes, ms. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let next = this.#sleepers.take(end); next; next = this.#sleepers.take(end)) {
      this.#now = Math.max(this.#now, next.due);
      next.wake();
      await settle();
    }
    this.#now = end;
  }

  /** Time passes until all of these have ended, `longest` ms at most; whether they have. */
  async passUntil(work: Promise<unknown>, longest: number): Promise<boolean> {
    const state = { isDone: false };
    const done = () => {
      state.isDone = true;
    };
    work.then(done, done);
    const end = this.#now + longest;
    await settle();
    while (!state.isDone) {
      const next = this.#sleepers.take(end);
      if (!next) return state.isDone;
      this.#now = Math.max(this.#now, next.due);
      next.wake();
      await settle();
    }
    return true;
  }
}

export interface MachineOptions {
  /** By how much its clock is wrong, ms. */
  readonly ahead?: number;
  /** Whether the platform names the runs of the machine, as Linux does. */
  readonly namesBoots?: boolean;
}

/** A PC: its clock can be set, it can sleep and be started anew, and all its processes see the same. */
export class Machine {
  readonly world: World;
  readonly #namesBoots: boolean;
  #ahead: number;
  #boots = 1;
  /** True time at which `elapsed` would be 0. */
  #zero: number;
  #sleep: { readonly since: number; readonly end: Promise<void> } | undefined;

  constructor(world: World, { ahead = 0, namesBoots = true }: MachineOptions = {}) {
    this.world = world;
    this.#ahead = ahead;
    this.#namesBoots = namesBoots;
    this.#zero = world.now - 3_600_000; // it has run for an hour
  }

  /** Somebody, or the network, sets the clock by so much, ms. */
  set(ms: number): void {
    this.#ahead += ms;
  }

  /** The lid is closed for so long, ms; what counts the time that passes stands still, as on Linux and macOS. */
  async sleepFor(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#sleep = { since: this.world.now, end: promise };
    await this.world.pass(ms);
    this.#zero += ms;
    this.#sleep = undefined;
    resolve(undefined);
  }

  /** Resolves while the machine is awake. */
  async awake(): Promise<void> {
    while (this.#sleep) await this.#sleep.end;
  }

  /** Started anew, which takes so long, ms. Its processes have to be ended before. */
  async restart(ms: number): Promise<void> {
    await this.world.pass(ms);
    this.#boots++;
    this.#zero = this.world.now;
  }

  /** The clock of a process; `runs` waits while the process stands still. */
  clock(runs: () => Promise<void>): Clock {
    return {
      now: () => this.world.now + this.#ahead,
      // With a fraction, as a machine's has.
      elapsed: () => ((this.#sleep?.since ?? this.world.now) - this.#zero) * 1.000_000_013,
      boot: () => (this.#namesBoots ? `boot-${this.#boots}` : undefined),
      sleep: async (ms, signal) => {
        await this.world.sleep(ms, signal);
        await runs();
      },
    };
  }
}
