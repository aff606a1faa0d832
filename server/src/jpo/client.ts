import type { Api, Family } from '../apis/apis.ts';
import { Attempts, type AttemptOptions } from './attempt.ts';
import { asOtherApi } from './budget.ts';
import { costOf, estimate, type UseOf, type Estimate, type Wanted } from './estimate.ts';
import { FailureError, failureOf, type Failure } from '../base/failure.ts';
import type { Forgetting, Forgotten } from '../store/forgetting.ts';
import { InFlight, type Asking, type AskOptions } from './inFlight.ts';
import { mismatchOf } from './ofQuestion.ts';
import { isGood, type HeldAnswer, type Priority, type Question, type Usage } from '../store/store.ts';
import { UnsavedAnswers } from './unsaved.ts';

export type { AskOptions };

export type Outcome =
  | { readonly kind: 'answer'; readonly answer: HeldAnswer }
  /** `held`: an outdated answer that is still worth showing. */
  | { readonly kind: 'failure'; readonly failure: Failure; readonly held?: HeldAnswer };

export interface ClientOptions extends AttemptOptions {
  /** 0–1, uniform: spreads repeats so that desks do not repeat in step. */
  readonly random: () => number;
  /** Called at the end of each question that no saved answer covered; `failure` undefined on success. */
  readonly onEnded?: (family: Family, failure: Failure | undefined) => void;
}

/** Pause before the one repeat after a failure on the server's side. */
const BACK_OFF_MS = 2_000;
const REPEATABLE = new Set<Failure['code']>(['busy', 'server']);

/**
 * The only way to the API: saved answers first, equal questions joined, a reservation for every request, at most one
 * repeat. Does not interpret answers.
 */
