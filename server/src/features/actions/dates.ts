import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { calendarDay, datesIn } from '../../drafts/dates.ts';
import { Pen } from '../../drafts/writing.ts';
import { lineEnd, lineStart } from '../shared/places.ts';
import { editOf, type ActionProvider } from './request.ts';

/** The date at the cursor in the other calendar and in the width of the draft: 令和　６年　４月２４日 ↔ ２０２４年４月２４日. */
export const dateActions: ActionProvider = ({ document, from, to, wants }, { messages }): CodeAction[] => {
  if (!wants(CodeActionKind.RefactorRewrite)) return [];
  const text = document.getText();
  const touched = datesIn(text, lineStart(text, from), lineEnd(text, to)).filter(
    ({ start, end }) => start <= to && end >= from,
  );
  const [one, ...others] = touched;
  const date = one && calendarDay(one);
  // No valid day: nothing to convert.
  if (!one || date === undefined || others.length > 0) return [];
  const pen = new Pen(/[０-９]/u.test(text.slice(one.start, one.end)) ? 'full' : 'half');
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const western = pen.chars(`${year}年${month}月${day}日`);
  // Only full-width text is padded to cells of two.
  const era = pen.width === 'full' ? pen.date(date) : pen.date(date).replace(/ /gu, '');
  const other = one.era === undefined ? era : western;
  // Dates before 明治 have no era.
  if (one.era === undefined && era === western) return [];
  const { toEra, toWestern } = messages.actions;
  return [
    {
      title: one.era === undefined ? toEra(other) : toWestern(other),
      kind: CodeActionKind.RefactorRewrite,
      edit: editOf(document, [{ start: one.start, end: one.end, text: other }]),
    },
  ];
};
