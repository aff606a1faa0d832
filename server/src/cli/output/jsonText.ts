/** What JSON leaves as it is, though a terminal or a reader takes it for something else. */
const NOT_ESCAPED = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** A value as JSON of several lines that is safe to look at in a terminal: control and direction marks are `\uXXXX`. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, undefined, 1).replace(NOT_ESCAPED, (character) =>
    Array.from({ length: character.length }, (_, at) => {
      return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
    }).join(''),
  );
}
