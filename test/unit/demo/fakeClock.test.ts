import assert from 'node:assert/strict';
import { FakeClock } from '../../support/fakeClock.ts';

describe('FakeClock', () => {
  it('wakes sleepers in the order in which they are due, each at its time', async () => {
    const clock = new FakeClock(0);
    const woken: [string, number][] = [];
    const sleepThenNote = async (name: string, ...waits: number[]) => {
      for (const ms of waits) {
        await clock.sleep(ms);
        woken.push([name, clock.now()]);
      }
    };
    const all = Promise.all([sleepThenNote('a', 30, 30), sleepThenNote('b', 20, 20), sleepThenNote('c', 100)]);
    await clock.advance(60);
    assert.deepEqual(woken, [
      ['b', 20],
      ['a', 30],
      ['b', 40],
      ['a', 60],
    ]);
    assert.equal(clock.sleeping, 1);
    await clock.advance(40);
    await all;
    assert.equal(clock.now(), 100);
  });

  it('ends a sleep with the reason of its signal', async () => {
    const clock = new FakeClock();
    const controller = new AbortController();
    const reason = new Error('enough');
    const sleep = clock.sleep(1_000, controller.signal);
    controller.abort(reason);
    await assert.rejects(sleep, reason);
    await assert.rejects(clock.sleep(1_000, controller.signal), reason);
    assert.equal(clock.sleeping, 0);
  });
});
