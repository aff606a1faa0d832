import assert from 'node:assert/strict';
import { quotationsOf } from '../../../../server/src/checks/shared/contentKinds.ts';
import { structureOf } from '../../../../server/src/drafts/structure.ts';
import { DOCUMENT_TYPES } from '../../../../server/src/drafts/documentTypes.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { GOOD } from '../../checks/drafts.ts';
import { offeredAt } from './actionsOf.ts';
import { FIX_ALL } from '../../../../server/src/features/offered.ts';

const ON_SAVE = 2;
const { findings } = messagesFor('ja');

describe('what is put right at once', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  const onSave = async (draft: string) => {
    const [all] = await offeredAt(`｜${draft}`, services, { only: [FIX_ALL], triggerKind: ON_SAVE });
    return all?.text ?? draft;
  };
  const offered = (draft: string) => offeredAt(draft, services, { only: ['quickfix'], triggerKind: 1 });

  // Official names of procedures, some of which undo another one, and names that nobody knows.
  const NAMES = [
    ...['審判請求取下書', '訂正請求取下書', '異議申立取下書', '包括委任状取下書', '早期審理に関する事情説明補充書'],
    ...['出願時の特例証明書提出書', '意匠登録願（複数）', '手続補正書（複数）', '外国語明細書', '外国語特許請求の範囲'],
    ...['特許料納付書（設定補充）', '特許権移転登録申請書', '訂正審判請求書', '登録事項の閲覧請求書'],
    ...['商標権存続期間更新登録申請書（補充）', '請求取下書', '物件提出', '上申'],
    ...DOCUMENT_TYPES.flatMap(({ name }) => [`${name}取下書`, `${name}（補充）`, `外国語${name}`, name.slice(1)]),
  ];
  it('the name of a document is never another one after saving, and a near name is never preferred', async () => {
    for (const name of NAMES) {
      const draft = `【書類名】　　　　　${name}\n【あて先】　　　　　特許庁長官　殿\n`;
      assert.equal(await onSave(draft), draft);
      const fixes = await offered(draft.replace('　　　', '　｜　　'));
      assert.ok(!fixes.some(({ action }) => action.isPreferred === true), name);
    }
  });

  const OPINION = '【書類名】意見書\n【提出日】令和8年11月23日\n';
  // prettier-ignore
  const PLACES: readonly (readonly [what: string, written: string, saved: string])[] = [
    ['text',                     '【意見の内容】\nﾃｽﾄ①㈱Ⅱ㎏⽇',          '【意見の内容】\nテスト（１）（株）ＩＩｋｇ日'],
    ['what loses something',     '【意見の内容】\n㎡ª™ℝ«㊤髙½',             '【意見の内容】\n㎡ª™ℝ«㊤髙½'],
    ['a quotation',              '【意見の内容】\n「ﾃｽﾄ①」とﾃｽﾄ',          '【意見の内容】\n「ﾃｽﾄ①」とテスト'],
    ['a quotation over lines',   '【意見の内容】\n『ﾃｽﾄ\n「ｱ」①』とｱ',     '【意見の内容】\n『ﾃｽﾄ\n「ｱ」①』とア'],
    ['a quotation with an item', '【意見の内容】\n「式\n【数１】\nにおいて①」とｱ',  '【意見の内容】\n「式\n【数１】\nにおいて①」とア'],
    ['one that is left open',    '【意見の内容】\n「①\n【その他】\nｱ①',          '【意見の内容】\n「①\n【その他】\nア（１）'],
    ['other marks',              '【意見の内容】\n"①"＂①＂〝①〟‘①’“①”｢ｱ｣とｱ',  '【意見の内容】\n"①"＂①＂〝①〟‘①’“①”｢ｱ｣とア'],
    ['quoted lines',             '【意見の内容】\n> ①ｱ\n　＞①\nｱ',             '【意見の内容】\n> ①ｱ\n　＞①\nア'],
    ['a name that is amended',   '【手続補正１】\n【補正の内容】\n【代表者】霞①ｶｽﾐ', '【手続補正１】\n【補正の内容】\n【代表者】霞①ｶｽﾐ'],
    ['the holder of an account', '【返還金振込先】\n【口座名義人】㈱ｶｽﾐ',          '【返還金振込先】\n【口座名義人】㈱ｶｽﾐ'],
    ['a date in a text',         '【意見の内容】\n「平成３３年３月３１日」',  '【意見の内容】\n「平成３３年３月３１日」'],
    ['two levels of a list',     '【意見の内容】\n（１）甲\n①乙',           '【意見の内容】\n（１）甲\n①乙'],
    ['a firm',                   '【特許出願人】\n【氏名又は名称】㈱架空ｱ',  '【特許出願人】\n【氏名又は名称】㈱架空ｱ'],
    ['a person',                 '【代理人】\n【氏名又は名称】⻑⾕川',       '【代理人】\n【氏名又は名称】⻑⾕川'],
    ['an address',               '【発明者】\n【住所又は居所】架空区①ﾋﾞﾙ',  '【発明者】\n【住所又は居所】架空区①ﾋﾞﾙ'],
    ['the addressee',            '【あて先】特許庁審査官　⻑⾕川　殿',       '【あて先】特許庁審査官　⻑⾕川　殿'],
    ['a file reference',         '【整理番号】KD①',                          '【整理番号】KD①'],
    ['the number of a case',     '【事件の表示】\n【出願番号】特願2022−900001', '【事件の表示】\n【出願番号】特願2022−900001'],
    ['a number in a text',       '【意見の内容】\n特願2022−900001と〜',       '【意見の内容】\n特願2022−900001と～'],
    ['a date that stays',        '【優先日】令和8年11⽉23⽇',                '【優先日】令和8年11月23日'],
    ['a date that would change', '【優先日】令和8年11月①日',                '【優先日】令和8年11月①日'],
    ['the name of an exhibit',   '【提出物件の目録】\n【物件名】ｱ①',         '【提出物件の目録】\n【物件名】ｱ①'],
    ['what nobody sees',         '【氏名又は名称】架空\u200b電機\n【意見の内容】\n「\u00a0」', '【氏名又は名称】架空電機\n【意見の内容】\n「 」'],
    ['a selector in a name',     '【代理人】\n【氏名又は名称】葛\u{e0100}城', '【代理人】\n【氏名又は名称】葛\u{e0100}城'],
    ['what hides in a number',   '【意見の内容】\n特願2022-90\u200b0001',     '【意見の内容】\n特願2022-90\u200b0001'],
  ];
  for (const [what, written, saved] of PLACES) {
    it(`on save: ${what}`, async () => {
      assert.equal(await onSave(`${OPINION}${written}\n`), `${OPINION}${saved}\n`);
    });
  }

  it('quotations that are left open by the hundred thousand are found in one pass', () => {
    const many = 100_000;
    const text = `【書類名】意見書\n【意見の内容】\n${'『'.repeat(many)}${'」'.repeat(many)}${'「'.repeat(many)}`;
    const [document] = structureOf(text);
    assert.ok(document);
    assert.equal(quotationsOf(text, document, text.length).length, 2 * many);
  });

  it('dates are put right together only in the items that hold them, and never on save', async () => {
    const draft = `${OPINION.replace('令和8年11月23日', '平成31年5月｜1日')}【優先日】平成33年1月1日\n【意見の内容】\n平成33年1月2日\n`;
    assert.equal(await onSave(draft.replace('｜', '')), draft.replace('｜', ''));
    const results = await offered(draft);
    const all = results.find(({ title }) => title === findings.fixAll(2));
    assert.deepEqual(all?.text.match(/[平令].{3,10}日/gu), ['令和元年5月1日', '令和3年1月1日', '平成33年1月2日']);
    const inText = await offered(draft.replace('｜', '').replace('33年1月2日', '33年｜1月2日'));
    assert.deepEqual(
      inText.filter(({ title }) => title.includes('令和')).map(({ action }) => action.isPreferred),
      [undefined],
    );
  });

  it('nothing is deleted, renamed, moved or numbered anew at many places', async () => {
    const drafts = [
      GOOD.registrationFee.replace('【請求項の数】', '【請求項の数】　1\n【請求｜項の数】　2\n【請求項の数】'),
      GOOD.opinion.replace('【特許出願人】', '【出願｜人】').replace('【発送番号】', '【発送番】'),
      GOOD.statement.replace('　早期の', '【むす｜び】\n【おわり】\n　早期の'),
    ];
    for (const draft of drafts) {
      const results = await offered(draft);
      assert.ok(results.length > 0);
      for (const { title, action } of results) {
        assert.doesNotMatch(title, /すべて/u);
        assert.equal(action.isPreferred, undefined, title);
      }
    }
  });

  it('who chooses it is told what it did; on save nothing is said', async () => {
    const draft = `｜${GOOD.statement}①、②`;
    const [chosen] = await offeredAt(draft, services, { only: [FIX_ALL], triggerKind: 1 });
    const [saved] = await offeredAt(draft, services, { only: [FIX_ALL], triggerKind: ON_SAVE });
    assert.deepEqual(chosen?.action.command?.arguments, [{ what: 'characters', count: 2 }]);
    assert.deepEqual([saved?.action.command, saved?.text], [undefined, chosen.text]);
  });
});
