import assert from 'node:assert/strict';

/** Where a text from outside comes out. */
export type Kind =
  /** Rendered as Markdown. */
  | 'markdown'
  /** One line of a list or tree, in which editors draw icons for `$(name)`. */
  | 'label'
  /** One line of plain text. */
  | 'line'
  /** Lines of plain text. */
  | 'text'
  /** A notification, in which editors make links. */
  | 'message'
  /** Text that is put into a draft. */
  | 'draft'
  /** The same as a snippet of the LSP. */
  | 'snippet'
  /** Whatever goes to a terminal. */
  | 'terminal'
  /** An address of a document. */
  | 'address';

export interface Shown {
  readonly surface: string;
  readonly kind: Kind;
  readonly text: string;
}

/** Control characters but for line breaks and tabs, marks of direction, separators, tags. */
const COMMANDS =
  // eslint-disable-next-line no-control-regex -- these are the characters to look for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

/** Longest text of each kind that any of the answers may make, characters. */
const LONGEST: Readonly<Record<Kind, number>> = {
  markdown: 20_000,
  label: 1_500,
  line: 5_000,
  text: 60_000,
  message: 5_000,
  draft: 60_000,
  snippet: 60_000,
  terminal: 60_000,
  address: 3_000,
};

/** What must hold of every text that comes out, whatever came in. */
export function assertHarmless({ surface, kind, text }: Shown): void {
  const about = `${surface}: ${JSON.stringify(text.slice(0, 400))}`;
  const never = (pattern: RegExp, what: string) => {
    const found = pattern.exec(text);
    const near = found && JSON.stringify(text.slice(Math.max(0, found.index - 60), found.index + 60));
    if (found) assert.fail(`${what} in ${surface}: ${near ?? ''}`);
  };
  assert.ok(text.length <= LONGEST[kind], `${text.length} characters in ${about}`);
  never(COMMANDS, 'a control character');
  assert.ok(text.isWellFormed(), `half a surrogate in ${about}`);
  assert.doesNotMatch(text, /\[object |function|undefined/u, about);
  if (kind !== 'markdown' && kind !== 'text' && kind !== 'terminal' && kind !== 'draft' && kind !== 'snippet') {
    if (kind !== 'message') never(/[\r\n]/u, 'a line break');
  }
  // A line of the hostile text that begins an item of its own.
  if (kind === 'draft' || kind === 'snippet')
    never(/^[ \t\u3000]*(?:【補正】|【識別番号】[ \u3000]*(?:x|９{9})|【商会)/mu, 'an item');
  switch (kind) {
    case 'markdown':
      for (const [, address = ''] of text.matchAll(/(?<!\\)\]\((?<address>[^)]*)\)/gu)) {
        assert.match(address, /^https:\/\/www\.j-platpat\.inpit\.go\.jp\//u, about);
      }
      never(/(?<!\\)!\[/u, 'an image');
      never(/<(?!br>)/u, 'HTML');
      never(/(?<!\\)\$\(/u, 'an icon');
      never(/(?<!\\)\]:/u, 'a reference');
      never(/https?:\/\/(?!www\.j-platpat)|(?:ftp|command|file):\/\/|www\.evil/u, 'an address');
      never(/mihon@/u, 'an address');
      break;
    case 'label':
      never(/\$\(/u, 'an icon');
      break;
    case 'message':
      never(/\]\((?:https?:|command:|file:)/u, 'a link');
      break;
    case 'snippet':
      // Stops of our own are `${1}` and `${1:○○}`; `\\\\` before one is a backslash of the text.
      never(/(?<!\\)(?:\\\\)*\$(?:\w|\{[A-Za-z_]|\{2:x)/u, 'snippet syntax');
      break;
    case 'address':
      assert.match(text, /^jpo:\/[\w\-./%@~]*$/u, about);
      assert.doesNotMatch(decodeURIComponent(text), /\.\.\/|\\|\/\.\./u, about);
      break;
    case 'draft':
    case 'line':
    case 'text':
    case 'terminal':
      break;
  }
}
