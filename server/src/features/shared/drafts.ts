import type { TextDocument } from 'vscode-languageserver-textdocument';
import { jstYear, type Clock } from '../../base/clock.ts';
import { itemsAfter, type ReadItems } from '../../drafts/itemsAfter.ts';
import { structureOf, type DraftDocument } from '../../drafts/structure.ts';
import { rescan, type Scanned } from '../../numbers/rescan.ts';
import type { FoundNumber } from '../../numbers/scan.ts';

/** What is known of open documents: computed once a version from the version before, dropped with the document. */
export class Drafts {
  readonly #clock: Clock;
  readonly #scanned = new PerVersion<Scanned>();
  readonly #items = new PerVersion<ReadItems>();
  readonly #structures = new PerVersion<readonly DraftDocument[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The numbers of the document, in order. */
  numbers(document: TextDocument): readonly FoundNumber[] {
    const scanned = this.#scanned.of(document, (before) =>
      rescan(document.getText(), { year: jstYear(this.#clock.now()) }, before),
    );
    return scanned.numbers;
  }

  /** The documents of the draft with their blocks. */
  structure(document: TextDocument): readonly DraftDocument[] {
    return this.#structures.of(document, () => {
      const { text, items } = this.#items.of(document, (before) => itemsAfter(document.getText(), before));
      return structureOf(text, items);
    });
  }

  /** The number at an offset; one that ends there counts too. */
  numberAt(document: TextDocument, offset: number): FoundNumber | undefined {
    const numbers = this.numbers(document);
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle]?.start ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    const last = numbers[low - 1];
    return last && offset <= last.end ? last : undefined;
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
