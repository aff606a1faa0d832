import { waitingText } from '../features/shared/waitingText.ts';
import type { AskOptions } from '../jpo/client.ts';
import type { Terminal } from './terminal.ts';

/** For questions that somebody at a terminal waits for; a full minute window is told once, with how long it takes. */
export function asking({ clock, messages, note }: Terminal): AskOptions {
  let isTold = false;
  return {
    priority: 'interactive',
    onDelay: (delay) => {
      if (!isTold) note(waitingText(delay, clock.now(), messages, messages.check.waiting));
      isTold = true;
    },
  };
}
