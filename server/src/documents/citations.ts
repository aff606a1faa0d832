import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';
import type { ReadOptions } from '../numbers/read.ts';
import { scan, type FoundNumber } from '../numbers/scan.ts';
import { withoutMarks } from './sheet.ts';
import { cellsOf } from '../drafts/layout.ts';
import { firstWhere } from '../base/lookup.ts';

/** Notices are printed in lines of 36 full-width cells; a line this long continues on the next. */
const FULL_LINE = 35;
const LONGEST_LINE = 37;

/** A text without line breaks inside sentences and without marks. */
interface Unbroken {
  readonly text: string;
  /** Ascending: from offset `from` on, add `shift` to get the offset in the original text. */
  readonly parts: readonly { readonly from: number; readonly shift: number }[];
}

/**
 * Other cases that a document names, each once, in order of first mention. Finds numbers that the print breaks over two lines or
 * underlines in part. Offsets are into `text`.
 */
export function citedNumbers(text: string, own: CaseNumber | undefined, options: ReadOptions): FoundNumber[] {
  const unbroken = unbreak(text);
  const seen = new Set(own === undefined ? [] : [caseKey(own)]);
  const cited: FoundNumber[] = [];
  for (const found of scan(unbroken.text, options)) {
    const key = found.number === '' ? found.text : `${caseKey(found)}${found.suffix ?? ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const start = placeOf(unbroken, found.start);
    const end = placeOf(unbroken, found.end - 1) + 1;
    cited.push({ ...found, start, end, text: text.slice(start, end) });
  }
  return cited;
}

function unbreak(text: string): Unbroken {
  const parts = [{ from: 0, shift: 0 }];
  let joined = '';
  let shift = 0;
  let copied = 0;
  const leaveOut = (start: number, end: number): void => {
    joined += text.slice(copied, start);
    copied = end;
    shift += end - start;
    parts.push({ from: joined.length, shift });
  };
  let lineStart = 0;
  for (const match of text.matchAll(/\n|<\/?(?:u|sup|sub)>/gu)) {
    if (match[0] !== '\n') {
      leaveOut(match.index, match.index + match[0].length);
      continue;
    }
    if (goesOn(text, lineStart, match.index)) leaveOut(match.index, match.index + 1);
    lineStart = match.index + 1;
  }
  return { text: joined + text.slice(copied), parts };
}

/** True for a full line if the next one does not begin with a blank or an item. */
function goesOn(text: string, start: number, end: number): boolean {
  if (end - start > 2 * LONGEST_LINE + 40) return false;
  const width = cellsOf(withoutMarks(text.slice(start, end)));
  return width >= FULL_LINE && width <= LONGEST_LINE && !/[\s【]/u.test(text.charAt(end + 1) || '\n');
}

function placeOf({ parts }: Unbroken, offset: number): number {
  return offset + (parts[firstWhere(parts, ({ from }) => from > offset) - 1]?.shift ?? 0);
}
