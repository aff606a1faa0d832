import assert from 'node:assert/strict';
import { coreText, foldName, foldText, VARIANTS } from '../../../server/src/applicants/nameFolding.ts';

const full = (name: string) => foldName(name).full;
const core = (name: string) => coreText(foldName(name));

describe('names are compared', () => {
  const same: readonly (readonly string[])[] = [
    ['ＭＩＨＯＮ架空商事', 'mihon架空商事', 'Mihon 架空 商事', 'ＭＩＨＯＮ　架空商事'],
    ['見本　太郎', '見本 太郎', '見本太郎', '見本・太郎'],
    ['みほんでんき', 'ミホンデンキ', 'ﾐﾎﾝﾃﾞﾝｷ'],
    ['コンピューター', 'コンピュータ', 'コンピユータ', 'こんぴゅーたー'],
    ['ヴァーチャル見本', 'ヴアチヤル見本'],
    ['髙橋', '高橋'],
    ['山﨑', '山崎', '山嵜'],
    ['濵田', '濱田', '浜田'],
    ['渡邊', '渡邉', '渡辺'],
    ['齋藤', '齊藤', '斎藤', '斉藤'],
    ['廣澤國惠', '広沢国恵'],
    ['眞德學會瀨', '真徳学会瀬'],
    ['𠮷野', '吉野'],
    ['葛\u{e0100}城', '葛城'],
    ['神\u{fa19}社', '神神社'],
  ];
  for (const names of same) {
    it(names.join(' = '), () => {
      assert.deepEqual([...new Set(names.map(full))].length, 1, names.map(full).join(' '));
    });
  }

  it('without the form of the corporation, before or behind, in any spelling', () => {
    const forms = [
      '架空電機株式会社',
      '株式会社架空電機',
      '㈱架空電機',
      '架空電機（株）',
      '架空電機(株)',
      '㍿架空電機',
      '架空電機',
    ];
    assert.deepEqual([...new Set(forms.map(core))], ['架空電機']);
    assert.deepEqual([...new Set(['架空電機有限会社', '㈲架空電機', '合同会社架空電機'].map(core))], ['架空電機']);
    const abroad = [
      'Mihon Co., Ltd.',
      'MIHON Inc.',
      'Mihon Company Limited',
      'Mihon',
      'ｍｉｈｏｎ　ＬＬＣ',
      'Mihon K.K.',
    ];
    assert.deepEqual([...new Set(abroad.map(core))], ['mihon']);
    assert.equal(core('ミホン　カンパニー　リミテッド'), full('ミホン'));
    assert.equal(core('弁理士法人見本特許事務所'), '見本特許事務所');
  });

  it('the form counts where the whole name does', () => {
    assert.equal(full('㈱架空電機'), '株式会社架空電機');
    assert.notEqual(full('株式会社架空電機'), full('架空電機株式会社'));
    assert.notEqual(full('架空電機有限会社'), full('架空電機株式会社'));
  });

  it('a name that is nothing but a form keeps it', () => {
    for (const name of ['株式会社', 'Limited', 'カンパニー']) assert.notEqual(core(name), '', name);
  });

  it('different names stay different', () => {
    const names = [
      '架空',
      '仮空',
      'ハナ',
      'バナ',
      'パナ',
      'サクラ',
      'サクラン',
      '見本一郎',
      '見本二郎',
      '高橋',
      '高端',
    ];
    assert.equal(new Set(names.map(full)).size, names.length);
  });

  it('words start after blanks and marks and where the script changes', () => {
    const words = (name: string) => {
      const folded = foldName(name);
      return folded.words.map((at) => folded.full.slice(at));
    };
    assert.deepEqual(words('見本　太郎'), ['太郎']);
    assert.deepEqual(words('架空インテリア株式会社'), ['インテリア株式会社', '株式会社']);
    assert.deepEqual(words('ＡＢＣ見本'), ['見本']);
    assert.deepEqual(words('架空電機'), []);
  });

  it('every old form leads to a present one, in one step, one by one', () => {
    assert.ok(VARIANTS.size > 380, String(VARIANTS.size));
    for (const [old, present] of VARIANTS) {
      assert.equal(VARIANTS.get(present), undefined, `${old} → ${present}`);
      assert.equal(Array.from(old).length, 1);
      assert.equal(Array.from(present).length, 1);
      assert.notEqual(old.normalize('NFKC'), present.normalize('NFKC'), `${old}: NFKC does it`);
      assert.equal(foldText(old), foldText(present));
    }
  });
});
