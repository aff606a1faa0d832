import type { Clock } from '../../server/src/base/clock.ts';
import { systemClock } from '../../server/src/base/clock.ts';

/** 2026-11-23 09:00 in Japan: far from midnight. */
const START = Date.UTC(2026, 10, 23);

/**
 * Time that goes `factor` times as fast as the machine's, for this process, those that it starts and a Redis server: a
 * minute of the rules is over in seconds, and everybody still measures it by a clock that goes on by itself. All read
 * whole milliseconds of the machine's clock, so they agree on what came first.
 */
export class ScaledTime implements Clock {
  readonly factor: number;
  readonly #begun = Date.now();

  constructor(factor: number) {
    this.factor = factor;
  }

  now(): number {
    return START + (Date.now() - this.#begun) * this.factor;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return systemClock.sleep(ms / this.factor, signal);
  }

  /** What a process is started with whose clock is wrong by `skew` ms. */
  start(skew: number): { readonly execArgv: readonly string[]; readonly env: Readonly<Record<string, string>> } {
    const execArgv = ['--import', new URL('scaledPreload.mjs', import.meta.url).href];
    return { execArgv, env: { JPO_DRAFTING_TEST_TIME: [this.factor, this.#begun, START + skew].join() } };
  }

  /** In the place of the Redis server's clock (scripts/common.ts). */
  get lua(): string {
    return `
      local clock = redis.call('TIME')
      local now = ${START} + (clock[1] * 1000 + math.floor(clock[2] / 1000) - ${this.#begun}) * ${this.factor}
    `;
  }
}
