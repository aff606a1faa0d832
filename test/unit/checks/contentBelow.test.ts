import assert from 'node:assert/strict';
import { itemsOf } from '../../../server/src/drafts/items.ts';
import { contentBelow } from '../../support/contentBelow.ts';
import { asHtml, VALID_FILINGS } from '../../support/validFilings.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import { formatNumber } from '../../../server/src/numbers/format.ts';
import { inPlaceOf, isFullWidth } from '../../../server/src/numbers/rewrite.ts';
import { GOOD } from './drafts.ts';
import { applied, findingsOf, told } from './findings.ts';
import { SEEDED } from './seeded.ts';
import { SEEDED_FILINGS, validText } from './seededFilings.ts';

/** What is found after each fix. */
function fixed(text: string): string[][] {
  return findingsOf(text).flatMap(({ fixes = [] }) => fixes.map(({ edits }) => told(applied(text, edits))));
}

const isText = (text: string) => !text.startsWith('<');
const LINE_BREAKS = ['\n', '\r\n', '\n\n　', '　\n\t'];

describe('content on the line below the name', () => {
  for (const { name, width, text } of VALID_FILINGS) {
    it(`${name}, ${width} width: as on the line of the name`, () => {
      assert.deepEqual(told(contentBelow(text)), told(text));
      assert.deepEqual(told(asHtml(contentBelow(text))), told(asHtml(text)));
    });
  }

  for (const [name, text] of Object.entries(GOOD).filter(([, one]) => isText(one))) {
    it(`${name}: nothing is found, however the line is broken; items and numbers are the same`, () => {
      const read = (one: string) => itemsOf(one).map((item) => [item.name, item.content]);
      const numbers = (one: string) => scan(one, { year: 2026 }).map(({ number, law, kind }) => [number, law, kind]);
      for (const lineBreak of LINE_BREAKS) {
        const moved = contentBelow(text, lineBreak);
        assert.deepEqual(told(moved), []);
        assert.deepEqual(read(moved), read(text));
        assert.deepEqual(numbers(moved), numbers(text));
      }
    });
  }

  const seeded = [
    ...SEEDED_FILINGS.map((one) => ({ ...one, of: one.filing, good: validText(one.filing) })),
    ...SEEDED.map((one) => ({ ...one, of: one.draft, good: GOOD[one.draft] })),
  ];
  for (const { of, code, good, right, wrong } of seeded.filter((one) => isText(one.good))) {
    it(`${of}: ${code} (${JSON.stringify(wrong)}) is found there, too`, () => {
      const bad = good.replace(right, () => wrong);
      const moved = contentBelow(bad);
      assert.deepEqual(told(moved), told(bad));
      assert.deepEqual(fixed(moved), fixed(bad));
    });
  }

  // What drafts with the values below said before: nothing, or a mistake that is none.
  const opinion = (right: string, wrong: string) => GOOD.opinion.replace(right, wrong);
  const HEAD = '【書類名】\n手続補正書\n【手続補正１】\n　【補正対象書類名】\n　図面\n';
  const ROWS: readonly (readonly [text: string, code: string, isFound: boolean])[] = [
    [opinion('【出願番号】　　特願', '【出願番号】\n商願'), 'wrong-law', true],
    [opinion('【発送番号】　', '【発送番号】\n０８４０\n'), 'dispatch-number-digits', true],
    [opinion('【識別番号】　', '【識別番号】\n０００１２３\n'), 'applicant-code-digits', true],
    [opinion('【あて先】　', '【あて先】\n特許庁審査官\n'), 'addressee', true],
    [opinion('【整理番号】　', '【整理番号】\nkp24_0123456\n'), 'file-reference', true],
    ['【書類名】\n意見書\n', 'missing-item', true],
    [`${HEAD}　【補正対象項目名】\n　図１\n　【補正方法】\n　修正\n　【補正の内容】\n図\n`, 'amendment-way', true],
    [`${HEAD}　【補正対象項目名】\n　図１\n　【補正方法】\n　削除\n　【補正の内容】\n`, 'not-filled', false],
    [
      `${HEAD}　【補正対象項目名】\n　提出物件の目録\n　【補正方法】\n　追加\n　【補正の内容】\n　　【提出物件の目録】\n　　　【物件名】\n委任状　１\n`,
      'not-filled',
      false,
    ],
    ['【書類名】\n意見書\n【代理人】\n　【氏名又は名称】\n　省略\n', 'person-unidentified', false],
    ['【書類名】\n特許料納付書\n【特許料の表示】\n【予納台帳番号】\n０１２３\n', 'item-digits', true],
    ['【書類名】\n特許料納付書\n【特許料の表示】\n【納付金額】\n１３８，０００円\n', 'payment-amount', true],
  ];
  for (const [text, code, isFound] of ROWS) {
    it(`${isFound ? '' : 'no '}${code}: ${JSON.stringify(text.slice(-60))}`, () => {
      assert.equal(
        told(text).some((one) => one.startsWith(`${code} `)),
        isFound,
        told(text).join('\n'),
      );
    });
  }

  it('is a number that only the item and the draft make one', () => {
    for (const [item, number] of [
      ['【出願番号】', '２０２３－００１９５０'],
      ['【特許番号】', '６１２３４５６'],
      ['【意匠登録番号】', '1680736'],
      ['【審判番号】', '平11-12345'],
    ] as const) {
      const read = (between: string) =>
        scan(`【書類名】${between}意匠登録願${between}${item}${between}${number}\n`, { year: 2026 }).map((found) => [
          found.law,
          found.kind,
          found.number,
          inPlaceOf(found).endsWith(formatNumber(found, { width: isFullWidth(found) ? 'full' : 'half' })),
        ]);
      assert.equal(read('　').length, 1);
      for (const lineBreak of LINE_BREAKS.slice(0, 2)) assert.deepEqual(read(`${lineBreak}　　`), read('　'));
    }
  });

  it('is the first line alone; no item that is being written, and no running text', () => {
    const content = (text: string) => itemsOf(text)[0]?.content;
    assert.equal(content('【住所又は居所】\n\n　東京都架空区　\n見本ビル\n'), '東京都架空区');
    assert.equal(content('【住所又は居所】\u200b\n\n東京都架空区'), '東京都架空区');
    assert.equal(content('【住所又は居所】大阪府\n東京都架空区'), '大阪府');
    assert.equal(content('【整理番号】\n【提出'), '');
    assert.equal(content('【整理番号】\n【提出日】\n令和'), '');
    assert.equal(content(`【整理番号】\n${'本文'.repeat(1_000)}\n`), '');
    for (const name of ['意見の内容', '補正の内容', '請求の理由', '請求項１', '０００１', '特許出願人', '要約']) {
      assert.equal(content(`【${name}】\n本願は、引用文献とは異なります。\n`), '', name);
    }
  });
});
