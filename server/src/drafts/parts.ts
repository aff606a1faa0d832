import { firstWhere } from '../base/lookup.ts';
import { perObject } from '../base/perObject.ts';
import { detached, type Change, type Sliceable } from '../numbers/change.ts';
import type { FoundNumber } from '../numbers/scan.ts';
import { itemsAfter, movedItem, newlines } from './itemsAfter.ts';
import { lineStartOf, type Item } from './items.ts';
import { holdsDocuments, structureOf, type Block, type DraftDocument } from './structure.ts';

/**
 * A document of a draft with its own text, to which all places in `document` and its lines refer: while another part is
 * edited, a part only changes its position.
 */
export interface Part {
  /** Offset of `text` in the draft, UTF-16 units. Updated in place. */
  at: number;
  /** Line in the draft of line 0 of `document`. Updated in place. */
  line: number;
  /** The part with MARGIN units of the draft before and after. */
  readonly text: string;
  /** The part's range in `text`, in whole lines; the first part begins with the draft. */
  readonly from: number;
  readonly to: number;
  /** Undefined for a draft without items, which is one part, and whose text is not kept. */
  readonly document: DraftDocument | undefined;
  /** Where the next document begins in `text`, or the draft ends. */
  readonly until: number;
  readonly items: readonly Item[];
  /** See `holdsDocuments`. */
  readonly isHolding: boolean;
}

/** More than any check examines around a document, UTF-16 units. */
const MARGIN = 256;

/** A whole draft in parts, in order. */
export interface Parts {
  readonly parts: readonly Part[];
  readonly length: number;
}

/** The parts of a text. `documents`: its structure, where only some documents count. */
export function partsOf(text: string, documents?: readonly DraftDocument[]): Parts {
  if (documents) return { length: text.length, parts: cut(text, text, 0, 0, documents, 0) };
  const { items } = itemsAfter(text);
  return { length: text.length, parts: cut(text, text, 0, 0, structureOf(text, items), 0) };
}

/**
 * The parts of a text after a change, equal to `partsOf` the whole text. Reads the parts that the change touches (with
 * MARGIN) anew; moves the others in place, so `before` must not be used afterwards.
 */
export function partsAfter(text: Sliceable, before: Parts, change: Change): Parts {
  const shift = change.newEnd - change.oldEnd;
  const old = before.parts;
  let first = old.findIndex((part) => part.at + Math.max(part.text.length, part.to) >= change.start);
  if (first < 0) first = old.length - 1;
  let last = first;
  while (last + 1 < old.length && (old[last + 1]?.at ?? 0) <= change.oldEnd) last++;
  // An amendment contains whole documents: which of the following are its own depends on all that follows.
  const holding = old.findIndex(({ isHolding }) => isHolding);
  if (holding >= 0 && holding <= first) first = holding;
  if (holding >= 0 && holding <= last) last = old.length - 1;
  for (;;) {
    const read = readAgain(text, before, change, first, last);
    if (read === 'before') first--;
    else if (read === 'behind') last = Math.min(old.length - 1, 2 * last + 1 - first);
    else {
      for (const part of old.slice(last + 1)) {
        part.at += shift;
        part.line += read.lines;
      }
      return { length: text.length, parts: [...old.slice(0, first), ...read.parts, ...old.slice(last + 1)] };
    }
  }
}

/** Parts read anew; or the side on which more must be read, because documents have merged. */
function readAgain(
  text: Sliceable,
  { parts: old, length }: Parts,
  { start, oldEnd, newEnd }: Change,
  first: number,
  last: number,
): { readonly parts: readonly Part[]; readonly lines: number } | 'before' | 'behind' {
  const shift = newEnd - oldEnd;
  const [head, tail] = [old[first], old[last]];
  const behind = old[last + 1];
  const from = head ? head.at + head.from : 0;
  const to = (tail && behind ? tail.at + tail.to : length) + shift;
  const own = text.slice(from, to);
  const were = old.slice(first, last + 1);
  const wasText = were.map((part) => part.text.slice(part.from, part.to)).join('');
  const wereItems = were.flatMap(({ items, at, line }) =>
    items.map((item) => movedItem(item, at - from, line - (head?.line ?? 0))),
  );
  const { items } = itemsAfter(
    own,
    { text: wasText, items: wereItems },
    { start: start - from, oldEnd: oldEnd - from, newEnd: newEnd - from },
  );
  const begins = items[0];
  if (first > 0 && !(begins?.name === '書類名' && lineStartOf(own, begins) === 0)) return 'before';
  if (behind && items.some(({ name }) => holdsDocuments(name))) return 'behind';
  const next = behind?.items[0];
  const documents = structureOf(own, next ? [...items, next] : items);
  if (next) {
    const document = documents.pop();
    if (document?.blocks[0]?.item !== next) return 'behind';
    // What stands before the first document belongs to it.
    if (documents.length === 0) return 'behind';
  }
  const lines = behind ? newlines(own, 0, own.length) - newlines(wasText, 0, wasText.length) : 0;
  const indent = behind && next ? next.start - behind.from : 0;
  return { parts: cut(text, own, from, head?.line ?? 0, documents, indent), lines };
}

