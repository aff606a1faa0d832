import { firstWhere } from '../../base/lookup.ts';
import type { Item } from '../../drafts/items.ts';
import { PERSON_MEMBERS } from '../../drafts/vocabulary.ts';
import { isPerson, type Block, type DraftDocument } from '../../drafts/structure.ts';
import { isNumberItem } from '../../drafts/reading.ts';

/** The content of an item, as far as it decides what may be changed. */
type ContentKind =
  /** 書類名, 補正対象書類名, 物件名 */
  | 'documentName'
  /** Who and where: the members of 【特許出願人】, 【代理人】 …; also a trademark. */
  | 'name'
  /** 出願番号, 特許番号 … */
  | 'caseNumber'
  /** 識別番号, 整理番号, 発送番号, 納付金額 …: other numbers, and amounts. */
  | 'code'
  /** 提出日, 出願日 … */
  | 'date'
  | 'text';

export interface KnownItem {
  readonly item: Item;
  readonly start: number;
  readonly kind: ContentKind;
}

const DOCUMENT_NAME = /(?:書類名|物件名)$/u;
const CODE = /(?:番号|コード|金額|の数)$/u;
const NAMES: ReadonlySet<string> = new Set([
  ...PERSON_MEMBERS,
  ...['あて先', '商標登録を受けようとする商標', '口座名義人', '金融機関名', '支店名'],
]);

function kindOf(name: string, isOfPerson: boolean): ContentKind {
  if (DOCUMENT_NAME.test(name)) return 'documentName';
  if (isNumberItem(name)) return 'caseNumber';
  if (CODE.test(name)) return 'code';
  if (isOfPerson || isPerson(name) || NAMES.has(name)) return 'name';
  return name.endsWith('日') ? 'date' : 'text';
}

const known = new WeakMap<DraftDocument, readonly KnownItem[]>();

/** Every item of a document, the content of amendments included, in order. */
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

/** The last of the spans, which are in order, that begins at or before an offset. */
export function lastBefore<T extends { readonly start: number }>(spans: readonly T[], offset: number): T | undefined {
  return spans[firstWhere(spans, ({ start }) => start > offset) - 1];
}

/** The item that an offset belongs to; undefined before the first. */
export function itemAt(document: DraftDocument, offset: number): KnownItem | undefined {
  return lastBefore(knownItemsOf(document), offset);
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

const CLOSING: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”', '‘': '’', '｢': '｣', '〝': '〟' };
const MARKS = /[「」『』“”‘’｢｣〝〟]/gu;
/** In one line: between equal quotation marks, or behind the quote sign of a mail or a terminal. */
const IN_A_LINE = /"[^"\n\r]*"|＂[^＂\n\r]*＂|^[\t \u3000]{0,40}[>＞|｜][^\n\r]*/gmu;

/**
 * The quotations of a document up to `until`, in order of their beginnings. A quotation may contain items (claims,
 * formulas); one that is not closed ends with its item.
 */
export function quotationsOf(text: string, document: DraftDocument, until: number): Span[] {
  const { start } = document;
  const written = text.slice(start, until);
  const found: Span[] = Array.from(written.matchAll(IN_A_LINE), ({ 0: quoted, index }) => ({
    start: start + index,
    end: start + index + quoted.length,
  }));
  /** Offsets of open quotations by their closing mark. */
  const open = new Map<string, number[]>();
  for (const { 0: mark, index } of written.matchAll(MARKS)) {
    const closing = CLOSING[mark];
    if (closing === undefined) {
      const at = open.get(mark)?.pop();
      if (at !== undefined) found.push({ start: at, end: start + index + 1 });
    } else {
      const places = open.get(closing) ?? [];
      places.push(start + index);
      open.set(closing, places);
    }
  }
  for (const at of [...open.values()].flat()) found.push({ start: at, end: itemAt(document, at)?.item.until ?? until });
  return found.sort((a, b) => a.start - b.start);
}
