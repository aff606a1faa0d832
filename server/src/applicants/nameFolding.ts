import { FORMS_ABROAD, leadingForm, trailingForm, writeOutForms } from './companyForms.ts';
import { VARIANTS } from './variants.ts';

/** A name as it is compared: without width, case, blanks, marks, kana kinds, long vowels and old forms of characters. */
export interface FoldedName {
  /** The whole name, forms of corporations written out: `㈱架空` → `株式会社架空`. */
  readonly full: string;
  /** Offsets in `full` of the name without 株式会社 and its like before and behind it. Never empty where `full` is not. */
  readonly start: number;
  readonly end: number;
  /** Offsets in `full`, above 0, where a word starts: after a blank or mark, and where the script changes. */
  readonly words: readonly number[];
}

/** `kana` after folding, so of both kinds; `dropped` joins its neighbours, `gap` parts them. */
type Script = 'kanji' | 'kana' | 'other' | 'dropped' | 'gap';

interface Piece {
  readonly text: string;
  readonly script: Script;
}

/** What a name is compared by. */
export function foldName(name: string): FoldedName {
  const pieces = piecesOf(writeOutForms(normalized(name)));
  const words: number[] = [];
  const tokens: number[] = [];
  let full = '';
  let last: Script = 'gap';
  for (const { text, script } of pieces) {
    if (script === 'dropped') continue;
    if (script !== 'gap') {
      if (last === 'gap') tokens.push(full.length);
      if (last !== script && full !== '') words.push(full.length);
      full += text;
    }
    last = script;
  }
  return { full, words, ...coreOf(full, tokens) };
}

/** The name as it is written, `(株)` not written out: what a part of such a text is found in. */
export function foldText(text: string): string {
  let folded = '';
  for (const piece of piecesOf(normalized(text))) folded += piece.text;
  return folded;
}

/** The name without forms of corporations. */
export function coreText({ full, start, end }: FoldedName): string {
  return full.slice(start, end);
}

/** Width and compatibility forms are one (NFKC), case is lower; selectors of glyph variants are left out. */
function normalized(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Variation_Selector}/gu, '');
}

/** `tokens`: where parts between blanks begin. */
function coreOf(full: string, tokens: readonly number[]): Pick<FoldedName, 'start' | 'end'> {
  const start = leadingForm(full).length;
  let end = full.length;
  for (const token of tokens.toReversed()) {
    if (!ABROAD.has(full.slice(token, end))) break;
    end = token;
  }
  end -= trailingForm(full.slice(0, end)).length;
  return start < end ? { start, end } : { start: 0, end: full.length };
}

const pieces = new Map<string, Piece>();

function* piecesOf(text: string): Generator<Piece> {
  for (const character of text) {
    let piece = pieces.get(character);
    if (!piece) {
      piece = pieceOf(character);
      pieces.set(character, piece);
    }
    yield piece;
  }
}

const NOTHING: Piece = { text: '', script: 'dropped' };
const GAP: Piece = { text: '', script: 'gap' };

function pieceOf(character: string): Piece {
  if (/[ー.'’]/u.test(character)) return NOTHING;
  const present = VARIANTS.get(character) ?? character;
  if (!/[\p{L}\p{N}\p{M}]/u.test(present)) return GAP;
  const text = LARGE.get(katakana(present)) ?? katakana(present);
  if (/\p{Script=Katakana}/u.test(text)) return { text, script: 'kana' };
  return { text, script: /\p{Script=Han}/u.test(text) ? 'kanji' : 'other' };
}

/** Hiragana as katakana. */
function katakana(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0x3041 && code <= 0x3096 ? String.fromCharCode(code + 0x60) : character;
}

/** Small kana → the large one: names abroad are written with either. */
const LARGE = new Map(
  Array.from('ァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケ'.matchAll(/(.)(.)/gu), ([, a = '', b = '']) => [a, b]),
);

const ABROAD = new Set(FORMS_ABROAD.map((form) => foldText(form)));