/**
 * Splits the documents of `own`, which begins at `at` on `line` of the draft, into parts. `indent`: blanks before the next
 * document on its line, which the last part can see.
 */
function cut(
  text: Sliceable,
  own: string,
  at: number,
  line: number,
  documents: readonly DraftDocument[],
  indent: number,
): Part[] {
  if (documents.length === 0) {
    const until = own.length;
    return [{ at, line, text: '', from: 0, to: until, until, document: undefined, items: [], isHolding: false }];
  }
  const starts = documents.map(({ blocks }, index) => {
    const item = blocks[0]?.item;
    return index === 0 || !item ? 0 : lineStartOf(own, item);
  });
  return documents.map((document, index): Part => {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? own.length;
    const until = documents[index + 1]?.start ?? end + indent;
    const from = Math.max(0, at + start - MARGIN);
    const by = at - from;
    const isAll = from === 0 && at + end + MARGIN >= text.length;
    const whole = text.slice(from, at + end + MARGIN);
    const firstLine = index === 0 ? 0 : (document.blocks[0]?.item.line ?? 0);
    const moved = movedDocument(document, by, -firstLine);
    const items = itemsIn(moved.blocks, []);
    return {
      at: from,
      line: line + firstLine,
      text: isAll ? whole : detached(whole),
      from: start + by,
      to: end + by,
      until: until + by,
      document: moved,
      items,
      isHolding: items.some(({ name }) => holdsDocuments(name)),
    };
  });
}

/** The numbers of a part, at their places in it. `numbers`: of the whole draft, in order. */
export function numbersOf({ at, from, until }: Part, numbers: readonly FoundNumber[]): readonly FoundNumber[] {
  const own = numbers.slice(
    firstWhere(numbers, ({ start }) => start >= at + from),
    firstWhere(numbers, ({ start }) => start >= at + until),
  );
  return at === 0 ? own : own.map((number) => ({ ...number, start: number.start - at, end: number.end - at }));
}

/** The parts with new objects for those that a range touches, so that nothing cached for them applies. */
export function renewed({ parts, length }: Parts, { start, end }: Pick<FoundNumber, 'start' | 'end'>): Parts {
  const isIn = ({ at, from, until }: Part) => at + from <= end && at + until >= start;
  return { parts: parts.map((part) => (isIn(part) ? { ...part } : part)), length };
}

/**
 * A summary that a check of the whole draft needs of each part: made once per part, from the part alone, and kept while the
 * part is unchanged. A keystroke then costs the check one summary and a look at the others. Should be small; its places are
 * those of the part.
 */
export class PartSummary<T> {
  readonly of: (part: Part) => T;

  constructor(make: (part: Part) => T) {
    this.of = perObject(make);
  }
}

function itemsIn(blocks: readonly Block[], found: Item[]): Item[] {
  for (const { item, members } of blocks) {
    found.push(item);
    itemsIn(members, found);
  }
  return found;
}

/** The documents of a draft at their places in it; the same objects while a part does not move. */
export class PlacedDocuments {
  readonly #placed = new WeakMap<Part, { readonly at: number; readonly line: number; document: DraftDocument }>();

  of({ parts }: Parts): DraftDocument[] {
    return parts.flatMap((part) => this.#documentOf(part) ?? []);
  }

  #documentOf(part: Part): DraftDocument | undefined {
    const { at, line } = part;
    const known = this.#placed.get(part);
    if (!part.document || (known?.at === at && known.line === line)) return known?.document;
    const document = movedDocument(part.document, at, line);
    this.#placed.set(part, { at, line, document });
    return document;
  }
}

function movedDocument(document: DraftDocument, by: number, lines: number): DraftDocument {
  if (by === 0 && lines === 0) return document;
  const { name, start, end } = document;
  const moved = ({ item, members, end: until }: Block): Block => ({
    item: movedItem(item, by, lines),
    members: members.map(moved),
    end: until + by,
  });
  return { name, blocks: document.blocks.map(moved), start: start + by, end: end + by };
}
