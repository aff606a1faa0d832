import { shownDate } from '../../src/documents/codes.ts';
import { toFullWidth } from '../../src/numbers/format.ts';
import type { ApiLaw } from '../../src/apis/apis.ts';
import type { Reason } from '../cases/common.ts';
import type { DocumentRow } from '../cases/documents.ts';
import { APPLICATION_WORD, htmPage, inCell, ownNumber, printed, type HtmCase } from './htmPage.ts';
import { addresseeOf, draftedOn, EXAMINERS, lastNotice } from './proceedings.ts';

/** Cell in which the contents of the head begin. */
const CONTENT = 14;

/** What the notices of the demo say unless the case has a reason of its own. For patents see patentNotices.ts. */
const USUAL_REASON: Readonly<Record<Exclude<ApiLaw, 'patent'>, Reason>> = {
  design: {
    article: '第３条第２項',
    text: 'この意匠登録出願の意匠は、見本市で公然知られた架空の形状を組み合わせたにすぎず、容易に創作できたものと認められます。',
  },
  trademark: {
    article: '第３条第１項第３号',
    text: '本願商標は、その商品又は役務の架空の品質を普通に用いられる方法で表示するにすぎないものと認められます。',
  },
};

/** 拒絶理由通知書 for a design or a trademark. */
export function refusalNotice(one: HtmCase, row: DocumentRow): string {
  const { article, text } = one.reason ?? USUAL_REASON[one.law];
  const word = APPLICATION_WORD[one.law];
  return notice(one, row, '拒絶理由通知書', [
    inCell(11, '適用条文', article),
    '',
    ...printed(`　この${word}は、次の理由により登録をすることができないものと考えます（デモ用の架空の通知です。）。`),
    ...printed('　意見があれば、この書面の発送の日から４０日以内に意見書を提出してください。'),
    '',
    '　　　　　　　　　　　　　　　理　由',
    '',
    ...printed(`　${text}`),
  ]);
}

/** 登録査定. */
export function grantDecision(one: HtmCase, row: DocumentRow): string {
  const text = `　この${APPLICATION_WORD[one.law]}には拒絶の理由が見当たらないので、登録をすべきものと査定します（デモ用の架空の査定です。）。`;
  return notice(one, row, '登録査定', printed(text));
}

/** 拒絶査定, for the reason of the last notice. */
export function refusalDecision(one: HtmCase, row: DocumentRow): string {
  const told = lastNotice(one, row, '付け拒絶理由通知書に記載した理由', '次の理由');
  return notice(one, row, '拒絶査定', [
    ...printed(
      `　この${APPLICATION_WORD[one.law]}は、${told}により、拒絶をすべきものと査定します（デモ用の架空の査定です。）。`,
    ),
    ...printed('　この査定に不服があるときは、謄本の送達があった日から３月以内に審判を請求することができます。'),
  ]);
}

function notice(one: HtmCase, row: DocumentRow, title: string, body: readonly string[]): string {
  const { name, code } = EXAMINERS[one.law];
  const word = APPLICATION_WORD[one.law];
  return htmPage([
    `${' '.repeat(77)}1/E`,
    `　　　　　　　　　　　<FONT SIZE="6">${title}</FONT>`,
    '',
    '',
    inCell(CONTENT, `${word}の番号`, ownNumber(one, '０')),
    inCell(CONTENT, '起案日', shownDate(draftedOn(one, row))),
    inCell(CONTENT, '特許庁審査官', `${name}　　　　　　　　${toFullWidth(code)}`),
    addressee(one),
    '',
    ...body,
    '',
    '　　　　　　　　　　　　　<U>　　　　　　　　　　</U>',
    '　　　　　　　　　　　　　<U>審査官</U>',
    `　　　　　　　　　　　　　<U>${name}</U>`,
  ]);
}

function addressee(one: HtmCase): string {
  const { name, others, isAgent } = addresseeOf(one);
  const more = others > 0 ? `（外${toFullWidth(String(others))}名）` : '';
  return inCell(CONTENT, `${APPLICATION_WORD[one.law]}人${isAgent ? '代理人' : ''}`, `${name}${more}　様`);
}
