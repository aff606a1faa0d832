import type { CodeAction, CompletionItem, Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../checks/finding.ts';
import { HtmlText, isHtml, isHtmlDraft, type Doubt } from '../../drafts/html/htmlText.ts';
import { changeOfBoth, type Change, type Sliceable } from '../../numbers/change.ts';
import { LargeText, LONGEST_OTHER_TEXT, openTexts } from './largeText.ts';

type Changes = Parameters<typeof TextDocument.update>[1];

/**
 * A document as a reader sees it: of HTML the text that it shows, of everything else the text itself. `getText` and all
 * offsets are those of that text, positions those of the editor. So whoever reads a draft reads HTML too; who writes asks
 * `inSource`.
 */
export class ReadDocument implements TextDocument {
  #source: TextDocument;
  #html: { readonly version: number; readonly text: HtmlText | undefined } | undefined;
  /** What the last update changed in the source, and the version before it. */
  #changed: { readonly before: number; readonly change: Change | undefined } | undefined;

  private constructor(source: TextDocument) {
    this.#source = source;
  }

  static create(uri: string, languageId: string, version: number, text: string): ReadDocument {
    return new ReadDocument(openTexts.create(uri, languageId, version, text));
  }

  /** The same object, as TextDocuments wants it. */
  static update(document: ReadDocument, changes: Changes, version: number): ReadDocument {
    const before = document.version;
    const wasHtml = document.html !== undefined;
    let all: Change | undefined;
    let isKnown = !wasHtml;
    for (const change of changes) {
      const one = 'range' in change ? changeBy(document.#source, change) : undefined;
      isKnown &&= one !== undefined;
      all = all && one ? changeOfBoth(all, one) : one;
      document.#source = openTexts.update(document.#source, [change], version);
    }
    if (changes.length === 0) document.#source = openTexts.update(document.#source, changes, version);
    document.#changed = { before, change: isKnown ? all : undefined };
    return document;
  }

  get uri(): string {
    return this.#source.uri;
  }

  get languageId(): string {
    return this.#source.languageId;
  }

  get version(): number {
    return this.#source.version;
  }

  get lineCount(): number {
    return this.#source.lineCount;
  }

  /** A long text that is no draft: nothing of it is read but what somebody points at. */
  get isLarge(): boolean {
    return this.#source instanceof LargeText && this.#source.isLarge;
  }

  /** What a reader reads, as a whole or in parts: a draft of many pieces is not made one string for it. */
  get text(): Sliceable {
    return this.html?.text ?? (this.#source instanceof LargeText ? this.#source : this.#source.getText());
  }

  /** What changed in `text` since a version of the document; undefined where that is not known. */
  changeSince(version: number): Change | undefined {
    return this.#changed?.before === version && !this.html ? this.#changed.change : undefined;
  }

  /** Undefined where the document is none in HTML. */
  get html(): HtmlText | undefined {
    if (this.isLarge) return undefined;
    if (!this.#html || this.#html.version !== this.version) {
      const isHtmlNow = isReadAsHtml(this.#source);
      this.#html = { version: this.version, text: isHtmlNow ? new HtmlText(this.#source.getText()) : undefined };
    }
    return this.#html.text;
  }

  getText(range?: Range): string {
    if (!this.html) return this.#source.getText(range);
    const { text } = this.html;
    return range ? text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : text;
  }

  getLineRange(line: number): Range {
    return this.#source.getLineRange(line);
  }

  getEOLCharacters(line: number): string {
    return this.#source.getEOLCharacters(line);
  }

  positionAt(offset: number): Position {
    return this.#source.positionAt(this.html ? this.html.sourceOf(offset) : offset);
  }

  /** Where what stands before an offset ends: of a range its end, before the tags that follow. */
  endPositionAt(offset: number): Position {
    return this.#source.positionAt(this.html ? this.html.sourceEndOf(offset) : offset);
  }

  offsetAt(position: Position): number {
    const place = this.#source.offsetAt(position);
    return this.html ? this.html.offsetOf(place) : place;
  }

  /** True inside of a tag or an entity. */
  isMarkup(position: Position): boolean {
    return this.html?.isMarkup(this.#source.offsetAt(position)) ?? false;
  }

  /** Edits of the text as edits of the source; undefined where they cannot be made there. */
  inSource(edits: readonly TextEdit[]): TextEdit[] | undefined {
    if (!this.html) return [...edits];
    const found = this.html.sourceEdits(
      edits.map(({ range, newText }) => ({
        start: this.offsetAt(range.start),
        end: this.offsetAt(range.end),
        text: newText,
      })),
    );
    return found?.map(({ from, to, text }) => ({
      range: { start: this.#source.positionAt(from), end: this.#source.positionAt(to) },
      newText: text,
    }));
  }
}

/** A log in HTML that is no draft is not taken apart at each keystroke. */
function isReadAsHtml(source: TextDocument): boolean {
  const isPieces = source instanceof LargeText;
  const beginning = isPieces ? source.slice(0, BEGINNING) : source.getText();
  return isPieces && source.length > LONGEST_OTHER_TEXT ? isHtmlDraft(beginning) : isHtml(beginning);
}

/** By which a long text is known to be HTML, UTF-16 units. */
const BEGINNING = 65_536;

function changeBy(source: TextDocument, { range, text }: { readonly range: Range; readonly text: string }): Change {
  const [one, other] = [source.offsetAt(range.start), source.offsetAt(range.end)];
  const start = Math.min(one, other);
  return { start, oldEnd: Math.max(one, other), newEnd: start + text.length };
}

/** What a reader of HTML cannot be sure of. */
export function doubtsOf(document: TextDocument): readonly Doubt[] {
  return document instanceof ReadDocument ? (document.html?.doubts ?? []) : [];
}

/** A range for an editor. */
export function rangeOf(document: TextDocument, start: number, end: number): Range {
  const isEmpty = start === end || !(document instanceof ReadDocument);
  return {
    start: document.positionAt(start),
    end: isEmpty ? document.positionAt(end) : document.endPositionAt(end),
  };
}

/** True for a place where nothing of a text can be put in. */
export function isMarkup(document: TextDocument, position: Position): boolean {
  return document instanceof ReadDocument && document.isMarkup(position);
}

/** Edits as an editor makes them; undefined where they cannot be made. */
export function inSource(document: TextDocument, edits: readonly TextEdit[]): TextEdit[] | undefined {
  return document instanceof ReadDocument ? document.inSource(edits) : [...edits];
}

/** False for an edit that would go through tags or entities. */
export function canEdit(document: TextDocument, edits: readonly Edit[]): boolean {
  return !(document instanceof ReadDocument) || (document.html?.canEdit(edits) ?? true);
}

/** An action with its edit as the editor makes it; undefined where that cannot be made. */
export function actionInSource(document: TextDocument, action: CodeAction): CodeAction | undefined {
  const { edit } = action;
  if (!edit || !(document instanceof ReadDocument) || !document.html) return action;
  const found = document.inSource(edit.changes?.[document.uri] ?? []);
  return found && { ...action, edit: { changes: { ...edit.changes, [document.uri]: found } } };
}

/** Items with their edits as the editor makes them, without those that cannot be made. */
export function itemsInSource(document: TextDocument, items: readonly CompletionItem[]): CompletionItem[] {
  if (!(document instanceof ReadDocument) || !document.html) return [...items];
  return items.flatMap((item) => {
    const { textEdit, additionalTextEdits = [] } = item;
    if (!textEdit || !('range' in textEdit)) return [item];
    const [own, ...others] = document.inSource([textEdit, ...additionalTextEdits]) ?? [];
    if (!own) return [];
    return [{ ...item, textEdit: own, ...(item.additionalTextEdits ? { additionalTextEdits: others } : {}) }];
  });
}
