import { jstDateTime } from '../../base/clock.ts';
import type { Failure } from '../../base/failure.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Knowledge } from '../../cases/knowledge.ts';
import { formatNumber } from '../../numbers/format.ts';
import type { Delay } from '../../jpo/inFlight.ts';
import type { NoText, ReadBytes } from '../../base/bytes.ts';

/** Why there is no answer, and when a retry makes sense. */
export function failureText({ code, retryAt }: Failure, messages: Messages): string {
  const why = messages.failure[code];
  return retryAt === undefined ? why : messages.sentences([why, messages.retryAt(jstDateTime(retryAt))]);
}

/**
 * Why there is no data of a case, in a line; if another API knows its numbers, these and their source follow, one per
 * line. Plain text, none of it from outside.
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

/** Why a request waits and how long, at `now` (ms). `minute`: text for the minute window, with seconds. */
export function waitingText(
  { until, reason }: Delay,
  now: number,
  { waitingFor, team }: Messages,
  minute: (seconds: number) => string,
): string {
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  if (reason === 'minute') return minute(seconds);
  return reason === 'teamAway' || reason === 'teamRefused' || reason === 'teamNew'
    ? team.waiting(reason, seconds)
    : waitingFor[reason](seconds);
}

/** Why bytes were not, or not fully, read as text: such text never counts as clean. */
export interface Unread {
  readonly code: NoText | 'partly' | 'uncertain';
  readonly message: string;
}

/** Undefined where the whole text was read with certainty. */
export function unreadOf(
  { noText, encoding, unreadable, isUncertain }: ReadBytes,
  { reading }: Messages,
): Unread | undefined {
  if (noText !== undefined) return { code: noText, message: reading.noText[noText] };
  const name = reading.encoding(encoding);
  if (unreadable > 0) return { code: 'partly', message: reading.partly(name, unreadable) };
  return isUncertain ? { code: 'uncertain', message: reading.uncertain(name) } : undefined;
}
