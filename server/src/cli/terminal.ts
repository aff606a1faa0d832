import { type Clock, jstYear } from '../base/clock.ts';
import type { Messages } from '../messages/messages.ts';
import { caseKey } from '../numbers/caseNumber.ts';
import type { Problem } from '../numbers/problems.ts';
import { scan, type FoundNumber } from '../numbers/scan.ts';
import { waitingText } from '../features/shared/reasons.ts';
import type { Budget } from '../jpo/budget.ts';
import type { AskOptions } from '../jpo/client.ts';
import type { Delay } from '../jpo/inFlight.ts';

/** The surroundings of a command. */
export interface Terminal {
  readonly messages: Messages;
  readonly clock: Clock;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A line on standard output, without terminal commands. */
  readonly print: (text: string) => void;
  /** Asks a person yes or no; undefined without one. */
  readonly confirm: ((question: string) => Promise<boolean>) | undefined;
  /** A line on standard error: progress and errors. */
  readonly note: (text: string) => void;
}

/** `message`: the argument. */
export class NotANumber extends Error {}

/** Several cases where a command takes one; `message`: the argument. */
export class SeveralNumbers extends Error {}

/** A number that cannot be a case's; `message`: the argument. */
export class UnreadableNumber extends Error {
  readonly problem: Problem;

  constructor(text: string, problem: Problem) {
    super(text);
    this.problem = problem;
  }
}

/** The case number in an argument; undefined where there is none. Throws SeveralNumbers, UnreadableNumber. */
export function numberIn(text: string, { clock }: Terminal): FoundNumber | undefined {
  const all = scan(text, { year: jstYear(clock.now()) });
  const found = all.filter(({ number }) => number !== '');
  // A broken-off number beside another may be the intended one.
  const broken = all.find(({ problem }) => problem?.code === 'broken-off') ?? (found.length === 0 ? all[0] : undefined);
  if (broken?.problem) throw new UnreadableNumber(text, broken.problem);
  if (new Set(found.map(caseKey)).size > 1) throw new SeveralNumbers(text);
  return found[0];
}

/** A delay is reported again after its end moved by this, ms. */
const NEWS_MS = 10_000;

/** Options of a request a person waits for, with reported delays. `budget`: for all; absent: set elsewhere. */
export function asking(terminal: Terminal, budget?: Budget): AskOptions {
  return { priority: 'interactive', ...(budget ? { budget } : {}), onDelay: tellDelays(terminal) };
}

/** Reports why and how long requests wait, and again for another reason or a clearly different time. */
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
