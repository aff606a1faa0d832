/** How many half-width columns a line takes; half-width letters and katakana take one, all else two. */
export function columns(line: string): number {
  let count = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    count += code < 0x80 || (code >= 0xff61 && code <= 0xff9f) ? 1 : 2;
  }
  return count;
}
