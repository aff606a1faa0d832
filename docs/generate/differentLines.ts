/**
 * The lines in which a draft with a mistake differs from the good one, and those that are marked, in the form of a diff;
 * … where others lie between. `marked`: offsets in `bad`.
 */
export function differentLines(bad: string, good: string, marked: readonly [start: number, end: number]): string[] {
  const [a, b] = [linesOf(bad), linesOf(good)];
  const begin = sharedLength(a, b);
  const end = sharedLength(a.slice(begin).reverse(), b.slice(begin).reverse());
  const [first = 0, last = 0] = marked.map((offset) => linesOf(bad.slice(0, offset)).length - 1);
  const isMarked = (n: number) => n >= first && n <= last;
  const changed =
    a.length === b.length
      ? pairs(a, b)
      : [{ at: begin, from: a.slice(begin, a.length - end), to: b.slice(begin, b.length - end) }];
  const isOneSided = changed.some(({ from, to }) => from.length === 0 || to.length === 0);

  const lines: string[] = [];
  let shownUntil = -1;
  const put = (at: number, length: number, text: readonly string[]) => {
    if (shownUntil >= 0 && at > shownUntil) lines.push(' …');
    lines.push(...text);
    shownUntil = at + length;
  };
  for (let n = 0; n < a.length; n++) {
    const hunk = changed.find(({ at }) => at === n);
    if (hunk) put(n, hunk.from.length, [...hunk.from.map((line) => `-${line}`), ...hunk.to.map((line) => `+${line}`)]);
    const isInHunk = changed.some(({ at, from }) => n >= at && n < at + from.length);
    // Where lines only come or go, the one before says where.
    const isBefore = isOneSided && n === begin - 1;
    if (!isInHunk && (isMarked(n) || isBefore)) put(n, 1, [` ${a[n] ?? ''}`]);
  }
  return lines;
}

interface Hunk {
  readonly at: number;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Line by line, where no line came or went; lines that follow each other are one hunk. */
function pairs(a: readonly string[], b: readonly string[]): Hunk[] {
  const starts = a.flatMap((line, n) => (line !== b[n] && (n === 0 || a[n - 1] === b[n - 1]) ? [n] : []));
  return starts.map((at) => {
    const length = differingLength(a.slice(at), b.slice(at));
    return { at, from: a.slice(at, at + length), to: b.slice(at, at + length) };
  });
}

/** How many lines two texts begin with that are not the same. */
function differingLength(a: readonly string[], b: readonly string[]): number {
  const same = a.findIndex((line, n) => line === b[n]);
  return same < 0 ? a.length : same;
}

function linesOf(text: string): string[] {
  return text.replaceAll('\r\n', '\n').split('\n');
}

/** How many lines two texts begin with that are the same. */
function sharedLength(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((line, n) => line !== b[n]);
  return differs < 0 ? a.length : differs;
}
