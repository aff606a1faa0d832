import { periodOf } from '../../drafts/periods/periods.ts';
import { openParagraph } from './blanks.ts';
import { claims, payment } from './fees.ts';
import { dispatchNumber } from './head.ts';
import type { Fillers, Material } from './material.ts';
import { agents, applicants, somebody } from './persons.ts';

/** Documents of a few items of their own. */

/** 出願審査請求書 */
export const EXAMINATION_REQUEST: Fillers = { 請求項の数: claims, 手数料の表示: payment };

/** 期間延長請求書 for the answer to a notice. */
export const EXTENSION_REQUEST: Fillers = {
  発送番号: dispatchNumber,
  請求の内容: (material, name) => [{ name, content: [extension(material)] }],
  手数料の表示: payment,
};

/** Which period is to become how much longer: by what can be had before it ends. */
function extension({ type, notice, pen }: Material): string {
  const drafted = notice?.body?.date;
  const mailed = notice?.document.date;
  const which =
    drafted !== undefined ? `${pen.date(drafted)}付け` : mailed !== undefined ? `${pen.date(mailed)}に発送された` : '';
  const [more] = periodOf('response', type.law)?.extension?.within ?? [];
  const length = more ? `${pen.chars(more.amount)}${more.unit === 'month' ? '月' : '日'}` : '';
  return `${which}拒絶理由通知書への応答期間について${length}の延長を請求します。`;
}

/** 上申書 */
export const STATEMENT: Fillers = { 上申の内容: (_, name) => [{ name, lines: [openParagraph()] }] };

/** 早期審査に関する事情説明書: the two headings are the office's own (filing guide). */
export const ACCELERATED_EXAMINATION: Fillers = {
  早期審査に関する事情説明: ({ type, pen }, name) => [
    {
      name,
      lines: [
        [`${pen.chars(1)}．事情`],
        openParagraph(),
        // Marks are not compared with what was known before.
        ...(type.law === 'trademark'
          ? []
          : [[`${pen.chars(2)}．先行${type.law === 'design' ? '意匠' : '技術'}の開示及び対比説明`], openParagraph()]),
      ],
    },
  ],
};

/** 出願人名義変更届: the case's applicants transfer to somebody whom only the office knows. */
export const APPLICANT_CHANGE: Fillers = {
  承継人: somebody,
  承継人代理人: agents,
  代理人: () => [],
  譲渡人: applicants,
  手数料の表示: payment,
  提出物件の目録: (_, name) => [{ name, members: [{ name: '物件名', content: [{ blank: '譲渡証書　１' }] }] }],
};

/** 刊行物等提出書: anybody can hand publications in. */
export const PUBLICATIONS_SUBMISSION: Fillers = {
  提出者: somebody,
  提出する刊行物等: ({ pen }, name) => [{ name, lines: [openParagraph(`${pen.chars(1)}．`)] }],
  提出の理由: (_, name) => [{ name, lines: [openParagraph()] }],
};
