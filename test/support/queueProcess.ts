/**
 * One of several processes of the same user, started by a measurement with `fork` and clockPreload.mjs: looks its
 * applications up all at once when it is told to, and says at any time how many of them do nothing but wait for the
 * clock, so that the clock moves on only when all do.
 */
import { systemClock, type Clock } from '../../server/src/base/clock.ts';
import { createServices } from '../../server/src/services/services.ts';
import { readSettings } from '../../server/src/settings/settings.ts';

/** What the process is to do, as JSON in its first argument. */
export interface QueueTask {
  readonly home: string;
  readonly baseUrl: string;
  /** Numbers of patent applications, ten digits. */
  readonly applications: readonly string[];
}

export type QueueReport =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'state';
      /** Questions that are not answered. */
      readonly open: number;
      /** Those that wait for the clock. */
      readonly waiting: number;
      /** When the first of them wakes, ms since the epoch; undefined where none waits. */
      readonly nextDue: number | undefined;
      /** How the questions that have ended did so, other than by an answer. */
      readonly failures: readonly string[];
    };

/** A timeout of at most this much, ms, does not follow the shared clock (clockPreload.mjs). */
const REAL_MS = 1;

const dues = new Set<{ readonly due: number }>();
const clock: Clock = {
  now: () => systemClock.now(),
  sleep: async (ms, signal) => {
    const sleeper = { due: systemClock.now() + ms };
    if (ms > REAL_MS) dues.add(sleeper);
    try {
      await systemClock.sleep(ms, signal);
    } finally {
      dues.delete(sleeper);
    }
  },
};

const task = JSON.parse(process.argv[2] ?? '') as QueueTask;
const settings = readSettings({ api: { baseUrl: task.baseUrl } });
const services = await createServices({
  home: task.home,
  clock,
  settings: () => settings,
  credentials: () => Promise.resolve({ username: 'demo', password: 'demo' }),
  log: () => undefined,
});
const failures: string[] = [];
let open = task.applications.length;

function say(report: QueueReport): void {
  process.send?.(report);
}

function sayState(): void {
  const now = clock.now();
  // One that is due already has not noticed yet: it does not wait for the clock.
  const later = [...dues].map(({ due }) => due).filter((due) => due > now);
  const nextDue = later.length > 0 ? Math.min(...later) : undefined;
  say({ kind: 'state', open, waiting: later.length, nextDue, failures });
}

async function lookUp(number: string): Promise<void> {
  const { failure } = await services.cases.resolve(
    { law: 'patent', kind: 'application', number },
    { priority: 'interactive' },
  );
  if (failure) failures.push(failure.code);
  open--;
}

process.on('message', (message) => {
  if (message === 'go') for (const number of task.applications) void lookUp(number);
  else sayState();
});
process.once('disconnect', () => {
  void services.close();
});
say({ kind: 'ready' });
