import assert from 'node:assert/strict';
import { filedDocuments } from '../../../server/src/drafts/documentNames.ts';
import { DOCUMENT_TYPES } from '../../../server/src/drafts/documentTypes.ts';
import { structureOf, type Block } from '../../../server/src/drafts/structure.ts';
import { applied, findingsOf } from './findings.ts';
import { namesIn } from '../../support/namesIn.ts';

const found = (name: string) =>
  findingsOf(`【書類名】　${name}\n`).filter(({ code }) => code.endsWith('-document') || code === 'abolished-name');

describe('names of documents', () => {
  it('of the office are left alone', () => {
    const names = [...filedDocuments(), ...DOCUMENT_TYPES.map(({ name }) => name)].filter(
      (name) => !/^復?代理人解任届$/u.test(name),
    );
    assert.ok(names.length > 300);
    for (const name of names) assert.deepEqual(found(name), [], name);
  });

  // What "fix all" made of them: 審判請求書, 訂正請求書, 明細書 …
  for (const name of `審判請求取下書 訂正請求取下書 異議申立取下書 包括委任状取下書 早期審理に関する事情説明補充書 出願時の特例証明書提出書
    意匠登録願（複数） 手続補正書（複数） 外国語明細書 外国語特許請求の範囲 特許料納付書（設定補充） 特許権移転登録申請書 訂正審判請求書
    登録事項の閲覧請求書 商標権存続期間更新登録申請書（補充） 特許協力条約第３４条補正の写し提出書 国内処理請求書
    防護標章登録に基づく権利存続期間更新登録願 専用実施権設定登録申請書`
    .trim()
    .split(/\s+/u)) {
    it(`${name} is a document, whatever else is called alike`, () => {
      assert.deepEqual(found(name), []);
    });
  }

  it('are meant by others only where both end alike, and never for certain', () => {
    for (const [written, meant] of [
      ['意見所', '意見書'],
      ['審査請求書', '出願審査請求書'],
      ['アクセスコード付与請求書', '世界知的所有権機関へのアクセスコード付与請求書'],
      ['保全審査申出書', '保全審査に付することを求める申出書'],
      ['意見書取下書', undefined],
      ['意見書補充書', undefined],
      ['意見書（複写）', undefined],
    ] as const) {
      const [finding] = written.startsWith('意見書（') ? [] : found(written);
      const [fix] = finding?.fixes ?? [];
      assert.equal(fix && namesIn(fix)[0], meant, written);
      assert.ok(fix === undefined || fix.certainty === 'guess');
    }
  });

  it('that are no more are told with their day and what replaced them, and not rewritten', () => {
    const [finding] = found('代理人解任届');
    assert.deepEqual(
      [finding?.code, ...(finding ? namesIn(finding) : [])],
      ['abolished-name', '「代理人解任届」', '2021-04-01', '「代理権消滅届」'],
    );
    assert.equal(finding?.fixes, undefined);
  });
});

