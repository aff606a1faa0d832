import { PLACEHOLDER } from '../../../server/src/drafts/placeholders.ts';
import { STRANGE } from './mutations.ts';

/**
 * What may be said of a spoilt answer: what was said of the whole one; a sentence may lose words, or have them in another
 * order. Sentences are never told apart by what they mean: a word that no sentence about the whole answer has beside the
 * others is a claim of its own.
 */
export class Oracle {
  readonly #lines = new Set<string>();
  readonly #words: ReadonlySet<string>[] = [];
  readonly #phrases: readonly string[];

  /** `phrases`: what may stand within any sentence. */
  constructor(whole: ReadonlyMap<string, readonly string[]>, phrases: readonly string[]) {
    this.#phrases = phrases;
    for (const line of [...whole.values()].flat().flatMap(sentencesIn)) {
      if (this.#lines.has(line)) continue;
      this.#lines.add(line);
      this.#words.push(new Set(wordsIn(line)));
    }
  }

  /** Sentences that say what the whole answer did not. `values`: what the spoilt answer says word for word. */
  *claims(
    said: ReadonlyMap<string, readonly string[]>,
    values: ReadonlySet<string>,
  ): Generator<{ readonly surface: string; readonly line: string }> {
    for (const [surface, lines] of said) {
      for (const line of lines.map((one) => this.#without(one)).flatMap(sentencesIn)) {
        if (this.#lines.has(line)) continue;
        const words = wordsIn(line).filter((word) => !isNothing(word) && !values.has(word));
        if (words.length === 0) continue;
        if (!this.#words.some((whole) => words.every((word) => whole.has(word)))) yield { surface, line };
      }
    }
  }

  #without(line: string): string {
    return this.#phrases.reduce((rest, phrase) => rest.replaceAll(phrase, ''), line);
  }
}

/** A hover has the last documents in one cell, and a sentence can stand behind another. */
function sentencesIn(line: string): string[] {
  return line.split(/→|(?<=。)|\| 経過 \|/u).filter((part) => part.trim() !== '');
}

function wordsIn(line: string): string[] {
  return line.split(/[\s|・、（）()【】。：:，,/「」`*_·\\]+/u).filter((word) => word !== '');
}

const PLACEHOLDERS = new Set<string>(Object.values(PLACEHOLDER));

/** What says nothing, or only what the spoilt answer itself says. */
function isNothing(word: string): boolean {
  return (
    PLACEHOLDERS.has(word) ||
    word.includes(STRANGE.text) ||
    word.includes(String(STRANGE.number)) ||
    /^[○第号類－\-殿]+$/u.test(word)
  );
}
