import { oneLine } from '../../base/oneLine.ts';
import type { Hover, MarkupContent, MarkupKind } from 'vscode-languageserver-types';

/** Longest text from outside shown in one place. */
const LONGEST = 300;

/** Text from outside as one short line: no control or direction characters, no line breaks. */
export function plain(text: string): string {
  return oneLine(text, LONGEST);
}

/** Likewise for labels, where editors read `$(name)` as an icon. */
export function label(text: string): string {
  return plain(text).replace(/\$\(/gu, '＄(');
}

/** A message with text from outside for a notification, where editors turn `[text](address)` into links. */
export function withoutLinks(message: string): string {
  return message.replace(/\]\(/gu, '] (');
}

/** Text from outside for Markdown: without links, HTML, emphasis, table cells or icons. */
export function escaped(text: string): string {
  return plain(text)
    .replace(/[\\`*_{}[\]()#+\-.!|~$@:]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');
}

/** Characters that terminals treat as commands, or that change text direction. */
const COMMANDS =
  // eslint-disable-next-line no-control-regex -- these are the characters to replace
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** Text from outside with its lines and tabs; \ufffd replaces what must not reach a terminal or deceives a reader. */
export function printable(text: string): string {
  return text.replace(COMMANDS, '\ufffd');
}

export interface MarkdownHover extends Hover {
  readonly contents: MarkupContent;
}

/** Markdown for an editor; without its marks if `formats` (what the editor supports) is given and lacks it. */
export function markupFor(markdown: string, formats: readonly MarkupKind[] | undefined): MarkupContent {
  const isPlain = formats !== undefined && !formats.includes('markdown');
  return isPlain ? { kind: 'plaintext', value: plainTextOf(markdown) } : { kind: 'markdown', value: markdown };
}

/** The rule below a table's header, or an empty header. */
const NO_ROW = /^\|[\s:|-]*$/u;
const ROW = /^\| (?<cells>.*) \|$/u;
const HEADING = /^#+ /u;
/** What `escaped` writes, and the marks in our texts: the only Markdown of this server. */
const MARKS = /\\(?<sign>.)|\[(?<words>[^\][]*)\]\((?<address>[^)]*)\)|[*`]+|&(?<entity>amp|lt|gt);/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** A line for each block and table row; a link's address follows its words. */
function plainTextOf(markdown: string): string {
  const lines = markdown.split('\n').filter((line) => line !== '' && !NO_ROW.test(line));
  return lines.map(plainLine).join('\n');
}

function plainLine(line: string): string {
  const cells = ROW.exec(line)?.groups?.['cells'];
  const text = cells === undefined ? line.replace(HEADING, '') : cells.split(' | ').join(': ');
  return text.replace(MARKS, (...found) => {
    const { sign, words, address, entity } = found.at(-1) as Readonly<Record<string, string | undefined>>;
    if (words !== undefined) return `${words} ${address ?? ''}`;
    return sign ?? (entity === undefined ? '' : (ENTITIES[entity] ?? ''));
  });
}
