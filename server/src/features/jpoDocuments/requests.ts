import { failureOf } from '../../base/failure.ts';
import type { AskOptions } from '../../jpo/client.ts';
import { BundleError } from '../../documents/bundleError.ts';
import { readDocumentUri } from '../../documents/uri.ts';
import { caseOf, dispatchOf, isAskable } from '../../drafts/reading.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type * as protocol from '../../protocol.ts';
import { allowed, caseAt, draftAt } from '../shared/places.ts';
import { failureText } from '../shared/reasons.ts';
import { compareAmendment } from './amended.ts';
import { notAnswered, QUESTION_OF, type DocumentServices } from './bundles.ts';
import { listDocuments, listDossier } from './list.ts';
import { noticeOfCase } from './noticeOfDraft.ts';
import { openCaseDocument } from './open.ts';
import { openOpdDocument, opdFile } from './opd.ts';
import type { FeatureServices } from '../services.ts';

type PlaceServices = DocumentServices & Pick<FeatureServices, 'drafts' | 'document'>;

/** How a request is answered. `asking`: how requests are sent where the client allows them. */
type Answering<Message, Services> =
  Message extends protocol.Request<'client', infer P, infer R>
    ? (params: P, services: Services, asking: AskOptions) => Promise<R>
    : never;

/** Requests for documents of cases. None throws; failures are answered in the user's words. */
async function answered<R>({ messages }: Pick<FeatureServices, 'messages'>, run: () => Promise<R>) {
  try {
    return await run();
  } catch (error) {
    if (error instanceof BundleError) return notAnswered(messages.case.unreadable);
    return notAnswered(failureText(failureOf(error), messages));
  }
}

/** `jpoDrafting/documents` */
export const answerDocuments: Answering<typeof protocol.DOCUMENTS, PlaceServices> = (params, services, asking) =>
  answered(services, async () => {
    const number = caseAt(params, services, isAskable) ?? caseOfDraft(draftAt(params, services));
    if (!number) return { ok: false, message: services.messages.newDraft.notANumber(params.number ?? '') };
    const list = params.source === 'opd' ? listDossier : listDocuments;
    return list(number, services, allowed(params, asking));
  });

/** `jpoDrafting/document` */
export const answerDocument: Answering<typeof protocol.DOCUMENT, DocumentServices> = (params, services, asking) =>
  answered(services, async () => {
    const id = readDocumentUri(params.uri);
    if (!id) return notAnswered(services.messages.documents.noSuchDocument);
    const wish = allowed(params, asking);
    return id.kind === 'opd' ? openOpdDocument(id, services, wish) : openCaseDocument(id, services, wish);
  });

/** `jpoDrafting/attachment` */
export const answerAttachment = (
  { uri, name }: protocol.AttachmentParams,
  services: DocumentServices,
): Promise<protocol.AttachmentResult> =>
  answered(services, async () => {
    const { cases, messages } = services;
    const id = readDocumentUri(uri);
    const bytes =
      id?.kind === 'opd'
        ? await opdFile(id, services)
        : id && (await (await cases.held(id.application)).attachment(QUESTION_OF[id.bundle], name));
    if (!bytes) return { ok: false, message: messages.documents.noAttachment };
    return { ok: true, base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') };
  });

/** `jpoDrafting/compare` */
export const answerCompare: Answering<typeof protocol.COMPARE, DocumentServices> = (params, services, asking) =>
  answered(services, async () => {
    const id = readDocumentUri(params.uri);
    if (id?.kind !== 'case') return notAnswered(services.messages.documents.nothingAmended);
    return compareAmendment(id, services, allowed(params, asking));
  });

/** `jpoDrafting/noticeOfDraft` */
export const answerNoticeOfDraft: Answering<typeof protocol.NOTICE_OF_DRAFT, PlaceServices> = (
  params,
  services,
  asking,
) =>
  answered(services, async () => {
    const here = draftAt(params, services);
    const number = here ? caseOfDraft(here) : caseAt(params, services, isAskable);
    if (!number) return notAnswered(services.messages.documents.noCase);
    const dispatch = here && dispatchOf(here.document);
    return noticeOfCase(number, dispatch?.number, services, allowed(params, asking));
  });

function caseOfDraft(here: ReturnType<typeof draftAt>): CaseNumber | undefined {
  return here && caseOf(here.document, here.numbers)?.number;
}
