import { answerNewDraft, answerNewDraftOptions } from '../features/newDraft/requests.ts';
import { asServer, NEW_DRAFT, NEW_DRAFT_OPTIONS } from '../protocol.ts';
import { servicesOf, signalOf, type Context, type Handlers } from './context.ts';

/** New documents for a case. */
export function handleNewDraft(context: Context): Handlers {
  const { connection } = context;

  asServer.handle(connection, NEW_DRAFT, async (params, token) => {
    const services = await servicesOf(context);
    if (!services) return { ok: false, message: '' };
    return answerNewDraft(params, services, { priority: 'interactive', signal: signalOf(token) });
  });

  asServer.handle(connection, NEW_DRAFT_OPTIONS, async (place) => {
    const services = await servicesOf(context);
    return services ? answerNewDraftOptions(place, services) : { ok: false, message: '' };
  });

  return {};
}
