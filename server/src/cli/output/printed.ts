import stringWidth from 'string-width';
import type { Failure } from '../../base/failure.ts';
import type { Messages } from '../../messages/messages.ts';

/** A table with columns by key, in order, named in the user's language. */
export function tableOf<Key extends string>(
  keys: readonly Key[],
  names: Readonly<Record<Key, string>>,
  rows: readonly Readonly<Record<Key, string>>[],
): string {
  const cells = (row: Readonly<Record<Key, string>>) => keys.map((key) => row[key]);
  return table(cells(names), rows.map(cells));
}

/** Aligned text columns; Japanese characters take two cells. Any number of rows. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  // Counting graphemes is slow, and most cells of a long table repeat.
  const known = new Map<string, number>();
  const widthOf = (cell: string) => {
    const width = known.get(cell) ?? stringWidth(cell);
    known.set(cell, width);
    return width;
  };
  const widths = header.map((name, column) =>
    // Not Math.max(...): a call cannot take a hundred thousand arguments.
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), widthOf(name)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(header), rule, ...rows.map(line)].join('\n');
}

/** Characters that JSON leaves as they are, but that mislead terminals or readers. */
const NOT_ESCAPED = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** A value as multi-line JSON that is safe in a terminal: control and direction characters are `\uXXXX`. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, undefined, 1).replace(NOT_ESCAPED, (character) =>
    Array.from({ length: character.length }, (_, at) => {
      return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
    }).join(''),
  );
}

/** Why a lookup failed. Terminals have no sign-in command, so the variables are named instead. */
export function failureText({ code, api }: Failure, messages: Messages): string {
  if (code !== 'signedOut') return messages.failure[code];
  return api?.startsWith('opd/') === true ? messages.cli.signedOutOpd : messages.cli.signedOut;
}
