import type { XmlText } from '../base/xml.ts';

/**
 * A piece of the readable text. `source` is the text of the document that it shows, perhaps in other words (a date in
 * its era, a code as a name); a piece without a source is added: labels, marks, line breaks.
 */
export interface Piece {
  readonly shown: string;
  readonly source?: XmlText;
}

/** Collects pieces line by line. */
export class Sheet {
  readonly pieces: Piece[] = [];
  #last = '\n\n';

  /** True where nothing stands on the line yet. */
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

  /** Leaves one line empty, unless one is empty already or nothing has been written yet. */
  emptyLine(): void {
    this.newLine();
    if (this.#last !== '\n\n') this.add('\n');
  }

  #push(piece: Piece): void {
    this.pieces.push(piece);
    if (piece.shown !== '') this.#last = `${this.#last}${piece.shown.slice(-2)}`.slice(-2);
  }
}

/** The text that the pieces make. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ shown }) => shown).join('');
}

/** Elements whose marks are kept in the text: the filing software takes the same ones in the HTML of a draft. */
export const MARKED: ReadonlySet<string> = new Set(['u', 'sup', 'sub']);

/** The text without these marks. */
export function withoutMarks(text: string): string {
  return text.replace(/<\/?(?:u|sup|sub)>/gu, '');
}
