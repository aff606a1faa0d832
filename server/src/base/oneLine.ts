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

/** Longest name without its ending, characters. */
const LONGEST_NAME = 80;

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/iu;

/**
 * A title from outside as the name of a file on any system: one line without separators, wildcards or marks of
 * direction, never `..`, a hidden file or a device. `ending` is kept as it is.
 */
export function fileName(title: string, ending = ''): string {
  const name = oneLine(title).replace(/[\\/:*?"<>|%]/gu, '_');
  const short = withoutEnds(Array.from(withoutEnds(Array.from(name))).slice(0, LONGEST_NAME));
  if (short === '') return `_${ending}`;
  return `${DEVICE.test(short) ? '_' : ''}${short}${ending}`;
}

/** Dots and blanks at the ends mean something to one system or another. */
function withoutEnds(characters: readonly string[]): string {
  const isKept = (character: string) => character !== '.' && character.trim() !== '';
  return characters.slice(characters.findIndex(isKept), characters.findLastIndex(isKept) + 1).join('');
}
