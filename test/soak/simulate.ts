import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jstDay } from '../../server/src/base/clock.ts';
import { startDemoApi } from '../support/demoApi.ts';
import type { Violations } from '../../server/demo/judge.ts';
import { APIS } from '../../server/src/apis/apis.ts';
import { NetworkTransport } from '../../server/src/network/transport.ts';
import { seeded } from '../support/inventedNames.ts';
import { officeDays, type OfficeDay } from './calendar.ts';
import { HABITS, HOURS, NIGHT_WINDOWS } from './habits.ts';
import { nightWatch, watchList } from './nightWatch.ts';
import { officeCases } from './officeCases.ts';
import { applicationOf, Person } from './person.ts';
import { SoakRecord } from './record.ts';
import { SoakClock } from './soakClock.ts';
import { openDesk } from './soakDesk.ts';

export interface SoakOptions {
  readonly seed: number;
  readonly people: number;
  readonly cases: number;
  /** YYYY-MM */
  readonly month: string;
  /** Only so many days, from the first working day; default: all. */
  readonly days?: number;
}

export interface Soaked extends SoakOptions {
  readonly calendar: readonly OfficeDay[];
  readonly record: SoakRecord;
  /** As the server counts them. */
  readonly violations: Readonly<Violations>;
  /** Requests a day by API id, as the server allows them. */
  readonly limits: Readonly<Record<string, number>>;
}

/**
 * What the server allows: twice the handbook, as recorded since spring 2026, but for the bodies of documents, whose counts
 * nobody has recorded: there the handbook's.
 */
const LIMIT_FACTOR = 2;
const LIMITS: Readonly<Record<string, number>> = Object.fromEntries(
  APIS.map(({ id, name, family, dailyLimit }) => [
    id,
    name.startsWith('app_doc_cont_') || family === 'opd' ? dailyLimit : dailyLimit * LIMIT_FACTOR,
  ]),
);

/** A month of an office over the real client, planner and store and the demo API. The same options give the same month. */
export async function soak(options: SoakOptions): Promise<Soaked> {
  const { seed, people, cases } = options;
  const calendar = officeDays(options.month, options.days);
  const clock = new SoakClock(calendar[0]?.start ?? 0);
  const record = new SoakRecord();
  const office = officeCases(cases, seeded(seed));
  const demo = await startDemoApi({
    clock,
    cases: office,
    limits: LIMITS,
    intercept: ({ at, api, path: asked }) => {
      if (api === 'token') record.logins++;
      else if (api !== '') record.arrivals.push({ at, day: jstDay(at), api, path: asked });
      return undefined;
    },
  });
  const transport = new NetworkTransport();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-soak-'));
  const open = (name: string, of: number) =>
    openDesk({ name, clock, folder, origin: demo.url, transport, random: seeded(seed * 1_000 + of) });
  const desks = Array.from({ length: people }, (_, index) => open(`desk${String(index).padStart(2, '0')}`, index));
  const nights = Array.from({ length: NIGHT_WINDOWS }, (_, index) => open(`night${index}`, 900 + index));
  try {
    const dockets = desks.map((_, index) => office.cases.filter((_one, at) => at % people === index));
    const watched = dockets.flatMap((docket) => docket.slice(0, HABITS.watched).map(applicationOf));
    const workers = desks.map((desk, index) => {
      const hours = HOURS[index % HOURS.length] ?? HOURS[0];
      const random = seeded(seed * 1_000_000 + index);
      return new Person({ desk, clock, record, random, hours, docket: dockets[index] ?? [], office: office.cases });
    });
    const file = watchList(watched, clock.now());
    const updaters = nights.map((desk, index) => {
      const random = seeded(seed * 1_000_000 + 900 + index);
      return nightWatch({ desk, name: `night${index}`, file, clock, record, random });
    });
    const month = async () => {
      for (const updater of updaters) updater.start();
      await Promise.all(workers.map((person) => person.work(calendar)));
      await Promise.all(updaters.map((updater) => updater.close()));
    };
    await clock.run(month());
  } finally {
    await Promise.all([...desks, ...nights].map((desk) => desk.close()));
    await transport.close();
    await demo.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return { ...options, calendar, record, violations: demo.violations, limits: LIMITS };
}
