import type { FindingCode } from '../codes.ts';
import type { Finding } from '../finding.ts';

/** Findings of one code in one draft: editors show no more. */
export const MOST_OF_A_CODE = 500;

/** Keeps up to MOST_OF_A_CODE findings of each code and counts the rest in the last one. */
export class CappedFindings {
  readonly #found: Finding[] = [];
  readonly #codes = new Map<FindingCode, { count: number; left: number; last: number }>();

  /** `make` is called only for a finding that is kept. */
  add(code: FindingCode, make: () => Finding): void {
    const known = this.#codes.get(code) ?? { count: 0, left: 0, last: 0 };
    this.#codes.set(code, known);
    if (known.count >= MOST_OF_A_CODE) {
      known.left++;
      return;
    }
    const finding = make();
    known.count++;
    known.left += finding.more ?? 0;
    known.last = this.#found.push(finding) - 1;
  }

  /** In the order of `add`. */
  all(): Finding[] {
    for (const { left, last } of this.#codes.values()) {
      const finding = this.#found[last];
      if (finding && left > 0) this.#found[last] = { ...finding, more: left };
    }
    return this.#found;
  }
}
