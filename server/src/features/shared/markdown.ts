import { oneLine } from '../../base/oneLine.ts';

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
