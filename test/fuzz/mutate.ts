/** Numbers at which programs go wrong. */
const BYTES = [0, 1, 0x20, 0x22, 0x7f, 0x80, 0xff] as const;
const JAPANESE = [
  '　',
  '特',
  '第',
  '号',
  '２',
  '０',
  '－',
  '【',
  '】',
  '㈱',
  '髙',
  '𠮟',
  '\u2212',
  '\uff0d',
  '\u0000',
  '\ufeff',
];

/** Changes inputs by chance. */
export class Mutator {
  readonly #random: () => number;
  readonly #words: readonly Uint8Array[];
  readonly #longest: number;

  /** `words` stand for what the program compares with; `longest`: bytes of an input. */
  constructor(random: () => number, words: readonly string[], longest: number) {
    this.#random = random;
    this.#words = [...words, ...JAPANESE].map((word) => Buffer.from(word));
    this.#longest = longest;
  }

  /** Another input: one to eight changes after each other; `other` is what pieces are taken from. */
  mutate(input: Uint8Array, other: Uint8Array): Uint8Array {
    let changed = input;
    for (let left = 1 << this.below(4); left > 0; left--) changed = this.#change(changed, other);
    return changed.subarray(0, this.#longest);
  }

  /** A whole number from 0 up to but not with `end`. */
  below(end: number): number {
    return Math.floor(this.#random() * end);
  }

  #change(input: Uint8Array, other: Uint8Array): Uint8Array {
    const at = this.below(input.length + 1);
    switch (this.below(9)) {
      case 0:
        return replaced(input, at, at + 1, [(input[at] ?? 0) ^ (1 << this.below(8))]);
      case 1:
        return replaced(input, at, at + 1, [BYTES[this.below(BYTES.length)] ?? 0]);
      case 2:
        return replaced(input, at, at, this.#word());
      case 3:
        return replaced(input, at, at + this.#length(), this.#word());
      case 4:
        return replaced(input, at, at + this.#length(), []);
      case 5: {
        const piece = input.subarray(at, at + this.#length());
        return replaced(input, this.below(input.length + 1), at, piece);
      }
      case 6: {
        const piece = input.subarray(at, at + this.#length());
        const times = 1 + this.below(16);
        return replaced(input, at, at, Buffer.concat(Array.from({ length: times }, () => piece)));
      }
      case 7: {
        const from = this.below(other.length + 1);
        return replaced(input, at, at + this.#length() * this.below(2), other.subarray(from, from + this.#length()));
      }
      default:
        return replaced(input, at, at + 1, Buffer.from(String(this.below(10))));
    }
  }

  /** Mostly short. */
  #length(): number {
    return 1 + this.below(this.below(4) === 0 ? 200 : 8);
  }

  #word(): Uint8Array {
    return this.#words[this.below(this.#words.length)] ?? Buffer.of(0);
  }
}

function replaced(input: Uint8Array, from: number, to: number, by: Uint8Array | readonly number[]): Uint8Array {
  const rest = input.subarray(Math.max(from, to));
  return Buffer.concat([input.subarray(0, from), Uint8Array.from(by), rest]);
}
