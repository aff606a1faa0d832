import type { Cases, Resolution } from '../cases/cases.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';

/** A question that an editor feature waits for. */
export interface Pending {
  readonly result: Promise<Resolution>;
  /** Resolves with the time (ms) until which the question waits for the minute window; never where it need not. */
  readonly delay: Promise<number>;
  /** The feature wants it no longer. Others may. */
  abandon(): void;
}

/**
 * Questions that outlive the hover that asked them: a document wants to know until it is closed. One question a document
 * and number, however often it is hovered over.
 */
export class Wanted {
  readonly #cases: Cases;
  readonly #pending = new Map<string, Map<string, Pending>>();

  constructor(cases: Cases) {
    this.#cases = cases;
  }

  /** Asks for a number on behalf of a document, or joins the question that is under way for it. */
  ask(uri: string, number: CaseNumber): Pending {
    const key = caseKey(number);
    const ofDocument = this.#pending.get(uri) ?? new Map<string, Pending>();
    this.#pending.set(uri, ofDocument);
    const known = ofDocument.get(key);
    if (known) return known;
    const pending = this.#start(number, () => {
      ofDocument.delete(key);
      if (ofDocument.size === 0) this.#pending.delete(uri);
    });
    ofDocument.set(key, pending);
    return pending;
  }

  /** The document was closed: nothing is wanted for it. */
  forget(uri: string): void {
    for (const pending of this.#pending.get(uri)?.values() ?? []) pending.abandon();
  }

  #start(number: CaseNumber, ended: () => void): Pending {
    const abort = new AbortController();
    const delay = Promise.withResolvers<number>();
    const result = this.#cases
      .resolve(number, {
        priority: 'interactive',
        signal: abort.signal,
        onDelay: ({ until }) => {
          delay.resolve(until);
        },
      })
      .finally(ended);
    return {
      result,
      delay: delay.promise,
      abandon: () => {
        abort.abort();
      },
    };
  }
}
