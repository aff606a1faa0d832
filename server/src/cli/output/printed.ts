import stringWidth from 'string-width';
import type { Failure } from '../../base/failure.ts';
import type { Messages } from '../../messages/messages.ts';

/** Columns of a table by their keys, in this order, with their names in a language; each row says a text for each key. */
export function tableOf<Key extends string>(
  keys: readonly Key[],
  names: Readonly<Record<Key, string>>,
  rows: readonly Readonly<Record<Key, string>>[],
): string {
  const cells = (row: Readonly<Record<Key, string>>) => keys.map((key) => row[key]);
  return table(cells(names), rows.map(cells));
}

/** Rows as text columns, aligned for terminals in which Japanese characters take two cells. Any number of rows. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  // Graphemes take their time, and most cells of a long table are the same few words.
  const known = new Map<string, number>();
  const widthOf = (cell: string) => {
    const width = known.get(cell) ?? stringWidth(cell);
    known.set(cell, width);
    return width;
  };
  const widths = header.map((name, column) =>
    // Not Math.max(...): a list of a hundred thousand arguments is more than a call takes.
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

/** Why something could not be looked up. A terminal has no sign-in command, so it names the variables instead. */
export function failureText({ code, api }: Failure, messages: Messages): string {
  if (code !== 'signedOut') return messages.failure[code];
  return api?.startsWith('opd/') === true ? messages.cli.signedOutOpd : messages.cli.signedOut;
}
