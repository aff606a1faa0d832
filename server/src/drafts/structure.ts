import { GROUPS, ITEM_NAMES } from './itemNames.ts';
import {
  ALL_AMENDMENT_MEMBERS,
  AMENDMENT_MEMBERS,
  CORRECTION_MEMBERS,
  GOODS,
  GOODS_MEMBERS,
  PERSON_MEMBERS,
} from './vocabulary.ts';
import { DOCUMENT_TYPES, documentNameOf } from './documentTypes.ts';
import { foldItemName } from '../numbers/fold.ts';
import { itemsOf, type Item } from './items.ts';

/** An item with its members. */
export interface Block {
  readonly item: Item;
  readonly members: readonly Block[];
  /** After the last member, without trailing blank lines. */
  readonly end: number;
}

/** A document of a draft: 意見書, or one of 特許願, 明細書, 特許請求の範囲 … in a file. */
export interface DraftDocument {
  /** Content of 【書類名】; empty for a text that begins without one. */
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly start: number;
  readonly end: number;
}

/** Acting persons and agents. Source: applicants.xsl and agents.xsl of the filing software, 様式 of appeals and of the register. */
const PERSONS =
  /(?:出願人|代理人|発明者|考案者|請求人|権利者|権者|承継人|譲渡人|提出者|納付者|申出人|申立人|回答者|鑑定人|証人|参加人|をする者|をした者|した代理人|申請人|登録義務者|創作をした者)$/u;
const AMENDMENT = /^手続補正[0-9]*$/u;
const CORRECTION = /^誤訳訂正[0-9]*$/u;
/** 【第○類】 is a new draft's placeholder. */
const CLASS = /^第(?:[0-9]{1,2}|○)類$/u;
/** Longest run of stray items inside the goods, if goods follow. */
const STRAY_GOODS = 3;

/** The documents of a draft with their blocks, by names and order alone. Never throws: unknown items stand alone. */
export function structureOf(text: string, items: readonly Item[] = itemsOf(text)): DraftDocument[] {
  const documents: { name: string; blocks: Block[]; start: number; end: number }[] = [];
  let own = ownItems('');
  let index = 0;
  for (let item = items[index]; item; item = items[index]) {
    const name = item.name === '書類名' ? item.content : undefined;
    if (name !== undefined) own = ownItems(name);
    const [block, next] = blockAt(text, items, index, own);
    const document = name === undefined ? documents.at(-1) : undefined;
    if (document) {
      document.blocks.push(block);
      document.end = block.end;
    } else documents.push({ name: name ?? '', blocks: [block], start: item.start, end: block.end });
    index = next;
  }
  return documents;
}

function blockAt(
  text: string,
  items: readonly Item[],
  index: number,
  own: ReadonlySet<string>,
): [block: Block, next: number] {
  const item = items[index];
  if (!item) throw new RangeError('no item there');
  const members: Block[] = [];
  const belongs = membersOf(item.name);
  let next = index + 1;
  if (belongs === undefined) return [block(text, item, members), next];
  const isText = TEXTS.has(item.name);
  const amended = CONTENTS[item.name] && amendedBefore(items, index);
  // Own items of a whole document (全文) inside an amendment; the amending document has some of the same names.
  let ofWhole = NONE;
  let tail: number | undefined;
  for (let member = items[next]; member; member = items[next]) {
    const isAmended =
      (member.name === amended && members.length === 0) ||
      (ofWhole.has(member.name) && BEHIND.includes(member.name) && next < (tail ??= tailOf(items, next)));
    if (!isAmended && !belongs(member.name, members) && (isText || !isWithin(items, next, members, belongs, own)))
      break;
    if (CONTENTS[item.name] && member.name === '書類名') ofWhole = ownItems(member.content);
    const [inner, after] = blockAt(text, items, next, own);
    members.push(inner);
    next = after;
  }
  return [block(text, item, members), next];
}

