import { forget, forgetQuestion } from '../features/forgetting.ts';
import { asServer, FORGET, FORGET_QUESTION } from '../protocol.ts';
import { servicesOf, type Context, type Handlers } from './context.ts';

/** Forgetting what is held. `looked`: after it, what is shown is made anew, as where another window did it. */
export function handleForgetting(context: Context, looked: () => Promise<void>): Handlers {
  const { connection } = context;

  asServer.handle(connection, FORGET_QUESTION, async (params) => {
    const services = await servicesOf(context);
    return services ? forgetQuestion(params, services) : { ok: false, message: '' };
  });

  asServer.handle(connection, FORGET, async (params) => {
    const services = await servicesOf(context);
    if (!services) return { ok: false, message: '' };
    await looked();
    const result = await forget(params, services);
    await looked();
    return result;
  });

  return {};
}
