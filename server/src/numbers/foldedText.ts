import { firstWhere } from '../base/lookup.ts';
import { foldInto, foldSeen, UNSEEN } from './fold.ts';

/** Units folded at once; fits the processor's cache. */
const BLOCK = 1 << 14;
/** Longest number, with all that is examined after it. */
export const REACH = 256;
/** Units examined before a number, to find whose it is. */
export const BEFORE = 160;

/** Maps units one to one, even half surrogate pairs. Arrays are little-endian wherever Node runs. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

const SOME_UNSEEN = String.fromCharCode(UNSEEN);

/** A text folded block by block during a scan, without invisible characters. */
export class FoldedText {
  readonly #text: string;
  readonly #buffer: Uint16Array;
  /** Offset of each unit in the text, where some were left out. */
  #places: Uint32Array | undefined;
  #until = 0;
  #base = 0;
  /** The current block, as a string for patterns and as units. */
  block = '';
  units: Uint16Array;

  constructor(text: string) {
    this.#text = text;
    this.#buffer = new Uint16Array(Math.min(text.length, BEFORE + BLOCK + REACH));
    this.units = this.#buffer;
  }

  /** Moves the block forward to hold BEFORE units before `at` and REACH after. Returns the offset up to which it is valid. */
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

  /** The offset in the text of a block index. */
  placeOf(index: number): number {
    return this.#places === undefined ? this.#base + index : (this.#places[index] ?? this.#text.length);
  }

  /** The offset in the text after the unit before `index`. */
  endOf(index: number): number {
    return index === 0 ? this.#base : this.placeOf(index - 1) + 1;
  }

  /** The block index of the first unit at or after an offset in the text. */
  indexOf(place: number): number {
    const places = this.#places;
    if (places === undefined) return place - this.#base;
    return Math.min(
      firstWhere(places, (one) => one >= place),
      places.length - 1,
    );
  }
}
