import { waitingText } from '../features/shared/waitingText.ts';
import type { Budget } from '../jpo/budget.ts';
import type { AskOptions } from '../jpo/client.ts';
import type { Terminal } from './terminal.ts';

/**
 * For questions that somebody at a terminal waits for, `budget` for all of them (absent: who asks knows its own); that they
 * wait is told once, with why and how long.
 */
export function asking({ clock, messages, note }: Terminal, budget?: Budget): AskOptions {
  let isTold = false;
  return {
    priority: 'interactive',
    ...(budget ? { budget } : {}),
    onDelay: (delay) => {
      if (!isTold) note(waitingText(delay, clock.now(), messages, messages.check.waiting));
      isTold = true;
    },
  };
}
