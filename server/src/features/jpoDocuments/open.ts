import { jstDateTime } from '../../base/clock.ts';
import type { Source } from '../../cases/facts.ts';
import type { AskOptions } from '../../jpo/client.ts';
import type { Attachment, CaseDocument } from '../../documents/document.ts';
import type { HistoryEntry } from '../../apis/answers/progress.ts';
import type { Messages } from '../../messages/messages.ts';
import type { AttachedFile, DocumentResult } from '../../protocol.ts';
import { plain, printable } from '../shared/markdown.ts';
import { amendedView } from './amended.ts';
import { findDocument, isAmendment, rowTitle, titleOf, type DocumentServices } from './bundles.ts';
import { fileName } from '../../base/oneLine.ts';
import type { CaseDocumentId } from '../../documents/uri.ts';

/**
 * The text of a document of a case. Documents never change, so saved ones are not requested again; with `asking` a
 * missing one costs its bundle's one request. Throws a FailureError where the store is unreadable.
 */
export async function openCaseDocument(
  id: CaseDocumentId,
  services: DocumentServices,
  asking?: AskOptions,
): Promise<DocumentResult> {
  const { cases, messages } = services;
  const found = await findDocument(id, services, asking);
  if ('ok' in found) return found;
  const { document, read } = found;
  const row = (await cases.held(id.application)).progress?.documents?.find(({ number }) => number === id.key);
  const attachments = attached([...document.attachments, ...(read.bundle?.others ?? [])]);
  if (id.view) return amendedView(id.view, document, read, { row, messages, application: id.application, cases });
  return {
    ok: true,
    text: printable(document.text),
    title: row ? rowTitle(row, messages) : documentTitle(document, messages),
    languageId: 'jpo-procedure',
    attachments,
    note: noteOf(document, row, attachments.length, read.source, services).join('\n'),
    isAmendment: isAmendment(document.code),
  };
}

/** A title without the 経過: mailed documents get their 発送番号, since their date is that of drafting, not of dispatch. */
export function documentTitle({ name, date, documentNumber }: CaseDocument, messages: Messages): string {
  const isMailed = documentNumber?.startsWith('06') === true;
  return titleOf(plain(name), isMailed ? `${messages.case.dispatchNumber}${documentNumber.slice(-6)}` : date);
}

/** Attachments of the document, and those not assigned to any. */
function attached(files: readonly Attachment[]): AttachedFile[] {
  return files.map(({ label, size, mediaType }) => ({
    name: label,
    fileName: fileName(label.slice(label.lastIndexOf('/') + 1)),
    bytes: size,
    mediaType,
  }));
}

function noteOf(
  document: CaseDocument,
  row: HistoryEntry | undefined,
  attachments: number,
  source: Source | undefined,
  { messages }: DocumentServices,
): string[] {
  const texts = messages.documents;
  const { dispatchNumber, date, dateKind, undecodable } = document;
  return [
    ...(row?.date === undefined ? [] : [row.number?.startsWith('06') ? texts.sent(row.date) : texts.filed(row.date)]),
    ...(date === undefined || dateKind !== 'drafted' ? [] : [texts.drafted(date)]),
    ...(dispatchNumber === undefined ? [] : [`${messages.case.dispatchNumber} ${dispatchNumber}`]),
    ...(undecodable > 0 ? [messages.case.undecodable(undecodable)] : []),
    ...(attachments > 0 ? [texts.attachments(attachments)] : []),
    ...(source ? [messages.hover.source(source.api, jstDateTime(source.fetchedAt))] : []),
  ];
}
