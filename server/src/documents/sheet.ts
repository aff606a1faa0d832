import type { XmlText } from '../base/xml.ts';

/**
 * A piece of the readable text. `source`: the document's text that it shows, possibly converted (a date with its era, a code
 * as a name); labels, marks and line breaks have none.
 */
export interface Piece {
  readonly shown: string;
  readonly source?: XmlText;
}

/** Collects pieces line by line. */
export class Sheet {
  readonly pieces: Piece[] = [];
  #last = '\n\n';

  get atLineStart(): boolean {
    return this.#last.endsWith('\n');
  }

  add(shown: string): void {
    this.#push({ shown });
  }

  keep(source: XmlText, shown: string): void {
    this.#push({ shown, source });
  }

  newLine(): void {
    if (!this.atLineStart) this.add('\n');
  }

  /** Leaves one line empty, unless one is or nothing has been written. */
  emptyLine(): void {
    this.newLine();
    if (this.#last !== '\n\n') this.add('\n');
  }

  #push(piece: Piece): void {
    this.pieces.push(piece);
    if (piece.shown !== '') this.#last = `${this.#last}${piece.shown.slice(-2)}`.slice(-2);
  }
}

/** The text that pieces show. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ shown }) => shown).join('');
}

/** Elements whose marks are kept in the text: the filing software accepts them in the HTML of a draft. */
export const MARKED: ReadonlySet<string> = new Set(['u', 'sup', 'sub']);

/** Removes the tags of MARKED, not their contents. */
export function withoutMarks(text: string): string {
  return text.replace(/<\/?(?:u|sup|sub)>/gu, '');
}
