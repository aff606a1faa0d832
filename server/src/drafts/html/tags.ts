/** A piece of markup, from `<` to after its `>`. */
export interface Tag {
  /** Lower case: p, br, o:p; `!` for comments, declarations and `<?`. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly end: number;
}

const LINE_BREAK = /<br>/iuy;
/** Elements without an end. */
const VOID: ReadonlySet<string> = new Set(['!', 'br', 'img', 'hr', 'wbr', 'meta', 'link', 'input', 'col', 'base']);

const NAME = /[a-z][a-z0-9:-]{0,40}/iuy;

/** The markup of a text, in order; looks at each place a fixed number of times, whatever is left open. */
export class Tags {
  readonly #text: string;
  /** An attribute's quotation mark was never closed: from then on the first `>` ends a tag. */
  #isQuoteOpen = false;
  /** The next `>` and `-->` found so far; Infinity after the last. */
  #close = -1;
  #commentEnd = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The markup at a `<`; undefined where it is text, or has no end. */
  at(at: number): Tag | undefined {
    const text = this.#text;
    const next = text.charCodeAt(at + 1);
    if (next === 0x62 || next === 0x42) {
      // By far the most frequent.
      LINE_BREAK.lastIndex = at;
      if (LINE_BREAK.test(text)) return { name: 'br', isClosing: false, end: at + 4 };
    }
    if (next === 0x21 || next === 0x3f) {
      const end = text.startsWith('<!--', at) ? this.#endOfComment(at) : this.#plainEnd(at);
      return end === Infinity ? undefined : { name: '!', isClosing: false, end };
    }
    const isClosing = next === 0x2f;
    NAME.lastIndex = at + (isClosing ? 2 : 1);
    const name = NAME.exec(text)?.[0];
    if (name === undefined || !isNameEnd(text.charCodeAt(NAME.lastIndex))) return undefined;
    const end = this.#endOfTag(NAME.lastIndex);
    return end === Infinity ? undefined : { name: name.toLowerCase(), isClosing, end };
  }

  #endOfTag(from: number): number {
    const text = this.#text;
    if (this.#isQuoteOpen) return this.#plainEnd(from);
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 0x3e) return at + 1;
      if ((unit !== 0x22 && unit !== 0x27) || !isValue(text, at)) continue;
      at = text.indexOf(String.fromCharCode(unit), at + 1);
      if (at < 0) break;
    }
    this.#isQuoteOpen = true;
    return this.#plainEnd(from);
  }

  #plainEnd(from: number): number {
    if (this.#close < from) this.#close = indexOf(this.#text, '>', from);
    return this.#close + 1;
  }

  #endOfComment(at: number): number {
    if (this.#commentEnd < at + 2) this.#commentEnd = indexOf(this.#text, '-->', at + 2);
    return this.#commentEnd + 3;
  }
}

function indexOf(text: string, words: string, from: number): number {
  const found = text.indexOf(words, from);
  return found < 0 ? Infinity : found;
}

/** Whether a quotation mark after `=` opens an attribute's value. */
function isValue(text: string, at: number): boolean {
  while (at > 0 && /[ \t\r\n]/u.test(text.charAt(at - 1)) && text.charAt(at) !== '<') at--;
  return text.charAt(at - 1) === '=';
}

function isNameEnd(unit: number): boolean {
  return unit === 0x3e || unit === 0x2f || unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

/** The elements around that a piece of HTML closes, then those that it opens, each from the outside to the inside. */
export function openedBy(html: string): { readonly closed: readonly string[]; readonly opened: readonly string[] } {
  const tags = new Tags(html);
  const closed: string[] = [];
  const opened: string[] = [];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const tag = tags.at(at);
    at = tag?.end ?? at + 1;
    if (!tag || VOID.has(tag.name)) continue;
    if (!tag.isClosing) opened.push(tag.name);
    else if (opened.at(-1) === tag.name) opened.pop();
    else closed.unshift(tag.name);
  }
  return { closed, opened };
}

/** Elements that begin and end a line. */
const BLOCKS = set(
  'html head body p div pre h1 h2 h3 h4 h5 h6 center blockquote address hr',
  'table caption colgroup thead tbody tfoot tr th td ul ol li dl dt dd form fieldset',
  'article aside section nav main header footer figure figcaption details summary',
);

/** Elements without displayed contents. */
export const UNSEEN = set('title style script xml template noframes');

/** Pictures, raised and lowered characters: kept as written, because they matter (10<SUP>6</SUP> is not 106). */
export const KEPT = set('img sup sub');

/** Elements that are understood: those above, and those that do not change the text. */
const KNOWN = set(
  'html head body p div pre h1 h2 h3 h4 h5 h6 center blockquote address hr title style meta link base br wbr ! o:p',
  'img sup sub u span font b strong i em a big small tt code abbr cite q nobr xml section article main header footer',
);

/** Whether an element begins and ends a line; `name` in lower case. */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

/** Whether an element is understood; `name` in lower case. */
export function isKnown(name: string): boolean {
  return KNOWN.has(name);
}

function set(...names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((line) => line.split(' ')));
}
