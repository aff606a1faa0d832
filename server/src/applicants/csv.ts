import Papa from 'papaparse';

export interface Row {
  readonly cells: readonly string[];
  /** Its first line, from 1. */
  readonly line: number;
  /** A quotation mark is not closed or out of place. */
  readonly isBad: boolean;
}

/** Characters read at once, approximately: a few milliseconds. */
const PART = 1 << 16;

/**
 * The non-empty rows of a CSV text with lines that end in `\n`, a part of the text at a time. The delimiter is the
 * first comma, tab or semicolon.
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

/** Parts of whole rows: a row ends at a line end outside of quotation marks. */
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

/** Formulas for spreadsheets, in Japan also in full width and behind blanks (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/** CSV for spreadsheets: UTF-8 with a byte order mark, CR LF, an apostrophe before cells that would be formulas. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => [...row]);
  return `\ufeff${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
