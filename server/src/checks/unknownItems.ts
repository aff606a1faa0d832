import { DOCUMENT_TYPES, type DocumentType } from '../drafts/documentTypes.ts';
import { ANYWHERE, ITEM_NAMES, MEMBERS, wordOf, documentsOf, GROUPS } from '../drafts/itemNames.ts';
import { GOODS, ALL_AMENDMENT_MEMBERS, NUMBERED, ABOLISHED_ITEMS, PERSON_MEMBERS } from '../drafts/vocabulary.ts';
import { blocksOf, isAgent } from '../drafts/reading.ts';
import { isAmendment, isOfGoods, isPerson, memberNames, type Block, type DraftDocument } from '../drafts/structure.ts';
import { foldItemName, foldWord } from '../numbers/fold.ts';
import { replacementsOf } from './characters/replacements.ts';
import { headOf, writtenName, type DocumentContext } from './documentContext.ts';
import type { Item } from '../drafts/items.ts';
import { renaming, replacing, type Finding, type Fix } from './finding.ts';
import { ruleOf } from './shared/itemRules.ts';
import { widened } from '../numbers/format.ts';
import { nearest } from './shared/nearest.ts';
import { wrongItem } from './wrongItems.ts';
import { lookup } from '../base/lookup.ts';

/** An item that the document does not have. */
export interface UnknownItem {
  readonly block: Block;
  /** What was probably meant. */
  readonly meant: string | undefined;
}

/** A document with more is of another kind; the rest is not reported. */
const MOST = 300;

/** Any item may be here: not all items are known, or those of other documents are included. */
const OPEN = new Set(['translationCorrection', 'designApplications', 'amendments']);
/** Documents whose form was not available: neither their items nor the order is certain. */
const WITHOUT_FORM = new Set(['defensiveMark', 'advisoryOpinion', 'powerSubmission']);

/** True where any item may be in a document. */
export function isOpen(type: DocumentType): boolean {
  return type.isPart || OPEN.has(type.id) || WITHOUT_FORM.has(type.id);
}

/** True where the order of the items is unknown. */
export function isUnordered(type: DocumentType): boolean {
  return WITHOUT_FORM.has(type.id);
}

/** Stand-alone items of a 商標登録願 or 意匠登録願; kinds of trademarks and designs. */
const KINDS =
  /^(?:.{1,12}(?:商標|意匠)|意匠に係る物品の説明|秘密にすることを請求する期間|商標の詳細な説明|.{0,4}図|参考図[0-9]*)$/u;
/** Formulas, tables and figures that a text holds as pictures. */
const PICTURES = /^[化数表図外式][0-9]{1,4}$/u;

/** Other words for items. */
const SYNONYMS: Readonly<Record<string, string>> = {
  国名: '国・地域名',
  宛先: 'あて先',
  宛て先: 'あて先',
  提出先: 'あて先',
  住所: '住所又は居所',
  居所: '住所又は居所',
  名称: '氏名又は名称',
  氏名: '氏名又は名称',
  請求の内容: '請求の趣旨',
  意見: '意見の内容',
  理由: '請求の理由',
};

/** A member of a group (識別番号, 出願番号 …) outside its group, which other checks report. */
export function isMember(name: string): boolean {
  return MEMBERS.has(name);
}

const OFFICIAL: ReadonlySet<string> = new Set([
  ...ITEM_NAMES,
  ...DOCUMENT_TYPES.flatMap(({ items }) => items.flatMap(({ names }) => names)),
]);

const known = new WeakMap<DocumentContext, readonly UnknownItem[]>();

/** The unknown items of a document, in order; none where the document itself is unknown. */
export function unknownItems(context: DocumentContext): readonly UnknownItem[] {
  const items = known.get(context) ?? findUnknown(context);
  known.set(context, items);
  return items;
}

