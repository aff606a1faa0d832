/** Digits, letters, signs and blanks in full width, as in documents that are filed and printed. */
export function fullWidth(text: string): string {
  return text
    .replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .replace(/[ \u00a0]/gu, '\u3000');
}

/** How many half-width columns a line takes; half-width letters and katakana take one, all else two. */
export function columns(line: string): number {
  let count = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    count += code < 0x80 || (code >= 0xff61 && code <= 0xff9f) ? 1 : 2;
  }
  return count;
}
