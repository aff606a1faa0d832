import { firstWhere } from '../base/lookup.ts';
import type { Rank } from './matching.ts';

export interface Hit {
  /** Place of the entry in the order of names. */
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
    hits.splice(
      firstWhere(hits, (hit) => isBefore(index, rank, hit)),
      0,
      { index, rank },
    );
    if (hits.length > this.#limit) hits.pop();
  }
}

function isBefore(index: number, rank: Rank, hit: Hit): boolean {
  return rank < hit.rank || (rank === hit.rank && index < hit.index);
}