describe('blocks of groups', () => {
  const shape = (blocks: readonly Block[]): string =>
    blocks.map(({ item, members }) => item.name + (members.length > 0 ? `(${shape(members)})` : '')).join(' ');
  const shapes = (text: string) => structureOf(text).map(({ blocks }) => shape(blocks));

  for (const [what, text, expected] of [
    [
      'a document that a refund is asked for begins no document',
      '【書類名】既納手数料返還請求書\n【返還請求対象書類】\n【書類名】手続補正書\n【提出日】令和８年１月５日\n【返還請求金額】１００',
      ['書類名 返還請求対象書類(書類名 提出日) 返還請求金額'],
    ],
    [
      'nor does one that an amendment puts in',
      '【書類名】手続補正書\n【手続補正１】\n【補正対象書類名】明細書\n【補正対象書類提出日】令和８年１月５日\n【補正対象項目名】全文\n【補正方法】変更\n【補正の内容】\n【書類名】明細書\n【発明の名称】例\n【手続補正２】\n【補正対象書類名】図面',
      [
        '書類名 手続補正1(補正対象書類名 補正対象書類提出日 補正対象項目名 補正方法 補正の内容(書類名 発明の名称)) 手続補正2(補正対象書類名)',
      ],
    ],
    [
      'a second one does, behind its own items',
      '【書類名】既納手数料返還請求書\n【返還請求対象書類】\n【書類名】手続補正書\n【提出日】令和８年１月５日\n【書類名】意見書\n【整理番号】Ａ',
      ['書類名 返還請求対象書類(書類名 提出日)', '書類名 整理番号'],
    ],
    [
      'a name that nobody knows stays within its block',
      '【書類名】意見書\n【代理人】\n【識別番号】999010001\n【代理の種類】任意\n【氏名又は名称】例\n【発送番号】123456',
      ['書類名 代理人(識別番号 代理の種類 氏名又は名称) 発送番号'],
    ],
    [
      'the payments of several rights are one block',
      '【書類名】特許料納付書\n【併合納付の明細】\n【特許番号】1\n【納付年分】第４年分\n【特許番号】2\n【納付年分】第４年分\n【特許料の表示】\n【予納台帳番号】1',
      ['書類名 併合納付の明細(特許番号 納付年分 特許番号 納付年分) 特許料の表示(予納台帳番号)'],
    ],
    [
      'a correction of a translation is one block',
      '【書類名】誤訳訂正書\n【誤訳訂正１】\n【訂正対象書類名】明細書\n【訂正対象項目名】００１２\n【訂正方法】変更\n【訂正の内容】\n【００１２】\n例\n【誤訳訂正２】\n【訂正対象書類名】図面\n【訂正の理由等】例',
      [
        '書類名 誤訳訂正1(訂正対象書類名 訂正対象項目名 訂正方法 訂正の内容(0012)) 誤訳訂正2(訂正対象書類名) 訂正の理由等',
      ],
    ],
    [
      'goods are one block, whatever stands among them',
      '【書類名】商標登録願\n【指定商品又は指定役務並びに商品及び役務の区分】\n【第９類】\n【補充の内容】例\n【例の項目】\n【指定商品（指定役務）】例\n【１０類】\n【指定商品（指定役務）】例\n【商標登録出願人】\n【識別番号】1',
      [
        '書類名 指定商品又は指定役務並びに商品及び役務の区分(第9類 補充の内容 例の項目 指定商品(指定役務) 10類 指定商品(指定役務)) 商標登録出願人(識別番号)',
      ],
    ],
    [
      'a whole 願書 that an amendment puts in keeps its payment, and the amendment its own',
      '【書類名】手続補正書\n【手続補正１】\n【補正対象項目名】全文\n【補正の内容】\n【書類名】特許願\n【手数料の表示】\n【予納台帳番号】1\n【提出物件の目録】\n【物件名】例\n【手数料の表示】\n【納付番号】1\n【その他】例',
      [
        '書類名 手続補正1(補正対象項目名 補正の内容(書類名 手数料の表示(予納台帳番号) 提出物件の目録(物件名))) 手数料の表示(納付番号) その他',
      ],
    ],
    [
      'one payment behind it is that of the amendment, as what it puts in may have none',
      '【書類名】手続補正書\n【手続補正１】\n【補正対象項目名】全文\n【補正の内容】\n【書類名】特許願\n【特許出願人】\n【識別番号】1\n【手数料の表示】\n【予納台帳番号】1',
      ['書類名 手続補正1(補正対象項目名 補正の内容(書類名 特許出願人(識別番号))) 手数料の表示(予納台帳番号)'],
    ],
    [
      'before another amendment all belongs to what is put in',
      '【書類名】手続補正書\n【手続補正１】\n【補正の内容】\n【書類名】特許願\n【手数料の表示】\n【予納台帳番号】1\n【手続補正２】\n【補正の内容】\n【書類名】明細書\n【手数料の表示】\n【予納台帳番号】2',
      [
        '書類名 手続補正1(補正の内容(書類名 手数料の表示(予納台帳番号))) 手続補正2(補正の内容(書類名)) 手数料の表示(予納台帳番号)',
      ],
    ],
  ] as const) {
    it(what, () => {
      assert.deepEqual(shapes(text), expected);
    });
  }

  it('classes without the head of the goods get it, and are told once', () => {
    const text =
      '【書類名】商標登録願\n【あて先】特許庁長官　殿\n【商標登録を受けようとする商標】例\n【第９類】\n【指定商品（指定役務）】例\n【第１０類】\n【指定商品（指定役務）】例\n【商標登録出願人】\n【識別番号】999000011\n【氏名又は名称】例\n';
    const told = findingsOf(text);
    assert.deepEqual(
      told.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`),
      ['missing-item 【第９類】'],
    );
    assert.deepEqual(findingsOf(applied(text, told[0]?.fixes?.[0]?.edits ?? [])), []);
  });

  for (const [written, right] of [
    ['【９類】', '【第９類】'],
    ['【９】', '【第９類】'],
    ['【区分】第９類', '【第９類】'],
    ['【類】9', '【第９類】'],
    ['【９９類】', undefined],
  ] as const) {
    it(`${written} for a class is likely to be ${right ?? 'nothing that can be told'}`, () => {
      const text = `【書類名】商標登録願\n【あて先】特許庁長官　殿\n【商標登録を受けようとする商標】例\n【指定商品又は指定役務並びに商品及び役務の区分】\n${written}\n【指定商品（指定役務）】例\n【商標登録出願人】\n【識別番号】999000011\n【氏名又は名称】例\n`;
      const [finding, ...others] = findingsOf(text);
      assert.deepEqual([finding?.code, others], ['unknown-item', []]);
      const fix = finding?.fixes?.[0];
      if (right === undefined) return;
      assert.equal(fix?.certainty, 'likely');
      assert.equal(applied(text, fix.edits), text.replace(written, right));
    });
  }

  it('an item that nearly all documents have is told without one of them', () => {
    const home = (text: string) =>
      findingsOf(text).flatMap((one) => (one.code === 'item-out-of-place' ? one.home : []))[0];
    assert.equal(home('【書類名】意見書\n【特許出願人】\n【識別番号】1\n【整理番号】例\n【氏名又は名称】例\n'), '');
    assert.equal(
      home('【書類名】意見書\n【特許出願人】\n【識別番号】1\n【回復の理由】例\n【氏名又は名称】例\n'),
      '「回復理由書」',
    );
  });

  it('an unknown name within a block is told there, and its fix brings nothing new', () => {
    const text =
      '【書類名】意見書\n【あて先】特許庁審査官　殿\n【事件の表示】\n【出願番号】特願2022-900001\n【特許出願人】\n【識別番号】999000011\n【代表者名】例\n【氏名又は名称】例\n【発送番号】412301\n【意見の内容】\n例\n';
    const told = findingsOf(text);
    assert.deepEqual(
      told.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`),
      ['unknown-item 【代表者名】'],
    );
    const fix = told[0]?.fixes?.[0];
    assert.ok(fix);
    assert.equal(namesIn(fix)[0], '代表者');
    assert.deepEqual(findingsOf(applied(text, fix.edits)), []);
  });
});