function findUnknown({ type, document }: DocumentContext): UnknownItem[] {
  if (!type || isOpen(type)) return [];
  const present = new Set(document.blocks.map(({ item }) => item.name));
  const found: UnknownItem[] = [];
  document.blocks.forEach((block, index) => {
    const { name } = block.item;
    if (found.length === MOST || isKnown(type, name) || isMember(name) || isOfficial(name)) return;
    if (wrongItem(type, block)) return;
    found.push({ block, meant: meantBy(name, type, present, document.blocks[index - 1]) });
  });
  for (const block of strangers(document)) {
    if (found.length === MOST) break;
    const { name } = block.item;
    if (!isOfficial(name)) found.push({ block, meant: meantBy(name, type, present, groupOf(document, block)) });
  }
  return found.sort((a, b) => a.block.item.start - b.block.item.start);
}

/** Items in a group that has no such member, in order; the content of amendments is left out. */
export function strangers(document: DraftDocument): Block[] {
  return blocksOf(document.blocks).flatMap(({ item, members }) => {
    if (item.name !== GOODS && memberNames(item.name).length === 0) return [];
    return members.filter(
      (member) => ![member.item.name, wordOf(member.item.name)].some((name) => isOf(item.name, name)),
    );
  });
}

/** Also true for members that only some amendments have. */
function isOf(group: string, name: string): boolean {
  if (group === GOODS) return isOfGoods(name);
  return memberNames(group).includes(name) || (isAmendment(group) && ALL_AMENDMENT_MEMBERS.includes(name));
}

function groupOf(document: DraftDocument, member: Block): Block | undefined {
  return blocksOf(document.blocks).find(({ members }) => members.includes(member));
}

/** True for a name that the JPO uses for an item in any document; numbered ones by their word. */
function isOfficial(name: string): boolean {
  return OFFICIAL.has(name) || NUMBERED.has(wordOf(name)) || isOfGoods(name);
}

function isKnown(type: DocumentType, name: string): boolean {
  return (
    ruleOf(type, name) !== undefined ||
    ANYWHERE.has(name) ||
    PICTURES.test(name) ||
    ((type.law === 'design' || type.law === 'trademark') && KINDS.test(name)) ||
    isAgent(name)
  );
}

function meantBy(
  name: string,
  type: DocumentType,
  present: ReadonlySet<string>,
  before: Block | undefined,
): string | undefined {
  const own = type.items.filter(({ names, isRepeated }) => isRepeated || !names.some((one) => present.has(one)));
  const members = before ? memberNames(before.item.name) : [];
  const missing = members.filter((member) => before?.members.every(({ item }) => item.name !== member));
  const near = [...own.flatMap(({ names }) => names), ...missing];
  // 出願人 means a person, not 出願日.
  const candidates = new Set(isPerson(name) ? near.filter(isPerson) : near);
  const synonym = SYNONYMS[name];
  return synonym !== undefined && candidates.has(synonym) ? synonym : nearest(filed(name), candidates);
}

/** Before and after the fix of its characters a name means the same; (1) stands for a stray ①. */
function filed(name: string): string {
  return foldItemName(replacementsOf(name)?.texts[0] ?? name).replace(/[▲▼]|\([0-9]{1,2}\)/gu, '');
}

/** True for an item with members, or with a headless member behind it that it keeps in place. */
export function hasMembers({ document: { blocks }, type }: DocumentContext, block: Block): boolean {
  if (block.members.length > 0) return true;
  const at = blocks.indexOf(block);
  const next = at < 0 ? undefined : blocks[at + 1]?.item.name;
  return next !== undefined && isMember(next) && !(type && ruleOf(type, next));
}

function numbered(meant: string, written: string): string {
  return /^(?:手続補正|請求項)$/u.test(meant) ? meant + (/(?<![0-9])[0-9]{1,9}$/u.exec(written)?.[0] ?? '1') : meant;
}

const CLASS = /^第?([0-9]{1,2})(?:類|分類)?$/u;
/** Words used for 【第９類】 with the class behind them. */
const CLASS_WORDS: ReadonlySet<string> = new Set(['区分', '類', '第類']);

/** A class of goods in another notation: 【９類】, or 【区分】第９類. `end`: where the notation ends. */
function writtenClass({ name, content, end, contentEnd }: Item) {
  const [, ofName] = CLASS.exec(name) ?? [];
  const number = ofName ?? (CLASS_WORDS.has(name) ? CLASS.exec(foldWord(content))?.[1] : undefined);
  if (number === undefined || !(Number(number) >= 1 && Number(number) <= LAST_CLASS)) return undefined;
  return { right: `第${widened(String(Number(number)))}類`, end: ofName === undefined ? contentEnd : end };
}

