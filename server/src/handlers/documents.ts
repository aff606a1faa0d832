import type { CancellationToken } from 'vscode-languageserver/node';
import {
  answerAttachment,
  answerCompare,
  answerDocument,
  answerDocuments,
  answerNoticeOfDraft,
} from '../features/jpoDocuments/requests.ts';
import type { AskOptions } from '../jpo/client.ts';
import {
  ATTACHMENT,
  COMPARE,
  DOCUMENT,
  DOCUMENTS,
  NOTICE_OF_DRAFT,
  type AttachmentParams,
  type AttachmentResult,
  type CompareResult,
  type DocumentParams,
  type DocumentResult,
  type DocumentsParams,
  type DocumentsResult,
  type NotAnswered,
  type NoticeOfDraftParams,
  type NoticeOfDraftResult,
} from '../protocol.ts';
import { servicesOf, signalOf, type Context, type Handlers } from './context.ts';

const NOT_READY: NotAnswered = { ok: false, message: '', requests: 0 };

/** The documents of cases: listed, opened, compared, their attachments. */
export function handleDocuments(context: Context): Handlers {
  const { connection } = context;

  const asking = (token: CancellationToken): AskOptions => ({ priority: 'interactive', signal: signalOf(token) });

  connection.onRequest(
    DOCUMENTS,
    async (params: DocumentsParams, token: CancellationToken): Promise<DocumentsResult> => {
      const ready = await servicesOf(context);
      return ready ? answerDocuments(params, ready, asking(token)) : NOT_READY;
    },
  );

  connection.onRequest(DOCUMENT, async (params: DocumentParams, token: CancellationToken): Promise<DocumentResult> => {
    const ready = await servicesOf(context);
    return ready ? answerDocument(params, ready, asking(token)) : NOT_READY;
  });

  connection.onRequest(ATTACHMENT, async (params: AttachmentParams): Promise<AttachmentResult> => {
    const ready = await servicesOf(context);
    return ready ? answerAttachment(params, ready) : NOT_READY;
  });

  connection.onRequest(COMPARE, async (params: DocumentParams, token: CancellationToken): Promise<CompareResult> => {
    const ready = await servicesOf(context);
    return ready ? answerCompare(params, ready, asking(token)) : NOT_READY;
  });

  connection.onRequest(
    NOTICE_OF_DRAFT,
    async (params: NoticeOfDraftParams, token: CancellationToken): Promise<NoticeOfDraftResult> => {
      const ready = await servicesOf(context);
      return ready ? answerNoticeOfDraft(params, ready, asking(token)) : NOT_READY;
    },
  );

  return {};
}
