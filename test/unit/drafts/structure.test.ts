import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withoutInvisible } from '../../../server/src/base/characters.ts';
import { withKanji } from '../../../server/src/base/radicals.ts';
import { itemsOf } from '../../../server/src/drafts/items.ts';
import { isDraft } from '../../../server/src/drafts/reading.ts';
import { structureOf, type Block } from '../../../server/src/drafts/structure.ts';

/** `事件の表示(出願番号)` … */
function shape(blocks: readonly Block[]): string {
  return blocks.map(({ item, members }) => item.name + (members.length > 0 ? `(${shape(members)})` : '')).join(' ');
}
const shapes = (text: string) => structureOf(text).map(({ name, blocks }) => `${name}: ${shape(blocks)}`);

describe('items of a draft', () => {
  it('are found behind any indent, in any width, with their content', () => {
    const text = '【書類名】　　意見書　\n \t　【手続補正１】\n本文に【図１】がある。\n【 識別番号 】123\r\n';
    assert.deepEqual(
      itemsOf(text).map(({ name, line, content }) => [name, line, content]),
      [
        ['書類名', 0, '意見書'],
        ['手続補正1', 1, ''],
        ['識別番号', 3, '123'],
      ],
    );
  });

  it('keep the long-vowel mark of kana in their names, and fold every other hyphen', () => {
    const names = itemsOf('【アクセスコード】\n【図１ー１】\n【ア－１】\n').map(({ name }) => name);
    assert.deepEqual(names, ['アクセスコード', '図1-1', 'ア-1']);
  });

  it('are found behind any blank, through what nobody sees, and on lines that end in any way', () => {
    const draft = ['【書類名】意見書', '【整理番号】ＡＢ', '　【請求項１】', '本文【図１】'];
    const read = (text: string) => itemsOf(text).map(({ name, content }) => [name, content]);
    const right = read(draft.join('\n'));
    assert.equal(right.length, 3);
    for (const lineEnd of ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']) {
      assert.deepEqual(read(draft.join(lineEnd)), right, JSON.stringify(lineEnd));
    }
    for (const unseen of [
      '\u200b',
      '\ufeff',
      '\u200d',
      '\u00ad',
      '\ufe0f',
      '\u{e0100}',
      '\u00a0',
      '\u2002',
      '\u2009',
    ]) {
      const text = draft.map((line) =>
        line.replace(/【|】/gu, (mark) => (mark === '【' ? `${unseen}【` : `】${unseen}`)),
      );
      assert.deepEqual(read(text.join('\n')), right, JSON.stringify(unseen));
      assert.deepEqual(read(text.join('\n').replace('類名', `類${unseen}名`)), right, JSON.stringify(unseen));
      assert.ok(isDraft(`${unseen}\f\n${text.join('\n')}`));
    }
    assert.ok(!isDraft('様式は\n【書類名】意見書'));
    assert.ok(!isDraft('【整理番号】ＡＢ\n【書類名】意見書'));
  });

  it('stand on lines as the LSP counts them', () => {
    const text = '【書類名】意見書\r【整理番号】ＡＢ\r\n\v【提出日】\n\u2028【あて先】\r';
    const document = TextDocument.create('file:///a', 'jpo-procedure', 1, text);
    for (const { start, line } of itemsOf(text)) assert.equal(line, document.positionAt(start).line);
    assert.equal(itemsOf(text).length, 4);
  });

  it('tags are characters like others: HTML is read before', () => {
    const [item, ...others] = itemsOf('【書類名】意見書<BR>【提出日】令和６年');
    assert.deepEqual([item?.content, others], ['意見書<BR>【提出日】令和６年', []]);
  });

  it('for any text: in order, inside it, and the text they name', () => {
    const piece = fc.oneof(
      fc.constantFrom('【', '】', '\n', '　', ' ', '<BR>', '【書類名】', '【手続補正１】', '【補正の内容】', '特願'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          let before = 0;
          for (const item of itemsOf(text)) {
            assert.ok(item.start >= before && item.end <= item.contentStart && item.contentEnd <= item.until);
            assert.ok(
              text.slice(item.start, item.end).startsWith('【') && text.slice(item.start, item.end).endsWith('】'),
            );
            const content = text.slice(item.contentStart, item.contentEnd);
            assert.equal(item.content, withKanji(withoutInvisible(content)));
            before = item.until;
          }
          for (const { start, end } of structureOf(text)) assert.ok(start <= end && end <= text.length);
        },
      ),
    );
  });
});

describe('structure of a draft', () => {
  it('groups by name, whatever the indent', () => {
    const text = `【書類名】意見書
【事件の表示】
【出願番号】特願2020-123456
【特許出願人】
    【識別番号】999000011
    【氏名又は名称】架空電機株式会社
  【代理人】
【識別番号】999010001
【弁理士】
【氏名又は名称】見本　太郎
【発送番号】084096
【意見の内容】
　理由は次のとおり。`;
    assert.deepEqual(shapes(text), [
      '意見書: 書類名 事件の表示(出願番号) 特許出願人(識別番号 氏名又は名称) 代理人(識別番号 弁理士 氏名又は名称) 発送番号 意見の内容',
    ]);
  });

  it('what an amendment puts in belongs to it, and is no document of its own', () => {
    const text = `【書類名】手続補正書
【手続補正１】
【補正対象書類名】特許請求の範囲
【補正対象項目名】全文
【補正方法】変更
【補正の内容】
【書類名】特許請求の範囲
【請求項１】
　装置。
【手続補正２】
【補正対象書類名】明細書
【補正対象項目名】００１２
【補正方法】変更
【補正の内容】
【００１２】
　段落。
【その他】なし`;
    assert.deepEqual(shapes(text), [
      '手続補正書: 書類名 手続補正1(補正対象書類名 補正対象項目名 補正方法 補正の内容(書類名 請求項1)) ' +
        '手続補正2(補正対象書類名 補正対象項目名 補正方法 補正の内容(0012)) その他',
    ]);
  });

  it('several documents in one file', () => {
    const text = '【書類名】特許願\n【整理番号】A\n【書類名】明細書\n【発明の名称】装置\n【書類名】要約書\n【要約】';
    assert.deepEqual(shapes(text), ['特許願: 書類名 整理番号', '明細書: 書類名 発明の名称', '要約書: 書類名 要約']);
  });

  it('a text that begins without 【書類名】 is a document without a name', () => {
    assert.deepEqual(shapes('まえがき\n【整理番号】A'), [': 整理番号']);
    assert.deepEqual(shapes('本文だけ'), []);
  });

  it('hostile nesting does not exhaust the stack', () => {
    for (const name of ['補正の内容', '手続補正１', '先行技術文献', '代理人', '書類名']) {
      assert.ok(structureOf(`【${name}】\n`.repeat(50_000)).length >= 1);
    }
  });
});
