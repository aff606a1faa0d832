import type { NewItem } from '../../drafts/writing.ts';
import { APPLICANT_ITEM, HOLDER_ITEM, RIGHT_ITEM } from '../../drafts/documentTypes.ts';
import { PLACEHOLDER } from '../../drafts/placeholders.ts';
import { REQUIRED, type Filler, type Fillers, type Material } from './material.ts';
import { applicationNumber, applicants, partyItem, somebody } from './head.ts';

/** Way and amount of a payment: the office decides both, and the amount depends on claims, classes and reductions. */
export const payment: Filler = (_, name) => [
  { name, members: ['予納台帳番号', '納付金額'].map((one) => ({ name: one, content: REQUIRED })) },
];

/** 請求項の数, which only the register has. */
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

/** 特許料納付書, 意匠登録料納付書, 商標登録料納付書: for the registration, or for later years of an existing right. */
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

/** Whether there is a right is unknown: the fee can be for the registration or for a later year. */
function isRightUnknown(material: Material): boolean {
  return (
    registrationNumber(material) === undefined &&
    material.progress !== undefined &&
    (material.progress.registration === undefined || Boolean(material.progress.registrationDate))
  );
}

/** 特許番号, 意匠登録番号 …; undefined before there is a right. */
export function rightOf(material: Material): NewItem | undefined {
  const number = registrationNumber(material);
  return number && { name: RIGHT_ITEM[material.type.law], content: [material.pen.number(number)] };
}

/** 特許番号, or 出願番号 before there is a right. */
function right(material: Material): readonly NewItem[] {
  return [rightOf(material) ?? applicationNumber(material)];
}

/** 納付の表示 of a trademark of which the first half is paid: the register then counts five years. */
function instalment(material: Material, name: string): readonly NewItem[] {
  const isHalf = material.type.law === 'trademark' && material.registration?.lastYearPaid === 5;
  return isHalf ? [{ name, content: [{ blank: '分割納付' }] }] : [];
}

/** 特許権者, or 特許出願人 before there is a right. Names are enough, since the payer acts. */
function holders(material: Material): readonly NewItem[] {
  const { type, progress } = material;
  const name = (registrationNumber(material) ? HOLDER_ITEM : APPLICANT_ITEM)[type.law];
  const known = holdersOf(material) ?? progress?.applicants ?? [];
  const names = known.length > 0 ? known.map((one) => [one.name]) : [REQUIRED];
  return names.map((content) => ({ name, members: [{ name: '氏名又は名称', content }] }));
}

/** The holders: none where the saved register does not name them, undefined before there is a right. */
function holdersOf({ registration }: Material) {
  const isUnread = registration !== undefined && registration.holders === undefined;
  return isUnread ? [] : registration?.holders?.[0] && registration.holders;
}

/** The agent who pays, else the holder. */
function payer(material: Material, name: string): readonly NewItem[] {
  const [agent] = material.agents;
  const known = holdersOf(material);
  const acting = agent ?? known?.[0];
  if (!acting) return known ? somebody(material, name) : applicants(material, name).slice(0, 1);
  if (acting.name !== undefined)
    return [
      partyItem({ ...acting, code: acting.code === '' ? undefined : acting.code, name: acting.name }, name, material),
    ];
  const coded = { name: '識別番号', content: [material.pen.chars(acting.code)] };
  return [{ name, members: [coded, { name: '氏名又は名称', content: REQUIRED }] }];
}

/**
 * 納付年分: the year after the last one paid; for the registration the first three years of a patent (特許法108条1項) or the
 * first of a design (意匠法43条1項). A trademark has none.
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
  // 00 is no year, so the next one is unknown.
  const paid = registration?.lastYearPaid;
  if (registration?.isPaidUp === true) note({ code: 'nothingToPay' });
  return [{ name, content: [paid ? year(paid + 1) : { blank: PLACEHOLDER.feeYear }] }];
}
