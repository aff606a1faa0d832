import { readFileSync } from 'node:fs';
import type { CalendarDate } from './calendarDate.ts';

/** The only source of time in the server; tests pass a clock of their own. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /**
   * Milliseconds since the machine started, or a like moment shared by all its processes. Cannot be set; may stop while the
   * machine sleeps. Absent where `now` is never set either.
   */
  elapsed?(): number;
  /** Identifies the run of the machine in which `elapsed` counts; undefined where the platform has no id for it. */
  boot?(): string | undefined;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => sinceBoot() + performance.now(),
  boot: bootId,
  // The global setTimeout, not node:timers: tests of whole processes replace it.
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(abortReason(signal));
        return;
      }
      const onAbort = () => {
        clearTimeout(timer);
        if (signal) reject(abortReason(signal));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      }, ms);
      signal?.addEventListener('abort', onAbort, { once: true });
    }),
};

let begun: number | undefined;

/** When this process began, by the clock shared by all processes, ms: `performance` counts from there. */
function sinceBoot(): number {
  if (begun === undefined) {
    const [seconds, nanoseconds] = process.hrtime();
    begun = seconds * 1_000 + nanoseconds / 1_000_000 - performance.now();
  }
  return begun;
}

let boot: { readonly id: string | undefined } | undefined;

/** Linux has an id for each run of the machine (random(4)); macOS and Windows have no file with one. */
function bootId(): string | undefined {
  boot ??= { id: readBootId() };
  return boot.id;
}

function readBootId(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError');
}

/** Time of day and elapsed time at one moment, even where the process is held up between the two readings, ms. */
export function readClock(clock: Clock): { readonly now: number; readonly elapsed: number } {
  for (let tries = 1; ; tries++) {
    const before = clock.elapsed?.();
    const now = clock.now();
    const after = clock.elapsed?.();
    if (before === undefined || after === undefined) return { now, elapsed: now };
    if (after - before < 1 || tries === 3) return { now, elapsed: after };
  }
}

/** Measures a duration, ms, by both clocks and takes the longer: one can be set back, the other can stop during sleep. */
export function stopwatch(clock: Clock): () => number {
  const began = [clock.now(), clock.elapsed?.() ?? 0] as const;
  return () => Math.max(clock.now() - began[0], (clock.elapsed?.() ?? 0) - began[1], 0);
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** JST is UTC+9 all year. */
const JST_OFFSET = 9 * HOUR;

/** The calendar day in Japan at this instant. */
export function jstDay(ms: number): CalendarDate {
  return inJapan(ms).slice(0, 10) as CalendarDate;
}

/** Days from one calendar day to another, negative where it is before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** The next 0:00 JST, when the daily counts start again, ms. */
export function nextJstMidnight(ms: number): number {
  return (Math.floor((ms + JST_OFFSET) / DAY) + 1) * DAY - JST_OFFSET;
}

/** The calendar year in Japan at this instant. */
export function jstYear(ms: number): number {
  return new Date(ms + JST_OFFSET).getUTCFullYear();
}

/** `YYYY-MM-DD HH:MM` in Japan, or with seconds. */
export function jstDateTime(ms: number, to: 'minutes' | 'seconds' = 'minutes'): string {
  return inJapan(ms)
    .slice(0, to === 'minutes' ? 16 : 19)
    .replace('T', ' ');
}

/** `HH:MM:SS` in Japan, rounded up to the next full second: what is waited for is not there earlier. */
export function jstTime(ms: number): string {
  return inJapan(Math.ceil(ms / 1_000) * 1_000).slice(11, 19);
}

/** Date and time in Japan, `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
function inJapan(ms: number): string {
  return new Date(ms + JST_OFFSET).toISOString();
}
