/**
 * Characters of text from outside that nobody sees but that do something: control characters, marks of direction and of
 * width, separators that some editors take for a line break, tags. Variation selectors stay: names are written with them.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- these are the characters to remove
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Longest text from outside that goes into one line of a draft or of a file, characters: no name or title is longer. */
const LONGEST = 1_000;

/** Text from outside as one line: blanks for line breaks and tabs, nothing invisible, not more than `most` characters. */
export function oneLine(text: string, most = LONGEST): string {
  const line = text
    .slice(0, most * 4)
    .toWellFormed()
    .replace(/[\r\n\t\u0085\u2028\u2029]+/gu, ' ')
    .replace(INVISIBLE, '');
  const characters = Array.from(line);
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : line;
}
