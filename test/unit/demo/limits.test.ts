import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createJudge } from '../../../server/demo/judge.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { closeAll, startClient } from './client.ts';

const PROGRESS = 'patent/v1/app_progress/2022900001';
const UNKNOWN = 'patent/v1/app_progress/2022999999';

describe('demo API: limits', () => {
  afterEach(closeAll);

  it('lets ten requests pass in 60 seconds, over all laws, and answers the eleventh with 303', async () => {
    const { ask, api, clock } = await startClient();
    for (let i = 0; i < 4; i++) await ask(PROGRESS);
    for (let i = 0; i < 3; i++) await ask('design/v1/app_progress/2024001950');
    await clock.advance(30_000);
    for (let i = 0; i < 3; i++) await ask('trademark/v1/app_progress/2026900201');
    assert.deepEqual(api.violations, { minute: 0, daily: 0 });
    const { httpStatus, code, remain } = await ask(PROGRESS);
    assert.deepEqual({ httpStatus, code, remain }, { httpStatus: 429, code: '303', remain: '' });
    assert.equal(api.violations.minute, 1);
    await clock.advance(30_000);
    assert.equal((await ask(PROGRESS)).code, '100');
    assert.equal(api.violations.minute, 1);
  });

  it('refuses exactly the requests that are one too many in the 60 seconds up to them', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 25_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(gaps, (waits) => {
        let now = 0;
        const judge = createJudge({ clock: { now: () => now, sleep: () => Promise.resolve() }, limitFactor: 1 });
        const arrivals: number[] = [];
        for (const wait of waits) {
          now += wait;
          arrivals.push(now);
          const inWindow = arrivals.filter((at) => now - at < 60_000).length;
          assert.equal(judge.arrive('domestic'), inWindow <= 10);
        }
      }),
    );
  });

  it('counts families apart', () => {
    const judge = createJudge({ clock: new FakeClock(), limitFactor: 1 });
    const passed = Array.from({ length: 6 }, () => judge.arrive('opd'));
    assert.deepEqual(passed, [true, true, true, true, true, false]);
    assert.equal(judge.arrive('domestic'), true);
  });

  it('counts each API of each law for itself, also for numbers without data', async () => {
    const { ask } = await startClient();
    assert.equal((await ask(PROGRESS)).remain, '799');
    assert.deepEqual(await ask(UNKNOWN), { httpStatus: 200, code: '107', remain: '798', data: {} });
    assert.equal((await ask('design/v1/app_progress/2024001950')).remain, '799');
    assert.equal((await ask('patent/v1/case_number_reference/registration/8400001')).remain, '99');
  });

  it('answers 203 when the day is spent, and starts again at 0:00 in Japan', async () => {
    const clock = new FakeClock(Date.UTC(2026, 10, 23, 14, 58));
    const { ask, api } = await startClient({ clock, limits: { 'patent/app_progress': 1 } });
    assert.equal((await ask(PROGRESS)).remain, '0');
    assert.deepEqual(await ask(PROGRESS), { httpStatus: 200, code: '203', remain: '', data: {} });
    assert.deepEqual(api.violations, { minute: 0, daily: 1 });
    assert.equal((await ask('patent/v1/app_progress_simple/2022900001')).code, '100');
    await clock.advance(119_999);
    assert.equal((await ask(PROGRESS)).code, '203');
    await clock.advance(1);
    assert.equal((await ask(PROGRESS)).code, '100');
  });

  it('uses the limits of the handbook times a factor, and a minute limit of the caller', async () => {
    const { ask } = await startClient({ limitFactor: 1, minuteLimit: { domestic: 2 } });
    assert.equal((await ask(PROGRESS)).remain, '399');
    await ask(PROGRESS);
    assert.equal((await ask(PROGRESS)).code, '303');
  });

  it('lets someone else with the same ID use the count', async () => {
    const { ask, api } = await startClient();
    await ask(PROGRESS);
    api.setRemain('patent/app_progress', 5);
    assert.equal((await ask(PROGRESS)).remain, '4');
    assert.throws(() => {
      api.setRemain('patent/nothing', 5);
    }, /unknown API/u);
    assert.throws(
      () => createJudge({ clock: new FakeClock(), limitFactor: 2, limits: { nothing: 1 } }),
      /unknown API/u,
    );
  });

  it('takes nothing of the count for requests that were refused', async () => {
    const { ask } = await startClient();
    assert.equal((await ask('patent/v1/app_progress/20229')).code, '204');
    assert.equal((await ask('patent/v1/applicant_attorney/a%3Ab')).code, '208');
    assert.equal((await ask(PROGRESS)).remain, '799');
    assert.equal((await ask('patent/v1/applicant_attorney/a')).remain, '399');
  });

  it('logs what was asked, when, and what was answered', async () => {
    const { ask, api, clock } = await startClient();
    await ask(PROGRESS);
    await clock.advance(1_000);
    await ask(UNKNOWN);
    const at = Date.UTC(2026, 10, 23);
    assert.deepEqual(
      api.requests.map((request) => [request.at - at, request.method, request.api, request.statusCode]),
      [
        [0, 'POST', 'token', ''],
        [0, 'GET', 'patent/app_progress', '100'],
        [1_000, 'GET', 'patent/app_progress', '107'],
      ],
    );
    assert.equal(api.requests[1]?.path, `/api/${PROGRESS}`);
    assert.equal(api.requests[1].httpStatus, 200);
  });
});
