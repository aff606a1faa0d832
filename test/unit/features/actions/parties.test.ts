import assert from 'node:assert/strict';
import type { CaseNumber } from '../../../../server/src/numbers/caseNumber.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { offeredAt } from './actionsOf.ts';

const CASE: CaseNumber = { law: 'patent', kind: 'application', number: '2022900001' };

const HEAD = `【書類名】　　　　　意見書
【事件の表示】
　　【出願番号】　　特願２０２２－９００００１
`;

describe('code actions on parties', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
    await services.cases.resolve(CASE, { priority: 'interactive' });
  });
  afterEach(() => services.close());

  const rewritten = async (draft: string) =>
    (await offeredAt(draft, services, { only: ['refactor.rewrite'] })).map(({ text }) => text);

  it('fills an empty item with the applicants of the case, as the draft is laid out', async () => {
    const filled = `${HEAD}【特許出願人】
　　【識別番号】　　９９９００００１１
　　【氏名又は名称】架空電機株式会社
【意見の内容】
`;
    assert.deepEqual(await rewritten(`${HEAD}【特許出｜願人】\n【意見の内容】\n`), [filled]);
    const empty = '【特許出願人】\n　　【識別番号】\n　　【氏名又は名称】｜\n';
    assert.deepEqual(await rewritten(`${HEAD}${empty}【意見の内容】\n`), [filled]);
    assert.equal(services.asked().length, 1);
  });

  it('takes the indentation and the width of a draft that is laid out otherwise', async () => {
    const draft = (party: string) => `【書類名】意見書
【事件の表示】
  【出願番号】特願2022-900001
${party}【意見の内容】
`;
    assert.deepEqual(await rewritten(draft('【特許出願人】｜\n')), [
      draft('【特許出願人】\n  【識別番号】999000011\n  【氏名又は名称】架空電機株式会社\n'),
    ]);
  });

  it('offers each agent by itself, and behind an agent that is named those that are not', async () => {
    const first =
      '【代理人】\n　　【識別番号】　　９９９０１０００１\n　　【弁理士】\n　　【氏名又は名称】見本　太郎\n';
    const second =
      '【代理人】\n　　【識別番号】　　９９９０１０００２\n　　【弁理士】\n　　【氏名又は名称】例示　太郎\n';
    assert.deepEqual(await rewritten(`${HEAD}【代理人】｜\n`), [HEAD + first, HEAD + second]);
    assert.deepEqual(await rewritten(HEAD + first.replace('【代理人】', '【代｜理人】')), [HEAD + first + second]);
    assert.deepEqual(await rewritten(`${HEAD}${first}${second.replace('【代理人】', '【代｜理人】')}`), []);
  });

  it('keeps what a template has beside the name', async () => {
    const phone = '　　【電話番号】　　０３－００００－００００';
    const template = `【代理人】｜\n　　【識別番号】\n　　【弁理士】\n　　【氏名又は名称】\n${phone}\n`;
    const [text] = await rewritten(HEAD + template);
    const first =
      '【代理人】\n　　【識別番号】　　９９９０１０００１\n　　【弁理士】\n　　【氏名又は名称】見本　太郎\n';
    assert.equal(text, `${HEAD}${first}${phone}\n`);
  });

  it('names nobody where the data say nothing of the item, or nothing is held', async () => {
    assert.deepEqual(await rewritten(`${HEAD}【発明者】｜\n`), []);
    assert.deepEqual(await rewritten(`${HEAD.replace('９００００１', '９００００２')}【特許出願人】｜\n`), []);
    assert.deepEqual(await rewritten('【特許出願人】｜\n'), []);
    assert.equal(services.asked().length, 1);
  });

  it('replaces a name by the one that is registered for the code', async () => {
    const party = (name: string) =>
      `${HEAD}【特許出願人】\n　　【識別番号】　　９９９００００１１\n　　【氏名又は名称】${name}\n`;
    const texts = await rewritten(party('架空電気｜株式会社'));
    assert.ok(texts.includes(party('架空電機株式会社')), texts.join('\n---\n'));
    assert.ok(!(await rewritten(party('架空電機｜株式会社'))).includes(party('架空電機株式会社')));
  });

  it('knows names by the directory where no case is named', async () => {
    const party = (name: string) =>
      `【書類名】　意見書\n【提出者】\n　　【識別番号】　９９９０１０００１\n　　【氏名又は名称】${name}\n`;
    await services.directory.refresh();
    assert.deepEqual(await rewritten(party('見本｜次郎')), [party('見本　太郎')]);
    assert.equal(services.asked().length, 1);
  });
});
