import type { AskOptions } from '../jpo/client.ts';
import type { Terminal } from './terminal.ts';

/** For questions that somebody at a terminal waits for; a full minute window is told once, with how long it takes. */
export function asking({ clock, messages, note }: Terminal): AskOptions {
  let isTold = false;
  return {
    priority: 'interactive',
    onDelay: ({ until }) => {
      if (!isTold) note(messages.check.waiting(Math.max(1, Math.ceil((until - clock.now()) / 1000))));
      isTold = true;
    },
  };
}
