import type { Law } from '../../numbers/caseNumber.ts';
import type { NewItem } from '../../drafts/writing.ts';
import { PLACEHOLDER } from '../../drafts/placeholders.ts';
import { openParagraph, REQUIRED, type Fillers, type Material } from './material.ts';
import { dispatchNumber } from './head.ts';

/** 手続補正書 with the most frequent amendment: of the claims, the application of a design, or the goods of a trademark. */
export const AMENDMENT: Fillers = {
  // A 自発補正 answers no notice.
  発送番号: (material, name) => (material.notice ? dispatchNumber(material, name) : []),
  手続補正: (material, name) => [
    { name: `${name}${material.pen.chars(1)}`, members: AMENDED[material.type.law](material) },
  ],
};

const AMENDED: Readonly<Record<Law, (material: Material) => readonly NewItem[]>> = {
  patent: (material) => claims('特許請求の範囲', material),
  utilityModel: (material) => claims('実用新案登録請求の範囲', material),
  design: () => amended('意匠登録願', PLACEHOLDER.text, [{ name: '補正の内容', lines: [openParagraph()] }]),
  trademark: (material) => {
    const name = '指定商品又は指定役務並びに商品及び役務の区分';
    return amended('商標登録願', name, [{ name: '補正の内容', members: [{ name, members: goods(material) }] }]);
  },
};

function claims(document: string, { pen }: Material): NewItem[] {
  const claim = { name: `請求項${pen.chars(1)}`, lines: [openParagraph()] };
  return amended(document, '全文', [{ name: '補正の内容', members: [{ name: '書類名', content: [document] }, claim] }]);
}

/** The head of an amendment: its target and way. */
function amended(document: string, item: string, content: readonly NewItem[]): NewItem[] {
  return [
    { name: '補正対象書類名', content: [document] },
    { name: '補正対象項目名', content: [{ blank: item }] },
    { name: '補正方法', content: [{ blank: '変更' }] },
    ...content,
  ];
}

/** The saved goods, to be edited. */
function goods({ progress, pen }: Material): NewItem[] {
  const held = progress?.goods ?? [];
  const all = held.length === 0 ? [{ class: undefined, goods: undefined }] : held;
  return all.flatMap((one) => [
    { name: one.class === undefined ? PLACEHOLDER.goodsClass : `第${pen.chars(Number(one.class))}類` },
    { name: '指定商品（指定役務）', content: one.goods === undefined ? REQUIRED : [{ blank: one.goods }] },
  ]);
}
