import type { SqliteStore, SqliteStoreOptions } from '../store/sqlite/sqliteStore.ts';
import type { Store } from '../store/store.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { openTeamStore, type TeamStoreOptions } from './teamStore.ts';

export interface StoresOptions extends SqliteStoreOptions, Omit<TeamStoreOptions, 'local'> {
  readonly hasTeam: boolean;
  /** How long somebody else's lock is waited for until the store is open, ms; default: that of any step. */
  readonly patience?: number | undefined;
}

/** The store that is asked: this machine's, or the team's before which it stands. Throws a FailureError. */
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

/** The store is loaded when it is needed. */
async function openLocal({ patience, ...options }: StoresOptions): Promise<SqliteStore> {
  const { SqliteStore } = await import('../store/sqlite/sqliteStore.ts');
  const store = new SqliteStore(options);
  await store.open(patience);
  return store;
}
