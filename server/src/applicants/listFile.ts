import { decodeBody } from '../jpo/bundles/bodyText.ts';
import { oneLine } from '../base/oneLine.ts';
import { readCsvRows } from './csv.ts';
import type { Listed, ListProblem, ListProblemCode } from './listed.ts';

/** What a file says, good lines and bad ones. */
interface ListRead {
  readonly listed: readonly Listed[];
  readonly problems: readonly ListProblem[];
}

type Field = keyof Listed;
type Values = Partial<Record<Field, string>>;

/** Names of the columns, folded: small letters, no blanks, no brackets. */
const COLUMNS: Readonly<Record<Field, readonly string[]>> = {
  code: ['code', '識別番号', '申請人識別番号', '申請人コード'],
  name: ['name', '氏名又は名称', '氏名または名称', '氏名', '名称', '氏名・名称', '出願人名'],
  alias: ['alias', '略称', '通称'],
  representative: ['representative', '代表者', '代表者名'],
  filePrefix: ['fileprefix', '整理番号接頭辞', '整理番号の頭', '整理番号prefix', '整理番号'],
  address: ['address', '住所又は居所', '住所または居所', '住所'],
  phone: ['phone', '電話番号', '電話'],
};
const FIELDS = new Map<string, Field>(
  Object.entries(COLUMNS).flatMap(([field, names]) => names.map((name): [string, Field] => [name, field as Field])),
);

/**
 * Reads a list of the office, in steps: JSON (an array of objects) where the text begins with a bracket, otherwise CSV
 * whose first line names the columns, by comma, tab or semicolon. As `readBytes` reads it: UTF-8, CP932 or UTF-16, as Excel writes. `file`: the name
 * for problems.
 */
export function* readList(file: string, bytes: Uint8Array): Generator<void, ListRead> {
  const { text, undecodable } = decodeBody(bytes);
  const reader = new Reader(file);
  if (undecodable > 0) reader.report('encoding');
  if (/^\s*[[{]/u.test(text)) readJson(text, reader);
  else yield* readCsv(text, reader);
  const { listed, problems } = reader;
  return { listed, problems };
}

/** Takes the lines one by one. */
class Reader {
  readonly listed: Listed[] = [];
  readonly problems: ListProblem[] = [];
  readonly #file: string;
  readonly #names = new Map<string, string>();

  constructor(file: string) {
    this.#file = file;
  }

  report(code: ListProblemCode, line?: number): void {
    this.problems.push({ file: this.#file, code, ...(line === undefined ? {} : { line }) });
  }

  take(values: Values, line: number): void {
    const code = codeOf(values.code ?? '');
    const { name } = values;
    if (code === undefined) this.report('code', line);
    else if (name === undefined) this.report('name', line);
    else if ((this.#names.get(code) ?? name) !== name) this.report('duplicate', line);
    else {
      this.#names.set(code, name);
      this.listed.push({ ...values, code, name });
    }
  }
}

/** Nine digits in either width; a spreadsheet takes zeros in front away, so they are put back. */
function codeOf(value: string): string | undefined {
  const digits = value.normalize('NFKC');
  return /^[0-9]{1,9}$/u.test(digits) ? digits.padStart(9, '0') : undefined;
}

/** The fields of a line that say something. */
function valuesOf(cells: Iterable<readonly [Field | undefined, unknown]>): Values {
  const values: Values = {};
  for (const [field, cell] of cells) {
    if (!field || (typeof cell !== 'string' && typeof cell !== 'number')) continue;
    // `="000012345"` is how a spreadsheet is made to keep zeros.
    const value = oneLine(String(cell).replace(/^="(.*)"$/u, '$1')).trim();
    if (value !== '') values[field] ??= value;
  }
  return values;
}

function fieldOf(header: string): Field | undefined {
  return FIELDS.get(
    header
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_【】]/gu, ''),
  );
}

function* readCsv(text: string, reader: Reader): Generator<void> {
  let fields: readonly (Field | undefined)[] | undefined;
  for (const rows of readCsvRows(text)) {
    for (const { cells, line, isBad } of rows) {
      if (isBad) reader.report('quotes', line);
      else if (fields) reader.take(valuesOf(cells.map((cell, i) => [fields?.[i], cell])), line);
      else {
        fields = cells.map(fieldOf);
        if (fields.includes('code') && fields.includes('name')) continue;
        reader.report('header', line);
        return;
      }
    }
    yield;
  }
  if (!fields) reader.report('header', 1);
}

function readJson(text: string, reader: Reader): void {
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
    reader.take(valuesOf(cells.map(([key, value]) => [fieldOf(key), value])), index + 1);
  });
}
