import { Budget } from '../jpo/budget.ts';
import type { Delay } from '../jpo/inFlight.ts';
import type { Cases, Resolution } from './cases.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';

/** A question that an editor feature waits for. */
export interface Pending {
  readonly result: Promise<Resolution>;
  /** Reports the delay now and at each change (undefined: none), until the returned function is called. */
  heed(listener: DelayListener): () => void;
  /** Ends the interest of one feature. Without any, a question that was not sent ends. */
  abandon(): void;
}

type DelayListener = (delay: Delay | undefined) => void;

/** The last delay of a question, for listeners that come later. */
class Waiting {
  #delay: Delay | undefined;
  readonly #listeners = new Set<DelayListener>();

  readonly tell: DelayListener = (delay) => {
    this.#delay = delay;
    for (const listener of this.#listeners) listener(delay);
  };

  readonly heed = (listener: DelayListener): (() => void) => {
    this.#listeners.add(listener);
    listener(this.#delay);
    return () => this.#listeners.delete(listener);
  };
}

interface Question {
  readonly result: Promise<Resolution>;
  readonly waiting: Waiting;
  readonly abort: AbortController;
  /** Features that still want it; a hover that could not wait does until its document is closed. */
  interest: number;
}

/** Of a hover: the application, then its overview. README and docs/features.md say so. */
const MOST_REQUESTS = 2;

/** Questions that outlive their hover, until the document is closed: one for each document and number. */
export class PendingLookups {
  readonly #cases: Cases;
  readonly #questions = new Map<string, Map<string, Question>>();

  constructor(cases: Cases) {
    this.#cases = cases;
  }

  /** Asks about a number for a document, or joins the question under way. */
  ask(uri: string, number: CaseNumber): Pending {
    const key = caseKey(number);
    const question = this.#questions.get(uri)?.get(key) ?? this.#start(uri, key, number);
    question.interest++;
    const abandon = () => {
      question.interest--;
      if (question.interest > 0) return;
      this.#end(uri, key, question);
      question.abort.abort();
    };
    return { result: question.result, heed: question.waiting.heed, abandon };
  }

  /** Ends all questions of a document that was closed. */
  forget(uri: string): void {
    const questions = this.#questions.get(uri);
    this.#questions.delete(uri);
    for (const { abort } of questions?.values() ?? []) abort.abort();
  }

  #start(uri: string, key: string, number: CaseNumber): Question {
    const abort = new AbortController();
    const waiting = new Waiting();
    const options = {
      priority: 'interactive',
      budget: new Budget(MOST_REQUESTS),
      signal: abort.signal,
      onDelay: waiting.tell,
    } as const;
    const result = this.#cases.resolve(number, options).finally(() => {
      this.#end(uri, key, question);
    });
    const question: Question = { result, waiting, abort, interest: 0 };
    const ofDocument = this.#questions.get(uri) ?? new Map<string, Question>();
    this.#questions.set(uri, ofDocument.set(key, question));
    return question;
  }

  #end(uri: string, key: string, question: Question): void {
    const ofDocument = this.#questions.get(uri);
    if (ofDocument?.get(key) !== question) return;
    ofDocument.delete(key);
    if (ofDocument.size === 0) this.#questions.delete(uri);
  }
}
