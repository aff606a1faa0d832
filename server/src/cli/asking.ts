import type { AskOptions } from '../jpo/client.ts';
import type { Terminal } from './terminal.ts';

/** For questions that somebody at a terminal waits for; a full minute window is told once, with how long it takes. */
export function asking({ clock, messages, note }: Terminal): AskOptions {
  let isTold = false;
  return {
    priority: 'interactive',
    onDelay: ({ until }) => {
      if (!isTold) note(waitingText(until, { clock, messages }));
      isTold = true;
    },
  };
}

/** How long it takes until there is a place in the minute window. `until`: ms. */
export function waitingText(until: number, { clock, messages }: Pick<Terminal, 'clock' | 'messages'>): string {
  return messages.check.waiting(Math.max(1, Math.ceil((until - clock.now()) / 1000)));
}