/** The item that an amendment names, which can begin its content: 【提出物件の目録】 also stands there. */
function amendedBefore(items: readonly Item[], index: number): string | undefined {
  for (const item of items.slice(Math.max(0, index - ALL_AMENDMENT_MEMBERS.length), index).reverse()) {
    // Documents are independent.
    if (isAmendment(item.name) || item.name === '書類名') return undefined;
    // Also 「提出物件の目録の欄」.
    if (item.name === '補正対象項目名') return foldItemName(item.content.slice(0, LONGEST_NAME)).replace(/の欄$/u, '');
  }
  return undefined;
}

const LONGEST_NAME = 60;

/** Where the amending document's own items after its last amendment begin: the last ones in order. None before another amendment. */
function tailOf(items: readonly Item[], from: number): number {
  let end = from;
  while (end < items.length && !isAmendment(items[end]?.name ?? '') && !CONTENTS[items[end]?.name ?? '']) end++;
  if (end < items.length) return end;
  let tail = end;
  let rank = BEHIND.length;
  let group = end;
  for (let at = end - 1; at >= from; at--) {
    const name = items[at]?.name ?? '';
    const place = BEHIND.indexOf(name);
    if (place === -1) continue;
    const members = GROUPS.get(name) ?? [];
    const isWhole = items.slice(at + 1, group).every((member) => members.includes(member.name));
    if (!isWhole || place >= rank) break;
    tail = group = at;
    rank = place;
  }
  return tail;
}

function block(text: string, item: Item, members: readonly Block[]): Block {
  const own = item.end + text.slice(item.end, item.until).trimEnd().length;
  return { item, members, end: Math.max(own, members.at(-1)?.end ?? 0) };
}

/**
 * Whether an item that the group does not have stands in its midst: it is no group, and a missing member follows. It stays in
 * the block and is reported, so that the following members keep their group. An item of the document itself ends the block
 * unless the group would lack what it needs.
 */
function isWithin(
  items: readonly Item[],
  index: number,
  members: readonly Block[],
  belongs: Belongs,
  own: ReadonlySet<string>,
): boolean {
  const name = items[index]?.name ?? '';
  const next = items[index + 1]?.name;
  if (belongs === isOfGoods) return isAmongGoods(items, index);
  if (next === undefined || name === '書類名' || membersOf(name) !== undefined) return false;
  if (!ITEM_NAMES.has(next) || !belongs(next, members) || own.has(next)) return false;
  if (!own.has(name) && REPEATED.has(next)) return true;
  return !has(members, next) && (!own.has(name) || lacksWhatItNeeds(members, belongs));
}

/** 【補充の内容】 after 【第９類】, or a misspelt class, before goods. */
function isAmongGoods(items: readonly Item[], index: number): boolean {
  for (const { name } of items.slice(index, index + STRAY_GOODS + 1)) {
    if (isOfGoods(name)) return true;
    if (name === '書類名' || membersOf(name) !== undefined) return false;
  }
  return false;
}

/** Members of which a group needs one. */
const NEEDED: readonly (readonly string[])[] = [['氏名又は名称', '氏名'], ['出願番号'], ['納付金額'], ['補正の内容']];

function lacksWhatItNeeds(members: readonly Block[], belongs: Belongs): boolean {
  return NEEDED.some(
    (names) => names.some((name) => belongs(name, members)) && !names.some((name) => has(members, name)),
  );
}

const ownByName = new Map<string, ReadonlySet<string>>();