/** Source: 商標法施行令, 別表 (類, 第1類 to 第45類). */
const LAST_CLASS = 45;

/** unknown-item: the filing software reads the line as text of the item before. */
export function unknownItemFindings(context: DocumentContext): Finding[] {
  const { text, document } = context;
  const hasGoods = document.blocks.some(({ item }) => item.name === GOODS);
  return unknownItems(context).map(({ block, meant }): Finding => {
    const { item } = block;
    const written = writtenName(text, item);
    const ofClass = hasGoods ? writtenClass(item) : undefined;
    if (ofClass !== undefined) {
      const fix = replacing({ start: item.start, end: ofClass.end }, `【${ofClass.right}】`, 'likely');
      return { code: 'unknown-item', ...headOf(item), name: written, nearest: ofClass.right, fixes: [fix] };
    }
    const fix: Fix = meant
      ? renaming(item, meant, 'guess', widened(numbered(meant, item.name)))
      : {
          kind: 'replace',
          to: `［${written}］`,
          edits: [
            { start: item.start, end: item.start + 1, text: '［' },
            { start: item.end - 1, end: item.end, text: '］' },
          ],
          certainty: 'likely',
        };
    // 【整理】番号】 is torn: its rest would become the content. Members without their head would join the one before.
    const isTorn = /[【】]/u.test(item.content) || (!meant && hasMembers(context, block));
    return { code: 'unknown-item', ...headOf(item), name: written, nearest: meant, fixes: isTorn ? [] : [fix] };
  });
}

/** item-out-of-place: an official name out of place. No fix: only the writer knows what was meant. */
export function outOfPlaceFindings(context: DocumentContext): Finding[] {
  const { type, document } = context;
  if (!type || isOpen(type)) return [];
  const top = document.blocks.filter(
    (block) => isOfficial(block.item.name) && isOut(type, block, document.blocks) && !wrongItem(type, block),
  );
  const within = strangers(document).filter(({ item }) => isOfficial(item.name));
  return [...top, ...within].map(({ item }) => ({
    code: 'item-out-of-place',
    ...headOf(item),
    name: writtenName(context.text, item),
    document: document.name,
    home: homeOf(item.name),
  }));
}

function isOut(type: DocumentType, { item: { name } }: Block, blocks: readonly Block[]): boolean {
  if (Object.hasOwn(ABOLISHED_ITEMS, name) || isKnown(type, name)) return false;
  // A missing group is reported by itself.
  const present = new Set(blocks.map((block) => block.item.name));
  if (isOfGoods(name)) return present.has(GOODS) || !ruleOf(type, GOODS);
  if (!isMember(name)) return true;
  return !type.items.some(
    ({ names }) => names.some((one) => memberNames(one).includes(name)) && !names.some((one) => present.has(one)),
  );
}

/** 請求の趣旨 belongs to a few documents, of which one is named; 整理番号 to nearly all. */
const MOST_HOMES = 4;

/** Where an item belongs: 「回復理由書」, 【事件の表示】; empty if unknown, or if many documents have it. */
function homeOf(name: string): string {
  const documents = new Set(
    DOCUMENT_TYPES.flatMap((type) => (type.items.some(({ names }) => names.includes(name)) ? type.name : [])),
  );
  if (documents.size > MOST_HOMES || ANYWHERE.has(name)) return '';
  const document = [...documents][0] ?? documentsOf(name);
  if (document !== '') return `「${document}」`;
  if (PERSON_MEMBERS.includes(name)) return '【代理人】';
  for (const [group, members] of GROUPS) if (members.includes(name)) return `【${group}】`;
  return '';
}

/** abolished-name of an item: 【部分意匠】. */
export function abolishedItemFindings({ text, document }: DocumentContext): Finding[] {
  return blocksOf(document.blocks).flatMap(({ item }): Finding[] => {
    const abolished = lookup(ABOLISHED_ITEMS, item.name);
    if (!abolished) return [];
    const name = `【${writtenName(text, item)}】`;
    return [{ code: 'abolished-name', ...headOf(item), name, since: abolished.since, instead: abolished.instead }];
  });
}
