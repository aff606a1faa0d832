import { jstDateTime } from '../../base/clock.ts';
import type { Failure } from '../../base/failure.ts';
import type { Messages } from '../../messages/messages.ts';

/** Why something was not answered, and when it makes sense to ask again. */
export function failureText({ code, retryAt }: Failure, messages: Messages): string {
  const why = messages.failure[code];
  return retryAt === undefined ? why : messages.sentences([why, messages.retryAt(jstDateTime(retryAt))]);
}
