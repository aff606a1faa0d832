import { waitingText } from '../features/shared/waitingText.ts';
import { Budget } from '../jpo/budget.ts';
import type { AskOptions } from '../jpo/client.ts';
import type { Terminal } from './terminal.ts';

/**
 * For questions that somebody at a terminal waits for, `most` requests for all of them (absent: who asks
 * knows its own bound); that they wait is told once, with
 * why and how long.
 */
export function asking({ clock, messages, note }: Terminal, most?: number): AskOptions {
  let isTold = false;
  return {
    priority: 'interactive',
    ...(most === undefined ? {} : { budget: new Budget(most) }),
    onDelay: (delay) => {
      if (!isTold) note(waitingText(delay, clock.now(), messages, messages.check.waiting));
      isTold = true;
    },
  };
}
