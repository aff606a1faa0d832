import { itemsOf, type Item } from './items.ts';

/** An item with the items that belong to it. */
export interface Block {
  readonly item: Item;
  readonly members: readonly Block[];
  /** Where the block ends: behind its last member, without blank lines. */
  readonly end: number;
}

/** One document of a draft: 意見書, or one of 特許願, 明細書, 特許請求の範囲 … in one file. */
export interface DraftDocument {
  /** Content of 【書類名】; empty where the text begins without one. */
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly start: number;
  readonly end: number;
}

/** Members of persons: 【特許出願人】, 【代理人】, 【発明者】 … */
const PERSON = [
  '識別番号',
  '住所又は居所',
  '氏名又は名称',
  '氏名',
  '弁理士',
  '弁護士',
  '代表者',
  'フリガナ',
  '国籍・地域',
  '氏名又は名称原語表記',
  '電話番号',
  'ファクシミリ番号',
  '連絡先',
  '持分',
  '郵便番号',
  '法人の法的性質',
  '営業所',
  '日本における営業所',
  '代表出願人',
];

const CASE_NUMBERS = [
  '出願番号',
  '国際出願番号',
  '審判番号',
  '登録番号',
  '特許番号',
  '出願日',
  // Where the office has not told the number yet: 【出願日】 令和…日提出の特許願, and the reference of that 願書.
  '整理番号',
  '審判の種別',
  '出願の区分',
];

const PAYMENT = ['予納台帳番号', '納付番号', '納付書番号', '振替番号', '指定立替納付', '納付金額'];

/**
 * Group items (グループ項目) and the members that belong to them by name. Source: the filing guide and the style sheets of
 * the filing software. Persons are told by the end of their name (…出願人, …代理人, …をする者).
 */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  事件の表示: CASE_NUMBERS,
  審判事件の表示: CASE_NUMBERS,
  出願の表示: CASE_NUMBERS,
  国際出願の表示: CASE_NUMBERS,
  原出願の表示: CASE_NUMBERS,
  本意匠の表示: CASE_NUMBERS,
  先の出願に基づく優先権主張: CASE_NUMBERS,
  パリ条約による優先権等の主張: ['国・地域名', '出願日', '出願番号', '優先権証明書提供国(機関)', 'アクセスコード'],
  手数料の表示: PAYMENT,
  特許料の表示: PAYMENT,
  登録料の表示: PAYMENT,
  手数料補正: ['補正対象書類名', ...PAYMENT],
  提出物件の目録: ['物件名', '援用の表示', '包括委任状番号', '提出物件の特記事項'],
  先行技術文献: ['特許文献', '非特許文献'],
  発明の概要: ['発明が解決しようとする課題', '課題を解決するための手段', '発明の効果'],
};

/** Items that hold nothing: their name says it all. */
export const MARKS: ReadonlySet<string> = new Set([
  '弁理士',
  '弁護士',
  '標準文字',
  '立体商標',
  '部分意匠',
  '指定立替納付',
]);

const PERSONS =
  /(?:出願人|代理人|発明者|考案者|請求人|権利者|特許権者|意匠権者|商標権者|承継人|譲渡人|提出者|納付者|申出人|をする者|をした者|した代理人|申請人|創作をした者)$/u;
const AMENDMENT = /^手続補正[0-9]*$/u;
const AMENDMENT_MEMBERS = ['補正対象書類名', '補正対象項目名', '補正方法', '補正の内容'];
const GOODS = '指定商品又は指定役務並びに商品及び役務の区分';
/** 【第○類】 is of a new draft whose goods are not known. */
const GOODS_MEMBER = /^(?:第(?:[0-9]{1,2}|○)類|指定商品\(指定役務\)|指定商品|指定役務)$/u;

/** The documents of a draft with their blocks, by name and order alone. Never throws: what is unknown stands by itself. */
export function structureOf(text: string, items: readonly Item[] = itemsOf(text)): DraftDocument[] {
  const documents: { name: string; blocks: Block[]; start: number; end: number }[] = [];
  let index = 0;
  while (index < items.length) {
    const item = items[index];
    if (!item) break;
    const [block, next] = blockAt(text, items, index);
    const isNew = item.name === '書類名' || documents.length === 0;
    if (isNew) {
      documents.push({
        name: item.name === '書類名' ? item.content : '',
        blocks: [block],
        start: item.start,
        end: block.end,
      });
    } else {
      const document = documents.at(-1);
      document?.blocks.push(block);
      if (document) document.end = block.end;
    }
    index = next;
  }
  return documents;
}

function blockAt(text: string, items: readonly Item[], index: number): [block: Block, next: number] {
  const item = items[index];
  if (!item) throw new RangeError('no item there');
  const members: Block[] = [];
  const belongs = membersOf(item.name);
  let next = index + 1;
  if (belongs === undefined) return [block(text, item, members), next];
  for (let member = items[next]; member && belongs(member.name, members); member = items[next]) {
    const [inner, after] = blockAt(text, items, next);
    members.push(inner);
    next = after;
  }
  return [block(text, item, members), next];
}

function block(text: string, item: Item, members: readonly Block[]): Block {
  const own = item.end + text.slice(item.end, item.until).trimEnd().length;
  return { item, members, end: Math.max(own, members.at(-1)?.end ?? 0) };
}

type Belongs = (name: string, members: readonly Block[]) => boolean;

/** 特許出願人, 代理人, 補正をする者 …: an item that names a person. */
export function isPerson(name: string): boolean {
  // Few names pass this, and the pattern is tried at each of their characters.
  return (name.endsWith('人') || name.endsWith('者')) && PERSONS.test(name);
}

/** The names of the members of a group item, in their usual order; empty for items that are no group, or hold free text. */
export function memberNames(name: string): readonly string[] {
  const group = GROUPS[name];
  if (group) return group;
  if (isAmendment(name)) return AMENDMENT_MEMBERS;
  return isPerson(name) ? PERSON : [];
}

/** 手続補正1, 手続補正2 …, and the first without its number. */
export function isAmendment(name: string): boolean {
  return AMENDMENT.test(name);
}

/** Which names may follow inside a group; undefined for items that are no group. */
function membersOf(name: string): Belongs | undefined {
  const group = GROUPS[name];
  if (group) return (member) => group.includes(member) || isNumbered(member, group);
  if (isAmendment(name)) {
    // A second 補正対象書類名 belongs to the next amendment, even without 【手続補正】 before it.
    return (member, members) => AMENDMENT_MEMBERS.includes(member) && !members.some(({ item }) => item.name === member);
  }
  // What an amendment puts in: 書類名, claims, paragraphs, or any item, until the next amendment or item of the document.
  if (name === '補正の内容') {
    return (member) => !isAmendment(member) && !AMENDMENT_MEMBERS.includes(member) && !ENDS_AMENDMENTS.has(member);
  }
  if (name === GOODS) return (member) => GOODS_MEMBER.test(member);
  if (isPerson(name)) return (member) => PERSON.includes(member);
  return undefined;
}

/** Items of the amending document that can stand behind the last amendment. */
const ENDS_AMENDMENTS = new Set([
  '手数料補正',
  '手数料の表示',
  '提出物件の目録',
  'その他',
  '補正により増加する請求項の数',
]);

/** 【特許文献1】 under 【先行技術文献】. */
function isNumbered(member: string, group: readonly string[]): boolean {
  return group.some((name) => member.startsWith(name) && /^[0-9]{1,3}$/u.test(member.slice(name.length)));
}
