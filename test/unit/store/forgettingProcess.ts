/** A process that forgets what is told in its arguments, and says when it begins: folder of a store, what. */
import { systemClock } from '../../../server/src/base/clock.ts';
import type { Forgetting } from '../../../server/src/store/forgetting.ts';
import { SqliteStore } from '../../../server/src/store/sqlite/sqliteStore.ts';

const [folder = '', what = ''] = process.argv.slice(2);
const store = new SqliteStore({ folder, clock: systemClock, id: () => 'ticket' });
await store.open();
process.send?.('begins');
await store.forget(JSON.parse(what) as Forgetting);
