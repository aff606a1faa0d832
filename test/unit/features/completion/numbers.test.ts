import assert from 'node:assert/strict';
import { resolveCompletion } from '../../../../server/src/features/completion/completion.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { Desk } from './desk.ts';

const HEAD =
  '【書類名】　　　　　意見書\n【事件の表示】\n　　【出願番号】　　特願２０２２－９００００１\n【意見の内容】\n';

describe('completion of numbers', () => {
  let demo: DemoServices;
  let desk: Desk;
  /** Requests that the test itself made. */
  let asked = 0;
  beforeEach(async () => {
    demo = await demoServices();
    asked = 0;
    desk = new Desk(demo);
  });
  afterEach(() => demo.close());

  async function hold(): Promise<void> {
    const application = { law: 'patent', kind: 'application', number: '2022900001' } as const;
    await demo.cases.resolve(application, { priority: 'interactive' });
    await demo.cases.learn(application, ['citations'], { priority: 'interactive' });
    asked = demo.asked().length;
  }

  // prettier-ignore
  const TYPED: readonly (readonly [typed: string, wanted: string])[] = [
    ['本願（特願|',            '特願２０２２－９００００１'],
    ['本願（特願２０２２|',    '特願２０２２－９００００１'],
    ['本願（特願2022-9|',      '特願２０２２－９００００１'],
    ['本願（特願２０２２－９００|００１）', '特願２０２２－９００００１'],
    ['その公開公報（特開|',    '特開２０２３－４９０００１'],
    ['引用文献１（特開２０１|', '特開２０１３－４９０００６'],
  ];
  for (const [typed, wanted] of TYPED) {
    it(`${typed} gives ${wanted}`, async () => {
      await hold();
      const found = await desk.at(`${HEAD}　${typed}`);
      const start = /^.*?（/u.exec(typed)?.[0] ?? '';
      const rest = typed.endsWith('）') ? '）' : '';
      assert.equal(found.text(wanted), `${HEAD}　${start}${wanted}${rest}`);
      assert.deepEqual(demo.asked().slice(asked), []);
    });
  }

  it('prose gets none', async () => {
    await hold();
    for (const typed of [
      '本願発明は|',
      '請求項１に|',
      '第|',
      '２０２２－|',
      '拒絶査定第|',
      '特許第２条|',
      'PCT/JP2020/012345は|',
    ]) {
      assert.deepEqual((await desk.at(`${HEAD}　${typed}`)).labels, [], typed);
    }
  });

  it('an unknown case is offered as it was written; a draft in half width gets half width', async () => {
    const found = await desk.at('【書類名】意見書\n【事件の表示】\n【出願番号】特願2025-000005\n【意見の内容】\n特願|');
    assert.deepEqual(found.labels, ['特願2025-000005']);
  });

  it('連番 padded with blanks stays so, and 【登録番号】 takes registrations', async () => {
    const text = (body: string) =>
      `【書類名】　　　　　手続補正書\n【事件の表示】\n　　【出願番号】　　意願２０２４－　　１９５０\n${body}`;
    const found = await desk.at(text('【その他】　　　　　意願|'));
    assert.deepEqual(found.labels, ['意願２０２４－　　１９５０']);
    const named = await desk.at(
      text('【その他】　　　　　意匠登録第１９９０００３号\n【本意匠の表示】\n　　【登録番号】　　|\n'),
    );
    assert.deepEqual(named.labels, ['意匠登録第１９９０００３号']);
  });

  it('an earlier application is another than the case itself', async () => {
    const text = `【書類名】　　　　　特許願\n【事件の表示】\n　　【出願番号】　　特願２０２２－９００００１\n【その他】　　　　　特願２０２１－９００００２\n【原出願の表示】\n　　【出願番号】　　|\n`;
    assert.deepEqual((await desk.at(text)).labels, ['特願２０２１－９００００２']);
  });

  it('in texts that are no drafts, numbers and nothing else', async () => {
    assert.deepEqual((await desk.at('# 特願2022-900001\n\n特願|', 'markdown')).labels, ['特願2022-900001']);
    assert.deepEqual((await desk.at('代理|', 'plaintext')).labels, []);
    assert.deepEqual((await desk.at('|', 'markdown')).labels, []);
    assert.ok(
      (await desk.at('【書類名】意見書\n【|', 'plaintext')).labels.includes('【発送番号】'),
      'a draft in plain text',
    );
  });

  it('the documentation is made when it is looked at', async () => {
    await hold();
    const item = (await desk.at(`${HEAD}特願|`)).item('特願２０２２－９００００１');
    assert.equal(item.documentation, undefined);
    const resolved = await resolveCompletion(item, desk.services);
    assert.ok(typeof resolved.documentation === 'object');
    for (const word of ['二次電池の残量推定装置', '架空電機株式会社', '2026\\-12\\-21']) {
      assert.ok(resolved.documentation.value.includes(word), resolved.documentation.value);
    }
    assert.deepEqual(await resolveCompletion({ label: 'x', data: { kind: 'case', number: '…' } }, desk.services), {
      label: 'x',
      data: { kind: 'case', number: '…' },
    });
    assert.deepEqual(demo.asked().slice(asked), []);
  });

  it('documents a registered case with its next annuity, as a hover does, where the register is held', async () => {
    const number = { law: 'patent', kind: 'registration', number: '8400001' } as const;
    const documented = async () => {
      const { documentation } = await resolveCompletion({ label: 'x', data: { kind: 'case', number } }, desk.services);
      return JSON.stringify(documentation);
    };
    const right = { law: 'patent', kind: 'application', number: '2020900005' } as const;
    await demo.cases.resolve(number, { priority: 'interactive' });
    assert.doesNotMatch(await documented(), /年金/u);
    await demo.cases.learn(right, ['registration'], { priority: 'interactive' });
    assert.match(await documented(), /年金の納付 2027/u);
  });
});
