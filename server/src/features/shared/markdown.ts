import { oneLine } from '../../base/oneLine.ts';
import type { Hover, MarkupContent, MarkupKind } from 'vscode-languageserver-types';

/** Longest text from outside that is shown in one place. */
const LONGEST = 300;

/** Text from outside as one line of plain text: no control or direction marks, no line breaks, not endless. */
export function plain(text: string): string {
  return oneLine(text, LONGEST);
}

/** The same for labels, in which editors take `$(name)` for an icon. */
export function label(text: string): string {
  return plain(text).replace(/\$\(/gu, '＄(');
}

/** A message with text from outside for a notification, in which editors make links of `[text](address)`. */
export function withoutLinks(message: string): string {
  return message.replace(/\]\(/gu, '] (');
}

/** Text from outside for Markdown: nothing in it is a link, HTML, emphasis, a table cell or an icon. */
export function escaped(text: string): string {
  return plain(text)
    .replace(/[\\`*_{}[\]()#+\-.!|~$@:]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');
}

/** Characters that a terminal takes for commands, and those that change the direction of what follows. */
const COMMANDS =
  // eslint-disable-next-line no-control-regex -- these are the characters to replace
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** Text from outside with its lines and tabs, and \ufffd for what must not reach a terminal or deceives a reader. */
export function printable(text: string): string {
  return text.replace(COMMANDS, '\ufffd');
}

/** A hover as the features make it: `contents` in Markdown. */
export interface MarkdownHover extends Hover {
  readonly contents: MarkupContent;
}

/**
 * Markdown of this server as an editor can show it: as it is, or without its marks for an editor that says it shows
 * plain text only. `formats`: what the editor says; undefined where it says nothing.
 */
export function markupFor(markdown: string, formats: readonly MarkupKind[] | undefined): MarkupContent {
  const isPlain = formats !== undefined && !formats.includes('markdown');
  return isPlain ? { kind: 'plaintext', value: plainTextOf(markdown) } : { kind: 'markdown', value: markdown };
}

/** The rule between the head and the rows of a table, and a head of empty cells. */
const NO_ROW = /^\|[\s:|-]*$/u;
const ROW = /^\| (?<cells>.*) \|$/u;
const HEADING = /^#+ /u;
/** What `escaped` writes, and the few marks that the texts have: no other Markdown comes from this server. */
const MARKS = /\\(?<sign>.)|\[(?<words>[^\][]*)\]\((?<address>[^)]*)\)|[*`]+|&(?<entity>amp|lt|gt);/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** A line for every block and every row of a table; addresses of links stand behind their words. */
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
