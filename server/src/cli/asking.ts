import type { AskOptions } from '../jpo/client.ts';
import type { Delay } from '../jpo/inFlight.ts';
import type { Terminal } from './terminal.ts';

/** For questions that somebody at a terminal waits for; a full minute window is told once, with how long it takes. */
export function asking({ clock, messages, note }: Terminal): AskOptions {
  let isTold = false;
  return {
    priority: 'interactive',
    onDelay: (delay) => {
      if (!isTold) note(waitingText(delay, { clock, messages }));
      isTold = true;
    },
  };
}

/** How long it takes until there is a place in the minute window, and why where it is not full. */
export function waitingText({ until, why }: Delay, { clock, messages }: Pick<Terminal, 'clock' | 'messages'>): string {
  const seconds = Math.max(1, Math.ceil((until - clock.now()) / 1000));
  return why ? messages.team.waiting(why, seconds) : messages.check.waiting(seconds);
}
