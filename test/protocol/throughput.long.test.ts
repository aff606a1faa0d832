import assert from 'node:assert/strict';
import { measureThroughput } from '../support/throughput.ts';

describe('a hundred questions queued at once', () => {
  for (const processes of [1, 4]) {
    it(`take the shortest time that ten a minute allow, from ${processes} ${processes === 1 ? 'process' : 'processes'}`, async () => {
      const { efficiency, ...measured } = await measureThroughput({ processes, questions: 100 });
      assert.ok(efficiency >= 0.98, `${efficiency} of the shortest time`);
      assert.equal(measured.shortest, 540_000);
      assert.deepEqual([measured.requests, measured.mostInMinute, measured.violations], [100, 10, 0]);
      assert.deepEqual(measured.failures, []);
    });
  }
});
