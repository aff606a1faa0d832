import { isBlank, isLineEnd, lengthOfInvisible } from '../../base/characters.ts';
import type { WholeDraft } from '../documentContext.ts';
import { classes, UNSEEN } from './repertoire.ts';

/** Where a run of unseen characters from `at` ends: at `at` where there is none but CR before LF. */
export function unseenEnd(text: string, at: number, until: number, draft: WholeDraft): number {
  const known = classes();
  let end = at;
  while (end < until && known[text.charCodeAt(end)] === UNSEEN) {
    const unit = text.charCodeAt(end);
    const length = isBlank(unit) || isLineEnd(unit) ? 1 : lengthOfInvisible(text, end);
    if (length === 0 || (unit === 0x0d && isPlainReturn(text, end, draft))) break;
    end += length;
  }
  return end;
}

/** CR before LF, or in a text whose lines all end so (old files, Neovim with `ff=mac`). */
function isPlainReturn(text: string, at: number, { hasNewline }: WholeDraft): boolean {
  return text.charCodeAt(at + 1) === 0x0a || !hasNewline;
}

/** What is put in the place of a run: nothing, blanks that can be filed, line ends of the text. */
export function visible(text: string, start: number, end: number, { lineBreak }: WholeDraft): string {
  let put = '';
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isBlank(unit)) put += unit === 0xa0 ? ' ' : '\u3000';
    else if (isLineEnd(unit) && !isPageBreakOfLine(text, at)) put += lineBreak;
  }
  return put;
}

/** A page break beside a line end, of several the later ones: the line ends there anyway. */
function isPageBreakOfLine(text: string, at: number): boolean {
  if (text[at] !== '\f') return false;
  let next = at + 1;
  while (text[next] === '\f') next++;
  const isEdge = at === 0 || next === text.length;
  return isEdge || isLineEnd(text.charCodeAt(at - 1)) || isLineEnd(text.charCodeAt(next));
}

/** The code points of a run, each once: U+200B U+FEFF. */
export function codesOf(run: string): string {
  const codes = Array.from(run, (character) => character.codePointAt(0) ?? 0);
  return [...new Set(codes)].map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}
