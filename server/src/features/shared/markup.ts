import type { Hover, MarkupContent, MarkupKind } from 'vscode-languageserver-types';

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
