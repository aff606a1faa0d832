/** How often a branch was taken counts in steps: 1, 2, 3, 4–7, 8–15, 16–31, 32–127, 128 and more. */
const STEP = Uint8Array.from({ length: 256 }, (_, hits) => {
  if (hits <= 3) return hits === 0 ? 0 : 1 << (hits - 1);
  if (hits < 8) return 8;
  if (hits < 16) return 16;
  if (hits < 32) return 32;
  return hits < 128 ? 64 : 128;
});

/** What inputs have reached so far. */
export class Coverage {
  readonly #counters: Uint8Array;
  readonly #reached: Uint8Array;

  constructor(counters: Uint8Array) {
    this.#counters = counters;
    this.#reached = new Uint8Array(counters.length);
  }

  /** Branches that were taken at least once. */
  get branches(): number {
    return this.#reached.reduce((sum, steps) => sum + (steps === 0 ? 0 : 1), 0);
  }

  begin(): void {
    this.#counters.fill(0);
  }

  /** Takes over what the counters say since `begin`. True where an input went a new way. */
  isNew(): boolean {
    let isNew = false;
    for (let branch = 0; branch < this.#counters.length; branch++) {
      const step = STEP[this.#counters[branch] ?? 0] ?? 0;
      const before = this.#reached[branch] ?? 0;
      if ((before | step) === before) continue;
      this.#reached[branch] = before | step;
      isNew = true;
    }
    return isNew;
  }

  /** The branches taken since `begin`. */
  taken(): Set<number> {
    const taken = new Set<number>();
    this.#counters.forEach((hits, branch) => {
      if (hits > 0) taken.add(branch);
    });
    return taken;
  }
}
