import { failureOf, type Failure } from '../../base/failure.ts';
import type { Messages } from '../../messages/messages.ts';
import type { NotAnswered, DocumentResult } from '../../protocol.ts';
import { failureText } from '../shared/reasons.ts';
import { offered, spentBy, type Estimate, budgetOf } from '../../jpo/estimate.ts';
import { documentCode, effectOf } from '../../drafts/documentCodes.ts';
import type { BodyQuestion } from '../../cases/questions.ts';
import type { HistoryEntry } from '../../apis/answers/progress.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { plain } from '../shared/markdown.ts';
import { documentUri, type BundleName, type CaseDocumentId } from '../../documents/uri.ts';
import type { CaseFile } from '../../cases/caseFile.ts';
import type { Cases, Documents } from '../../cases/cases.ts';
import type { Source } from '../../cases/facts.ts';
import type { AskOptions } from '../../jpo/client.ts';
import type { Bundle } from '../../documents/bundle.ts';
import { BundleError } from '../../documents/bundleError.ts';
import type { CaseDocument } from '../../documents/document.ts';
import type { FeatureServices } from '../services.ts';

/** `requests`: what asking would cost at most; 0 where it does not help. */
export function notAnswered(message: string, requests = 0): NotAnswered {
  return { ok: false, message, requests };
}

/** The answer where something was thrown, such as a store that cannot be read. */
export function thrownAnswer(error: unknown, messages: Messages): NotAnswered {
  return notAnswered(failureText(failureOf(error), messages));
}

/** Opening in words: 照会1回（本日の残り 97回）. */
export function costText(estimate: Estimate, { documents: texts }: Messages): string {
  const { apis, left, obstacle } = estimate;
  if (obstacle?.code === 'offline') return texts.notHeldOffline;
  if (spentBy(estimate)) return texts.spent;
  return apis.length === 0 ? texts.noBodyShort : texts.cost(apis.length, left);
}

/** Why what was not asked for is not there, and what asking would cost. `none`: what is said where there is nothing to ask. */
export function notHeld(estimate: Estimate, none: string, messages: Messages): NotAnswered {
  const spent = spentBy(estimate);
  if (spent) return notAnswered(failureText(spent, messages));
  const { apis, obstacle } = estimate;
  if (obstacle?.code === 'offline') return notAnswered(`${messages.documents.notHeld}${messages.failure.offline}`);
  return apis.length === 0 ? notAnswered(none) : notAnswered(messages.documents.notHeld, offered(estimate));
}

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

/** What the documents of cases are read and listed with. */
export type DocumentServices = Pick<FeatureServices, 'cases' | 'dossiers' | 'messages' | 'clock'>;

/** A bundle of a case as far as it is there. */
export interface ReadBundle {
  readonly bundle?: Bundle;
  readonly source?: Source;
  readonly failure?: Failure;
  /** An answer is held, but cannot be read. */
  readonly isUnreadable?: true;
}

/** A bundle as it is held. */
export function heldBundle(file: CaseFile, name: BundleName): Promise<ReadBundle> {
  return readable(file.documents(QUESTION_OF[name]));
}

/** A bundle, asked for with one request where it is not held or is of an earlier day. */
export async function askedBundle(
  cases: Cases,
  application: CaseNumber,
  name: BundleName,
  asking: AskOptions,
): Promise<ReadBundle> {
  const question = QUESTION_OF[name];
  const budget = budgetOf(await (await cases.held(application)).estimate([question]));
  return readable(cases.documents(application, question, { budget, ...asking }));
}

async function readable(read: Promise<Documents>): Promise<ReadBundle> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof BundleError) return { isUnreadable: true };
    throw error;
  }
}

/** What a document of a bundle is called by: its 書類番号, or its name in the archive. */
export function keyOf({ documentNumber, label }: CaseDocument): string {
  return documentNumber ?? label;
}

interface Found {
  readonly document: CaseDocument;
  readonly read: ReadBundle;
}

/** The document in its bundle, held or asked for once; else why there is none. */
export async function findDocument(
  id: CaseDocumentId,
  services: DocumentServices,
  asking?: AskOptions,
): Promise<Found | (DocumentResult & { readonly ok: false })> {
  const { cases, messages } = services;
  const texts = messages.documents;
  const file = await cases.held(id.application);
  let read = await heldBundle(file, id.bundle);
  let document = read.bundle?.documents.find((one) => keyOf(one) === id.key);
  if (!document && asking) {
    read = await askedBundle(cases, id.application, id.bundle, asking);
    document = read.bundle?.documents.find((one) => keyOf(one) === id.key);
  }
  if (document) return { document, read };
  if (read.failure) return notAnswered(failureText(read.failure, messages));
  if (read.isUnreadable) return notAnswered(messages.case.unreadable);
  if (asking) return notAnswered(texts.noBody);
  return notHeld(await file.estimate([QUESTION_OF[id.bundle]]), texts.noBody, messages);
}
