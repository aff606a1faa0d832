import { isUnwritten } from '../base/characters.ts';
import { calendarDay, datesIn } from '../drafts/dates.ts';
import type { DraftDocument } from '../drafts/structure.ts';
import type { FoundNumber } from '../numbers/scan.ts';
import type { CheckedText } from './checks.ts';
import type { FindingCode } from './codes.ts';
import type { Edit, Finding } from './finding.ts';
import { itemAt, lastBefore, quotationsOf, type KnownItem, type Span } from './shared/contentKinds.ts';

/** A fix-all applies many fixes at once, on save or for all findings of a kind, without a look at each. */

/** Characters and blanks that cannot be filed or get lost: these may be fixed on save. */
export const CHARACTER_CODES: ReadonlySet<FindingCode> = new Set([
  'character-repertoire',
  'half-width-kana',
  'look-alike',
]);
/** Codes whose findings can all be fixed at once. */
const CODES_OF_A_KIND: ReadonlySet<FindingCode> = new Set([...CHARACTER_CODES, 'era-not-begun', 'era-over']);

/**
 * The findings that a fix-all may fix: the first fix is certain, and the content may be changed without a look. Not in
 * a quotation, a name of a document, person or firm, a number or a code, nor in a date that would be read differently.
 * Invisible characters are fixed everywhere except in a number, whose digits may be those of two.
 */
export function forFixAll(
  checked: CheckedText,
  findings: readonly Finding[],
  codes: ReadonlySet<FindingCode> = CODES_OF_A_KIND,
): Finding[] {
  const certain = findings.filter(
    ({ code, fixes = [] }) => codes.has(code) && fixes[0]?.kind === 'replace' && fixes[0].certainty === 'certain',
  );
  if (certain.length === 0) return [];
  const places = new Places(checked);
  return certain.filter(({ fixes = [] }) => fixes[0]?.edits.every((edit) => places.mayEdit(edit)));
}

/** Tells what a place in a draft belongs to. */
export class Places {
  readonly #text: string;
  readonly #documents: readonly DraftDocument[];
  readonly #numbers: readonly FoundNumber[];
  /** Merged, so that none contains another. */
  readonly #quotations = new Map<DraftDocument, readonly Span[]>();

  constructor({ text, documents, numbers }: CheckedText) {
    this.#text = text;
    this.#documents = documents;
    this.#numbers = numbers;
  }

  at(offset: number): KnownItem | undefined {
    const document = lastBefore(this.#documents, offset);
    return document && itemAt(document, offset);
  }

  /** True in a quotation. */
  isQuoted(offset: number): boolean {
    const document = lastBefore(this.#documents, offset);
    if (!document) return false;
    let quotations = this.#quotations.get(document);
    if (!quotations) {
      const next = this.#documents[this.#documents.indexOf(document) + 1];
      quotations = merged(quotationsOf(this.#text, document, next?.start ?? this.#text.length));
      this.#quotations.set(document, quotations);
    }
    const before = lastBefore(quotations, offset);
    return before !== undefined && offset < before.end;
  }

  /** The rule of `forFixAll`. */
  mayEdit(edit: Edit): boolean {
    const { start, end } = edit;
    const number = lastBefore(this.#numbers, end - 1);
    if (number && number.end > start) return false;
    if (isUnwritten(this.#text, start, end)) return true;
    const known = this.at(start);
    if (!known) return true;
    // In the name of the item.
    if (start < known.item.end) return false;
    if (known.kind === 'date') return this.#keepsDays(known, edit);
    return known.kind === 'text' && !this.isQuoted(start);
  }

  #keepsDays({ item }: KnownItem, { start, end, text }: Edit): boolean {
    const written = this.#text.slice(item.end, item.until);
    const changed = this.#text.slice(item.end, start) + text + this.#text.slice(end, item.until);
    const days = daysIn(written);
    return days !== '' && days === daysIn(changed);
  }
}

/** Joins spans that touch; they are in order. */
function merged(spans: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

function daysIn(text: string): string {
  return datesIn(text)
    .map((date) => calendarDay(date) ?? '')
    .join();
}
