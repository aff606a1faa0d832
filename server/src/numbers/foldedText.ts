import { foldInto, foldSeen, UNSEEN } from './fold.ts';

/** Units folded at once: few enough to stay in the processor's cache. */
const BLOCK = 1 << 14;
/** No number reaches further than this, with all that is looked at behind it. */
export const REACH = 256;
/** What is looked at before a number: whose it is. */
export const BEFORE = 160;

/** One unit in, one out, even for half of a surrogate pair. The units of an array are little-endian wherever Node runs. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

const SOME_UNSEEN = String.fromCharCode(UNSEEN);

/** A text that is folded block by block while somebody walks through it. What nobody sees is left out of a block. */
export class FoldedText {
  readonly #text: string;
  readonly #buffer: Uint16Array;
  /** The offset of each unit in the text, where some units of the text are left out. */
  #places: Uint32Array | undefined;
  #until = 0;
  #base = 0;
  /** The present block, as a string for patterns and as its units. */
  block = '';
  units: Uint16Array;

  constructor(text: string) {
    this.#text = text;
    this.#buffer = new Uint16Array(Math.min(text.length, BEFORE + BLOCK + REACH));
    this.units = this.#buffer;
  }

  /**
   * Makes the block hold what stands before `at`, and from there what a number can take. Only forward. Returns the offset
   * up to which the same block serves.
   */
  reach(at: number): number {
    if (at < this.#until) return this.#until;
    this.#base = Math.max(0, at - BEFORE);
    const end = Math.min(this.#text.length, this.#base + this.#buffer.length);
    foldInto(this.#buffer, this.#text, this.#base, end);
    this.#places = undefined;
    this.#take(end - this.#base);
    if (this.block.includes(SOME_UNSEEN)) {
      const places = new Uint32Array(end - this.#base + 1);
      const length = foldSeen(this.#buffer, places, this.#text, this.#base, end);
      places[length] = end;
      this.#places = places.subarray(0, length + 1);
      this.#take(length);
    }
    this.#until = end === this.#text.length ? end : end - REACH;
    return this.#until;
  }

  #take(length: number): void {
    this.units = this.#buffer.subarray(0, length);
    this.block = decoder.decode(this.units);
  }

  /** The offset in the text of a unit of the block. */
  placeOf(index: number): number {
    return this.#places === undefined ? this.#base + index : (this.#places[index] ?? this.#text.length);
  }

  /** The offset in the text behind the unit before `index`. */
  endOf(index: number): number {
    return index === 0 ? this.#base : this.placeOf(index - 1) + 1;
  }

  /** The index in the block of the first unit at `place`, an offset in the text, or behind it. */
  indexOf(place: number): number {
    const places = this.#places;
    if (places === undefined) return place - this.#base;
    let low = 0;
    let high = places.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
