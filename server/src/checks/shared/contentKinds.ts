import type { Item } from '../../drafts/items.ts';
import { isPerson, type Block, type DraftDocument } from '../../drafts/structure.ts';
import { isNumberItem } from '../documentContext.ts';

/** What an item holds, as far as it matters to what may be changed in it. */
type ContentKind =
  /** 書類名, 補正対象書類名, 物件名 */
  | 'documentName'
  /** Who it is and where: what stands below 【特許出願人】, 【代理人】 …; and a mark, which is what it is. */
  | 'name'
  /** 出願番号, 特許番号 …: of a case. */
  | 'caseNumber'
  /** 識別番号, 整理番号, 発送番号, 納付金額 …: of anything else, and amounts. */
  | 'code'
  /** 提出日, 出願日 … */
  | 'date'
  | 'text';

/** An item with the kind of its content. */
export interface KnownItem {
  readonly item: Item;
  readonly start: number;
  readonly kind: ContentKind;
}

const DOCUMENT_NAME = /(?:書類名|物件名)$/u;
const CODE = /(?:番号|コード|金額|の数)$/u;
const NAMES: ReadonlySet<string> = new Set(['あて先', '商標登録を受けようとする商標']);

function kindOf(name: string, isOfPerson: boolean): ContentKind {
  if (DOCUMENT_NAME.test(name)) return 'documentName';
  if (isNumberItem(name)) return 'caseNumber';
  if (CODE.test(name)) return 'code';
  if (isOfPerson || isPerson(name) || NAMES.has(name)) return 'name';
  return name.endsWith('日') ? 'date' : 'text';
}

const known = new WeakMap<DraftDocument, readonly KnownItem[]>();

/** Every item of a document, those that an amendment puts in included, in the order of the text. */
function knownItemsOf(document: DraftDocument): readonly KnownItem[] {
  const before = known.get(document);
  if (before) return before;
  const found: KnownItem[] = [];
  const add = (blocks: readonly Block[], isOfPerson: boolean) => {
    for (const { item, members } of blocks) {
      found.push({ item, start: item.start, kind: kindOf(item.name, isOfPerson) });
      add(members, isPerson(item.name));
    }
  };
  add(document.blocks, false);
  known.set(document, found);
  return found;
}

/** The last of these that begins before or at an offset; they are in order. */
export function lastBefore<T extends { readonly start: number }>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

/** The item that an offset belongs to; undefined before the first. */
export function itemAt(document: DraftDocument, offset: number): KnownItem | undefined {
  return lastBefore(knownItemsOf(document), offset);
}

const QUOTATION_MARKS = /[「『“」』”]/gu;
const OPENING = '「『“';

/** The quotations of an item, in order, inner ones as part of the outer: 「…」, 『…』, “…”. One that is not closed goes on. */
export function quotationsOf(text: string, { end, until }: Item): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  for (const { 0: mark, index } of text.slice(end, until).matchAll(QUOTATION_MARKS)) {
    if (OPENING.includes(mark)) {
      if (depth++ === 0) found.push({ start: end + index, end: until });
    } else if (depth > 0 && --depth === 0) {
      const last = found.at(-1);
      if (last) last.end = end + index + mark.length;
    }
  }
  return found;
}
