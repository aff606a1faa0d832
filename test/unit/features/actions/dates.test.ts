import assert from 'node:assert/strict';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { offeredAt } from './actionsOf.ts';

describe('code actions on dates', () => {
  let services: DemoServices;
  before(async () => {
    services = await demoServices();
  });
  after(() => services.close());

  // prettier-ignore
  const BOTH_WAYS: readonly (readonly [written: string, other: string])[] = [
    ['令和　６年　４月２４日', '２０２４年４月２４日'],
    ['令和6年4月24日',         '2024年4月24日'],
    ['２０２４年４月２４日',   '令和　６年　４月２４日'],
    ['令和元年5月1日',         '2019年5月1日'],
    ['平成３１年４月３０日',   '２０１９年４月３０日'],
    ['1989年1月7日',           '昭和64年1月7日'],
  ];
  for (const [written, other] of BOTH_WAYS) {
    it(`${written} → ${other}`, async () => {
      const texts = (await offeredAt(`提出日は${written.slice(0, 3)}｜${written.slice(3)}です`, services)).map(
        ({ text }) => text,
      );
      assert.deepEqual(texts, [`提出日は${other}です`]);
    });
  }

  for (const none of ['令和6年2月｜30日', '令和6年4｜月', '1850年｜1月1日', '平成30｜年度', '（2024-04｜-24）']) {
    it(`nothing for ${none}`, async () => {
      assert.deepEqual(await offeredAt(none, services, { only: ['refactor'] }), []);
    });
  }
});
