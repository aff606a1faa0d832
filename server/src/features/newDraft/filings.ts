import { HOLDER_ITEM } from '../../drafts/documentTypes.ts';
import { LABEL, PLACEHOLDER } from '../../drafts/placeholders.ts';
import { inInstance, periodOf } from '../../cases/periods/periods.ts';
import { dateInText, openParagraph, paragraph, REQUIRED, type Fillers, type Material } from './material.ts';
import { claims, payment, rightOf } from './fees.ts';
import { applicationNumber, dispatchNumber, agents, applicants, somebody } from './head.ts';

/** Documents with few items of their own. */

/** 出願審査請求書 */
export const EXAMINATION_REQUEST: Fillers = { 請求項の数: claims, 手数料の表示: payment };

/** 期間延長請求書 for the answer to a notice, in time or late. */
export const EXTENSION_REQUEST: Fillers = {
  発送番号: dispatchNumber,
  請求の内容: (material, name) => [{ name, content: [extension(material)] }],
  手数料の表示: payment,
};

/** The period and its extension: the one before its end, or after it. */
function extension({ type, notice, pen }: Material): string {
  const drafted = notice?.body?.date;
  const mailed = notice?.document.date;
  const sent = mailed === undefined ? '' : `${dateInText(mailed, pen)}に発送された`;
  const which = drafted === undefined ? sent : `${dateInText(drafted, pen)}付け`;
  const period = periodOf('response', type.law);
  const { within = [], after } = (period && inInstance(period, notice?.instance ?? 'examination'))?.extension ?? {};
  const more = type.id === 'lateExtensionRequest' ? after : within[0];
  const length = more ? `${pen.chars(more.amount)}${more.unit === 'month' ? '月' : '日'}` : '';
  return `${which}拒絶理由通知書への応答期間について${length}の延長を請求します。`;
}

/** 上申書 */
export const STATEMENT: Fillers = { 上申の内容: (_, name) => [{ name, lines: [openParagraph()] }] };

/** Source: 商標早期審査・早期審理ガイドライン, as known in practice; its text was not available. */
const USE = ['商標の使用者', '使用に係る商品名（役務名）', '使用時期', '使用場所', '緊急性を要する事情'];

/** 早期審査に関する事情説明書: the two headings are the JPO's own (filing guide). */
export const ACCELERATED_EXAMINATION: Fillers = {
  早期審査に関する事情説明: ({ type, pen }, name) => [
    {
      name,
      lines: [
        [`${pen.chars(1)}．事情`],
        ...(type.law === 'trademark' ? [] : [openParagraph()]),
        // Trademarks are not compared with prior art; their use counts: who, for what, when and where.
        ...(type.law === 'trademark'
          ? USE.flatMap((one, index) => [[`（${pen.chars(index + 1)}）${one}`], openParagraph()])
          : [[`${pen.chars(2)}．先行${type.law === 'design' ? '意匠' : '技術'}の開示及び対比説明`], openParagraph()]),
      ],
    },
  ],
};

/** 出願人名義変更届: the applicants transfer to a person whom only the office knows. */
export const APPLICANT_CHANGE: Fillers = {
  承継人: somebody,
  承継人代理人: agents,
  代理人: () => [],
  譲渡人: applicants,
  手数料の表示: payment,
  提出物件の目録: (_, name) => [{ name, members: [{ name: '物件名', content: [{ blank: '譲渡証書　１' }] }] }],
};

/** 刊行物等提出書: anyone can submit publications. */
export const PUBLICATIONS_SUBMISSION: Fillers = {
  事件の表示: (material, name) => [{ name, members: [rightOf(material) ?? applicationNumber(material)] }],
  提出者: somebody,
  提出する刊行物等: ({ pen }, name) => [{ name, lines: [openParagraph(`${pen.chars(1)}．`)] }],
  提出の理由: (_, name) => [{ name, lines: [openParagraph()] }],
  提出物件の目録: (_, name) => [{ name, members: [{ name: '物件名', content: [{ blank: '刊行物　１' }] }] }],
};

/** 早期審理に関する事情説明書: like that of the examination, without the comparison. */
export const ACCELERATED_APPEAL: Fillers = {
  早期審理に関する事情説明: ({ pen }, name) => [{ name, lines: [[`${pen.chars(1)}．事情`], openParagraph()] }],
};

/** 回復理由書: it has to state that the delay was not intended (様式31の9 of the 施行規則 of the patent law, 備考2). */
export const RESTORATION: Fillers = {
  回復の理由: (_, name) => [
    {
      name,
      lines: [
        paragraph('所定の期間内に手続をしなかったことは、故意によるものではありません。'),
        paragraph(LABEL.reasons),
        openParagraph(),
        paragraph('手続をすることができるようになった日\u3000', { blank: PLACEHOLDER.date }),
      ],
    },
  ],
  手数料の表示: payment,
};

/** 優先権証明請求書 */
export const CERTIFICATE_REQUEST: Fillers = {
  請求部数: ({ pen }, name) => [{ name, content: [{ blank: pen.chars(1) }] }],
  手数料の表示: payment,
};

/** 代理権消滅届: of the chosen agents, or one to fill in. */
export const AGENT_TERMINATION: Fillers = {
  手続をした者: applicants,
  代理人: () => [],
  代理権の消滅した代理人: (material, name) =>
    material.agents.length > 0
      ? agents(material, name)
      : [{ name, members: [{ name: '弁理士' }, { name: '氏名又は名称', content: REQUIRED }] }],
};

const RIGHT: Fillers = Object.fromEntries(
  ['特許番号', '実用新案登録番号', '意匠登録番号', '商標登録番号'].map((item) => [
    item,
    (material, name) => [rightOf(material) ?? { name, content: REQUIRED }],
  ]),
);

/** 移転登録申請書: from the holders to a person whom only the office knows. */
export const TRANSFER: Fillers = {
  ...RIGHT,
  登録の目的: ({ type }, name) => [{ name, content: [`${HOLDER_ITEM[type.law].replace(/者$/u, '')}の移転`] }],
  '申請人(登録権利者)': somebody,
  '申請人(登録義務者)': applicants,
  代理人: () => [],
  添付書面の目録: (_, name) => [{ name, lines: [paragraph({ blank: '譲渡証書　１通' })] }],
};

/** 登録名義人の表示変更登録申請書 */
export const NAME_CHANGE: Fillers = {
  ...RIGHT,
  変更に係る表示: (_, name) => [
    { name, members: ['変更前の表示', '変更後の表示'].map((one) => ({ name: one, content: REQUIRED })) },
  ],
  登録の目的: (_, name) => [{ name, content: ['登録名義人の表示変更'] }],
  申請人: applicants,
};
