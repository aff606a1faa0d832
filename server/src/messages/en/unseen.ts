import { lookup } from '../../base/lookup.ts';

const NAMES: Readonly<Record<string, string>> = {
  'U+001A': 'end of file of DOS',
  'U+007F': 'delete',
  'U+000B': "vertical tab (Word's line break in a paragraph)",
  'U+000C': 'form feed (page break)',
  'U+000D': 'carriage return alone',
  'U+0085': 'next line (NEL)',
  'U+00A0': 'no-break space',
  'U+00AD': 'soft hyphen',
  'U+034F': 'combining grapheme joiner',
  'U+200B': 'zero width space',
  'U+200C': 'zero width non-joiner',
  'U+200D': 'zero width joiner',
  'U+200E': 'left-to-right mark',
  'U+200F': 'right-to-left mark',
  'U+2028': 'line separator',
  'U+2029': 'paragraph separator',
  'U+202F': 'narrow no-break space',
  'U+2060': 'word joiner',
  'U+FEFF': 'byte order mark',
};

/** Rows of characters, by the beginning of their codes. */
const ROWS: readonly (readonly [codes: RegExp, name: string])[] = [
  [/^U\+00[01][0-9A-F]$/u, 'control character'],
  [/^U\+(?:061C|206[6-9])$/u, 'control of direction'],
  [/^U\+206[1-4]$/u, 'invisible operator'],
  [/^U\+(?:115F|1160|3164|FFA0)$/u, 'Hangul filler'],
  [/^U\+180[BCDF]$/u, 'variation selector'],
  [/^U\+(?:1680|200[0-9A]|205F)$/u, 'space of another width'],
  [/^U\+(?:FE0[0-9A-F]|E01[0-9A-E][0-9A-F])$/u, 'variation selector'],
  [/^U\+E00[0-7][0-9A-F]$/u, 'tag character'],
  [/^U\+20[26][0-9A-F]$/u, 'control character of the writing direction or the like'],
];

/** The name of a character that nobody sees, by its code (`U+200B`). */
export function nameOfUnseen(code: string): string {
  return lookup(NAMES, code) ?? ROWS.find(([codes]) => codes.test(code))?.[1] ?? 'invisible character';
}