/** The items of a document of this name under any law. */
function ownItems(content: string): ReadonlySet<string> {
  if (ownByName.size === 0) {
    for (const { name, items } of DOCUMENT_TYPES) {
      const names = items.flatMap((rule) => rule.names);
      ownByName.set(name, new Set([...(ownByName.get(name) ?? []), ...names]));
    }
  }
  return ownByName.get(documentNameOf(content)) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();

/** Groups with running text, which can contain paragraphs, claims and pictures. */
const TEXTS: ReadonlySet<string> = new Set(
  '補正の内容 訂正の内容 先行技術文献 発明の概要 発明の開示 考案の概要 考案の開示'.split(' '),
);

/** Members that can repeat in a group. */
const REPEATED: ReadonlySet<string> = new Set(['物件名', '援用の表示', '包括委任状番号']);

type Belongs = (name: string, members: readonly Block[]) => boolean;

/** Whether an item names a person: 特許出願人, 代理人, 補正をする者 … */
export function isPerson(name: string): boolean {
  // 申請人(登録権利者): 様式 of the 登録令施行規則. The first test is quick and excludes most names.
  const bare = name.endsWith(')') ? name.slice(0, Math.max(0, name.indexOf('('))) : name;
  return (bare.endsWith('人') || bare.endsWith('者')) && PERSONS.test(bare);
}

/** The names of a group's members in their usual order; empty for other items and those with free text. */
export function memberNames(name: string): readonly string[] {
  const group = GROUPS.get(name);
  if (group) return group;
  if (isAmendment(name)) return AMENDMENT_MEMBERS;
  if (isCorrection(name)) return CORRECTION_MEMBERS;
  return isPerson(name) ? PERSON_MEMBERS : [];
}

/** 手続補正1, 手続補正2 …, or without a number. */
export function isAmendment(name: string): boolean {
  return AMENDMENT.test(name);
}

/** 誤訳訂正1, 誤訳訂正2 … */
export function isCorrection(name: string): boolean {
  return CORRECTION.test(name);
}

/** Tests the names that may follow inside a group; undefined for other items. */
function membersOf(name: string): Belongs | undefined {
  // An amendment contains 書類名, claims, paragraphs or any item, until the next amendment or item of the document.
  const content = CONTENTS[name];
  if (content) return (member) => !isAmendment(member) && !isCorrection(member) && !content.has(member);
  if (isAmendment(name)) return once(ALL_AMENDMENT_MEMBERS);
  if (isCorrection(name)) return once(CORRECTION_MEMBERS);
  if (name === GOODS) return isOfGoods;
  const group = memberNames(name);
  if (group.length === 0) return undefined;
  return (member, members) =>
    isNumbered(member, group) || (group.includes(member) && !(member === '書類名' && has(members, member)));
}

/** 第9類, 指定商品(指定役務) … */
export function isOfGoods(name: string): boolean {
  return CLASS.test(name) || GOODS_MEMBERS.includes(name);
}

/** A second 補正対象書類名 belongs to the next amendment, even without 【手続補正】 before it. */
function once(names: readonly string[]): Belongs {
  return (member, members) => names.includes(member) && !has(members, member);
}

function has(members: readonly Block[], name: string): boolean {
  return members.some(({ item }) => item.name === name);
}

/** Items of the amending document that can follow the last amendment. */
const BEHIND = ['手数料補正', '証拠方法', '持分の割合', '手数料の表示', '提出物件の目録', 'その他'];
/** What ends the content of an amendment or correction. */
const CONTENTS: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
  補正の内容: new Set([
    ...ALL_AMENDMENT_MEMBERS,
    ...BEHIND,
    '補正により増加する請求項の数',
    '補正により減少する請求項の数',
  ]),
  訂正の内容: new Set([...CORRECTION_MEMBERS, ...BEHIND, '訂正の理由等']),
};

/** 補正の内容, 訂正の内容: can contain whole documents, up to the last item of the draft. */
export function holdsDocuments(name: string): boolean {
  return Object.hasOwn(CONTENTS, name);
}

/** 【特許文献1】 under 【先行技術文献】. */
function isNumbered(member: string, group: readonly string[]): boolean {
  return group.some((name) => member.startsWith(name) && /^[0-9]{1,3}$/u.test(member.slice(name.length)));
}
