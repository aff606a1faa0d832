import Papa from 'papaparse';

export interface Row {
  readonly cells: readonly string[];
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** A quotation mark in it is not closed or out of place. */
  readonly isBad: boolean;
}

/** About so many characters are read at once: a few milliseconds. */
const PART = 1 << 16;

/**
 * The rows of a CSV text with lines that end in `\n`; empty ones are left out. The columns are parted by what comes first
 * in the first line: comma, tab or semicolon. Yields the rows of a part of the text at a time.
 */
export function* readCsvRows(text: string): Generator<readonly Row[]> {
  const delimiter = /[,\t;]/u.exec(text)?.[0] ?? ',';
  let line = 1;
  for (const part of partsOf(text)) {
    const rows: Row[] = [];
    let from = 0;
    Papa.parse<string[]>(part, {
      delimiter,
      step: ({ data: cells, errors, meta: { cursor } }) => {
        const isBad = errors.some(({ type }) => type === 'Quotes');
        if (isBad || cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line, isBad });
        line += linesIn(part, from, cursor);
        from = cursor;
      },
    });
    line += linesIn(part, from, part.length);
    yield rows;
  }
}

/** The text in parts that end at the end of a row: a line end with as many quotation marks opened as closed before it. */
function* partsOf(text: string): Generator<string> {
  let start = 0;
  let isOpen = false;
  let quote = text.indexOf('"');
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at);
    const next = end === -1 ? text.length : end + 1;
    for (; quote !== -1 && quote < next; quote = text.indexOf('"', quote + 1)) isOpen = !isOpen;
    at = next;
    if (at - start < PART || isOpen) continue;
    yield text.slice(start, at);
    start = at;
  }
  if (start < text.length) yield text.slice(start);
}

function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let end = text.indexOf('\n', from); end !== -1 && end < to; end = text.indexOf('\n', end + 1)) count++;
  return count;
}

/** What a spreadsheet takes for the beginning of a formula; those of Japan in full width, and behind blanks, too (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/**
 * Rows as CSV for spreadsheets: UTF-8 with a byte order mark, lines that end in CR LF. A cell that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: FORMULA },
  )}\r\n`;
}
