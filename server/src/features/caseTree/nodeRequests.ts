import { Budget } from '../../jpo/budget.ts';
import type { Clock } from '../../base/clock.ts';
import { failureOf, type Failure, type FailureCode } from '../../base/failure.ts';
import type { AskOptions } from '../../jpo/client.ts';
import type { Delay } from '../../jpo/inFlight.ts';
import { docdbOf } from '../../jpo/opd/docdb.ts';
import { type Asked, type TreeServices, openingCost, questionsOf, targetKey, type Target } from './sections.ts';

/** An opened node whose request is under way. */
interface Pending {
  readonly done: Promise<void>;
  /** Why its request is not sent yet. */
  delay: Delay | undefined;
}

export interface OpenOptions {
  /** `opening` the node, or an explicit request: for what is not saved (`wish`), or for everything once more. */
  readonly by: 'opening' | 'wish' | 'again';
  /** Aborted when the node is closed. */
  readonly signal?: AbortSignal;
}

/**
 * Nobody opens two nodes within this time, ms; a command that expands all does. Only the first of these sends a
 * request, so that expanding never fans out. The others show their cost.
 */
const BY_HAND_MS = 300;

/** After these the server has counted the request, or may have. */
const COUNTED: ReadonlySet<FailureCode> = new Set([
  ...(['timeout', 'maintenance', 'badAnswer', 'otherCase', 'busy'] as const),
  ...(['server', 'internal', 'refused', 'tokenRefused'] as const),
]);

/** The requests of opened nodes and their failures. Each opening uses one API at most. */
export class Openings implements Asked {
  readonly #clock: Clock;
  /** Called when a waiting node shows something else. */
  readonly #changed: () => void;
  readonly #pending = new Map<string, Pending>();
  readonly #failures = new Map<string, Failure>();
  /** Openings are decided one after the other. */
  #judging: Promise<void> = Promise.resolve();
  #quietUntil = 0;

  constructor(clock: Clock, changed: () => void) {
    this.#clock = clock;
    this.#changed = changed;
  }

  /** Requests what a node lacks, and ends with the answer. Returns whether a request was sent. */
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

  /** To be called with other settings or credentials: earlier failures no longer apply. */
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
    // A counted request is repeated by an explicit request only, not by opening the node again.
    const wasCounted = before && COUNTED.has(before.code) && before.isUnsent !== true;
    if (by === 'opening' && wasCounted === true) return { asked: false };
    const file = await services.cases.held(target.number);
    const { requests, obstacle } = await openingCost(file, target.section, services);
    if (by !== 'again' && requests === 0) {
      if (obstacle === undefined) this.#failures.delete(key);
      return { asked: false };
    }
    this.#quietUntil = this.#clock.now() + BY_HAND_MS;
    const asking: AskOptions = {
      priority: 'interactive',
      budget: new Budget(1), // as the node announces
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
    // New nodes appear now, and a command that expands all opens them at once.
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
