import type { CancellationToken } from 'vscode-languageserver/node';
import { answerNewDraft, answerNewDraftOptions } from '../features/newDraft/requests.ts';
import {
  NEW_DRAFT,
  NEW_DRAFT_OPTIONS,
  type NewDraftOptionsResult,
  type NewDraftParams,
  type CasePlace,
  type NewDraftResult,
} from '../protocol.ts';
import { servicesOf, signalOf, type Context, type Handlers } from './context.ts';

/** New documents for a case. */
export function handleNewDraft(context: Context): Handlers {
  const { connection } = context;

  connection.onRequest(NEW_DRAFT, async (params: NewDraftParams, token: CancellationToken): Promise<NewDraftResult> => {
    const services = await servicesOf(context);
    if (!services) return { ok: false, message: '' };
    return answerNewDraft(params, services, { priority: 'interactive', signal: signalOf(token) });
  });

  connection.onRequest(NEW_DRAFT_OPTIONS, async (place: CasePlace): Promise<NewDraftOptionsResult> => {
    const services = await servicesOf(context);
    return services ? answerNewDraftOptions(place, services) : { ok: false, message: '' };
  });

  return {};
}
