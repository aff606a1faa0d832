import { forget, forgetQuestion } from '../features/forgetting.ts';
import { FORGET, FORGET_QUESTION } from '../protocol.ts';
import { answer, type Context, type Handlers } from './context.ts';

/** Forgetting what is held. `looked`: after it, what is shown is made anew, as where another window did it. */
export function handleForgetting(context: Context, looked: () => Promise<void>): Handlers {
  answer(context, FORGET_QUESTION, { ok: false, message: '' }, forgetQuestion);
  answer(context, FORGET, { ok: false, message: '' }, async (params, services) => {
    await looked();
    const result = await forget(params, services);
    await looked();
    return result;
  });
  return {};
}
