import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { itemHover } from '../../../server/src/features/hover/itemHover.ts';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { contentBelow } from '../../support/contentBelow.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

const CASE: CaseNumber = { law: 'patent', kind: 'application', number: '2022900001' };
const DRAFT = `【書類名】　　　　　意見書
【提出日】　　　　　令和　８年１１月２７日
【事件の表示】
　　【出願番号】　　特願２０２２－９００００１
【特許出願人】
　　【識別番号】　　９９９００００１１
　　【氏名又は名称】架空電機株式会社
【代理人】
　　【識別番号】　　９９９０１０００２
【発送番号】　　　　４１２３０１
【意見の内容】
　令和８年１１月２３日の祝日、令和５年２月３０日、令和８年１１月。
【謎の項目】
`;

describe('hovers on what is no case number', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  async function hoverOn(words: string, language = 'ja', text = DRAFT, languageId = 'jpo-procedure'): Promise<string> {
    const document = TextDocument.create('file:///a.jpo.txt', languageId, 1, text);
    const offset = text.indexOf(words);
    assert.ok(offset >= 0, words);
    const { cases, directory, clock } = services;
    const all = {
      ...{ cases, directory, drafts: new Drafts(clock), messages: messagesFor(language) },
      ...{ clock, settings: readSettings(undefined) },
    };
    const hover = await itemHover(document, document.positionAt(offset + 1), all);
    return hover && MarkupContent.is(hover.contents) ? hover.contents.value : '';
  }
  const learn = () => services.cases.resolve(CASE, { priority: 'interactive' });

  it('an item: what it is for, whether this document needs it, and the group it is in', async () => {
    const required = await hoverOn('【事件の表示】');
    assert.match(required, /^\*\*【事件の表示】\*\* — どの案件についての手続か/u);
    assert.match(required, /「意見書」では\*\*必ず書く項目\*\*です。/u);
    assert.match(await hoverOn('【提出日】'), /必要なときに書く項目/u);
    assert.match(await hoverOn('【代理人】'), /いくつでも書けます/u);
    assert.match(await hoverOn('【出願番号】'), /【事件の表示】の中の項目です。/u);
    assert.match(
      await hoverOn('【発送番号】', 'en'),
      /Six-digit dispatch number on the notice.*\n\nIn 「意見書」 this item is \*\*required\*\*/u,
    );
    assert.equal(await hoverOn('【謎の項目】'), '');
  });

  it('a 識別番号: the name in the held case or in the directory, and how it can be learned', async () => {
    assert.match(await hoverOn('９９９００００１１'), /^\*\*識別番号 999000011\*\*\n\nこの識別番号の名称は未取得です/u);
    await learn();
    assert.match(
      await hoverOn('９９９００００１１'),
      /999000011\*\* — 架空電機株式会社\n\n\*この案件の特許庁のデータ/u,
    );
    assert.match(await hoverOn('９９９０１０００２', 'en'), /Applicant code 999010002\*\* — 例示\u3000太郎/u);
    await services.directory.refresh();
    const other = '【書類名】上申書\n【上申をする者】\n【識別番号】999010001\n';
    assert.match(await hoverOn('999010001', 'ja', other), /見本\u3000太郎\n\n\*取得済みの特許庁のデータ/u);
    assert.match(await hoverOn('12345', 'ja', '【書類名】上申書\n【上申をする者】\n【識別番号】12345\n'), /9桁/u);
    assert.equal(services.asked().length, 1);
  });

  it('a 発送番号: which notice it is, whether it was answered, and until when it can be', async () => {
    assert.match(await hoverOn('４１２３０１'), /この書類の案件は未照会です/u);
    await learn();
    const open = await hoverOn('４１２３０１');
    assert.match(open, /^\*\*発送番号 412301\*\* — 拒絶理由通知書\n\n発送日 2026-10-20\n\n/u);
    assert.match(open, /応答書類が見当たりません/u);
    assert.match(open, /2026\\-12\\-21/u);
    const wrong = await hoverOn('４１２３０２', 'en', DRAFT.replace('４１２３０１', '４１２３０２'));
    assert.match(wrong, /No document of 特願2022-900001 has this dispatch number\./u);
    assert.match(wrong, /has dispatch number 412301 \(dispatched 2026-10-20\)/u);
    assert.equal(services.asked().length, 1);
  });

  it('a date: the western one with its weekday, and holidays', async () => {
    assert.equal(await hoverOn('令和　８年'), '**2026-11-27**（金） — 令和8年11月27日');
    assert.equal(await hoverOn('令和８年１１月２３日'), '**2026-11-23**（月） — 令和8年11月23日 — 祝日');
    assert.equal(
      await hoverOn('令和８年１１月２３日', 'en'),
      '**2026-11-23** (Monday) — 令和8年11月23日 — national holiday',
    );
    assert.equal(await hoverOn('令和５年２月３０日'), 'この日付はありません。');
    assert.equal(await hoverOn('令和８年１１月。'), '');
  });

  it('a value on the line below its item as on the line of the item', async () => {
    await learn();
    const below = contentBelow(DRAFT);
    for (const words of ['９９９００００１１', '９９９０１０００２', '４１２３０１', '【書類名】', '【事件の表示】']) {
      const said = await hoverOn(words);
      assert.ok(said !== '', words);
      assert.equal(await hoverOn(words, 'ja', below), said);
    }
  });

  it('nothing in texts that are no procedural documents', async () => {
    assert.equal(await hoverOn('【発送番号】', 'ja', '# 見出し\n【発送番号】４１２３０１\n', 'markdown'), '');
    assert.notEqual(await hoverOn('【発送番号】', 'ja', DRAFT, 'plaintext'), '');
    assert.equal(await hoverOn('の祝日'), '');
    assert.deepEqual(services.asked(), []);
  });
});
