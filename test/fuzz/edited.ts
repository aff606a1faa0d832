/**
 * A text and the same after an edit, out of bytes: the first three say where something is taken out, how much, and how
 * much of what follows is put in its place; the rest is the text. The place is in 255ths of its length.
 */
export function edited(input: Uint8Array): readonly [before: string, after: string] {
  const [place = 0, taken = 0, put = 0] = input;
  const rest = new TextDecoder().decode(input.subarray(3));
  const words = rest.slice(0, put % 32);
  const before = rest.slice(words.length);
  const at = Math.floor((place / 255) * before.length);
  return [before, before.slice(0, at) + words + before.slice(at + (taken % 64))];
}
