import { type Clock, jstYear } from '../base/clock.ts';
import type { Messages } from '../messages/messages.ts';
import { caseKey } from '../numbers/caseNumber.ts';
import type { Problem } from '../numbers/problems.ts';
import { scan, type FoundNumber } from '../numbers/scan.ts';
import { waitingText } from '../features/shared/reasons.ts';
import type { Budget } from '../jpo/budget.ts';
import type { AskOptions } from '../jpo/client.ts';
import type { Delay } from '../jpo/inFlight.ts';

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

/** Not a number of a case; `message` is what was given. */
export class NotANumber extends Error {}

/** Numbers of several cases where a command takes one; `message` is what was given. */
export class SeveralNumbers extends Error {}

/** A number that cannot be the number of one case; `message` is what was given. */
export class UnreadableNumber extends Error {
  readonly problem: Problem;

  constructor(text: string, problem: Problem) {
    super(text);
    this.problem = problem;
  }
}

/** The number of a case in an argument; undefined where there is none. Throws SeveralNumbers, UnreadableNumber. */
export function numberIn(text: string, { clock }: Terminal): FoundNumber | undefined {
  const all = scan(text, { year: jstYear(clock.now()) });
  const found = all.filter(({ number }) => number !== '');
  // A number that is broken off beside another may be the one that is meant.
  const broken = all.find(({ problem }) => problem?.code === 'broken-off') ?? (found.length === 0 ? all[0] : undefined);
  if (broken?.problem) throw new UnreadableNumber(text, broken.problem);
  if (new Set(found.map(caseKey)).size > 1) throw new SeveralNumbers(text);
  return found[0];
}

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
