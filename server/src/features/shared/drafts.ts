import { firstWhere } from '../../base/lookup.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { jstYear, type Clock } from '../../base/clock.ts';
import { itemsAfter, type ReadItems } from '../../drafts/itemsAfter.ts';
import { isDraft } from '../../drafts/reading.ts';
import { structureOf, type DraftDocument } from '../../drafts/structure.ts';
import type { ReadOptions } from '../../numbers/read.ts';
import { rescan, type Scanned } from '../../numbers/rescan.ts';
import { scan, type FoundNumber } from '../../numbers/scan.ts';
import { LONGEST_OTHER_TEXT } from './largeText.ts';
import { ReadDocument } from './readDocument.ts';

/** What is read around one place of a longer text; no number reaches so far. */
const AROUND = 512;

/** What is known of open documents: computed once a version from the version before, dropped with the document. */
export class Drafts {
  readonly #clock: Clock;
  readonly #scanned = new PerVersion<Scanned>();
  readonly #items = new PerVersion<ReadItems>();
  readonly #structures = new PerVersion<readonly DraftDocument[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** False for a text that is no draft and longer than LONGEST_OTHER_TEXT: of it only `numberAt` knows anything. */
  isRead(document: TextDocument): boolean {
    if (document instanceof ReadDocument && document.isLarge) return false;
    const text = document.getText();
    return document.languageId === 'jpo-procedure' || text.length <= LONGEST_OTHER_TEXT || isDraft(text);
  }

  /** The numbers of the document, in order. */
  numbers(document: TextDocument): readonly FoundNumber[] {
    if (!this.isRead(document)) return [];
    const scanned = this.#scanned.of(document, (before) => rescan(document.getText(), this.#options(), before));
    return scanned.numbers;
  }

  /** The numbers that a range touches, its ends included, in order. Takes no longer where there are many others. */
  numbersIn(document: TextDocument, from: number, to: number): readonly FoundNumber[] {
    const numbers = this.numbers(document);
    return numbers.slice(
      firstWhere(numbers, ({ end }) => end >= from),
      firstWhere(numbers, ({ start }) => start > to),
    );
  }

  /** The documents of the draft with their blocks. */
  structure(document: TextDocument): readonly DraftDocument[] {
    if (!this.isRead(document)) return [];
    return this.#structures.of(document, () => {
      const { text, items } = this.#items.of(document, (before) => itemsAfter(document.getText(), before));
      return structureOf(text, items);
    });
  }

  /** The number at an offset; one that ends there counts too. */
  numberAt(document: TextDocument, offset: number): FoundNumber | undefined {
    return this.isRead(document)
      ? this.numbersIn(document, offset, offset).at(-1)
      : this.#numbersAround(document, offset).findLast(({ start, end }) => start <= offset && offset <= end);
  }

  #numbersAround(document: TextDocument, offset: number): readonly FoundNumber[] {
    const from = Math.max(0, offset - AROUND);
    const around = document.getText({ start: document.positionAt(from), end: document.positionAt(offset + AROUND) });
    return scan(around, this.#options()).map((number) => ({
      ...number,
      start: number.start + from,
      end: number.end + from,
    }));
  }

  #options(): ReadOptions {
    return { year: jstYear(this.#clock.now()) };
  }
}

/** A value that is made once a version of a document, from the value of a version before it where there is one. */
class PerVersion<T> {
  readonly #known = new WeakMap<TextDocument, { readonly version: number; readonly value: T }>();

  of(document: TextDocument, make: (before: T | undefined) => T): T {
    const known = this.#known.get(document);
    if (known?.version === document.version) return known.value;
    const value = make(known?.value);
    this.#known.set(document, { version: document.version, value });
    return value;
  }
}
