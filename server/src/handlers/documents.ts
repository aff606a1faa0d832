import {
  answerAttachment,
  answerCompare,
  answerDocument,
  answerDocuments,
  answerNoticeOfDraft,
} from '../features/jpoDocuments/requests.ts';
import { answerNewDraft, answerNewDraftOptions } from '../features/newDraft/requests.ts';
import type { AskOptions } from '../jpo/client.ts';
import {
  ATTACHMENT,
  COMPARE,
  DOCUMENT,
  DOCUMENTS,
  NEW_DRAFT,
  NEW_DRAFT_OPTIONS,
  NOTICE_OF_DRAFT,
  type NotAnswered,
  type Request,
} from '../protocol.ts';
import { answer, type Context, type SessionServices } from './context.ts';

const NOT_READY: NotAnswered = { ok: false, message: '', requests: 0 };

/** The documents of cases: lists, texts, comparisons, attachments and new drafts. */
export function handleDocuments(context: Context): void {
  /** A request that may send requests to the JPO where the client allows it. */
  function asking<P, R>(
    request: Request<'client', P, R | NotAnswered>,
    run: (params: P, services: SessionServices, asking: AskOptions) => Promise<R>,
  ): void {
    answer(context, request, NOT_READY, (params, services, signal) =>
      run(params, services, { priority: 'interactive', signal }),
    );
  }
  asking(DOCUMENTS, answerDocuments);
  asking(DOCUMENT, answerDocument);
  asking(COMPARE, answerCompare);
  asking(NOTICE_OF_DRAFT, answerNoticeOfDraft);
  answer(context, ATTACHMENT, NOT_READY, answerAttachment);
  const noDraft = { ok: false, message: '' } as const;
  answer(context, NEW_DRAFT, noDraft, (params, services, signal) =>
    answerNewDraft(params, services, { priority: 'interactive', signal }),
  );
  answer(context, NEW_DRAFT_OPTIONS, noDraft, answerNewDraftOptions);
}
