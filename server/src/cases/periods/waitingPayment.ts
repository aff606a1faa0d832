import type { StepsKnown } from '../instances.ts';
import { noticesOf } from '../notices.ts';

/**
 * Whether an order about a payment or a renewal (R180, R281 …), or a reason to dismiss it (R160, R260), has no answer: what it is
 * about may be dismissed yet, and then counts as never done (特許法18条).
 */
export function waitsForPayment(progress: StepsKnown): boolean {
  return noticesOf(progress).some(({ document, kind, isAnswered }) => {
    return !isAnswered && (kind === 'payment' || kind === 'dismissal') && document.code?.startsWith('R') === true;
  });
}
