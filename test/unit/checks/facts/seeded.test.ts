import assert from 'node:assert/strict';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { applied, findings, learn } from './desk.ts';
import { GOOD_DRAFTS } from './drafts.ts';
import { SEEDED, type Seeded } from './seeded.ts';

/** The draft with the mistake. */
function spoilt({ draft, changes }: Seeded): string {
  return changes.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  }, draft);
}

describe('mistakes that the data of the JPO show', () => {
  let services: DemoServices;
  let asked = 0;

  before(async function () {
    this.timeout(120_000);
    services = await demoServices();
    for (const text of [...Object.values(GOOD_DRAFTS), ...SEEDED.map(spoilt)]) await learn(text, services);
    asked = services.demo.requests.length;
  });
  after(() => services.close());

  for (const [name, text] of Object.entries(GOOD_DRAFTS)) {
    it(`a good draft has none: ${name}`, async () => {
      assert.deepEqual(await findings(text, services), []);
    });
  }

  for (const row of SEEDED) {
    const { mistake, code, at, fixed, also = [], nearDays } = row;
    it(`${code}: ${mistake}`, async () => {
      const text = spoilt(row);
      const found = await findings(text, services, nearDays);
      const codes = found.map((one) => one.code).sort();
      assert.deepEqual(codes, [code, ...also].sort());
      const finding = found.find((one) => one.code === code);
      assert.equal(text.slice(finding?.start, finding?.end), at);
      const [fix] = finding?.fixes ?? [];
      assert.equal(fix?.edits.at(-1)?.text, fixed);
      if (!fix) return;
      const left = await findings(applied(text, fix), services, nearDays);
      assert.ok(!left.some((one) => one.code === code && one.start === finding?.start), 'it is still there');
    });
  }

  it('are found without a request', () => {
    assert.ok(SEEDED.length >= 25);
    assert.equal(services.demo.requests.length, asked);
  });
});
