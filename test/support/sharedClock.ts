import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../server/src/base/clock.ts';
import { settle, Sleepers } from './sleepers.ts';

/** 2026-11-23 09:00 in Japan. */
const START = Date.UTC(2026, 10, 23);

let made = 0;

/**
 * A clock that stands still until a test moves it, for this process and for those it starts: it stands in a file of
 * sixteen bytes (two Float64 in the machine's byte order: milliseconds since 1970, and milliseconds that have passed)
 * that clockPreload.mjs reads.
 *
 *     const clock = new SharedClock();
 *     fork(script, [], { execArgv: clock.execArgv, env: { ...process.env, ...clock.env } });
 */
export class SharedClock implements Clock {
  readonly path: string;
  /** What a Node process is started with to live by this clock, together with `env`. */
  readonly execArgv: readonly string[] = ['--import', new URL('clockPreload.mjs', import.meta.url).href];
  readonly env: Readonly<Record<string, string>>;
  readonly #file: number;
  #now: number;
  /** The machine has run for an hour. */
  #elapsed = 3_600_000;
  readonly #sleepers = new Sleepers();

  /** `start` in milliseconds since 1970-01-01T00:00Z. */
  constructor(start = START) {
    this.path = join(tmpdir(), `jpo-drafting-clock-${process.pid}-${++made}`);
    this.env = { JPO_DRAFTING_TEST_CLOCK: this.path };
    this.#file = openSync(this.path, 'w', 0o600);
    this.#now = start;
    this.#write();
  }

  now(): number {
    return this.#now;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#sleepers.sleep(this.#now + Math.max(0, ms), signal);
  }

  /**
   * Moves on by `ms` in one step. This process and the file change in the same turn, so that a server here never sees an
   * earlier time than a client there. The other processes notice within a few real milliseconds: poll for what they do.
   */
  async advance(ms: number): Promise<void> {
    this.#now += ms;
    this.#elapsed += ms;
    this.#write();
    for (let due = this.#sleepers.take(this.#now); due; due = this.#sleepers.take(this.#now)) due.wake();
    await settle();
  }

  /** Sets the clock by so much, as somebody does with that of a machine: no time passes. */
  jump(ms: number): void {
    this.#now += ms;
    this.#write();
  }

  /** Removes the file, once the processes have ended. */
  close(): void {
    closeSync(this.#file);
    rmSync(this.path, { force: true });
  }

  #write(): void {
    writeSync(this.#file, new Uint8Array(Float64Array.of(this.#now, this.#elapsed).buffer), 0, 16, 0);
  }
}
