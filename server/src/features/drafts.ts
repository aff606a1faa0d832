import type { TextDocument } from 'vscode-languageserver-textdocument';
import { jstYear, type Clock } from '../clock.ts';
import { scan, type FoundNumber } from '../numbers/scan.ts';

/** What is known of open documents: computed once a version, dropped with the document. */
export class Drafts {
  readonly #clock: Clock;
  readonly #known = new WeakMap<TextDocument, { readonly version: number; readonly numbers: readonly FoundNumber[] }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The numbers of the document, in order. */
  numbers(document: TextDocument): readonly FoundNumber[] {
    const known = this.#known.get(document);
    if (known?.version === document.version) return known.numbers;
    const numbers = scan(document.getText(), { year: jstYear(this.#clock.now()) });
    this.#known.set(document, { version: document.version, numbers });
    return numbers;
  }

  /** The number at an offset; one that ends there counts too. */
  numberAt(document: TextDocument, offset: number): FoundNumber | undefined {
    return this.numbers(document).findLast((number) => number.start <= offset && offset <= number.end);
  }
}
