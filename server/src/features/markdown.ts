/** Longest text from outside that is shown in one place. */
const LONGEST = 300;

/** Control characters, and those that change the direction of what follows. */
// eslint-disable-next-line no-control-regex -- these are the characters to remove
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Text from outside as one line of plain text: no control or direction marks, no line breaks, not endless. */
export function plain(text: string): string {
  const line = text
    .slice(0, LONGEST * 4)
    .replace(/[\r\n\t]+/gu, ' ')
    .replace(INVISIBLE, '');
  const characters = Array.from(line);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : line;
}

/** Text from outside for Markdown: nothing in it is a link, HTML, emphasis, a table cell or an icon. */
export function escaped(text: string): string {
  return plain(text)
    .replace(/[\\`*_{}[\]()#+\-.!|~$@:]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');
}
