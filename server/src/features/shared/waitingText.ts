import type { Delay } from '../../jpo/inFlight.ts';
import type { Messages } from '../../messages/messages.ts';

/** Why a question waits and how long, at `now` (ms). `minute`: what is said of the minute window, with seconds. */
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
