import { Budget } from '../../jpo/budget.ts';
import type { Clock } from '../../base/clock.ts';
import { failureOf, type Failure, type FailureCode } from '../../base/failure.ts';
import type { AskOptions } from '../../jpo/client.ts';
import type { Delay } from '../../jpo/inFlight.ts';
import { docdbOf } from '../../jpo/opd/docdb.ts';
import { type Asked, type TreeServices, openingCost, questionsOf, targetKey, type Target } from './sections.ts';

/** Something that was opened and is being asked for. */
interface Pending {
  readonly done: Promise<void>;
  /** What it waits for before it is asked. */
  delay: Delay | undefined;
}

export interface OpenOptions {
  /** By opening the node, or by an express wish: for what is not held, or for all of it once more. */
  readonly by: 'opening' | 'wish' | 'again';
  /** Ends when the node is closed. */
  readonly signal?: AbortSignal;
}

/**
 * Nobody opens two nodes within this time, ms; a command that expands all does. Only the first of such openings asks, so
 * that expanding never fans out. The others show what they would cost.
 */
const BY_HAND_MS = 300;

/** After these the server has counted a request, or may have. */
const COUNTED = new Set<FailureCode>([
  'timeout',
  'maintenance',
  'badAnswer',
  'otherCase',
  'busy',
  'server',
  'internal',
  'refused',
  'tokenRefused',
]);

/** What is being asked for nodes that were opened, and what came of it. Each opening asks one API at most. */
export class Openings implements Asked {
  readonly #clock: Clock;
  /** Told when what a node shows while it waits has changed. */
  readonly #changed: () => void;
  readonly #pending = new Map<string, Pending>();
  readonly #failures = new Map<string, Failure>();
  /** Openings are judged one after the other. */
  #judging: Promise<void> = Promise.resolve();
  #quietUntil = 0;

  constructor(clock: Clock, changed: () => void) {
    this.#clock = clock;
    this.#changed = changed;
  }

  /** Asks what is not held of a node, and ends when it is answered. Returns whether something was asked. */
  async open(target: Target, services: TreeServices, options: OpenOptions): Promise<boolean> {
    const judged = this.#judging.then(() => this.#judge(target, services, options));
    this.#judging = judged.then(
      () => undefined,
      () => undefined,
    );
    const { asked, pending } = await judged;
    await pending?.done;
    return asked;
  }

  async settled(target: Target, ms: number): Promise<void> {
    await this.#judging;
    const pending = this.#pending.get(targetKey(target));
    if (!pending) return;
    const waited = new AbortController();
    await Promise.race([pending.done, this.#clock.sleep(ms, waited.signal).catch(() => undefined)]);
    waited.abort();
  }

  waiting(target: Target): { readonly delay: Delay | undefined } | undefined {
    return this.#pending.get(targetKey(target));
  }

  failure(target: Target): Failure | undefined {
    return this.#failures.get(targetKey(target));
  }

  /** Settings or credentials are others: what stood in the way holds no more. */
  forget(): void {
    this.#failures.clear();
  }

  async #judge(
    target: Target,
    services: TreeServices,
    { by, signal }: OpenOptions,
  ): Promise<{ readonly asked: boolean; readonly pending?: Pending }> {
    const key = targetKey(target);
    const known = this.#pending.get(key);
    if (known) return { asked: false, pending: known };
    if (signal?.aborted === true || (by === 'opening' && this.#clock.now() < this.#quietUntil)) return { asked: false };
    const before = this.#failures.get(key);
    // A request that was counted is repeated by a wish, not by opening the node once more.
    const wasCounted = before && COUNTED.has(before.code) && before.isUnsent !== true;
    if (by === 'opening' && wasCounted === true) return { asked: false };
    const { requests, obstacle } = await openingCost(
      await services.cases.held(target.number),
      target.section,
      services,
    );
    if (by !== 'again' && requests === 0) {
      if (obstacle === undefined) this.#failures.delete(key);
      return { asked: false };
    }
    this.#quietUntil = this.#clock.now() + BY_HAND_MS;
    const asking: AskOptions = {
      priority: 'interactive',
      budget: new Budget(1), // as the node says
      ...(signal ? { signal } : {}),
      ...(by === 'again' ? { notBefore: this.#clock.now() } : {}),
      onDelay: (delay) => {
        pending.delay = delay;
        this.#changed();
      },
    };
    const pending: Pending = { delay: undefined, done: this.#ask(key, ask(target, services, asking)) };
    this.#pending.set(key, pending);
    return { asked: true, pending };
  }

  async #ask(key: string, asked: Promise<Failure | undefined>): Promise<void> {
    const failure = await asked.catch((error: unknown) => failureOf(error));
    this.#pending.delete(key);
    if (failure && failure.code !== 'cancelled') this.#failures.set(key, failure);
    else this.#failures.delete(key);
    // What was learned is shown now, and a command that expands all opens it at once.
    this.#quietUntil = this.#clock.now() + BY_HAND_MS;
  }
}

async function ask(
  { number, section }: Target,
  { cases, dossiers }: TreeServices,
  options: AskOptions,
): Promise<Failure | undefined> {
  if (section !== 'family') return cases.learnStep(number, questionsOf(number.law, section), options);
  const { application } = await cases.held(number);
  const own = application && docdbOf(application);
  return own && (await dossiers.family(own, options)).failure;
}
