import { jstDateTime, jstYear } from '../../base/clock.ts';
import type { Source } from '../../cases/facts.ts';
import type { AskOptions } from '../../jpo/client.ts';
import { budgetOf } from '../../jpo/estimate.ts';
import { BundleError } from '../../documents/bundleError.ts';
import { readDocdb, type DocdbNumber } from '../../jpo/opd/docdb.ts';
import type { GlobalDocList } from '../../jpo/opd/globalDocList.ts';
import type { DocumentResult, ListedDocument } from '../../protocol.ts';
import { plain, printable } from '../shared/markdown.ts';
import { costText, notHeld, notAnswered, titleOf, type DocumentServices } from './bundles.ts';
import { failureText } from '../shared/reasons.ts';
import { fileName } from '../../base/oneLine.ts';
import { documentUri, type OpdDocumentId } from '../../documents/uri.ts';

interface OpdRow {
  readonly documentId: string;
  readonly title: string;
  readonly date: string | undefined;
}

/** The documents of an application in the dossier, newest first. Sends no request. */
export async function opdDocuments(
  application: DocdbNumber,
  list: GlobalDocList,
  services: DocumentServices,
): Promise<ListedDocument[]> {
  const { dossiers, messages } = services;
  const place = `${application.country}.${application.number}.${application.code}`;
  const cost = costText(await dossiers.estimate(application, 'body'), messages);
  const rows = rowsOf(list).toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return Promise.all(
    rows.map(async ({ documentId, title }) => {
      const isHeld = (await dossiers.peekBody(application, documentId)).value !== undefined;
      return {
        title,
        description: place,
        uri: documentUri({ kind: 'opd', application: place, documentId }, title),
        isHeld,
        cost: isHeld ? messages.documents.held : cost,
        isAmendment: false,
      };
    }),
  );
}

/**
 * A document of the dossier: the texts of a JPO archive, or a note that it is a PDF. The original file is attached.
 * Sends one request at most.
 */
export async function openOpdDocument(
  { application, documentId }: OpdDocumentId,
  services: DocumentServices,
  asking?: AskOptions,
): Promise<DocumentResult> {
  const { dossiers, messages } = services;
  const texts = messages.documents;
  const number = readDocdb(application);
  if (!number) return notAnswered(texts.noBody);
  const held = await dossiers.peekBody(number, documentId);
  const estimate = await dossiers.estimate(number, 'body');
  const budget = budgetOf(estimate);
  const isAsked = held.value === undefined && asking;
  const body = isAsked ? await dossiers.body(number, documentId, { budget, ...asking }) : held;
  if (body.value === undefined) {
    if (body.failure) return notAnswered(failureText(body.failure, messages));
    if (asking || held.source) return notAnswered(texts.noBody);
    return notHeld(estimate, texts.noBody, messages);
  }
  const list = (await dossiers.peekDocumentList(number)).value;
  const title = (list && rowsOf(list).find((row) => row.documentId === documentId)?.title) ?? documentId;
  return opened(body.value, title, body.source, services);
}

/** The bytes of a saved document. Sends no request. */
export async function opdFile(id: OpdDocumentId, { dossiers }: DocumentServices): Promise<Uint8Array | undefined> {
  const number = readDocdb(id.application);
  return number && (await dossiers.peekBody(number, id.documentId)).value;
}

async function opened(
  bytes: Uint8Array,
  title: string,
  source: Source | undefined,
  services: DocumentServices,
): Promise<DocumentResult> {
  const { messages, clock } = services;
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const name = fileName(title, isArchive ? '.zip' : '.pdf');
  return {
    ok: true,
    text: isArchive
      ? await archiveText(bytes, services, jstYear(clock.now()))
      : `${messages.documents.isPdf(bytes.length)}\n`,
    title,
    languageId: 'jpo-procedure',
    attachments: [{ name, fileName: name, bytes: bytes.length, mediaType: `application/${isArchive ? 'zip' : 'pdf'}` }],
    note: source ? messages.hover.source(source.api, jstDateTime(source.fetchedAt)) : '',
    isAmendment: false,
  };
}

async function archiveText(bytes: Uint8Array, { messages }: DocumentServices, year: number): Promise<string> {
  try {
    const { readBundle } = await import('../../documents/bundle.ts'); // readers of ZIP and HTML: not at each start
    const { documents } = await readBundle(bytes, { year });
    const texts = documents.map(({ text }) => printable(text).trimEnd());
    return `${texts.length === 0 ? messages.case.noDocuments : texts.join('\n\n')}\n`;
  } catch (error) {
    if (error instanceof BundleError) return `${messages.case.unreadable}\n`;
    throw error;
  }
}

/** The originals, or translations without an original. */
function rowsOf({ groups }: GlobalDocList): OpdRow[] {
  return groups.flatMap(({ documents }) =>
    documents.flatMap(({ date, original, translated }) => {
      const version = original?.id === undefined ? translated : original;
      if (version?.id === undefined) return [];
      return [{ documentId: version.id, title: titleOf(plain(version.description ?? version.id), date), date }];
    }),
  );
}
