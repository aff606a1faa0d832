import { CHARACTERS } from './characters.ts';

const LINE_ENDS = new RegExp(`(?:${CHARACTERS.lineEnd.source}|\\t)+`, 'gu');

/**
 * Characters of text from outside that nobody sees but that do something: control characters, marks of direction and of
 * width, tags. Variation selectors stay: names are written with them.
 */
const UNSEEN = new RegExp(
  `\\p{Cc}|[\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|(?!\\p{VS})${CHARACTERS.invisible.source}`,
  'gu',
);

/** Longest text from outside that goes into one line of a draft or of a file, characters: no name or title is longer. */
const LONGEST = 1_000;

/** Text from outside as one line: blanks for line breaks and tabs, nothing invisible, not more than `most` characters. */
export function oneLine(text: string, most = LONGEST): string {
  const line = text
    .slice(0, most * 4)
    .toWellFormed()
    .replace(LINE_ENDS, ' ')
    .replace(UNSEEN, '');
  const characters = Array.from(line);
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : line;
}