export class JpoClient {
  readonly #options: ClientOptions;
  readonly #attempts: Attempts;
  readonly #inFlight: InFlight<HeldAnswer>;
  readonly #unsaved: UnsavedAnswers;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#inFlight = new InFlight(options.clock);
    this.#unsaved = new UnsavedAnswers(options.store);
    this.#attempts = new Attempts(options, this.#unsaved);
  }

  /** The saved answer, however old. Sends no request. Ignores answers that an older version saved wrongly (`mismatchOf`). */
  async peek(question: Question): Promise<HeldAnswer | undefined> {
    const held = await this.#unsaved.answer(question);
    const mismatch = held && (await mismatchOf(question, held, this.#options.store));
    return mismatch === undefined ? held : undefined;
  }

  /** The saved answers of several APIs for one parameter, in order. Sends no request. */
  peekAll(apis: readonly Api[], parameter: string): Promise<(HeldAnswer | undefined)[]> {
    return Promise.all(apis.map((api) => this.peek({ api, parameter })));
  }

  /** Last attempt, before the process ends, to store what could not be stored. Never throws. */
  save(): Promise<void> {
    return this.#unsaved.save();
  }

  /** Deletes the saved data of a case, or all, here and in the store; sent requests stay counted. */
  async forget(what: Forgetting): Promise<Forgotten> {
    this.#unsaved.forget(what);
    return this.#options.store.forget(what);
  }

  /** When today's counts end, ms. */
  nextDay(): number {
    const { office, clock } = this.#options;
    return office.nextDay(clock.now());
  }

  /** Today's counts and minute windows of the ID in use; undefined when signed out. Throws the store's FailureError, or `secretsLocked`. */
  async usage(family: Family = 'domestic'): Promise<Usage | undefined> {
    const account = await this.#options.access[family].account();
    return account === undefined ? undefined : this.#options.store.usage(account);
  }

  /** Cost of asking now. `apis`: of one family. `counts`: the result of `usage`, if known. Sends no request. Never throws. */
  async estimate(
    wanted: Wanted,
    priority: Priority = 'interactive',
    counts?: Promise<Usage | undefined>,
  ): Promise<Estimate> {
    const { offline: isOffline, reserve, dailyLimitOf } = this.#options.settings();
    const [first] = wanted.apis;
    const usage = await (counts ?? this.usage(first?.family)).catch((error: unknown) => failureOf(error));
    return estimate(wanted, { isOffline, usage, priority, reserve, dailyLimitOf, nextDay: this.nextDay() });
  }

  /** The cost where any one of the APIs is enough: that of the API which `askAny` asks first. */
  async estimateAny(apis: readonly Api[]): Promise<Estimate> {
    const useOf = await this.useOf(apis[0]?.family);
    const [first] = apis.toSorted((a, b) => costOf(a, useOf) - costOf(b, useOf));
    return this.estimate({ apis: first ? [first] : [], isSpent: false });
  }

  /** Today's counts of a family for `costOf`; no counts where the ID cannot be read. */
  async useOf(family: Family = 'domestic'): Promise<UseOf> {
    const usage = await this.usage(family).catch((error: unknown) => {
      if (failureOf(error).code === 'secretsLocked') return undefined;
      throw error;
    });
    return ({ id }) => usage?.apis.find(({ api }) => api === id);
  }

  /** Answers the question, without a request where a saved answer is good. Never throws. */
  async ask(question: Question, options: AskOptions): Promise<Outcome> {
    const key = `${question.api.id}/${question.parameter}`;
    try {
      const answer = await this.#inFlight.join(key, options, (asking) => this.#answer(question, asking));
      return { kind: 'answer', answer };
    } catch (error) {
      const failure = { api: question.api.id, ...failureOf(error) };
      const held = await this.peek(question).catch(() => undefined);
      return { kind: 'failure', failure, ...(held ? { held } : {}) };
    }
  }

  /**
   * Answers one of several equivalent questions: a saved one, otherwise the one whose API has the largest share left. A
   * count may turn out to be used up only on asking; then the next one is asked. Never throws.
   */
  async askAny(questions: readonly [Question, ...Question[]], options: AskOptions): Promise<Outcome> {
    try {
      const found = await Promise.all(questions.map((question) => this.peek(question)));
      const held = found.filter((answer) => answer !== undefined);
      const now = this.#options.clock.now();
      const good = held.find((answer) => isGood(answer, now, options.notBefore));
      if (good) return { kind: 'answer', answer: good };
      const useOf = await this.useOf(questions[0].api.family);
      let failure: Failure | undefined;
      for (const question of questions.toSorted((a, b) => costOf(a.api, useOf) - costOf(b.api, useOf))) {
        if (options.budget?.isSpent === true && costOf(question.api, useOf) < Infinity) {
          failure = failure ? asOtherApi(failure) : options.budget.refusal;
          break;
        }
        const outcome = await this.ask(question, options);
        if (outcome.kind === 'answer') return outcome;
        failure = outcome.failure;
        if (failure.code !== 'dailyLimit') break;
      }
      const [newest] = held.toSorted((a, b) => b.fetchedAt - a.fetchedAt);
      return { kind: 'failure', failure: failure ?? { code: 'dailyLimit' }, ...(newest ? { held: newest } : {}) };
    } catch (error) {
      return { kind: 'failure', failure: failureOf(error) };
    }
  }

  async #answer(question: Question, asking: Asking): Promise<HeldAnswer> {
    await this.#unsaved.save();
    const held = await this.peek(question);
    if (held && isGood(held, this.#options.clock.now(), asking.notBefore)) return held;
    if (this.#options.settings().offline) throw new FailureError({ code: 'offline' });
    const { family } = question.api;
    try {
      const answer = await this.#attemptTwice(question, asking);
      this.#options.onEnded?.(family, undefined);
      return answer;
    } catch (error) {
      this.#options.onEnded?.(family, failureOf(error));
      throw error;
    }
  }

  async #attemptTwice(question: Question, asking: Asking): Promise<HeldAnswer> {
    try {
      return await this.#attempts.run(question, asking);
    } catch (error) {
      const failure = failureOf(error);
      if (asking.refusal || !REPEATABLE.has(failure.code)) throw error;
      this.#options.log(`${question.api.id}: ${failure.code}, repeating once`);
      await this.#options.clock.sleep(Math.round(BACK_OFF_MS * (1 + this.#options.random())), asking.signal);
      return await this.#attempts.run(question, asking);
    }
  }
}
