import assert from 'node:assert/strict';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { Desk } from './desk.ts';

const HEAD = `【書類名】　　　　　意見書
【提出日】　　　　　令和　８年１１月２７日
【あて先】　　　　　特許庁審査官　殿
【事件の表示】
　　【出願番号】　　特願２０２２－９００００１
【特許出願人】
　　【識別番号】　　９９９００００１１
　　【氏名又は名称】架空電機株式会社
`;

describe('completion of item names', () => {
  let demo: DemoServices;
  let desk: Desk;
  beforeEach(async () => {
    demo = await demoServices();
    desk = new Desk(demo);
  });
  afterEach(async () => {
    assert.deepEqual(demo.asked(), []);
    await demo.close();
  });

  it('what the document must still have comes first, each with the items that it opens', async () => {
    const found = await desk.at(`${HEAD}|`);
    assert.deepEqual(found.labels.slice(0, 2), ['【発送番号】', '【意見の内容】']);
    assert.equal(found.item('【発送番号】').labelDetails?.description, '必須');
    assert.equal(found.labels.at(-1), '【書類名】', 'of another document in the same draft');
    assert.equal(
      found.text('【代理人】'),
      `${HEAD}【代理人】\n　　【識別番号】　　\n　　【弁理士】\n　　【氏名又は名称】`,
    );
    assert.equal(found.text('【発送番号】'), `${HEAD}【発送番号】　　　　`);
  });

  for (const typed of ['【', '【代', '代', '代理', 'だいり', 'だいりにん', '【だいり', '【】', '【代】', '　【代理']) {
    it(`${typed} at the start of a line`, async () => {
      const cursor = typed.endsWith('】') ? `${typed.slice(0, -1)}|】` : `${typed}|`;
      const found = await desk.at(`${HEAD}${cursor}\n【発送番号】　　　　４１２３０１\n`);
      assert.equal(
        found.text('【代理人】'),
        `${HEAD}【代理人】\n　　【識別番号】　　\n　　【弁理士】\n　　【氏名又は名称】\n【発送番号】　　　　４１２３０１\n`,
      );
    });
  }

  it('members of the open group come first, in the column of the draft, whatever was indented', async () => {
    const text = '【書類名】意見書\n【特許出願人】\n　【識別番号】999000011\n';
    for (const typed of ['', '　', '  ', '【', '　【氏']) {
      const found = await desk.at(`${text}${typed}|\n`);
      assert.equal(found.labels[0], '【氏名又は名称】', typed);
      assert.equal(found.text('【氏名又は名称】'), `${text}　【氏名又は名称】\n`);
    }
  });

  it('one profession is enough, and inventors have no code', async () => {
    const agent = await desk.at(`${HEAD}【代理人】\n　　【識別番号】　　９９９０１０００１\n　　【弁理士】\n　　【|`);
    assert.equal(agent.labels[0], '【氏名又は名称】');
    assert.ok(!agent.labels.includes('【弁護士】'));
    const inventor = await desk.at('【書類名】　　　　　特許願\n【発明者】\n　　【|');
    assert.deepEqual(inventor.labels.slice(0, 2), ['【住所又は居所】', '【氏名】']);
    assert.ok(!inventor.labels.includes('【識別番号】'));
  });

  it('the next amendment with its number, in the width of names; the way of it is one of three', async () => {
    const text =
      '【書類名】　　　　　手続補正書\n【手続補正１】\n　【補正対象書類名】明細書\n　【補正対象項目名】全文\n　【補正方法】　　　変更\n　【補正の内容】\n';
    const found = await desk.at(`${text}【|`);
    assert.equal(
      found.text('【手続補正２】'),
      `${text}【手続補正２】\n　【補正対象書類名】\n　【補正対象項目名】\n　【補正方法】　　　変更\n　【補正の内容】\n`,
    );
    const half = await desk.at(`${text}【手続補正2|`);
    assert.ok(half.labels.includes('【手続補正２】'), 'typed in half width');
  });

  it('in 補正の内容, what the amendment names', async () => {
    const amendment = (target: string, item: string) =>
      `【書類名】　　　　　手続補正書\n【事件の表示】\n　　【出願番号】　　特願２０２２－９００００１\n【手続補正１】\n　【補正対象書類名】${target}\n　【補正対象項目名】${item}\n　【補正方法】　　　変更\n　【補正の内容】\n`;
    const claims = await desk.at(`${amendment('特許請求の範囲', '全文')}　　【|`);
    assert.deepEqual(claims.labels.slice(0, 2), ['【書類名】', '【請求項１】']);
    const paragraph = await desk.at(`${amendment('明細書', '００１２')}　　【|`);
    assert.equal(paragraph.labels[0], '【００１２】');
    assert.equal(paragraph.text('【００１２】'), `${amendment('明細書', '００１２')}　　【００１２】\n`);
  });

  it('the amended document by its name, another document behind it, and parts only where there are some', async () => {
    const amendment =
      '【書類名】　　　　　手続補正書\n【手続補正１】\n　【補正対象書類名】特許請求の範囲\n　【補正対象項目名】全文\n　【補正方法】　　　変更\n　【補正の内容】\n';
    const inside = await desk.at(`${amendment}【|`);
    assert.equal(inside.text('【書類名】'), `${amendment}　　【書類名】　　　特許請求の範囲`);
    const behind = await desk.at(`${HEAD}【書|`);
    assert.equal(behind.text('【書類名】'), `${HEAD}【書類名】　　　　　`);
    assert.ok(!behind.labels.includes('【書類名】明細書'));
    const application = await desk.at('【書類名】　　　　　特許願\n【整理番号】　　　　Ａ－１\n【書|');
    assert.ok(
      application.text('【書類名】特許請求の範囲').endsWith('【書類名】　　　　　特許請求の範囲\n【請求項１】\n'),
    );
  });

  it('an existing item in the middle: only its name is replaced', async () => {
    const text = (name: string) => HEAD.replace('【出願番号】', name);
    const found = await desk.at(text('【出願|番号】'));
    assert.equal(found.text('【審判番号】'.replace('審判番号', '出願日')), text('【出願日】'));
  });

  it('running text offers item names only when their beginning is typed', async () => {
    const text = `${HEAD}【意見の内容】\n　本願は、特許されるべきものです。\n`;
    assert.deepEqual((await desk.at(`${text}本|`)).labels, []);
    assert.deepEqual((await desk.at(`${text}証|`)).labels, []);
    assert.deepEqual((await desk.at(`${text}　しかし、本願の|`)).labels, []);
    assert.deepEqual((await desk.at(`${text}証拠|`)).labels, ['【証拠方法】']);
    assert.deepEqual((await desk.at(`${text}【証|`)).labels.slice(0, 1), ['【証拠方法】']);
  });

  it('a new draft begins with any document type of any law, with all that it must have', async () => {
    for (const marked of ['|', '【|', '【|】', '意見|', '書類|', 'いけん|', '　|']) {
      const found = await desk.at(marked);
      const opinions = found.items.filter(({ label }) => label === '【書類名】意見書');
      assert.deepEqual(
        opinions.map((one) => one.labelDetails?.description),
        ['特許', '意匠', '商標', '実用新案'],
        marked,
      );
      assert.equal(
        found.text('【書類名】意見書'),
        `【書類名】　　　　　意見書
【あて先】　　　　　特許庁審査官　殿
【事件の表示】
　　【出願番号】　　
【特許出願人】
　　【識別番号】　　
　　【氏名又は名称】
【発送番号】　　　　
【意見の内容】
`,
      );
    }
  });

  it('behind 【書類名】 alone, the rest of the document comes with its name', async () => {
    const found = await desk.at('【書類名】|');
    assert.ok(
      found
        .text('手続補正書')
        .startsWith('【書類名】　　　　　手続補正書\n【あて先】　　　　　特許庁長官　殿\n【事件の表示】\n'),
    );
    assert.ok(
      (await desk.at(HEAD.replace('意見書', '|')))
        .text('期間延長請求書')
        .startsWith('【書類名】　　　　　期間延長請求書\n【提出日】'),
    );
  });

  it('HTML drafts of paragraphs: in the text, with tags as the other lines have them, and nothing inside of a tag', async () => {
    const html = '<html><body>\n<p>【書類名】意見書</p>\n<p>【代理人】</p>\n<p>　　【弁理士】</p>\n';
    const plain = new Desk(demo, { snippets: false });
    assert.equal(
      (await plain.at(`${html}<p>【|</p>\n`)).text('【特許出願人】').replaceAll(/^<p>|<\/p>$/gmu, ''),
      [
        '<html><body>',
        '【書類名】意見書',
        '【代理人】',
        '　　【弁理士】',
        '【特許出願人】',
        '　　【識別番号】',
        '　　【氏名又は名称】',
        '',
      ].join('\n'),
    );
    const code = await plain.at(`${html}<p>　　【識別番号】|</p>\n`);
    assert.equal(
      code.text('９９９０１０００３'),
      `${html}<p>　　【識別番号】９９９０１０００３</p>\n<p>　　【氏名又は名称】架空　一郎</p>\n`,
    );
    for (const place of ['<p|>【', '<p>【意見&n|bsp;', '<html><!-- 【|']) {
      assert.deepEqual((await plain.at(`${html}${place}`)).labels, [], place);
    }
  });

  it('HTML drafts, CRLF, and editors without snippets', async () => {
    const html = '<HTML><BODY>\n【書類名】意見書<BR>\n【代理人】<BR>\n　　【弁理士】<BR>\n';
    assert.equal((await desk.at(`${html}|<BR>\n`)).text('【氏名又は名称】'), `${html}　　【氏名又は名称】<BR>\n`);
    assert.equal(
      (await desk.at(`${html}|<BR>\n`)).text('【特許出願人】'),
      `${html}【特許出願人】<BR>\n　　【識別番号】<BR>\n　　【氏名又は名称】<BR>\n`,
    );
    const crlf = HEAD.replaceAll('\n', '\r\n');
    const plain = new Desk(demo, { snippets: false });
    const found = await plain.at(`${crlf}|\r\n`);
    assert.equal(found.item('【代理人】').insertTextFormat, undefined);
    assert.equal(
      found.text('【代理人】'),
      `${crlf}【代理人】\r\n　　【識別番号】　　\r\n　　【弁理士】\r\n　　【氏名又は名称】\r\n`,
    );
  });
});
