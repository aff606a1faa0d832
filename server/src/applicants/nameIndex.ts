import { firstWhere } from '../base/lookup.ts';
import { RANK, type Query, type Rank } from './matching.ts';
import type { FoldedName } from './nameFolding.ts';
import { sortSteps } from './chunkedSort.ts';

export interface Hit {
  /** In the order of names. */
  readonly index: number;
  readonly rank: Rank;
}

/** The best hits so far. An entry keeps its best rank. */
export class BestHits {
  readonly #limit: number;
  readonly #isLeftOut: (index: number) => boolean;
  /** Sorted. */
  readonly #hits: Hit[] = [];

  constructor(limit: number, isLeftOut: (index: number) => boolean) {
    this.#limit = limit;
    this.#isLeftOut = isLeftOut;
  }

  get isFull(): boolean {
    return this.#hits.length >= this.#limit;
  }

  hits(): Hit[] {
    return this.#hits;
  }

  add(index: number, rank: Rank): void {
    const hits = this.#hits;
    const last = hits.at(-1);
    if (this.isFull && last && !isBefore(index, rank, last)) return;
    if (this.#isLeftOut(index)) return;
    const known = hits.findIndex((hit) => hit.index === index);
    if (known !== -1) {
      if (rank >= (hits[known]?.rank ?? rank)) return;
      hits.splice(known, 1);
    }
    const place = firstWhere(hits, (hit) => isBefore(index, rank, hit));
    hits.splice(place, 0, { index, rank });
    if (hits.length > this.#limit) hits.pop();
  }
}

function isBefore(index: number, rank: Rank, hit: Hit): boolean {
  return rank < hit.rank || (rank === hit.rank && index < hit.index);
}

/** Before and after each text and in none; sorts before all characters. */
const END = '\0';
const END_CODE = 0;
/** A text is rare with fewer hits than this many times the limit. */
const RARE = 4;
/** Entries between two steps of building: about a millisecond. */
const ENTRIES = 512;

/**
 * An immutable index in the order of names. All texts are in one string; the places where texts and words begin are
 * sorted by what follows, so that whole texts, beginnings and words are found by bisection. Text inside is found by a
 * scan of the string, which ends with enough hits: frequent text soon has enough, and a scan for rare text runs at the
 * speed of memory.
 */
export class NameIndex {
  readonly #text: string;
  /** Where the texts of each entry begin, and the end. */
  readonly #lines: Uint32Array;
  /** Where a text or word begins, sorted by what follows. */
  readonly #places: Uint32Array;
  /** For each place: the entry, doubled, plus 1 where only a word begins. */
  readonly #owners: Uint32Array;
  /** Forms behind names, such as 株式会社. */
  readonly #endings: readonly string[];

  private constructor(parts: {
    text: string;
    lines: Uint32Array;
    places: Uint32Array;
    owners: Uint32Array;
    endings: readonly string[];
  }) {
    this.#text = parts.text;
    this.#lines = parts.lines;
    this.#places = parts.places;
    this.#owners = parts.owners;
    this.#endings = parts.endings;
  }

  get size(): number {
    return this.#lines.length - 1;
  }

  /** Builds an index of `size` entries, in steps. `keysAt`: the search texts of an entry, in the order of names. */
  static *build(size: number, keysAt: (index: number) => readonly FoldedName[]): Generator<void, NameIndex> {
    const lines = new Uint32Array(size + 1);
    const begins: number[] = [];
    const kinds: number[] = [];
    const endings = new Set(['']);
    const parts: string[] = [];
    let length = 0;
    for (let index = 0; index < size; index++) {
      lines[index] = length;
      for (const { full, start, end, words } of keysAt(index)) {
        parts.push(END, full);
        length += 1;
        begins.push(length);
        kinds.push(index * 2);
        if (start > 0) {
          begins.push(length + start);
          kinds.push(index * 2);
        }
        for (const word of words) {
          if (word === start) continue;
          begins.push(length + word);
          kinds.push(index * 2 + 1);
        }
        if (end < full.length) endings.add(full.slice(end));
        length += full.length;
      }
      if (index % ENTRIES === ENTRIES - 1) yield;
    }
    lines[size] = length;
    const text = flat(parts.join('') + END);
    yield;
    const order = Uint32Array.from(begins, (_, at) => at);
    const compare = (a: number, b: number) => compareFrom(text, begins[a] ?? 0, begins[b] ?? 0);
    yield* sortSteps(order, compare);
    const places = order.map((at) => begins[at] ?? 0);
    const owners = order.map((at) => kinds[at] ?? 0);
    return new NameIndex({ text, lines, places, owners, endings: [...endings] });
  }

  /** The best hits, by rank and then by name, at most `limit`, without entries that are left out. */
  search({ full, core }: Query, limit: number, isLeftOut: (index: number) => boolean): Hit[] {
    const best = new BestHits(limit, isLeftOut);
    const texts = full === core || core === '' ? [full] : [full, core];
    for (const index of this.named(full, false)) best.add(index, RANK.whole);
    if (core !== '') {
      for (const ending of this.#endings) this.#collect(best, core + ending + END, RANK.whole + 1, true);
    }
    texts.forEach((text, pass) => {
      this.#collect(best, text, RANK.beginning + pass, false);
    });
    if (!best.isFull) this.#collectInside(best, texts, limit);
    return best.hits();
  }

  /** The entries with this name, in full or, where `isCore`, without the form. */
  named(text: string, isCore: boolean): number[] {
    const found = new Set<number>();
    for (const ending of isCore ? this.#endings : ['']) {
      const [from, to] = this.#range(text + ending + END);
      for (let at = from; at < to; at++) {
        const owner = this.#owners[at] ?? 0;
        const place = this.#places[at] ?? 0;
        if (owner % 2 === 0 && (isCore || this.#text.charCodeAt(place - 1) === END_CODE)) found.add(owner >> 1);
      }
    }
    return [...found];
  }

  #collect(best: BestHits, text: string, rank: Rank, isWhole: boolean): void {
    const [from, to] = this.#range(text);
    for (let at = from; at < to; at++) {
      const owner = this.#owners[at] ?? 0;
      if (owner % 2 === 0) best.add(owner >> 1, rank);
      else if (!isWhole) best.add(owner >> 1, rank + RANK.word - RANK.beginning);
    }
  }

  /** `texts`: as typed and, if different, without the form, a part of it: where that is rare, one search finds both. */
  #collectInside(best: BestHits, texts: readonly string[], limit: number): void {
    const [typed = '', without = typed] = texts;
    const rare = [...this.#entriesWith(without, () => false, RARE * limit)];
    if (rare.length < RARE * limit) {
      for (const index of rare) {
        const line = this.#text.slice(this.#lines[index], this.#lines[index + 1]);
        best.add(index, line.includes(typed) ? RANK.inside : RANK.inside + 1);
      }
      return;
    }
    texts.forEach((text, pass) => {
      for (const index of this.#entriesWith(text, () => best.isFull)) best.add(index, RANK.inside + pass);
    });
  }

  /** Entries with the text, in the order of names: the first are the best. */
  *#entriesWith(text: string, isEnough: () => boolean, most = Infinity): Generator<number> {
    let at = this.#text.indexOf(text);
    for (let count = 0; at !== -1 && count < most && !isEnough(); count++) {
      const index = this.#lineOf(at);
      yield index;
      at = this.#text.indexOf(text, this.#lines[index + 1]);
    }
  }

  #lineOf(place: number): number {
    return firstWhere(this.#lines, (start) => start > place) - 1;
  }

  /** The places of `text`. */
  #range(text: string): [from: number, to: number] {
    return [this.#bisect(text, 0), this.#bisect(text, 1)];
  }

  /** The first place at which what follows is not below `text`, or with `sign` 1 the first that is above it. */
  #bisect(text: string, sign: 0 | 1): number {
    return firstWhere(this.#places, (place) => this.#compareTo(text, place) >= sign);
  }

  /** Negative where the text at the place sorts before `text`, 0 where it begins with it. */
  #compareTo(text: string, place: number): number {
    for (let i = 0; i < text.length; i++) {
      const own = this.#text.charCodeAt(place + i);
      const other = text.charCodeAt(i);
      if (own !== other) return own < other ? -1 : 1;
      if (own === END_CODE) return 0;
    }
    return 0;
  }
}

/** Compares the texts at two places, each up to its end; equal texts by place. */
function compareFrom(text: string, a: number, b: number): number {
  for (let i = 0; ; i++) {
    const own = text.charCodeAt(a + i);
    const other = text.charCodeAt(b + i);
    if (own !== other) return own - other;
    if (own === END_CODE) return a - b;
  }
}

/** A joined string is a tree until it is read: a scan makes it one piece. */
function flat(text: string): string {
  text.indexOf('\u{ffff}');
  return text;
}
