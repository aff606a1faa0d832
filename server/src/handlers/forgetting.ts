import { forget, forgetQuestion } from '../features/forgetting.ts';
import { FORGET, FORGET_QUESTION } from '../protocol.ts';
import { answer, type Context } from './context.ts';

/** Deleting saved data. `looked`: refreshes views, as if another window had deleted it. */
export function handleForgetting(context: Context, looked: () => Promise<void>): void {
  answer(context, FORGET_QUESTION, { ok: false, message: '' }, forgetQuestion);
  answer(context, FORGET, { ok: false, message: '' }, async (params, services) => {
    await looked();
    const result = await forget(params, services);
    await looked();
    return result;
  });
}
