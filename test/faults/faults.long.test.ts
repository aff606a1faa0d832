import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ANSWER_FAULTS, TOKEN_FAULTS } from './answers.ts';
import { CLOCK_FAULTS } from './clocks.ts';
import { DOCUMENT_FAULTS, fetches } from './documents.ts';
import { faultsPage } from './page.ts';
import { PROCESS_FAULTS } from './processes.ts';
import type { Fault, Result, Run } from './row.ts';
import { STORE_FAULTS } from './stores.ts';
import { STORMS } from './storms.ts';
import { Ward } from './ward.ts';

const PAGE = new URL('../../docs/faults.md', import.meta.url);

describe('faults', () => {
  const outcomes = new Map<Fault, Result | undefined>();

  /** A test for each fault of a table. */
  function table<F extends Fault>(faults: readonly F[], run: Run<F>): void {
    for (const fault of faults) {
      outcomes.set(fault, undefined);
      it(`${fault.group}: ${fault.en}: ${fault.sees}, ${fault.requests} request(s)`, async function () {
        const result = await run(fault);
        if (!result) this.skip();
        assert.deepEqual([result.seen, result.requests], [fault.sees, fault.requests]);
        outcomes.set(fault, result);
      });
    }
  }

  for (const [at, faults] of [
    ['answer', ANSWER_FAULTS],
    ['token', TOKEN_FAULTS],
  ] as const) {
    describe(`one server meets all of them at the ${at}`, () => {
      const ward = new Ward(at);
      table(faults, ward.meets);
      afterEach(async function () {
        if (this.currentTest?.state === 'failed') await ward.renew().catch(() => undefined);
      });
      after(() => ward.renew());
    });
  }

  table(DOCUMENT_FAULTS, fetches);
  for (const faults of [STORMS, CLOCK_FAULTS, STORE_FAULTS, PROCESS_FAULTS]) table(faults, ({ run }) => run());

  after('docs/faults.md shows these results', () => {
    const committed = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
    const page = faultsPage(
      [...outcomes].map(([fault, result]) => ({ fault, result })),
      committed,
    );
    if (page === committed) return;
    writeFileSync(PAGE, page);
    assert.fail('docs/faults.md did not show the results of this run; it was written anew');
  });
});
