import type { CancellationToken } from 'vscode-languageserver/node';
import {
  answerAttachment,
  answerCompare,
  answerDocument,
  answerDocuments,
  answerNoticeOfDraft,
} from '../features/jpoDocuments/requests.ts';
import type { AskOptions } from '../jpo/client.ts';
import { asServer, ATTACHMENT, COMPARE, DOCUMENT, DOCUMENTS, NOTICE_OF_DRAFT, type NotAnswered } from '../protocol.ts';
import { servicesOf, signalOf, type Context, type Handlers } from './context.ts';

const NOT_READY: NotAnswered = { ok: false, message: '', requests: 0 };

/** The documents of cases: listed, opened, compared, their attachments. */
export function handleDocuments(context: Context): Handlers {
  const { connection } = context;

  const asking = (token: CancellationToken): AskOptions => ({ priority: 'interactive', signal: signalOf(token) });

  asServer.handle(connection, DOCUMENTS, async (params, token) => {
    const ready = await servicesOf(context);
    return ready ? answerDocuments(params, ready, asking(token)) : NOT_READY;
  });

  asServer.handle(connection, DOCUMENT, async (params, token) => {
    const ready = await servicesOf(context);
    return ready ? answerDocument(params, ready, asking(token)) : NOT_READY;
  });

  asServer.handle(connection, ATTACHMENT, async (params) => {
    const ready = await servicesOf(context);
    return ready ? answerAttachment(params, ready) : NOT_READY;
  });

  asServer.handle(connection, COMPARE, async (params, token) => {
    const ready = await servicesOf(context);
    return ready ? answerCompare(params, ready, asking(token)) : NOT_READY;
  });

  asServer.handle(connection, NOTICE_OF_DRAFT, async (params, token) => {
    const ready = await servicesOf(context);
    return ready ? answerNoticeOfDraft(params, ready, asking(token)) : NOT_READY;
  });

  return {};
}
