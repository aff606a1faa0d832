import { waitingText } from '../features/shared/reasons.ts';
import type { Budget } from '../jpo/budget.ts';
import type { AskOptions } from '../jpo/client.ts';
import type { Delay } from '../jpo/inFlight.ts';
import type { Terminal } from './terminal.ts';

/** By so much a time moves before a terminal is told it again, ms. */
const NEWS_MS = 10_000;

/**
 * For questions that somebody at a terminal waits for, `budget` for all of them (absent: who asks knows its own); that they
 * wait is told with why and how long.
 */
export function asking(terminal: Terminal, budget?: Budget): AskOptions {
  return { priority: 'interactive', ...(budget ? { budget } : {}), onDelay: tellDelays(terminal) };
}

/** Notes why questions wait and how long, and again where that is another reason, or a time that is clearly another. */
export function tellDelays({
  clock,
  messages,
  note,
}: Pick<Terminal, 'clock' | 'messages' | 'note'>): (delay: Delay | undefined) => void {
  let told: Delay | undefined;
  return (delay) => {
    if (!delay) return;
    const isMoved = delay.reason !== 'store' && Math.abs(delay.until - (told?.until ?? 0)) > NEWS_MS;
    if (delay.reason === told?.reason && !isMoved) return;
    told = delay;
    note(waitingText(delay, clock.now(), messages, messages.check.waiting));
  };
}
