import { isLineEnd } from '../base/characters.ts';
import { ANYWHERE } from '../drafts/itemNames.ts';
import type { Item } from '../drafts/items.ts';
import {
  CIRCLE,
  HAS_CIRCLE,
  isPartlyFilled,
  isPartOfDay,
  isPlaceholder,
  placeholderIn,
  type Around,
} from '../drafts/placeholders.ts';
import {
  isAmendment,
  isCorrection,
  isPerson,
  type Block,
  type DraftDocument,
  memberNames,
} from '../drafts/structure.ts';
import { MARKS } from '../drafts/vocabulary.ts';
import { isNumberItem } from '../drafts/reading.ts';
import { contentOf, headOf, isBlank, itemsIn, writtenName, type DocumentContext } from './documentContext.ts';
import type { Finding } from './finding.ts';
import { itemAt } from './shared/contentKinds.ts';
import { isRequiredIn, ruleOf, TELLING_MEMBERS } from './shared/itemRules.ts';
import { removing } from './shared/layout.ts';
import { hasMembers, isOpen, unknownItems } from './unknownItems.ts';

interface Place {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
}

/** not-filled: placeholders and empty required items; one finding per block, at the first place to fill in. */
export function notFilledFindings(context: DocumentContext): Finding[] {
  const { text, document, until } = context;
  const toFill = placeholders(context);
  let at = 0;
  return document.blocks.flatMap((block, index): Finding[] => {
    const next = document.blocks[index + 1];
    const places = blanksIn(context, block, next);
    const end = next?.item.start ?? until;
    for (let place = toFill[at]; place && place.start < end; place = toFill[++at]) places.push(place);
    const [first] = places.sort((a, b) => a.start - b.start);
    if (!first) return [];
    const own = writtenName(text, block.item);
    const names = new Set(places.map(({ item }) => writtenName(text, item)));
    const isAlone = names.size === 1 && names.has(own);
    const { start, end: stop } = first;
    const what = isAlone ? { members: '', left: leftIn(text, first) } : { members: [...names].join('、'), left: '' };
    return [{ code: 'not-filled', start, end: stop, block: own, ...what }];
  });
}

/** The placeholder in an item that is filled in otherwise; empty for an item without any content yet. */
function leftIn(text: string, { item, start, end }: Place): string {
  const left = text.slice(start, end);
  const isWhole = start < item.end || (isPlaceholder(left) && text.slice(item.end, item.until).trim() === left);
  return isWhole ? '' : left;
}

const CIRCLES = new RegExp(CIRCLE, 'gu');
const QUOTATION = /[「『」』]/gu;

/**
 * Placeholders in the names and contents of items and in the lines below them, in order, but not in quotations. Each
 * line with a circle is read once: linear in the length of the document.
 */
