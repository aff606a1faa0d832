import { PLACEHOLDER } from '../../../server/src/drafts/placeholders.ts';
import { STRANGE } from './mutations.ts';

/**
 * What may be said of a spoilt answer: what was said of the whole one, or a part of it, in its order of words. The parts of
 * a sentence are never told apart by what they mean: a word that the whole answer did not give is a claim of its own.
 */
export class Oracle {
  readonly #lines = new Set<string>();
  readonly #words: (readonly string[])[] = [];

  constructor(whole: ReadonlyMap<string, readonly string[]>) {
    for (const line of [...whole.values()].flat().flatMap(sentencesIn)) {
      if (this.#lines.has(line)) continue;
      this.#lines.add(line);
      this.#words.push(wordsIn(line));
    }
  }

  /** Lines that say what the whole answer did not. `isAllowed`: sentences that say that something is not known. */
  *claims(
    said: ReadonlyMap<string, readonly string[]>,
    isAllowed: (line: string) => boolean,
  ): Generator<{ readonly surface: string; readonly line: string }> {
    for (const [surface, lines] of said) {
      for (const line of lines.flatMap(sentencesIn)) {
        if (this.#lines.has(line) || isAllowed(line)) continue;
        const words = wordsIn(line).filter((word) => !isNothing(word));
        if (words.length === 0 || this.#words.some((whole) => isPart(words, whole))) continue;
        yield { surface, line };
      }
    }
  }
}

/** A hover has the last documents in one cell, and a sentence can stand behind another. */
function sentencesIn(line: string): string[] {
  return line.split(/→|(?<=。)/u).filter((part) => part.trim() !== '');
}

function wordsIn(line: string): string[] {
  return line.split(/[\s\u3000|・、（）()：:，,/「」`*_·\\]+/u).filter((word) => word !== '');
}

const PLACEHOLDERS = new Set<string>(Object.values(PLACEHOLDER));

/** What says nothing, or only what the spoilt answer itself says. */
function isNothing(word: string): boolean {
  return (
    PLACEHOLDERS.has(word) ||
    word.includes(STRANGE.text) ||
    word.includes(String(STRANGE.number)) ||
    /^[○第号－\-殿]+$/u.test(word)
  );
}

function isPart(words: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === words[at]) at++;
  return at === words.length;
}
