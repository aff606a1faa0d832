import type { Knowledge } from '../../cases/knowledge.ts';
import { jstDateTime } from '../../base/clock.ts';
import type { Messages } from '../../messages/messages.ts';
import { formatNumber } from '../../numbers/format.ts';

/**
 * Why there is no data of a case, in a line; where another API has said its numbers, what is missing and these numbers with
 * their source, a line each. Plain text without anything from outside.
 */
export function noneLines(
  { statusCode, numbers }: Extract<Knowledge, { kind: 'none' }>,
  { hover, kind, punctuation }: Messages,
): [string, ...string[]] {
  if (!numbers) return [statusCode === '111' ? hover.notOffered : hover.notFound];
  const { all, source, isStale } = numbers;
  const named = all.map((one) => punctuation.bracketed(formatNumber(one), kind[one.kind]));
  const from = `${hover.source(source.api, jstDateTime(source.fetchedAt))}${isStale ? ` · ${hover.stale}` : ''}`;
  return [hover.noProgress(statusCode), `${hover.numbersKnown(punctuation.list(named))} (${from})`];
}
