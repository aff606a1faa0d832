import type { SqliteStore, SqliteStoreOptions } from '../store/sqlite/sqliteStore.ts';
import type { Store } from '../store/store.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Clock } from '../base/clock.ts';
import { FailureError } from '../base/failure.ts';
import { teamAddress } from '../store/team/address.ts';
import { deskId } from '../store/team/membership.ts';
import { LayeredStore } from '../store/team/layeredStore.ts';
import type { TeamOptions } from '../store/team/openTeam.ts';
import { dailyLimitOf, type Settings } from '../settings/settings.ts';

export interface StoresOptions extends SqliteStoreOptions, Omit<TeamStoreOptions, 'local'> {
  readonly hasTeam: boolean;
  /** How long another program's lock is waited for until the store is open, ms; default: as at any step. */
  readonly patience?: number | undefined;
}

/** This machine's store, or the team's in front of it. Throws a FailureError. */
export async function openStores(
  options: StoresOptions,
): Promise<{ readonly store: Store; readonly shared?: SharedStore }> {
  const local = await openLocal(options);
  if (!options.hasTeam) return { store: local };
  try {
    return await openTeamStore({ ...options, local });
  } catch (error) {
    await local.close();
    throw error;
  }
}

/** Loads the store on demand. */
async function openLocal({ patience, ...options }: StoresOptions): Promise<SqliteStore> {
  const { SqliteStore } = await import('../store/sqlite/sqliteStore.ts');
  const store = new SqliteStore(options);
  await store.open(patience);
  return store;
}

export interface TeamStoreOptions {
  readonly local: SqliteStore;
  /** The local store's folder: its name identifies the JPO server, and it keeps the desk's name. */
  readonly folder: string;
  readonly clock: Clock;
  readonly settings: () => Settings;
  readonly password: () => Promise<string | undefined>;
  readonly log: (line: string) => void;
  readonly onShared: () => void;
  /** Tests bring their own. */
  readonly openTeam?: ((options: TeamOptions) => SharedStore) | undefined;
}

/** The local store with the team's. Throws a FailureError `teamAddress` for a bad address or a password in settings. */
async function openTeamStore({ local, folder, clock, settings, password, log, ...rest }: TeamStoreOptions) {
  const { url, isFromEnvironment } = settings().sharedStore;
  const address = teamAddress(url, isFromEnvironment);
  if (typeof address === 'string') throw new FailureError({ code: 'teamAddress', detail: address });
  // With the Redis client, a file of its own in dist/.
  const openTeam = rest.openTeam ?? (await import('../store/team/openTeam.ts')).openTeam;
  const shared: SharedStore = openTeam({
    address: { ...address, password: address.password ?? (await password()) },
    clock,
    id: randomUUID,
    realm: path.basename(folder),
    desk: deskId(folder, randomUUID),
    label: () => settings().sharedStore.desk.trim() || undefined,
  });
  const away = () => {
    const { whenAway, perMinuteWhenAway, ofDayWhenAway } = settings().sharedStore;
    const { quota } = settings();
    return {
      ...{ whenAway, perMinute: perMinuteWhenAway, ofDay: ofDayWhenAway / 100 },
      dailyLimitOf: (api: Parameters<typeof dailyLimitOf>[0]) => dailyLimitOf(api, quota),
    };
  };
  return { shared, store: new LayeredStore({ local, shared, clock, settings: away, log, onShared: rest.onShared }) };
}
