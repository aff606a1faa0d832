import stringWidth from 'string-width';

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
