import { documentCode, effectOf, isOfTrial } from '../drafts/documentCodes.ts';
import type { HistoryEntry } from '../apis/answers/progress.ts';

/** 庁内書類 such as 検索報告書: neither filed nor sent, no step of the procedure. */
export function isInternal({ separator }: HistoryEntry): boolean {
  return separator === 'C';
}

/**
 * The documents in order of their dates, one entry a document: the parts of a 願書 (明細書, 図面 …) are one, and so are
 * the rows that stand in more than one group, of which only one has the document number. One document number is one document
 * also where examination and trial have a code of their own for it (A601, C601). Rows whose code was not read may be
 * anything, and stay as they are. Rows without a date stand first; their place in the order is not known.
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

/** What two rows of one document have in common: what it does, which codes of the examination and of the trial may share. */
function kindOf({ code }: HistoryEntry): string {
  const effect = effectOf(code);
  return effect ? JSON.stringify(effect) : (code ?? '');
}

/**
 * Two of one code on one day are two where both have a number: 期間延長請求書（１通目）, （２通目）. Two of different codes are one where
 * they have the same.
 */
function isSame(known: HistoryEntry | undefined, { code, number }: HistoryEntry): boolean {
  if (known?.code !== code) return number !== undefined && known?.number === number;
  return known?.number === undefined || number === undefined || known.number === number;
}

/** The 書誌 part stands for its document; a row with a number says more than one without; the code of the trial says where it is. */
function says({ code, separator, number }: HistoryEntry): number {
  return (isOfTrial(code) ? 4 : 0) + (separator === 'S' ? 2 : 0) + (number === undefined ? 0 : 1);
}

/** Numbers of what the office sends begin with this (recorded answers: 06124084096); of what is filed with 5. */
const SENT = '06';

/**
 * 発送書類: its number says so, or its code does and that something follows from it, as in the rows of the register, which
 * have no number.
 */
export function isSent({ code, number }: HistoryEntry): boolean {
  if (number?.startsWith(SENT) === true) return true;
  const row = documentCode(code);
  return row?.by === 'office' && row.effects.some(({ effect }) => effect.does !== 'inform');
}
