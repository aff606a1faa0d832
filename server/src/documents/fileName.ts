import { oneLine } from '../base/oneLine.ts';

/** Longest name without its ending, characters. */
const LONGEST = 80;

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/iu;

/**
 * A title from outside as the name of a file on any system: one line without separators, wildcards or marks of
 * direction, never `..`, a hidden file or a device. `ending` is kept as it is.
 */
export function fileName(title: string, ending = ''): string {
  const name = oneLine(title).replace(/[\\/:*?"<>|%]/gu, '_');
  const short = withoutEnds(Array.from(withoutEnds(Array.from(name))).slice(0, LONGEST));
  if (short === '') return `_${ending}`;
  return `${DEVICE.test(short) ? '_' : ''}${short}${ending}`;
}

/** Dots and blanks at the ends mean something to one system or another. */
function withoutEnds(characters: readonly string[]): string {
  const isKept = (character: string) => character !== '.' && character.trim() !== '';
  return characters.slice(characters.findIndex(isKept), characters.findLastIndex(isKept) + 1).join('');
}
