import {
  TextDocument,
  type Position,
  type Range,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-textdocument';
import { isHtmlDraft } from '../../drafts/html/htmlText.ts';
import { isDraft } from '../../drafts/reading.ts';

/**
 * UTF-16 units of a text that is no draft (plain text, Markdown, HTML) up to which it is read as a whole. What is longer
 * is a log or a list of data: reading 20 MB takes a second, and each keystroke a tenth.
 */
export const LONGEST_OTHER_TEXT = 2_000_000;

/** UTF-16 units of a piece: what a keystroke copies and counts. */
const PIECE = 65_536;

/** What the editor has open, for `TextDocuments`: a LargeText for a long text that is no draft, as long as it is. */
export const openTexts = {
  create(uri: string, languageId: string, version: number, content: string): TextDocument {
    const isLarge = content.length > LONGEST_OTHER_TEXT && languageId !== 'jpo-procedure' && !isAnyDraft(content);
    return isLarge
      ? new LargeText(uri, languageId, version, content)
      : TextDocument.create(uri, languageId, version, content);
  },

  update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
    if (!(document instanceof LargeText)) return TextDocument.update(document, changes, version);
    document.update(changes, version);
    return document.isLarge
      ? document
      : TextDocument.create(document.uri, document.languageId, version, document.getText());
  },
};

/** Whole lines of a text. Its places are those of a document of its own, made when one is asked for. */
interface Piece {
  readonly text: string;
  /** Line ends in it: LF, CR, CRLF. */
  readonly lines: number;
  document?: TextDocument;
}

/** Where a piece stands: what is before it. */
interface Placed {
  readonly index: number;
  readonly piece: Piece;
  readonly offset: number;
  readonly line: number;
}

/**
 * A long text in pieces, of which a keystroke touches one: as one string, 20 MB are copied at each, and their lines
 * counted. `size`: UTF-16 units of a piece; one that has no LF is longer.
 */
export class LargeText implements TextDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly #size: number;
  #version: number;
  #pieces: Piece[];

  constructor(uri: string, languageId: string, version: number, content: string, size = PIECE) {
    this.uri = uri;
    this.languageId = languageId;
    this.#size = size;
    this.#version = version;
    this.#pieces = piecesOf(content, size);
  }

  get version(): number {
    return this.#version;
  }

  get lineCount(): number {
    return this.#pieces.reduce((count, { lines }) => count + lines, 1);
  }

  /** Whether it is still too long to be read, and no draft. */
  get isLarge(): boolean {
    const length = this.#pieces.reduce((sum, { text }) => sum + text.length, 0);
    return length > LONGEST_OTHER_TEXT && !isAnyDraft(this.#pieces[0]?.text ?? '');
  }

  getText(range?: Range): string {
    if (!range) return textOf(this.#pieces);
    const [one, other] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    const [start, end] = [Math.min(one, other), Math.max(one, other)];
    const first = this.#pieceAt(start);
    const pieces = this.#pieces.slice(first.index, this.#pieceAt(end).index + 1);
    return textOf(pieces).slice(start - first.offset, end - first.offset);
  }

  positionAt(offset: number): Position {
    const { piece, ...before } = this.#pieceAt(offset);
    const { line, character } = documentOf(piece).positionAt(offset - before.offset);
    return { line: before.line + line, character };
  }

  offsetAt({ line, character }: Position): number {
    const { piece, ...before } = this.#pieceOfLine(line);
    return before.offset + documentOf(piece).offsetAt({ line: line - before.line, character });
  }

  getLineRange(line: number): Range {
    const { piece, ...before } = this.#pieceOfLine(line);
    const { start, end } = documentOf(piece).getLineRange(line - before.line);
    return { start: { ...start, line: start.line + before.line }, end: { ...end, line: end.line + before.line } };
  }

  getEOLCharacters(line: number): string {
    const { piece, ...before } = this.#pieceOfLine(line);
    return documentOf(piece).getEOLCharacters(line - before.line);
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ('range' in change) this.#replace(this.offsetAt(change.range.start), this.offsetAt(change.range.end), change);
      else this.#pieces = piecesOf(change.text, this.#size);
    }
    this.#version = version;
  }

  #replace(one: number, other: number, { range, text }: { readonly range: Range; readonly text: string }): void {
    const [start, end] = [Math.min(one, other), Math.max(one, other)];
    const first = this.#pieceOfLine(Math.min(range.start.line, range.end.line));
    const last = this.#pieceOfLine(Math.max(range.start.line, range.end.line));
    const pieces = this.#pieces.slice(first.index, last.index + 1);
    const old = textOf(pieces);
    const changed = old.slice(0, start - first.offset) + text + old.slice(end - first.offset);
    this.#pieces.splice(first.index, pieces.length, ...piecesOf(changed, this.#size));
  }

  #pieceAt(offset: number): Placed {
    return this.#find((placed) => offset < placed.offset + placed.piece.text.length);
  }

  #pieceOfLine(line: number): Placed {
    return this.#find((placed) => line < placed.line + placed.piece.lines);
  }

  /** The first piece of which it is true, or the last of all. */
  #find(isWanted: (placed: Placed) => boolean): Placed {
    let [offset, line] = [0, 0];
    for (const [index, piece] of this.#pieces.entries()) {
      const placed = { index, piece, offset, line };
      if (isWanted(placed) || index === this.#pieces.length - 1) return placed;
      offset += piece.text.length;
      line += piece.lines;
    }
    throw new RangeError('a text has a piece');
  }
}

/** True for a draft in plain text or in HTML, by its contents. */
export function isAnyDraft(text: string): boolean {
  return isDraft(text) || isHtmlDraft(text);
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function documentOf(piece: Piece): TextDocument {
  return (piece.document ??= TextDocument.create('', '', 0, piece.text));
}

/** At least one piece. Each but the last ends behind LF: no edit can make one line end of two that are apart. */
function piecesOf(content: string, size: number): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  do {
    const newline = content.indexOf('\n', start + size - 1);
    const end = newline < 0 ? content.length : newline + 1;
    const text = content.slice(start, end);
    pieces.push({ text, lines: linesOf(text) });
    start = end;
  } while (start < content.length);
  return pieces;
}

function linesOf(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) if (text[at + 1] !== '\n') count++;
  return count;
}
