import { CHARACTERS } from './characters.ts';

const LINE_ENDS = new RegExp(`(?:${CHARACTERS.lineEnd.source}|\\t)+`, 'gu');

/** Invisible characters that have an effect: control, direction, width, tags. Variation selectors stay: names use them. */
const UNSEEN = new RegExp(
  `\\p{Cc}|[\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|(?!\\p{VS})${CHARACTERS.invisible.source}`,
  'gu',
);

/** Longest text from outside in one line of a draft or file, characters; no name or title is longer. */
const LONGEST = 1_000;

/** Text from outside as one line of at most `most` characters: blanks for line breaks and tabs, nothing invisible. */
export function oneLine(text: string, most = LONGEST): string {
  const line = text
    .slice(0, most * 4)
    .toWellFormed()
    .replace(LINE_ENDS, ' ')
    .replace(UNSEEN, '');
  const characters = Array.from(line);
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : line;
}

/** Longest name without its extension, characters. */
const LONGEST_NAME = 80;

/** Device names reserved by Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/iu;

/** A title as a file name for any system: no separators, wildcards, direction marks, `..`, hidden file or device. */
export function fileName(title: string, ending = ''): string {
  const name = oneLine(title).replace(/[\\/:*?"<>|%]/gu, '_');
  const short = withoutEnds(Array.from(withoutEnds(Array.from(name))).slice(0, LONGEST_NAME));
  if (short === '') return `_${ending}`;
  return `${DEVICE.test(short) ? '_' : ''}${short}${ending}`;
}

/** Removes dots and blanks at both ends, which some systems treat specially. */
function withoutEnds(characters: readonly string[]): string {
  const isKept = (character: string) => character !== '.' && character.trim() !== '';
  return characters.slice(characters.findIndex(isKept), characters.findLastIndex(isKept) + 1).join('');
}
