import { documentCode, effectOf } from '../../drafts/documentCodes.ts';
import type { BodyQuestion } from '../../cases/questions.ts';
import type { HistoryEntry } from '../../apis/answers/progress.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { plain } from '../shared/markdown.ts';
import { documentUri, type BundleName, type CaseDocumentId } from '../../documents/uri.ts';

/** What a bundle is asked for with. */
export const QUESTION_OF: Readonly<Record<BundleName, BodyQuestion>> = {
  notices: 'noticeBodies',
  decisions: 'decisionBodies',
  responses: 'responseBodies',
};

export const BUNDLES = Object.keys(QUESTION_OF) as BundleName[];

/** 手続補正書 that change the contents of the application. */
export function isAmendment(code: string | undefined): boolean {
  const effect = effectOf(code);
  return effect?.does === 'answer' && !effect.whole && documentCode(code)?.body === 'responseBodies';
}

/** `拒絶理由通知書 2024-02-27`: the name of a row of the 経過 with its 発送日 or 受付日. */
export function rowTitle({ code, description, date }: HistoryEntry, messages: Messages): string {
  return titleOf(messages.documentName(code, description), date);
}

/** `which` tells documents of one name apart: a date, a number. */
export function titleOf(name: string, which: string | undefined): string {
  return plain(which === undefined ? name : `${name} ${which}`);
}

/** The document of a row of the 経過; undefined where the JPO does not give its body. */
export function rowId(application: CaseNumber, row: HistoryEntry): CaseDocumentId | undefined {
  const { law, number } = application;
  const bundle = bundleOf(row);
  if (law === 'utilityModel' || !row.available || row.number === undefined || bundle === undefined) return undefined;
  return { kind: 'case', application: { law, kind: 'application', number }, bundle, key: row.number };
}

/** The address that opens the document of a row; undefined where it has none. */
export function rowUri(application: CaseNumber, row: HistoryEntry, messages: Messages): string | undefined {
  const id = rowId(application, row);
  return id && documentUri(id, rowTitle(row, messages));
}

function bundleOf({ code, description }: HistoryEntry): BundleName | undefined {
  const body = documentCode(code)?.body;
  if (body) return BUNDLES.find((name) => QUESTION_OF[name] === body);
  // 補正の却下の決定 is in the bundle of decisions (handbook); its code is in no recording.
  return /補正の?却下/u.test(description) ? 'decisions' : undefined;
}
