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

/** UTF-16 units of a piece: what a keystroke copies and counts. A shorter text is one string. */
const PIECE = 65_536;

/** What the editor has open, for `TextDocuments`: a LargeText for a text of more than a piece. */
export const openTexts = {
  create(uri: string, languageId: string, version: number, content: string): TextDocument {
    return content.length > PIECE
      ? new LargeText(uri, languageId, version, content)
      : TextDocument.create(uri, languageId, version, content);
  },

  update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
    if (document instanceof LargeText) {
      document.update(changes, version);
      return document;
    }
    const updated = TextDocument.update(document, changes, version);
    const content = updated.getText();
    return content.length > 2 * PIECE ? openTexts.create(updated.uri, updated.languageId, version, content) : updated;
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
 * counted. `size`: UTF-16 units of a piece, at most twice as many; one that has no LF is longer.
 */
export class LargeText implements TextDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly #size: number;
  #version: number;
  #pieces: Piece[];
  /** UTF-16 units. */
  #length: number;
  /** The text as one string, where that was asked for. */
  #whole: string | undefined;

  constructor(uri: string, languageId: string, version: number, content: string, size = PIECE) {
    this.uri = uri;
    this.languageId = languageId;
    this.#size = size;
    this.#version = version;
    this.#pieces = piecesOf(content, size);
    this.#length = content.length;
    this.#whole = content;
  }

  /** UTF-16 units. */
  get length(): number {
    return this.#length;
  }

  get version(): number {
    return this.#version;
  }

  get lineCount(): number {
    return this.#pieces.reduce((count, { lines }) => count + lines, 1);
  }

  /** Whether it is too long to be read, and no draft. */
  get isLarge(): boolean {
    if (this.#length <= LONGEST_OTHER_TEXT || this.languageId === 'jpo-procedure') return false;
    return !isAnyDraft(this.#pieces[0]?.text ?? '');
  }

  getText(range?: Range): string {
    if (!range) return (this.#whole ??= textOf(this.#pieces));
    const [one, other] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    return this.slice(Math.min(one, other), Math.max(one, other));
  }

  /** As of a string, for offsets that are not negative and in order. */
  slice(start: number, end: number): string {
    if (start === 0 && end >= this.#length) return this.getText();
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end);
    if (first.index === last.index)
      return first.piece.text.slice(start - first.offset, Math.max(0, end - first.offset));
    const between = textOf(this.#pieces.slice(first.index + 1, last.index));
    return first.piece.text.slice(start - first.offset) + between + last.piece.text.slice(0, end - last.offset);
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
      else {
        this.#pieces = piecesOf(change.text, this.#size);
        this.#length = change.text.length;
      }
    }
    this.#whole = undefined;
    this.#version = version;
  }

  #replace(one: number, other: number, { range, text }: { readonly range: Range; readonly text: string }): void {
    const [start, end] = [Math.min(one, other), Math.max(one, other)];
    const first = this.#pieceOfLine(Math.min(range.start.line, range.end.line));
    const last = this.#pieceOfLine(Math.max(range.start.line, range.end.line));
    const pieces = this.#pieces.slice(first.index, last.index + 1);
    const old = textOf(pieces);
    const changed = old.slice(0, start - first.offset) + text + old.slice(end - first.offset);
    // A piece may grow to the length of two: each character typed at its limit would cut off another line.
    const isOne = changed.length <= 2 * this.#size;
    const others = isOne ? [{ text: changed, lines: linesOf(changed) }] : piecesOf(changed, this.#size);
    this.#pieces.splice(first.index, pieces.length, ...others);
    this.#length += text.length - (end - start);
  }

  #pieceAt(wanted: number): Placed {
    let [index, offset, line] = [0, 0, 0];
    for (; index < this.#pieces.length - 1; index++) {
      const { text, lines } = this.#pieces[index] ?? NO_PIECE;
      if (wanted < offset + text.length) break;
      offset += text.length;
      line += lines;
    }
    return { index, piece: this.#pieces[index] ?? NO_PIECE, offset, line };
  }

  #pieceOfLine(wanted: number): Placed {
    let [index, offset, line] = [0, 0, 0];
    for (; index < this.#pieces.length - 1; index++) {
      const { text, lines } = this.#pieces[index] ?? NO_PIECE;
      if (wanted < line + lines) break;
      offset += text.length;
      line += lines;
    }
    return { index, piece: this.#pieces[index] ?? NO_PIECE, offset, line };
  }
}

const NO_PIECE: Piece = { text: '', lines: 0 };

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
