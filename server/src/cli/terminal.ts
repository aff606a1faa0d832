import type { Clock } from '../base/clock.ts';
import type { Messages } from '../messages/messages.ts';

/** What a command works with: where it prints, in which language, by which clock. */
export interface Terminal {
  readonly messages: Messages;
  readonly clock: Clock;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A line on standard output, without what a terminal takes for a command. */
  readonly print: (text: string) => void;
  /** Asks a person yes or no; undefined where nobody is there to ask. */
  readonly confirm: ((question: string) => Promise<boolean>) | undefined;
  /** A line on standard error: progress and errors. */
  readonly note: (text: string) => void;
}
