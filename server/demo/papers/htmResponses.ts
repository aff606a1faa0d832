import { shownDate } from '../../src/documents/codes.ts';
import { toFullWidth } from '../../src/numbers/format.ts';
import type { Party } from '../cases/common.ts';
import type { DocumentRow } from '../cases/documents.ts';
import { APPLICATION_WORD, htmPage, inCell, ownNumber, type HtmCase } from './htmPage.ts';
import { escaped } from './officeXml.ts';
import { agentsOf, applicantsOf, EXAMINERS, noticeBefore } from './proceedings.ts';

/** 意見書 for a design or a trademark. */
export function opinion(one: HtmCase, row: DocumentRow): string {
  return htmPage([
    ...head(one, row, '意見書', `特許庁審査官　${EXAMINERS[one.law].name}　殿`, `${APPLICATION_WORD[one.law]}人`),
    '【意見の内容】',
    '　拒絶理由の認定には承服できません。見本の構成に架空の類似点はありません（デモ用の架空の意見です。）。',
    '　よって、本願は登録されるべきものと考えます。',
  ]);
}

/** 手続補正書: the explanation of the article, or the goods and services as they stand now. */
export function amendment(one: HtmCase, row: DocumentRow): string {
  return htmPage([
    ...head(one, row, '手続補正書', '特許庁長官　殿', '補正をする者'),
    '【手続補正1】',
    item(1, '補正対象書類名', one.law === 'design' ? '意匠登録願' : '商標登録願'),
    item(1, '補正対象項目名', itemOf(one)),
    item(1, '補正方法', '変更'),
    '　【補正の内容】',
    ...contentsOf(one),
  ]);
}

function itemOf({ law }: HtmCase): string {
  return law === 'design' ? '意匠に係る物品の説明' : '指定商品又は指定役務並びに商品及び役務の区分';
}

function contentsOf(one: HtmCase): string[] {
  if (one.law === 'design') {
    return [
      '　　【意匠に係る物品の説明】',
      `　<U>本物品は、架空の見本市で用いる${escaped(one.progress.designArticle)}である。</U>`,
    ];
  }
  return [
    '　　【指定商品又は指定役務並びに商品及び役務の区分】',
    ...one.progress.goodsServiceInformation.flatMap(({ goodsServiceClass, goodsServiceName }) => [
      `　　【第${toFullWidth(String(Number(goodsServiceClass)))}類】`,
      item(2, '指定商品（指定役務）', goodsServiceName),
    ]),
  ];
}

/** Unlike in the XML of patents, 整理番号 and 提出日 stay. */
function head(one: HtmCase, row: DocumentRow, name: string, addressee: string, party: string): string[] {
  const dispatch = noticeBefore(one, row)?.documentNumber.slice(-6);
  return [
    item(0, '書類名', name),
    item(0, '整理番号', toFullWidth(`DEMO-${one.progress.applicationNumber.slice(-4)}`)),
    item(0, '提出日', shownDate(row.legalDate)),
    item(0, 'あて先', addressee),
    '【事件の表示】',
    item(2, '出願番号', ownNumber(one, '　')),
    ...applicantsOf(one).flatMap((one) => [`【${party}】`, ...person(one)]),
    ...agentsOf(one).flatMap((one) => ['【代理人】', ...person(one)]),
    ...(dispatch === undefined ? [] : [item(0, '発送番号', toFullWidth(dispatch))]),
  ];
}

function person({ applicantAttorneyCd, name, applicantAttorneyClass }: Party): string[] {
  return [
    item(2, '識別番号', toFullWidth(applicantAttorneyCd)),
    ...(applicantAttorneyClass === '2' ? ['　　【弁理士】'] : []),
    item(2, '氏名又は名称', name),
  ];
}

/** Contents begin in the eleventh cell. */
function item(indent: number, label: string, text: string): string {
  return inCell(11, `${'　'.repeat(indent)}【${label}】`, text);
}
