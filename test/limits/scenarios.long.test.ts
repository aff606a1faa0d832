import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { LIVE_SCENARIOS } from './live.ts';
import { limitsPage } from './page.ts';
import { SCENARIOS, type Scenario, type Shown } from './scenarios.ts';

const PAGE = new URL('../../docs/limits.md', import.meta.url);

describe('scenarios that try to break a limit', function () {
  this.timeout(120_000);

  const outcomes = new Map<Scenario, Shown | undefined>();

  for (const scenario of [...SCENARIOS, ...LIVE_SCENARIOS]) {
    outcomes.set(scenario, undefined);
    it(`${scenario.of}: ${scenario.en}`, async () => {
      const shown = await scenario.run();
      assert.equal(shown.violations, 0, JSON.stringify(shown));
      assert.ok(shown.most <= 10, JSON.stringify(shown));
      if (shown.told !== undefined) assert.ok((shown.sent ?? 0) <= shown.told, JSON.stringify(shown));
      outcomes.set(scenario, shown);
    });
  }

  after('docs/limits.md shows these results', () => {
    const committed = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
    const all = [...outcomes].map(([scenario, shown]) => ({ scenario, shown }));
    const page = limitsPage(all, committed);
    if (page === committed) return;
    writeFileSync(PAGE, page);
    assert.fail('docs/limits.md did not show the results of this run; it was written anew');
  });
});
