import assert from 'node:assert/strict';
import { demoServices } from '../../support/demoServices.ts';
import { offeredAt } from '../features/actions/actionsOf.ts';
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

  it('is said of a PCT number, which has an item of its own', () => {
    const bad = inOpinion('【出願番号】　　ＰＣＴ／ＪＰ２０２２／０９０００１');
    assert.deepEqual(kindsTold(bad), ['wrong-kind ＰＣＴ／ＪＰ２０２２／０９０００１']);
  });

  it('is said of a number with something in it that nobody sees', () => {
    const bad = inOpinion('【出願番号】　　特開２０２２－４９\u200b０００１');
    assert.deepEqual(kindsTold(bad), ['wrong-kind 特開２０２２－４９\u200b０００１']);
  });

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

describe('unreadable-number', () => {
  const unreadable = (text: string) => told(text).filter((one) => one.startsWith('unreadable-number'));

  for (const value of [
    '特許２０２０－１２３４５６',
    '特頤２０２０－１２３４５６',
    '特願',
    '特願二〇二〇－一二三四五六',
    '２０２０１２３４５６',
    '2020123456',
    '未定',
  ]) {
    it(`is said of ${value}, which is all that 【出願番号】 holds`, () => {
      assert.deepEqual(unreadable(inOpinion(`【出願番号】　　${value}`)), [`unreadable-number ${value}`]);
    });
  }

  it('is not said of what is only to be filled in', () => {
    for (const value of ['', '　\u200b　', '　　○○', '　　特願○○○○－○○○○○○']) {
      assert.deepEqual(unreadable(inOpinion(`【出願番号】${value}`)), [], value);
    }
  });

  for (const [item, value] of [
    ['出願番号', '特願2022-900001'],
    ['出願番号', '平成１８年特許願第１２３４５６号'],
    ['出願番号', '国際商標登録第０８０１２３４号'],
    ['出願番号', '特願２０２２－９９００００１'],
    ['国際出願番号', 'ＰＣＴ／ＪＰ２０２２／０９０００１'],
    ['登録番号', '第６１２３４５６号'],
    ['審判番号', '判定２０１４－６０００１１'],
  ]) {
    it(`is silent about ${value ?? ''} in 【${item ?? ''}】`, () => {
      assert.deepEqual(unreadable(inOpinion(`【${item ?? ''}】　　${value ?? ''}`)), []);
    });
  }

  for (const [value, ...findings] of [
    ['2020-123456'],
    ['２０２０－１２３４５６'],
    ['特願２０２２－９０\n００１', 'broken-off 特願２０２２－９０\n００１'],
    ['2022-90\n001', 'broken-off 【出願番号】　　2022-90\n001'],
    ['特願2022-90\n　　0001', 'broken-off 特願2022-90\n　　0001'],
  ]) {
    it(`is silent where a number is found, or its mistake is told: ${JSON.stringify(value)}`, () => {
      assert.deepEqual(told(inOpinion(`【出願番号】　　${value ?? ''}`)), findings);
    });
  }

  it('is silent where the application is named by its day and its reference', () => {
    const lines = '【出願日】　　　令和　４年　４月　１日提出の特許願\n　　【整理番号】　　ＫＤ２２－００１';
    assert.deepEqual(unreadable(inOpinion(lines)), []);
  });
});
