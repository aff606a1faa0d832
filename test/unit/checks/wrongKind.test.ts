import assert from 'node:assert/strict';
import { demoServices } from '../../support/demoServices.ts';
import { offeredAt } from '../actions/actionsOf.ts';
import { GOOD } from './drafts.ts';
import { told } from './findings.ts';

const RIGHT = '【出願番号】　　特願２０２２－９００００１';
const inOpinion = (line: string) => GOOD.opinion.replace(RIGHT, () => line);
const inAppeal = (line: string) => GOOD.appeal.replace(RIGHT, () => line);
const kindsTold = (text: string) => told(text).filter((one) => one.startsWith('wrong-kind'));

describe('wrong-kind', () => {
  for (const [draft, why] of [
    [GOOD.opinion, 'an application'],
    [GOOD.designAmendment, 'a design application with columns'],
    [GOOD.opinionInAppeal, 'a trial number'],
    [GOOD.registrationFee, 'a patent number'],
    [GOOD.patentApplication, 'a cited 特開 in a description'],
    [inOpinion('【出願番号】　　ＰＣＴ／ＪＰ２０２２／０９０００１'), 'a PCT number as an application'],
    [inOpinion('【国際出願番号】ＰＣＴ／ＪＰ２０２２／０９０００１'), 'a PCT number'],
    [inOpinion('【出願番号】　　特開２０２２－４９０００１の出願'), 'more than a number'],
    [inOpinion('【出願番号】　　特願２０２２－９００００１（特開２０２２－４９０００１）'), 'two numbers'],
    [inOpinion('【出願番号】　　特開２０２２－９９０００１'), 'a number with a problem of its own'],
    [inAppeal('【出願番号】　　特許第８４００００１号'), 'the right in a trial'],
    [inAppeal('【登録番号】　　特許第８４００００１号'), 'a registration in a trial'],
    [`${GOOD.opinion}特開２０２２－４９０００１`, 'running text'],
  ] as const) {
    it(`is silent: ${why}`, () => {
      assert.deepEqual(kindsTold(draft), []);
    });
  }

  it('is said of 特開 in a trial, too', () => {
    const bad = inAppeal('【出願番号】　　特開２０２２－４９０００１');
    assert.deepEqual(kindsTold(bad), ['wrong-kind 特開２０２２－４９０００１']);
  });

  it('is put right with the number of the held case, and not without it', async () => {
    const services = await demoServices();
    try {
      const bad = GOOD.registrationFee.replace('特許第８４００００１号', '特願２０２０－９００００５｜');
      const fixes = async () =>
        (await offeredAt(bad, services, { only: ['quickfix'] })).filter(({ action }) => action.edit !== undefined);
      assert.deepEqual(await fixes(), []);
      const number = { law: 'patent', kind: 'application', number: '2020900005' } as const;
      await services.cases.resolve(number, { priority: 'interactive' });
      const [fix, ...others] = await fixes();
      assert.deepEqual(others, []);
      assert.equal(fix?.text, GOOD.registrationFee);
      assert.equal(fix.action.diagnostics?.[0]?.code, 'wrong-kind');
    } finally {
      await services.close();
    }
  });
});
