import assert from 'node:assert/strict';
import { KINDS, runSchedule, type Kind } from './schedule.ts';

const SEEDS = 167;
/** Time of this process for all of them, ms. Alone they take 41 s on two cores; beside other tests a core does half as much. */
const LONGEST_MS = 120_000;

describe('random schedules of the real client and store, in virtual time', function () {
  this.timeout(2 * LONGEST_MS);

  const total = { schedules: 0, requests: 0, questions: 0 };
  const began = process.cpuUsage();

  for (const kind of KINDS) {
    it(`${SEEDS} of ${kind}: no limit is broken, no question is lost, no answer is paid for twice`, async () => {
      for (let seed = 1; seed <= SEEDS; seed++) await holds(seed, kind);
    });
  }

  async function holds(seed: number, kind: Kind): Promise<void> {
    const { requests, questions, log, ...verdict } = await runSchedule(seed, kind);
    const nothing = { violations: 0, lost: 0, doubled: [], beyondBudget: 0 };
    assert.deepEqual(verdict, nothing, `${kind} ${seed}\n${log.join('\n')}`);
    total.schedules++;
    total.requests += requests;
    total.questions += questions;
  }

  after(() => {
    const { schedules, requests, questions } = total;
    const { user, system } = process.cpuUsage(began);
    const ms = Math.round((user + system) / 1000);
    console.log(`      ${schedules} schedules, ${requests} requests, ${questions} questions, ${ms} ms`);
    assert.ok(requests > 10 * schedules, 'they ask next to nothing');
    assert.ok(ms < LONGEST_MS, `${ms} ms`);
  });
});
