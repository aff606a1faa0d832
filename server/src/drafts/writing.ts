import type { CalendarDate } from '../base/calendarDate.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { formatNumber, toFullWidth } from '../numbers/format.ts';
import { oneLine } from '../base/oneLine.ts';
import { eraOfDay } from './dates.ts';

/** Width of digits, letters and signs in a draft; names stay as they are registered. */
export type Width = 'full' | 'half';

/** A tab stop for what only the drafter knows. `blank`: its placeholder, or ''. */
interface Blank {
  readonly blank: string;
}

export type Piece = string | Blank;

export interface NewItem {
  readonly name: string;
  /** Content on the item's line. An item with just an empty blank is only in the snippet, not in the text. */
  readonly content?: readonly Piece[];
  /** Lines below the item. */
  readonly lines?: readonly (readonly Piece[])[];
  readonly members?: readonly NewItem[];
}

/** A draft as text, and as an LSP snippet with tab stops. Both end with a line break. */
export interface Written {
  readonly text: string;
  readonly snippet: string;
}

/** Column of contents, in full-width cells; longer names extend beyond it. */
const CONTENT_CELL = 10;
/** Indentation of members in full-width cells. */
const MEMBER_INDENT = 2;
const AMENDMENT_INDENT = 1;
const AMENDMENT = /^手続補正[0-9０-９]*$/u;

/** Lays out items line by line, with contents in one column, as in procedural documents. */
export function writeItems(items: readonly NewItem[]): Written {
  const lines: Line[] = items.flatMap((item) => linesOf(item, 0));
  const numbering = { next: 1 };
  const text = lines.filter(({ isInText }) => isInText).map(({ pieces }) => textOf(pieces));
  const snippet = lines.map(({ pieces }) => snippetOf(pieces, numbering));
  return { text: ended(text), snippet: ended(snippet) };
}

interface Line {
  readonly pieces: readonly Piece[];
  readonly isInText: boolean;
}

function linesOf({ name, content = [], lines = [], members = [] }: NewItem, indent: number): Line[] {
  const head = `${'\u3000'.repeat(indent)}【${name}】`;
  const padding = content.length === 0 ? '' : '\u3000'.repeat(Math.max(0, CONTENT_CELL - head.length));
  const isInText = content.length === 0 || content.some((piece) => typeof piece === 'string' || piece.blank !== '');
  const inner = AMENDMENT.test(name) ? AMENDMENT_INDENT : MEMBER_INDENT;
  return [
    { pieces: [head + padding, ...content], isInText },
    ...lines.map((pieces) => ({ pieces, isInText: true })),
    ...members.flatMap((member) => linesOf(member, inner)),
  ];
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => oneLine(typeof piece === 'string' ? piece : piece.blank)).join('');
}

function snippetOf(pieces: readonly Piece[], numbering: { next: number }): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escaped(oneLine(piece));
      const stop = numbering.next++;
      return piece.blank === '' ? `$\{${stop}}` : `$\{${stop}:${escaped(oneLine(piece.blank))}}`;
    })
    .join('');
}

/** Escapes text for an LSP snippet. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}

function ended(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Writes numbers and dates in a draft's width. */
export class Pen {
  readonly width: Width;

  constructor(width: Width) {
    this.width = width;
  }

  /** Digits, letters and signs in full width, or digits and letters in half width. */
  chars(text: string | number): string {
    if (this.width === 'full') return toFullWidth(String(text));
    return String(text).replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, (c) =>
      String.fromCharCode(c.charCodeAt(0) - 0xfee0),
    );
  }

  /** 特願２０２０－１２３４５６ or 特願2020-123456. */
  number(number: CaseNumber): string {
    return formatNumber(number, { width: this.width });
  }

  /** 令和　６年　４月２４日: numbers padded to two, as the JPO prints them. Western years before 明治. */
  date(date: CalendarDate): string {
    const [year = '', month = '', day = ''] = date.split('-');
    const of = eraOfDay(date);
    if (!of) return this.chars(`${Number(year)}年${Number(month)}月${Number(day)}日`);
    return `${of.era}${this.#cells(of.year === 1 ? '元' : of.year)}年${this.#cells(month)}月${this.#cells(day)}日`;
  }

  #cells(value: number | string): string {
    const text = typeof value === 'string' && /^[0-9]+$/u.test(value) ? String(Number(value)) : String(value);
    // 元 fills two half-width cells.
    const padded =
      text === '元' && this.width === 'half' ? text : text.padStart(2, this.width === 'full' ? '\u3000' : ' ');
    return this.chars(padded);
  }
}
