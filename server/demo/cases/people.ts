/** Someone with a 識別番号. Everyone here is invented, and no real code begins with 9990. */
export interface Person {
  /** Nine digits. */
  readonly code: string;
  /** As registered: full width, one full-width blank between family and given name. */
  readonly name: string;
}

const person = (code: string, name: string): Person => ({ code, name });

export const kakuDenki = person('999000011', '架空電機株式会社');
export const mihonKogyo = person('999000012', '見本工業株式会社');
export const reijiKagaku = person('999000013', '例示化学株式会社');
export const sampleFoods = person('999000014', '株式会社サンプル架空食品');
export const kakuUniversity = person('999000015', '国立大学法人架空大学');
/** One name under two codes, as happens with companies abroad. */
export const exampleHoldings = person('999000016', 'エグザンプル　ミホン　ホールディングス　インコーポレイテッド');
export const exampleHoldingsAgain = person('999000017', 'エグザンプル　ミホン　ホールディングス　インコーポレイテッド');
export const hanako = person('999000018', '架空　花子');
export const mihonDesign = person('999000019', '株式会社見本意匠研究所');
export const sampleTrading = person('999000020', 'ＭＩＨＯＮ架空商事株式会社');
export const kakuInterior = person('999000021', '架空インテリア株式会社');

export const mihonTaro = person('999010001', '見本　太郎');
export const reijiTaro = person('999010002', '例示　太郎');
export const kakuIchiro = person('999010003', '架空　一郎');
export const mihonOffice = person('999010004', '弁理士法人見本架空特許事務所');

export const PEOPLE: readonly Person[] = [
  kakuDenki,
  mihonKogyo,
  reijiKagaku,
  sampleFoods,
  kakuUniversity,
  exampleHoldings,
  exampleHoldingsAgain,
  hanako,
  mihonDesign,
  sampleTrading,
  kakuInterior,
  mihonTaro,
  reijiTaro,
  kakuIchiro,
  mihonOffice,
];
