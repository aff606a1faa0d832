import { DOCUMENT_TABLE, SLOTS } from './vocabulary.ts';
import { foldItemName } from '../numbers/fold.ts';
import type { Law } from '../numbers/caseNumber.ts';

/** An item of a document type; rules are in the order of the items. */
export interface ItemRule {
  /** Alternatives: any one stands in this place (特許番号 or 出願番号). */
  readonly names: readonly string[];
  readonly isRequired: boolean;
  readonly isRepeated: boolean;
  /** It may also precede the item before it. */
  readonly isBeside: boolean;
}

/** A kind of procedural document under one law. */
export interface DocumentType {
  /** Stable key, for settings and commands: `opinion`, `amendment` … */
  readonly id: string;
  readonly law: Law;
  /** As after 【書類名】, folded to half width: 意見書, 手続補正書(方式). */
  readonly name: string;
  /** Codes of the 経過 without law digit; can be empty. */
  readonly codes: readonly string[];
  readonly items: readonly ItemRule[];
  /** Items that name the case (事件の表示, 出願の表示 …), the usual one first. Empty without a group, or without a case yet. */
  readonly caseItems: readonly string[];
  /** Items of the acting party (特許出願人, 補正をする者, 請求人 …), the usual one first. */
  readonly partyItems: readonly string[];
  /** A part of another document (明細書, 図面 …): without a head, and with any items. */
  readonly isPart: boolean;
}

/** 出願人 by law, as in a 願書, 意見書 and later documents. Source: style sheets of the filing software. */
export const APPLICANT_ITEM: Readonly<Record<Law, string>> = {
  patent: '特許出願人',
  utilityModel: '実用新案登録出願人',
  design: '意匠登録出願人',
  trademark: '商標登録出願人',
};

/** The holder of the right, in 納付書 after registration. */
export const HOLDER_ITEM: Readonly<Record<Law, string>> = {
  patent: '特許権者',
  utilityModel: '実用新案権者',
  design: '意匠権者',
  trademark: '商標権者',
};

export const RIGHT_ITEM: Readonly<Record<Law, string>> = {
  patent: '特許番号',
  utilityModel: '実用新案登録番号',
  design: '意匠登録番号',
  trademark: '商標登録番号',
};

/** Names that differ by law. */
const SLOTS_OF_LAW: Readonly<Record<string, Readonly<Record<Law, string>>>> = {
  applicant: APPLICANT_ITEM,
  holder: HOLDER_ITEM,
  creator: { patent: '発明者', utilityModel: '考案者', design: '意匠の創作をした者', trademark: '' },
  right: { patent: '特許', utilityModel: '実用新案登録', design: '意匠登録', trademark: '商標登録' },
  title: { patent: '特許', utilityModel: '実用新案', design: '意匠', trademark: '商標' },
  // Only patents name the fee in the item: style sheets of the filing software.
  feeItem: { patent: '特許料の表示', utilityModel: '登録料の表示', design: '登録料の表示', trademark: '登録料の表示' },
  // 特許法115条, 商標法43条の4.
  opponent: {
    patent: '特許異議申立人|異議申立人',
    utilityModel: '異議申立人',
    design: '異議申立人',
    trademark: '登録異議申立人|商標登録異議申立人|異議申立人',
  },
  opposed: {
    patent: '特許異議の申立てに係る特許の表示|審判事件の表示|事件の表示',
    utilityModel: '',
    design: '',
    trademark: '登録異議の申立てに係る商標登録の表示|審判事件の表示|事件の表示',
  },
  refund: {
    patent: '既納手数料返還請求書',
    utilityModel: '既納手数料(登録料)返還請求書',
    design: '既納手数料返還請求書',
    trademark: '既納手数料返還請求書',
  },
  oppositionName: { patent: '特許異議申立書', utilityModel: '', design: '', trademark: '商標登録異議申立書' },
  // The fee is by claims (特許法107条1項), by classes (商標法40条) and by years; trademarks have no years, other rights no classes.
  feeClaims: { patent: '!請求項の数', utilityModel: '請求項の数', design: '請求項の数', trademark: '請求項の数' },
  feeClasses: {
    patent: '商品及び役務の区分の数',
    utilityModel: '商品及び役務の区分の数',
    design: '商品及び役務の区分の数',
    trademark: '!商品及び役務の区分の数',
  },
  feeYears: { patent: '!納付年分', utilityModel: '!納付年分', design: '!納付年分', trademark: '納付年分' },
  feeName: { patent: '特許料', utilityModel: '実用新案登録料', design: '意匠登録料', trademark: '商標登録料' },
};

function filled(text: string, law: Law): string {
  return text.replace(/\{([a-zA-Z]+)\}/gu, (_, slot: string) => {
    const shared = SLOTS[slot];
    return shared === undefined ? (SLOTS_OF_LAW[slot]?.[law] ?? '') : filled(shared, law);
  });
}

function itemRules(items: string): ItemRule[] {
  return items.split(' ').map((one) => ({
    names: one.replace(/[!*~]/gu, '').split('|'),
    isRequired: one.startsWith('!'),
    isRepeated: one.endsWith('*'),
    isBeside: one.startsWith('~'),
  }));
}

const LAW_LETTER: Readonly<Record<string, Law>> = { p: 'patent', u: 'utilityModel', d: 'design', t: 'trademark' };

function typesOf(row: string): DocumentType[] {
  const [id = '', laws = '', name = '', codes = '', party = '', ofCase = '', items = ''] = row.split(/; ?/u);
  return laws.split('').flatMap((letter): DocumentType | [] => {
    const law = LAW_LETTER[letter];
    if (law === undefined) return [];
    const isPart = party === 'part';
    const names = (list: string) => filled(list, law).split('|').filter(Boolean);
    return {
      id,
      law,
      name: filled(name, law),
      codes: codes.split(' ').filter(Boolean),
      items: itemRules(filled(items, law)),
      caseItems: names(ofCase),
      partyItems: isPart ? [] : names(party),
      isPart,
    };
  });
}

/** Every document type, one entry per law. */
export const DOCUMENT_TYPES: readonly DocumentType[] = DOCUMENT_TABLE.trim().split('\n').flatMap(typesOf);

/** Longest content examined as a name; the longest name in the table has 20 characters. */
const LONGEST_NAME = 200;

/** The content of 【書類名】 in the table's form: half width, without blanks. */
export function documentNameOf(content: string): string {
  return foldItemName(content.slice(0, LONGEST_NAME));
}

/** The type of a document by name and law; otherwise the first law's, usually patent. */
export function documentType(name: string, law: Law | undefined): DocumentType | undefined {
  const wanted = documentNameOf(name);
  const all = DOCUMENT_TYPES.filter((type) => type.name === wanted);
  return all.find((type) => type.law === law) ?? all[0];
}
