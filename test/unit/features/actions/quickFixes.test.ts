import assert from 'node:assert/strict';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { GOOD } from '../../checks/drafts.ts';
import { told } from '../../checks/findings.ts';
import { offeredAt } from './actionsOf.ts';
import { FIX_ALL } from '../../../../server/src/features/offered.ts';

describe('quick fixes', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  const offered = async (draft: string, only = ['quickfix'], triggerKind: 1 | 2 = 1) =>
    offeredAt(draft, services, { only, triggerKind });

  it('put right what is marked at the cursor, and say which diagnostic they belong to', async () => {
    const [first, ...others] = await offered(GOOD.amendment.replace('【補正をする者】', '【特許｜出願人】'));
    assert.deepEqual(
      [first?.title, first?.text, first?.action.isPreferred, first?.action.kind],
      ['【補正をする者】に直す', GOOD.amendment, undefined, 'quickfix'],
    );
    assert.deepEqual(
      first?.action.diagnostics?.map(({ code }) => code),
      ['wrong-party-item'],
    );
    assert.deepEqual(others, []);
  });

  it('offer every way there is, none of them preferred where it is a choice', async () => {
    const results = await offered(GOOD.statement.replace('　早期の', '　髙｜期の'));
    assert.deepEqual(
      results.map(({ title, action }) => [title, action.isPreferred]),
      [
        ['「髙」を「高」に直す', undefined],
        ['「髙」を「▲高▼」に直す', undefined],
      ],
    );
  });

  it('offer to put all of a kind right at once', async () => {
    const bad = `${GOOD.statement}①｜、②と③、平成31年5月1日`;
    const results = await offered(bad);
    assert.deepEqual(
      results.map(({ title }) => title),
      ['「①」を「（１）」に直す', '同じ種類の問題をこの文書ですべて直す（3件）'],
    );
    assert.equal(results[1]?.text, `${GOOD.statement}（１）、（２）と（３）、平成31年5月1日`);
    const [unasked, ...others] = await offered(bad, ['quickfix'], 2);
    assert.deepEqual([unasked?.title, others], ['「①」を「（１）」に直す', []]);
  });

  it('fix all on save only what is not in doubt', async () => {
    const bad = `｜${GOOD.amendment.replace('【補正をする者】', '【特許出願人】')}①、髙、ｶﾞ、平成31年5月1日`;
    const [all, ...others] = await offered(bad, ['source.fixAll'], 2);
    assert.equal(all?.action.kind, FIX_ALL);
    assert.ok(all.text.endsWith('（１）、髙、ガ、平成31年5月1日'), all.text);
    assert.deepEqual(told(all.text), [
      'wrong-party-item 【特許出願人】',
      'character-repertoire 髙',
      'era-over-in-text 平成31年5月1日',
    ]);
    assert.deepEqual(others, []);
    assert.deepEqual(await offered(`｜${GOOD.amendment}`, ['source.fixAll'], 2), []);
  });

  it('ask nothing', async () => {
    await offered(`${GOOD.opinion}①｜`);
    assert.deepEqual(services.asked(), []);
  });
});
