import assert from 'node:assert/strict';
import { amendedState } from '../../../../server/src/documents/amendedText.ts';
import { amendmentsIn, type Amendment } from '../../../../server/src/documents/amendments.ts';

const one = (item: string, content: string, way: Amendment['way'] = 'change'): Amendment => ({
  part: 'claims',
  document: '特許請求の範囲',
  item,
  way,
  content,
});
const claim = (n: number, text: string) => `　　【請求項${n}】\n　${text}`;
const CLAIMS = one('全文', `　　【書類名】特許請求の範囲\n${[1, 2, 3].map((n) => claim(n, `見本${n}`)).join('\n')}`);

describe('amendments of a 手続補正書', () => {
  const TEXT = `【書類名】　　　　　　手続補正書
【発送番号】　　　　　３５２３０１
【手続補正１】
　【補正対象書類名】　特許請求の範囲
　【補正対象項目名】　全文
　【補正方法】　　　　変更
　【補正の内容】
　　【書類名】　　　　特許請求の範囲
　　【請求項１】
　<u>架空の</u>構成。
【手続補正２】
　【補正対象書類名】　明細書
　【補正対象項目名】　００１２
　【補正方法】　　　　変更
　【補正の内容】
　　【００１２】
　見本。
　　【化１】
［画像：a.tif］
【手続補正３】
　【補正対象書類名】　明細書
　【補正対象項目名】　００１３
　【補正方法】　　　　削除
【手続補正４】
　【補正対象書類名】　図面
　【補正対象項目名】　図１
　【補正方法】　　　　変更
　【補正の内容】
　　【図１】
【手数料の表示】
`;

  it('are read from its text, without the underline; drawings are left out', () => {
    assert.deepEqual(amendmentsIn(TEXT), [
      {
        part: 'claims',
        document: '特許請求の範囲',
        item: '全文',
        way: 'change',
        content: '　　【書類名】　　　　特許請求の範囲\n　　【請求項１】\n　架空の構成。',
      },
      {
        part: 'description',
        document: '明細書',
        item: '0012',
        way: 'change',
        content: '　　【００１２】\n　見本。\n　　【化１】\n［画像：a.tif］',
      },
      { part: 'description', document: '明細書', item: '0013', way: 'delete', content: '' },
    ]);
  });

  it('a document without any has none', () => {
    assert.deepEqual(amendmentsIn('【書類名】　意見書\n【意見の内容】\n　見本。'), []);
    assert.deepEqual(amendmentsIn(''), []);
  });
});

describe('a part after its amendments', () => {
  const text = (...amendments: Amendment[]) => amendedState('claims', amendments)?.text;

  it('is not known before the first one', () => {
    assert.equal(amendedState('claims', []), undefined);
    assert.equal(amendedState('description', [CLAIMS]), undefined);
  });

  it('that was filed as a whole is whole; the next one as a whole takes its place', () => {
    assert.deepEqual(amendedState('claims', [CLAIMS]), { isWhole: true, text: CLAIMS.content });
    const next = one('全文', claim(1, '別の見本'));
    assert.equal(text(CLAIMS, next), next.content);
  });

  it('takes a changed claim in its place, a new one by its number, and loses a deleted one', () => {
    const changed = one('請求項2', claim(2, '変更後'));
    assert.equal(text(CLAIMS, changed), CLAIMS.content.replace('見本2', '変更後'));
    const added = one('請求項4', claim(4, '追加'), 'add');
    assert.equal(text(CLAIMS, added), `${CLAIMS.content}\n${added.content}`);
    assert.doesNotMatch(text(CLAIMS, one('請求項2', '', 'delete')) ?? '', /請求項2|見本2/u);
    const lastOnes = text(CLAIMS, one('請求項2から3', '', 'delete')) ?? '';
    assert.match(lastOnes, /見本1$/u);
    const merged = text(CLAIMS, one('請求項1~3', `${claim(1, '甲')}\n${claim(2, '乙')}`)) ?? '';
    assert.doesNotMatch(merged, /見本/u);
  });

  it('says that it is not whole where only items are known; paragraphs stand in their order', () => {
    const paragraph = (n: string): Amendment => ({
      ...one(n, `　　【${n}】\n　段落${n}`),
      part: 'description',
      document: '明細書',
    });
    const state = amendedState('description', ['0020', '0005', '0012'].map(paragraph));
    assert.equal(state?.isWhole, false);
    assert.deepEqual(state.text.match(/段落[0-9]+/gu), ['段落0005', '段落0012', '段落0020']);
  });

  it('an item of a 願書 is one piece, whatever items it holds', () => {
    const goods = (text: string): Amendment => ({
      part: 'request',
      document: '商標登録願',
      item: '指定商品又は指定役務並びに商品及び役務の区分',
      way: 'change',
      content: `　　【指定商品又は指定役務並びに商品及び役務の区分】\n　　【第９類】\n　　【指定商品（指定役務）】${text}`,
    });
    assert.equal(amendedState('request', [goods('甲'), goods('乙')])?.text, goods('乙').content);
  });

  it('a range that names everything does not fill the memory', () => {
    assert.equal(text(CLAIMS, one('請求項1から99999', '', 'delete')), '　　【書類名】特許請求の範囲');
  });
});