function placeholders({ text, document, until }: DocumentContext): Place[] {
  const items = [...itemsIn(document.blocks)];
  const found: Place[] = items
    .filter((item) => item.content !== '' && !HAS_CIRCLE.test(item.content) && isUnfinished(document, item))
    .map((item) => ({ item, ...contentOf(item) }));
  const own = text.slice(0, until);
  let index = 0;
  let counted = 0;
  let depth = 0;
  for (let end = document.start; ;) {
    CIRCLES.lastIndex = end;
    const circle = CIRCLES.exec(own)?.index ?? until;
    if (circle >= until) break;
    const start = lineStart(text, circle, document.start);
    end = lineEnd(text, circle, until);
    const before = index;
    while ((items[index + 1]?.start ?? until) < end) index++;
    const item = items[index];
    if (!item) break;
    if (index !== before || counted === 0) {
      counted = item.end;
      depth = 0;
    }
    const isHead = item.start >= start;
    if (isHead && HAS_CIRCLE.test(item.name)) {
      found.push({ item, ...headOf(item) });
      continue;
    }
    if (isHead || item.contentStart >= start) {
      if (isPlaceholder(item.content) || isUnfinished(document, item)) found.push({ item, ...contentOf(item) });
      continue;
    }
    const place = placeholderIn(text.slice(start, end), () => aroundOf(text, item, start, end));
    if (!place) continue;
    for (const [sign] of text.slice(counted, start).matchAll(QUOTATION)) {
      depth = Math.max(0, depth + (sign === '「' || sign === '『' ? 1 : -1));
    }
    counted = start;
    if (depth === 0) found.push({ item, start: start + place[0], end: start + place[1] });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** True for a partly filled name, day or number of years. A trademark is taken as it is. */
function isUnfinished(document: DraftDocument, item: Item): boolean {
  const { name, content } = item;
  const kind = itemAt(document, item.start)?.kind;
  if (kind === 'date') return isPartOfDay(content);
  if (name === '納付年分') return isPartlyFilled(content);
  return kind === 'name' && name !== '商標登録を受けようとする商標' && isPartlyFilled(content);
}

/** Each gap between two written lines is read only for the line behind it. */
function aroundOf(text: string, item: Item, start: number, end: number): Around {
  const last = item.end + text.slice(item.end, start).trimEnd().length;
  const before = last === item.end ? undefined : text.slice(lineStart(text, last, item.end), last);
  return { before, isOnly: before === undefined && text.slice(end, item.until).trim() === '' };
}

function lineStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

function lineEnd(text: string, at: number, until: number): number {
  let end = at;
  while (end < until && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

function blanksIn({ text, type, document }: DocumentContext, block: Block, next: Block | undefined): Place[] {
  const { item, members } = block;
  if (members.length > 0) {
    return members
      .filter((member) => isBlankMember(text, block, member))
      .map((member) => ({ item: member.item, ...headOf(member.item) }));
  }
  const rule = type && ruleOf(type, item.name)?.rule;
  if (item.name !== '書類名' && !(rule && isRequiredIn(type, document, rule))) return [];
  // Their missing members are reported by other checks.
  if ([isPerson, isAmendment, isCorrection].some((is) => is(item.name)) || type?.caseItems.includes(item.name))
    return [];
  // A trademark can be a picture, which only the HTML form shows.
  if (MARKS.has(item.name) || item.name === '商標登録を受けようとする商標' || !isBlank(text, item)) return [];
  // 【課題】 below 【要約】, 【数１】 below a claim: the content begins with an item of its own.
  const isContinued = next && type && !ruleOf(type, next.item.name) && !ANYWHERE.has(next.item.name);
  return isContinued ? [] : [{ item, ...headOf(item) }];
}

function isBlankMember(text: string, block: Block, { item, members }: Block): boolean {
  if (members.length > 0 || !isBlank(text, item)) return false;
  const { name } = item;
  if (name === '補正の内容' || name === '訂正の内容') return !block.members.some((one) => one.item.content === '削除');
  if (name === '識別番号') return !isWritten(text, block, '住所又は居所');
  if (name === '住所又は居所') return !block.members.some((one) => one.item.name === '識別番号');
  return TELLING_MEMBERS.has(name) || isNumberItem(name);
}

function isWritten(text: string, block: Block, name: string): boolean {
  return block.members.some(({ item }) => item.name === name && !isBlank(text, item));
}

/** Members that are left out if empty. */
const OPTIONAL_MEMBERS = new Set([
  '代表者',
  'フリガナ',
  '国籍・地域',
  '氏名又は名称原語表記',
  '電話番号',
  'ファクシミリ番号',
  '連絡先',
  '援用の表示',
  '包括委任状番号',
  '提出物件の特記事項',
]);

/** empty-item: an optional item without content has to be removed. */
export function emptyItemFindings(context: DocumentContext): Finding[] {
  const { text, document, type } = context;
  if (!type || isOpen(type)) return [];
  const meant = new Map(unknownItems(context).map((unknown) => [unknown.block, unknown.meant]));
  const found: Block[] = [];
  document.blocks.forEach((block, index) => {
    const rule = ruleOf(type, block.item.name)?.rule;
    const isOptional = rule ? !isRequiredIn(type, document, rule) : ANYWHERE.has(block.item.name);
    if (isOptional && block.members.length === 0 && !MARKS.has(block.item.name) && isBlank(text, block.item)) {
      // A group whose first member only has a wrong name is not empty.
      const next = document.blocks[index + 1];
      const member = next && meant.get(next);
      if (member === undefined || !memberNames(block.item.name).includes(member)) found.push(block);
    }
    if (isPerson(block.item.name) || block.item.name === '提出物件の目録') {
      for (const member of block.members) {
        if (isLeftOut(text, block, member) && isBlank(text, member.item)) found.push(member);
      }
    }
  });
  return found.map((block) => emptyItem(context, block));
}

/** The address is optional beside the code, and the code beside the address (様式 of the 施行規則). */
function isLeftOut(text: string, block: Block, { item }: Block): boolean {
  if (item.name === '住所又は居所') return block.members.some((member) => member.item.name === '識別番号');
  if (item.name === '識別番号') return isWritten(text, block, '住所又は居所');
  return OPTIONAL_MEMBERS.has(item.name);
}

function emptyItem(context: DocumentContext, block: Block): Finding {
  const { item } = block;
  const fixes = hasMembers(context, block) ? [] : [removing(context.text, block, 'likely')];
  return { code: 'empty-item', ...headOf(item), name: item.name, fixes };
}
