import type { Listed, ListProblem, ListProblemCode, ListRead, FileProblemCode } from './listed.ts';
import { oneLine } from '../base/oneLine.ts';
import { readLines } from '../base/bytes.ts';
import { readCsvRows } from './csv.ts';

/** Loaded with the rest of this file by those who have lists. */
export { writeCsv } from './csv.ts';

type Field = keyof Listed;

const COLUMNS: Readonly<Record<Field, readonly string[]>> = {
  code: ['code', '識別番号', '申請人識別番号', '申請人コード'],
  name: ['name', '氏名又は名称', '氏名または名称', '氏名', '名称', '氏名・名称', '出願人名'],
  alias: ['alias', '略称', '通称'],
  representative: ['representative', '代表者', '代表者名'],
  filePrefix: ['fileprefix', '整理番号接頭辞', '整理番号の頭', '整理番号prefix', '整理番号'],
  address: ['address', '住所又は居所', '住所または居所', '住所'],
  phone: ['phone', '電話番号', '電話'],
};

/** Reads a list of applicants, in steps, as `readListRows` does. `file`: the name for problems. */
export function* readList(file: string, bytes: Uint8Array): Generator<void, ListRead<Listed>> {
  const listed: Listed[] = [];
  const problems: ListProblem[] = [];
  const names = new Map<string, string>();
  const report = (problem: ListProblemCode, line?: number) => {
    problems.push({ file, code: problem, ...(line === undefined ? {} : { line }) });
  };
  yield* readListRows<Field>(bytes, {
    columns: COLUMNS,
    isEnough: (fields) => fields.has('code') && fields.has('name'),
    report,
    take: (values, line) => {
      const code = codeOf(values.code ?? '');
      const { name } = values;
      if (code === undefined) report('code', line);
      else if (name === undefined) report('name', line);
      else if ((names.get(code) ?? name) !== name) report('duplicate', line);
      else {
        names.set(code, name);
        listed.push({ ...values, code, name });
      }
    },
  });
  return { listed, problems };
}

/** Nine digits in either width; restores leading zeros, which spreadsheets remove. */
function codeOf(value: string): string | undefined {
  const digits = value.normalize('NFKC');
  return /^[0-9]{1,9}$/u.test(digits) ? digits.padStart(9, '0') : undefined;
}

export interface RowReader<Field extends string> {
  /** Names of the columns, folded: lower case, no blanks, no brackets. The first is the usual one. */
  readonly columns: Readonly<Record<Field, readonly string[]>>;
  /** Whether these columns are enough; nothing is read otherwise. */
  readonly isEnough: (fields: ReadonlySet<Field>) => boolean;
  /** Gets the fields of a line that are not empty. `line`: from 1; in JSON the number of the item. */
  readonly take: (values: Partial<Record<Field, string>>, line: number) => void;
  readonly report: (code: FileProblemCode, line?: number) => void;
}

/**
 * Reads a list of the office, in steps: JSON (an array of objects) where the text begins with a bracket, otherwise CSV
 * with commas, tabs or semicolons whose first line names the columns. In UTF-8, CP932 or UTF-16, as Excel writes.
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

/** The fields of a line that are not empty. */
function valuesOf<Field extends string>(cells: Iterable<readonly [Field | undefined, unknown]>) {
  const values: Partial<Record<Field, string>> = {};
  for (const [field, cell] of cells) {
    if (field === undefined || !['string', 'number', 'boolean'].includes(typeof cell)) continue;
    // `="000012345"` makes a spreadsheet keep zeros.
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
