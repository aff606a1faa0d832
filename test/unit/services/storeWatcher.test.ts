import assert from 'node:assert/strict';
import { StoreWatcher } from '../../../server/src/services/storeWatcher.ts';
import { FakeClock } from '../../support/fakeClock.ts';

describe('looking for what other windows have learned', () => {
  it('begins with the first use, also where a view was visible before there was anything to look at', async () => {
    const clock = new FakeClock();
    let changes: number | undefined;
    const told: string[] = [];
    const lookout = new StoreWatcher({
      clock,
      sources: () => {
        const now = changes;
        const sources = { changes: () => Promise.resolve(now ?? 0), watchStamp: () => Promise.resolve('') };
        return Promise.resolve(now === undefined ? undefined : sources);
      },
      changed: (what) => told.push(...what),
    });
    lookout.setVisible(true);
    await clock.advance(500);
    changes = 7; // the services are there, and what is held is shown
    await lookout.look();
    changes = 8;
    await clock.advance(3_000);
    assert.deepEqual(told, ['cases', 'quota']);
    lookout.close();
  });
});
