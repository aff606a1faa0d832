import { readLines } from '../base/bytes.ts';
import { oneLine } from '../base/oneLine.ts';
import { readCsvRows } from './csv.ts';
import type { FileProblemCode } from './listed.ts';

/** What a list has in its columns, and who takes its lines one by one. */
export interface RowReader<Field extends string> {
  /** Names of the columns, folded: small letters, no blanks, no brackets. The first of them is the usual one. */
  readonly columns: Readonly<Record<Field, readonly string[]>>;
  /** Whether these columns are enough; nothing is read otherwise. */
  readonly isEnough: (fields: ReadonlySet<Field>) => boolean;
  /** The fields of a line that say something. `line`: from 1; in JSON the number of the item. */
  readonly take: (values: Partial<Record<Field, string>>, line: number) => void;
  readonly report: (code: FileProblemCode, line?: number) => void;
}

/**
 * Reads a list of the office, in steps: JSON (an array of objects) where the text begins with a bracket, otherwise CSV
 * whose first line names the columns, by comma, tab or semicolon. As `readBytes` reads it: UTF-8, CP932 or UTF-16, as Excel
 * writes.
 */
export function* readListRows<Field extends string>(bytes: Uint8Array, reader: RowReader<Field>): Generator<void> {
  const { text, unreadable } = readLines(bytes);
  if (unreadable > 0) reader.report('encoding');
  const names = Object.entries<readonly string[]>(reader.columns).flatMap(([field, all]) =>
    all.map((name): [string, Field] => [name, field as Field]),
  );
  const fields = new Map(names);
  if (/^\s*[[{]/u.test(text)) readJson(text, fields, reader);
  else yield* readCsv(text, fields, reader);
}

type Fields<Field> = ReadonlyMap<string, Field>;

/** The fields of a line that say something. */
function valuesOf<Field extends string>(cells: Iterable<readonly [Field | undefined, unknown]>) {
  const values: Partial<Record<Field, string>> = {};
  for (const [field, cell] of cells) {
    if (field === undefined || !['string', 'number', 'boolean'].includes(typeof cell)) continue;
    // `="000012345"` is how a spreadsheet is made to keep zeros.
    const value = oneLine(String(cell).replace(/^="(.*)"$/u, '$1')).trim();
    if (value !== '') values[field] ??= value;
  }
  return values;
}

function fieldOf<Field>(header: string, fields: Fields<Field>): Field | undefined {
  const name = header.normalize('NFKC').toLowerCase();
  return fields.get(name.replace(/[\s_【】]/gu, ''));
}

function* readCsv<Field extends string>(
  text: string,
  fields: Fields<Field>,
  reader: RowReader<Field>,
): Generator<void> {
  let columns: readonly (Field | undefined)[] | undefined;
  for (const rows of readCsvRows(text)) {
    for (const { cells, line, isBad } of rows) {
      if (isBad) reader.report('quotes', line);
      else if (columns) reader.take(valuesOf(cells.map((cell, i) => [columns?.[i], cell])), line);
      else {
        columns = cells.map((cell) => fieldOf(cell, fields));
        if (reader.isEnough(new Set(columns.filter((one) => one !== undefined)))) continue;
        reader.report('header', line);
        return;
      }
    }
    yield;
  }
  if (!columns) reader.report('header', 1);
}

function readJson<Field extends string>(text: string, fields: Fields<Field>, reader: RowReader<Field>): void {
  let items: unknown;
  try {
    items = JSON.parse(text);
  } catch (error) {
    const line = /\(line (?<line>[0-9]+) /u.exec(error instanceof Error ? error.message : '')?.groups?.['line'];
    reader.report('json', line === undefined ? undefined : Number(line));
    return;
  }
  if (!Array.isArray(items)) {
    reader.report('json');
    return;
  }
  items.forEach((item: unknown, index) => {
    const cells = typeof item === 'object' && item !== null ? Object.entries(item) : [];
    reader.take(valuesOf(cells.map(([key, value]) => [fieldOf(key, fields), value])), index + 1);
  });
}
