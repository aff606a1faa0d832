import { forget, forgetQuestion } from '../features/forgetting.ts';
import {
  FORGET,
  FORGET_QUESTION,
  type ForgetParams,
  type ForgetQuestionResult,
  type ForgetResult,
} from '../protocol.ts';
import { servicesOf, type Context, type Handlers } from './context.ts';

/** Forgetting what is held. `looked`: after it, what is shown is made anew, as where another window did it. */
export function handleForgetting(context: Context, looked: () => Promise<void>): Handlers {
  const { connection } = context;

  connection.onRequest(FORGET_QUESTION, async (params: ForgetParams): Promise<ForgetQuestionResult> => {
    const services = await servicesOf(context);
    return services ? forgetQuestion(params, services) : { ok: false, message: '' };
  });

  connection.onRequest(FORGET, async (params: ForgetParams): Promise<ForgetResult> => {
    const services = await servicesOf(context);
    if (!services) return { ok: false, message: '' };
    await looked();
    const result = await forget(params, services);
    await looked();
    return result;
  });

  return {};
}
