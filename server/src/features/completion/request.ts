import type { CompletionItem } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cursor, Place } from '../../drafts/cursor.ts';
import type { DocumentType } from '../../drafts/documentTypes.ts';
import type { Block, DraftDocument } from '../../drafts/structure.ts';
import type { ReadingServices } from '../services.ts';
import type { Law } from '../../numbers/caseNumber.ts';
import { foldWord } from '../../numbers/fold.ts';
import { toFullWidth } from '../../numbers/format.ts';
import { lineStart } from '../shared/places.ts';
import { label as shownLabel } from '../shared/markdown.ts';
import { rangeOf } from '../shared/readDocument.ts';
import type { CaseNotes, HeldCases } from './heldCases.ts';
import { cellsOf, type Layout } from '../../drafts/layout.ts';

/** None of these sends a request. */
export interface CompletionServices extends ReadingServices {
  /** Cached case files. */
  readonly notes: CaseNotes;
  /** The editor supports snippets. */
  readonly snippets: boolean;
}

/** One request for completion, with what is known of its place. */
export interface CompletionRequest {
  readonly document: TextDocument;
  readonly text: string;
  readonly offset: number;
  readonly cursor: Cursor;
  readonly structure: readonly DraftDocument[];
  readonly type: DocumentType | undefined;
  readonly law: Law | undefined;
  readonly layout: Layout;
  readonly services: CompletionServices;
  /** The cases of the draft, read on first use. */
  readonly held: () => Promise<HeldCases>;
}

export type ContentPlace = Extract<Place, { kind: 'content' }>;
export type NamePlace = Extract<Place, { kind: 'name' }>;

/** A request for the content of an item. */
export interface ContentRequest extends CompletionRequest {
  readonly place: ContentPlace;
  readonly item: Block;
  /** The block of which the item is a member. */
  readonly parent: Block | undefined;
  /** The typed content, trimmed. */
  readonly typed: string;
}

/** `isCut`: there are more, or the offers depend on what is typed. */
export interface Offers {
  readonly items: readonly CompletionItem[];
  readonly isCut?: boolean;
}

export type ContentProvider = (request: ContentRequest) => Offers | Promise<Offers>;

/** Properties of an item beside its content. */
export interface Extra extends Partial<Omit<CompletionItem, 'label' | 'textEdit'>> {
  readonly label?: string;
  /** Search words beside the content in both widths. */
  readonly also?: string;
  /** Found by the server: the editor must not filter it out. */
  readonly isFound?: boolean;
  /** Further lines behind the content. */
  readonly behind?: string;
}

/** An item that replaces the content by `value`, in the column of the draft. */
export function contentItem(request: ContentRequest, value: string, extra: Extra = {}): CompletionItem {
  const { place, item, document, text, layout } = request;
  const { also = '', isFound = false, behind = '', label = value, ...rest } = extra;
  const gap = place.isEmpty ? gapOf(text, item, layout) : place.before;
  const blanks = /^\s*/u.exec(place.typed)?.[0] ?? '';
  return {
    label: shownLabel(label),
    ...rest,
    filterText: isFound ? place.typed || label : blanks + searchWords(value, also),
    textEdit: { range: rangeOf(document, place.start, place.end), newText: gap + value + behind },
  };
}

/** The blanks between an item and its content. */
export function gapOf(text: string, { item }: Block, layout: Layout): string {
  return layout.gap(cellsOf(text.slice(lineStart(text, item.start), item.end)));
}

/** A text in both widths, to match either. */
export function searchWords(value: string, also = ''): string {
  return [...new Set([value, foldWord(value), toFullWidth(foldWord(value)), also])]
    .filter((word) => word !== '')
    .join(' ');
}

/** Sorts like the number. */
export function order(index: number): string {
  return String(index).padStart(4, '0');
}
