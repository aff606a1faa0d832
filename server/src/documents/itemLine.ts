import type { Law } from '../numbers/caseNumber.ts';
import { documentName } from '../drafts/documentNames.ts';
import { wayOfAmendment, withoutLawDigit, shownDate } from './codes.ts';
import type { Show } from './filedItems.ts';
import type { Sheet } from './sheet.ts';
import { toFullWidth } from '../numbers/format.ts';

/** Contents of items stand in this column, counted in full-width cells, as the filing software prints them. */
const CONTENT_CELL = 11;

/** Begins a line with 【label】, `indent` full-width cells in. */
export function writeItemLabel(sheet: Sheet, label: string, indent: number): void {
  sheet.newLine();
  sheet.add(`${'\u3000'.repeat(indent)}【${label}】`);
}

/** Blanks from behind the label to the column of the contents; at least one. */
export function padToContent(sheet: Sheet, label: string, indent: number): void {
  sheet.add('\u3000'.repeat(Math.max(1, CONTENT_CELL - indent - label.length - 2)));
}

/** How contents are turned into what is shown; `plain` ones are not turned. */
export const CONVERT: Readonly<Partial<Record<Show, (text: string, law: Law) => string>>> = {
  wide: toFullWidth,
  date: shownDate,
  documentCode: (code, law) => documentName(withoutLawDigit(code), law),
  way: wayOfAmendment,
};
