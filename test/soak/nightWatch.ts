import type { Cases } from '../../server/src/cases/cases.ts';
import type { CaseNumber } from '../../server/src/numbers/caseNumber.ts';
import { hoursOf } from '../../server/src/watch/hours.ts';
import { WatchUpdater } from '../../server/src/watch/updater.ts';
import { Watch, type WatchOptions } from '../../server/src/watch/watch.ts';
import type { WatchFileContent } from '../../server/src/watch/watchFormat.ts';
import { noted, type SoakRecord } from './record.ts';
import type { SoakClock } from './soakClock.ts';
import type { SoakDesk } from './soakDesk.ts';

/** The list of watched cases, in memory: reading a file would take real time. */
export function watchList(numbers: readonly CaseNumber[], since: number): WatchOptions['file'] {
  let changes = 0;
  let content: WatchFileContent = {
    cases: numbers.map((number) => ({ number, since, seen: undefined })),
    others: [],
    beyond: 0,
    state: 'good',
  };
  return {
    read: async () => content,
    stamp: async () => String(changes),
    change: async (step) => {
      const cases = step(content.cases);
      if (cases === content.cases) return false;
      content = { ...content, cases };
      changes++;
      return true;
    },
  };
}

export interface NightWatchOptions {
  readonly desk: SoakDesk;
  readonly name: string;
  readonly file: WatchOptions['file'];
  readonly clock: SoakClock;
  readonly record: SoakRecord;
  readonly random: () => number;
}

/** The updater of watched cases in a window that stays open, with the settings that a new installation has. */
export function nightWatch({ desk, name, file, clock, record, random }: NightWatchOptions): WatchUpdater {
  const { cases, store } = desk;
  const resolve: Cases['resolve'] = async (number, options) => {
    const resolution = cases.resolve(number, options);
    await noted('watch', clock, record, async () => {
      const { knowledge, failure } = await resolution;
      return {
        failure: failure?.code,
        fetchedAt: knowledge.kind === 'unknown' ? undefined : knowledge.source.fetchedAt,
      };
    });
    return resolution;
  };
  const changes = () => store.changes();
  const watch = new Watch({ file, cases, clock, changes, settings: () => ({ nearDays: 14, residentAbroad: false }) });
  return new WatchUpdater({
    cases: { resolve, held: (number) => cases.held(number) },
    watch,
    store,
    clock,
    random,
    holder: name,
    settings: () => ({ hours: hoursOf(''), daytime: false }),
    isAllowed: () => Promise.resolve(true),
    log: () => undefined,
  });
}
