import type { CalendarDate } from '../../base/calendarDate.ts';
import { isPlaceholder, PLACEHOLDER } from '../../drafts/placeholders.ts';
import type { NewItem, Pen, Piece } from '../../drafts/writing.ts';

/** A tab stop where nothing has to stand; the item is left out of a plain text. */
export const OPTIONAL: readonly Piece[] = [{ blank: '' }];
/** A tab stop where something has to stand. */
export const REQUIRED: readonly Piece[] = [{ blank: PLACEHOLDER.text }];

/** A line of running text, begun with a full-width blank as paragraphs are. */
export function paragraph(...pieces: readonly Piece[]): readonly Piece[] {
  return ['\u3000', ...pieces];
}

/** A line of running text that is still to be written, behind what stands before it. */
export function openParagraph(before = ''): readonly Piece[] {
  return paragraph(...(before === '' ? [] : [before]), ...REQUIRED);
}

/** A date in running text: without the blanks that pad it in an item. */
export function dateInText(date: CalendarDate, pen: Pen): string {
  return pen.date(date).replace(/\s/gu, '');
}

/** A blank with a proposal in it need not be filled. */
function isOpenPiece(piece: Piece): boolean {
  return typeof piece !== 'string' && (piece.blank === '' || isPlaceholder(piece.blank));
}

/** Names of the items with something left to fill, in order, each once. */
export function namesToFill(items: readonly NewItem[]): string[] {
  const names = items.flatMap(({ name, content = [], lines = [], members = [] }): string[] => {
    const isOpen = [content, ...lines].flat().some(isOpenPiece);
    return [...(isOpen ? [name] : []), ...namesToFill(members)];
  });
  return [...new Set(names)];
}
