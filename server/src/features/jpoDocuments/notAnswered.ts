import { failureOf } from '../../base/failure.ts';
import type { Messages } from '../../messages/messages.ts';
import type { NotAnswered } from '../../protocol.ts';
import { failureText } from '../shared/reasons.ts';
import { offered, spentBy, type Estimate } from '../../jpo/estimate.ts';

/** `requests`: what asking would cost at most; 0 where it does not help. */
export function notAnswered(message: string, requests = 0): NotAnswered {
  return { ok: false, message, requests };
}

/** The answer where something was thrown, such as a store that cannot be read. */
export function thrownAnswer(error: unknown, messages: Messages): NotAnswered {
  return notAnswered(failureText(failureOf(error), messages));
}

/** Opening in words: 照会1回（本日の残り 97回）. */
export function costText(estimate: Estimate, { documents: texts }: Messages): string {
  const { apis, left, obstacle } = estimate;
  if (obstacle?.code === 'offline') return texts.notHeldOffline;
  if (spentBy(estimate)) return texts.spent;
  return apis.length === 0 ? texts.noBodyShort : texts.cost(apis.length, left);
}

/** Why what was not asked for is not there, and what asking would cost. `none`: what is said where there is nothing to ask. */
export function notHeld(estimate: Estimate, none: string, messages: Messages): NotAnswered {
  const spent = spentBy(estimate);
  if (spent) return notAnswered(failureText(spent, messages));
  const { apis, obstacle } = estimate;
  if (obstacle?.code === 'offline') return notAnswered(`${messages.documents.notHeld}${messages.failure.offline}`);
  return apis.length === 0 ? notAnswered(none) : notAnswered(messages.documents.notHeld, offered(estimate));
}
