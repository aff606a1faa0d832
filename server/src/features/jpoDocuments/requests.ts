import type { AskOptions } from '../../jpo/client.ts';
import { BundleError } from '../../documents/bundleError.ts';
import { caseOf, dispatchOf, isAskable } from '../../drafts/reading.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type {
  AttachmentParams,
  AttachmentResult,
  CompareResult,
  DocumentParams,
  DocumentResult,
  DocumentsParams,
  DocumentsResult,
  NoticeOfDraftParams,
  NoticeOfDraftResult,
} from '../../protocol.ts';
import { allowed, caseAt, draftAt } from '../shared/places.ts';
import { compareAmendment } from './amended.ts';
import { notAnswered, thrownAnswer, QUESTION_OF, type DocumentServices } from './bundles.ts';
import { listDocuments, listDossier } from './list.ts';
import { noticeOfCase } from './noticeOfDraft.ts';
import { openCaseDocument } from './open.ts';
import { openOpdDocument, opdFile } from './opd.ts';
import type { FeatureServices } from '../services.ts';

type PlaceServices = DocumentServices & Pick<FeatureServices, 'drafts' | 'document'>;
import { readDocumentUri } from '../../documents/uri.ts';

/** The custom requests for documents of cases. None of these throws; what fails is said in the user's words. */

/** `jpoDrafting/documents` */
export async function answerDocuments(
  params: DocumentsParams,
  services: PlaceServices,
  asking: AskOptions,
): Promise<DocumentsResult> {
  const { messages } = services;
  try {
    const number = caseAt(params, services, isAskable) ?? caseOfDraft(draftAt(params, services));
    if (!number) return { ok: false, message: messages.newDraft.notANumber(params.number ?? '') };
    const list = params.source === 'opd' ? listDossier : listDocuments;
    return await list(number, services, allowed(params, asking));
  } catch (error) {
    return thrownAnswer(error, messages);
  }
}

/** `jpoDrafting/document` */
export async function answerDocument(
  params: DocumentParams,
  services: DocumentServices,
  asking: AskOptions,
): Promise<DocumentResult> {
  try {
    const id = readDocumentUri(params.uri);
    if (!id) return notAnswered(services.messages.documents.noSuchDocument);
    const wish = allowed(params, asking);
    return await (id.kind === 'opd' ? openOpdDocument(id, services, wish) : openCaseDocument(id, services, wish));
  } catch (error) {
    return thrownAnswer(error, services.messages);
  }
}

/** `jpoDrafting/attachment` */
export async function answerAttachment(
  { uri, name }: AttachmentParams,
  services: DocumentServices,
): Promise<AttachmentResult> {
  const { cases, messages } = services;
  try {
    const id = readDocumentUri(uri);
    const bytes =
      id?.kind === 'opd'
        ? await opdFile(id, services)
        : id && (await (await cases.held(id.application)).attachment(QUESTION_OF[id.bundle], name));
    if (!bytes) return { ok: false, message: messages.documents.noAttachment };
    return { ok: true, base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') };
  } catch (error) {
    if (error instanceof BundleError) return { ok: false, message: messages.case.unreadable };
    return thrownAnswer(error, messages);
  }
}

/** `jpoDrafting/compare` */
export async function answerCompare(
  params: DocumentParams,
  services: DocumentServices,
  asking: AskOptions,
): Promise<CompareResult> {
  try {
    const id = readDocumentUri(params.uri);
    if (id?.kind !== 'case') return notAnswered(services.messages.documents.nothingAmended);
    return await compareAmendment(id, services, allowed(params, asking));
  } catch (error) {
    return thrownAnswer(error, services.messages);
  }
}

/** `jpoDrafting/noticeOfDraft` */
export async function answerNoticeOfDraft(
  params: NoticeOfDraftParams,
  services: PlaceServices,
  asking: AskOptions,
): Promise<NoticeOfDraftResult> {
  const { messages } = services;
  try {
    const here = draftAt(params, services);
    const number = here ? caseOfDraft(here) : caseAt(params, services, isAskable);
    if (!number) return notAnswered(messages.documents.noCase);
    const dispatch = here && dispatchOf(here.document);
    return await noticeOfCase(number, dispatch?.number, services, allowed(params, asking));
  } catch (error) {
    return thrownAnswer(error, messages);
  }
}

function caseOfDraft(here: ReturnType<typeof draftAt>): CaseNumber | undefined {
  return here && caseOf(here.document, here.numbers)?.number;
}
