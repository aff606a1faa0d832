import { randomUUID } from 'node:crypto';
import type { Clock } from '../base/clock.ts';
import type { Cases } from '../cases/cases.ts';
import type { Store } from '../store/store.ts';
import { Agreements, FolderList } from '../watch/folderList.ts';
import { hoursOf } from '../watch/hours.ts';
import { watchPlace, type WatchPlaceOptions, WatchFile } from '../watch/watchFile.ts';
import { WatchUpdater, type UpdaterOptions } from '../watch/updater.ts';
import { Watch } from '../watch/watch.ts';
import type { Settings } from '../settings/settings.ts';

export interface WatchingOptions
  extends Pick<WatchPlaceOptions, 'storeFolder' | 'isDemo'>, Pick<UpdaterOptions, 'isAllowed' | 'log'> {
  readonly cases: Cases;
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: () => Settings;
  /** Paths of the open folders; read at each use. */
  readonly folders: () => readonly string[];
}

/** The watched cases and their updater, which is not started. */
export function watchingOf({ cases, store, clock, settings, folders, storeFolder, isDemo, ...rest }: WatchingOptions): {
  readonly watch: Watch;
  readonly updater: WatchUpdater;
} {
  const place = () => watchPlace({ storeFolder, isDemo, location: settings().watch.location, folders: folders() });
  const ownPlace = watchPlace({ storeFolder, isDemo, location: 'user', folders: [] });
  const agreements = new Agreements(storeFolder);
  const watch = new Watch({
    file: new WatchFile(place),
    own: { file: new WatchFile(() => ownPlace), agreements },
    folderList: new FolderList({
      ...{ agreements, clock },
      place: () => ({ path: place(), isOwn: place() === ownPlace }),
    }),
    ...{ cases, clock },
    changes: () => store.changes(),
    settings: () => ({ nearDays: settings().diagnostics.nearDays, residentAbroad: settings().residentAbroad }),
  });
  const updater = new WatchUpdater({
    ...{ cases, watch, store, clock, ...rest },
    random: Math.random,
    holder: randomUUID(),
    settings: () => ({ hours: hoursOf(settings().watch.hours), daytime: settings().watch.daytime }),
  });
  return { watch, updater };
}
