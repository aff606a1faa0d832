import assert from 'node:assert/strict';
import { byApi, dryRun, runBatch } from '../../../server/src/cases/batch.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

const numbers = (text: string) => scan(text, { year: 2026 });
const serials = (count: number) => Array.from({ length: count }, (_, index) => `特願2020-${index + 1}`).join('、');

describe('a batch', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  it('is estimated before it starts, by API, without asking', async () => {
    const all = numbers(
      '特願2020-900005、特許第8400001号、特開2013-490006、特願2020-900005、実願2023-003687、特願2020-0',
    );
    const { estimate } = await dryRun(services.cases, all);
    assert.deepEqual(
      [...byApi(estimate)].map(([{ id }, count]) => [id, count]),
      [
        ['patent/app_progress', 3],
        ['patent/case_number_reference', 2],
      ],
    );
    assert.equal(estimate.requests, 5);
    assert.deepEqual(services.asked(), []);
  });

  it('asks no more than was estimated, and nothing again', async () => {
    const all = numbers('特願2020-900005、特許第8400001号、特開2013-490006');
    const estimate = await dryRun(services.cases, all);
    await runBatch(services.cases, estimate, { clock: services.clock });
    assert.deepEqual(services.asked(), ['patent/app_progress', 'patent/case_number_reference', 'patent/app_progress']);
    assert.equal((await dryRun(services.cases, all)).estimate.requests, 0);
  });

  it('a large one is spread over the minutes, so that a hover finds a place at once', async () => {
    const estimate = await dryRun(services.cases, numbers(serials(30)));
    const state = { ended: false };
    const run = runBatch(services.cases, estimate, { clock: services.clock }).then(() => {
      state.ended = true;
    });
    let longest = 0;
    while (!state.ended) {
      const end = services.clock.now() + 3_000;
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
      await services.clock.advance(end - services.clock.now());
      const recent = services.demo.requests.filter(
        ({ api, at }) => api !== 'token' && at > services.clock.now() - 6_000,
      );
      longest = Math.max(longest, recent.length);
    }
    await run;
    assert.equal(services.asked().length, 30);
    assert.ok(longest <= 2, `${longest} requests in six seconds`);
    assert.deepEqual(services.demo.violations, { minute: 0, daily: 0 });
  });

  it('ends early with what was found', async () => {
    const abort = new AbortController();
    const estimate = await dryRun(services.cases, numbers(serials(5)));
    const found = await runBatch(services.cases, estimate, {
      clock: services.clock,
      signal: abort.signal,
      onProgress: (done) => {
        if (done === 3) abort.abort();
      },
    });
    assert.equal([...found.values()].filter(({ failure }) => !failure).length, 2);
    assert.equal(services.asked().length, 2);
  });
});
