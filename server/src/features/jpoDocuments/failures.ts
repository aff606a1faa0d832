import { failureOf } from '../../base/failure.ts';
import type { Messages } from '../../messages/messages.ts';
import type { NotAnswered } from '../../protocol.ts';
import { failureText } from '../shared/failureText.ts';

/** `requests`: what asking would cost at most; 0 where it does not help. */
export function notAnswered(message: string, requests = 0): NotAnswered {
  return { ok: false, message, requests };
}

/** The answer where something was thrown, such as a store that cannot be read. */
export function thrownAnswer(error: unknown, messages: Messages): NotAnswered {
  return notAnswered(failureText(failureOf(error), messages));
}
