import { foldInto } from './fold.ts';

/** Units folded at once: few enough to stay in the processor's cache. */
const BLOCK = 1 << 14;
/** No number reaches further than this, with all that is looked at behind it. */
export const REACH = 256;
/** What is looked at before a number. */
const BEFORE = 1;

/** One unit in, one out, even for half of a surrogate pair. The units of an array are little-endian wherever Node runs. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** A text that is folded block by block while somebody walks through it. */
export class FoldedText {
  readonly #text: string;
  readonly #buffer: Uint16Array;
  #until = 0;
  /** The present block, as a string for patterns and as its units. */
  block = '';
  units: Uint16Array;
  /** The offset of the block in the text. */
  base = 0;

  constructor(text: string) {
    this.#text = text;
    this.#buffer = new Uint16Array(Math.min(text.length, BEFORE + BLOCK + REACH));
    this.units = this.#buffer;
  }

  /**
   * Makes the block hold the unit before `at`, and from there what a number can take. Only forward. Returns the offset up
   * to which the same block serves.
   */
  reach(at: number): number {
    if (at < this.#until) return this.#until;
    this.base = Math.max(0, at - BEFORE);
    const end = Math.min(this.#text.length, this.base + this.#buffer.length);
    foldInto(this.#buffer, this.#text, this.base, end);
    this.units = this.#buffer.subarray(0, end - this.base);
    this.block = decoder.decode(this.units);
    this.#until = end === this.#text.length ? end : end - REACH;
    return this.#until;
  }
}
