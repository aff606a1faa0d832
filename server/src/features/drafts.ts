import type { TextDocument } from 'vscode-languageserver-textdocument';
import { jstYear, type Clock } from '../clock.ts';
import { structureOf, type DraftDocument } from '../drafts/structure.ts';
import { scan, type FoundNumber } from '../numbers/scan.ts';

/** What is known of open documents: computed once a version, dropped with the document. */
export class Drafts {
  readonly #clock: Clock;
  readonly #numbers = new PerVersion<readonly FoundNumber[]>();
  readonly #structures = new PerVersion<readonly DraftDocument[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The numbers of the document, in order. */
  numbers(document: TextDocument): readonly FoundNumber[] {
    return this.#numbers.of(document, () => scan(document.getText(), { year: jstYear(this.#clock.now()) }));
  }

  /** The documents of the draft with their blocks. */
  structure(document: TextDocument): readonly DraftDocument[] {
    return this.#structures.of(document, () => structureOf(document.getText()));
  }

  /** The number at an offset; one that ends there counts too. */
  numberAt(document: TextDocument, offset: number): FoundNumber | undefined {
    return this.numbers(document).findLast((number) => number.start <= offset && offset <= number.end);
  }
}

/** A value that is made once a version of a document. */
class PerVersion<T> {
  readonly #known = new WeakMap<TextDocument, { readonly version: number; readonly value: T }>();

  of(document: TextDocument, make: () => T): T {
    const known = this.#known.get(document);
    if (known?.version === document.version) return known.value;
    const value = make();
    this.#known.set(document, { version: document.version, value });
    return value;
  }
}
