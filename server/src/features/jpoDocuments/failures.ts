import { jstDateTime } from '../../base/clock.ts';
import { failureOf, type Failure } from '../../jpo/failure.ts';
import type { Messages } from '../../messages/messages.ts';
import type { NotAnswered } from '../../protocol.ts';

/** Why, and when it makes sense to ask again. */
export function failureText({ code, retryAt }: Failure, messages: Messages): string {
  const why = messages.failure[code];
  return retryAt === undefined ? why : `${why}${messages.retryAt(jstDateTime(retryAt))}`;
}

export function notAnswered(message: string, requests = 0): NotAnswered {
  return { ok: false, message, requests };
}

/** The answer where something was thrown, such as a store that cannot be read. */
export function thrownAnswer(error: unknown, messages: Messages): NotAnswered {
  return notAnswered(failureText(failureOf(error), messages));
}
