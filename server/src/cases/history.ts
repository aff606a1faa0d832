import { documentCode, effectOf, isOfTrial } from '../drafts/documentCodes.ts';
import type { HistoryEntry } from '../apis/answers/progress.ts';

/** 庁内書類 such as 検索報告書, neither filed nor sent: no step of the procedure. */
export function isInternal({ separator }: HistoryEntry): boolean {
  return separator === 'C';
}

/**
 * The documents by date, one entry for each: the parts of a 願書 (明細書, 図面 …) are one, and so are rows in more than one
 * group, only one of which has the document number, and rows of one number with a code each for examination and trial
 * (A601, C601). Rows without a readable code stay as they are. Rows without a date, whose order is not known, come
 * first.
 */
export function history(documents: readonly HistoryEntry[] | undefined): HistoryEntry[] {
  const rows: HistoryEntry[] = [];
  const places = new Map<string, number[]>();
  for (const document of documents ?? []) {
    const key = document.code === undefined ? undefined : `${document.date ?? ''} ${kindOf(document)}`;
    const same = key === undefined ? [] : (places.get(key) ?? []);
    const place = same.find((index) => isSame(rows[index], document));
    const known = place === undefined ? undefined : rows[place];
    if (place !== undefined && known) {
      if (says(document) > says(known)) rows[place] = document;
      continue;
    }
    if (key !== undefined) places.set(key, [...same, rows.length]);
    rows.push(document);
  }
  return rows.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
}

/** Equal for two rows of one document: its effect, which codes of examination and trial may share. */
function kindOf({ code }: HistoryEntry): string {
  const effect = effectOf(code);
  return effect ? JSON.stringify(effect) : (code ?? '');
}

/** Of one code: two only where both have numbers, 期間延長請求書（１通目）, （２通目）. Of two codes: one where the numbers agree. */
function isSame(known: HistoryEntry | undefined, { code, number }: HistoryEntry): boolean {
  if (known?.code !== code) return number !== undefined && known?.number === number;
  return known?.number === undefined || number === undefined || known.number === number;
}

/** Rank of the rows of a document: the code of the trial, which shows the instance, then the 書誌 part, then a number. */
function says({ code, separator, number }: HistoryEntry): number {
  return (isOfTrial(code) ? 4 : 0) + (separator === 'S' ? 2 : 0) + (number === undefined ? 0 : 1);
}

/** Numbers of documents from the office begin with this (recorded answers: 06124084096), of filed ones with 5. */
const SENT = '06';

/** 発送書類, by its number, or by a code with an effect, as in rows of the register, which have no number. */
export function isSent({ code, number }: HistoryEntry): boolean {
  if (number?.startsWith(SENT) === true) return true;
  const row = documentCode(code);
  return row?.by === 'office' && row.effects.some(({ effect }) => effect.does !== 'inform');
}
