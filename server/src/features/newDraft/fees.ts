import type { NewItem } from '../../drafts/writing.ts';
import { APPLICANT_ITEM, HOLDER_ITEM, RIGHT_ITEM } from '../../drafts/documentTypes.ts';
import { PLACEHOLDER } from '../../drafts/placeholders.ts';
import { REQUIRED, type Filler, type Fillers, type Material } from './material.ts';
import { applicationNumber, applicants, partyItem, somebody } from './head.ts';

/** What is paid, and how. Both are the office's own; the amount depends on claims, classes and reductions. */
export const payment: Filler = (_, name) => [
  {
    name,
    members: [
      { name: '予納台帳番号', content: REQUIRED },
      { name: '納付金額', content: REQUIRED },
    ],
  },
];

/** 請求項の数, which only the register says. */
export const claims: Filler = ({ registration, pen }, name) => {
  const count = registration?.numberOfClaims;
  return [{ name, content: count === undefined ? REQUIRED : [pen.chars(count)] }];
};

/** 商品及び役務の区分の数, from the classes of the case. */
export const classes: Filler = ({ progress, pen }, name) => {
  const known = new Set(progress?.goods?.map((goods) => goods.class));
  const isWhole = known.size > 0 && !known.has(undefined);
  return [{ name, content: isWhole ? [pen.chars(known.size)] : REQUIRED }];
};

/** 特許料納付書, 意匠登録料納付書, 商標登録料納付書: for the registration of the right, or for later years of one that is alive. */
export const FEE: Fillers = {
  特許番号: right,
  実用新案登録番号: right,
  意匠登録番号: right,
  商標登録番号: right,
  請求項の数: (material, name) => (hasClaims(material) ? claims(material, name) : []),
  商品及び役務の区分の数: (material, name) => (material.type.law === 'trademark' ? classes(material, name) : []),
  特許権者: holders,
  実用新案権者: holders,
  意匠権者: holders,
  商標権者: holders,
  納付者: payer,
  代理人: () => [],
  納付年分: years,
  納付の表示: instalment,
  特許料の表示: payment,
  登録料の表示: payment,
};

function hasClaims({ type: { law } }: Material): boolean {
  return law === 'patent' || law === 'utilityModel';
}

function registrationNumber({ number, progress, registration }: Material) {
  return registration?.registration ?? progress?.registration ?? (number.kind === 'registration' ? number : undefined);
}

/** Whether there is a right is neither said nor denied: the fee can be for the registration, or for a later year. */
function isRightUnknown(material: Material): boolean {
  return (
    registrationNumber(material) === undefined &&
    material.progress !== undefined &&
    (material.progress.registration === undefined || Boolean(material.progress.registrationDate))
  );
}

/** 特許番号, 意匠登録番号 … of the right; undefined before there is one. */
export function rightOf(material: Material): NewItem | undefined {
  const number = registrationNumber(material);
  return number && { name: RIGHT_ITEM[material.type.law], content: [material.pen.number(number)] };
}

/** 特許番号 of a right, 出願番号 before there is one. */
function right(material: Material): readonly NewItem[] {
  return [rightOf(material) ?? applicationNumber(material)];
}

/** 納付の表示 of a mark of which the first half is paid: the register counts five years then. */
function instalment(material: Material, name: string): readonly NewItem[] {
  const isHalf = material.type.law === 'trademark' && material.registration?.lastYearPaid === 5;
  return isHalf ? [{ name, content: [{ blank: '分割納付' }] }] : [];
}

/** 特許権者 of a right, 特許出願人 before there is one. Names are enough: the payer is the one who acts. */
function holders(material: Material): readonly NewItem[] {
  const { type, progress } = material;
  const isRight = registrationNumber(material) !== undefined;
  const item = isRight ? HOLDER_ITEM[type.law] : APPLICANT_ITEM[type.law];
  const known = holdersOf(material) ?? progress?.applicants ?? [];
  const names = known.map((one) => [one.name]);
  return (names.length > 0 ? names : [REQUIRED]).map((content) => ({
    name: item,
    members: [{ name: '氏名又は名称', content }],
  }));
}

/** Who holds the right; nobody where the register is held and does not say, undefined before there is a right. */
function holdersOf({ registration }: Material) {
  const isUnread = registration !== undefined && registration.holders === undefined;
  return isUnread ? [] : registration?.holders?.[0] && registration.holders;
}

/** The agent who pays, else the holder. */
function payer(material: Material, name: string): readonly NewItem[] {
  const [agent] = material.agents;
  if (!agent) {
    const known = holdersOf(material);
    const [holder] = known ?? [];
    if (known && !holder) return somebody(material, name);
    if (!holder) return applicants(material, name).slice(0, 1);
    return [partyItem({ ...holder, code: holder.code === '' ? undefined : holder.code }, name, material)];
  }
  return agent.name === undefined
    ? [
        {
          name,
          members: [
            { name: '識別番号', content: [material.pen.chars(agent.code)] },
            { name: '氏名又は名称', content: REQUIRED },
          ],
        },
      ]
    : [partyItem({ ...agent, code: agent.code === '' ? undefined : agent.code, name: agent.name }, name, material)];
}

/**
 * 納付年分: the year after the last one paid; for the registration the first three years of a patent (特許法108条1項), the
 * first of a design (意匠法43条1項). A mark is paid for as a whole.
 */
function years(material: Material, name: string): readonly NewItem[] {
  const { type, registration, pen, note } = material;
  if (type.law === 'trademark') {
    const isUnread = registration !== undefined && registration.lastYearPaid === undefined;
    if (registrationNumber(material) && !isUnread && registration?.lastYearPaid !== 5) note({ code: 'renewal' });
    return [];
  }
  const year = (n: number | string) => `第${pen.chars(n)}年分`;
  if (isRightUnknown(material)) return [{ name, content: [{ blank: PLACEHOLDER.feeYear }] }];
  if (!registrationNumber(material))
    return [{ name, content: [type.law === 'design' ? year(1) : `${year(1)}から${year(3)}`] }];
  // 00 is no year: which one is next, it does not say.
  const paid = registration?.lastYearPaid;
  if (registration?.isPaidUp === true) note({ code: 'nothingToPay' });
  return [{ name, content: [paid ? year(paid + 1) : { blank: PLACEHOLDER.feeYear }] }];
}
