import { nextJstMidnight, type Clock } from '../base/clock.ts';
import type { Api, Family } from './apis.ts';
import { isDownloadAllowed, readAnswer, readDownload, type Answered } from './answerBody.ts';
import { ANSWERED, failureOfStatus, type Envelope } from './envelope.ts';
import type { Observed } from './exchange.ts';
import { costOf, type UseOf } from './cost.ts';
import { FailureError, failureOf, type Failure } from './failure.ts';
import { InFlight, type Asking } from './inFlight.ts';
import type { Learn } from './learn.ts';
import { isGood } from './store.ts';
import type {
  Account,
  Claim,
  HeldAnswer,
  Priority,
  Question,
  Settlement,
  Store,
  Ticket,
  Usage,
  Waiter,
} from './store.ts';
import type { TokenSource } from './token.ts';
import type { HttpResponse, Transport } from './transport.ts';
import { UnsavedAnswers } from './unsaved.ts';

/** What an asker is told while the question waits for a place in the minute window; ms since the epoch. */
interface Delay {
  readonly until: number;
}

export interface AskOptions {
  readonly priority: Priority;
  /** Ends this asker's interest. The request is not sent when nobody else is interested; one that is sent is kept. */
  readonly signal?: AbortSignal;
  /** Called when the question has to wait, and again when the time changes. */
  readonly onDelay?: (delay: Delay) => void;
  /** Answers fetched before this instant do not count: an explicit refresh. */
  readonly notBefore?: number;
  /** No request is repeated and no second API tried, whatever goes wrong: no more is spent than was planned. */
  readonly once?: true;
}

export type Outcome =
  | { readonly kind: 'answer'; readonly answer: HeldAnswer }
  /** `held`: what was known before, out of date and still worth showing. */
  | { readonly kind: 'failure'; readonly failure: Failure; readonly held?: HeldAnswer };

/** What a family of APIs needs: where it is, who asks, with which token. */
export interface Access {
  /** Digest of origin and ID; undefined when signed out. */
  account(): Promise<Account | undefined>;
  readonly origin: string;
  readonly tokens: TokenSource;
}

export interface ClientOptions {
  readonly store: Store;
  readonly transport: Transport;
  readonly clock: Clock;
  /** One for each family: the OPD-API has an ID of its own. */
  readonly access: Readonly<Record<Family, Access>>;
  /** Turns an answer into what else is kept of it. */
  readonly learn: Learn;
  /** Unique ids for waiters. */
  readonly id: () => string;
  /** 0–1, uniform: spreads repeats so that desks do not repeat in step. */
  readonly random: () => number;
  /** Settings, read at each use. */
  readonly settings: () => ClientSettings;
  readonly log: (line: string) => void;
  /** Told of every exchange as it ends, secrets included: for the report to the support centre. */
  readonly journal?: (exchange: Observed) => void;
  /** Told when an answer and what it shows has been stored. */
  readonly onKept?: () => void;
  /** Told how each question ended for which a held answer did not do; without a failure: well. */
  readonly onEnded?: (family: Family, failure: Failure | undefined) => void;
}

interface ClientSettings {
  /** Nothing is sent. */
  readonly offline: boolean;
  /** Share of each daily limit kept for interactive questions, 0–1. */
  readonly reserve: number;
  /** Requests a day that this account may send to an API, until the server says otherwise. */
  readonly dailyLimitOf: (api: Api) => number;
}

/** ZIPs with drawings are large; what is above this is no document of a case. */
const LARGEST_DOWNLOAD = 256 * 1024 * 1024;

/** A request that failed on the server's side is repeated once, after this long. */
const BACK_OFF_MS = 2_000;
const REPEATABLE = new Set<Failure['code']>(['busy', 'server']);

/**
 * The one way to the API: held answers first, equal questions together, one reservation for every request, at most one
 * repeat. Knows nothing of what an answer means.
 */
export class JpoClient {
  readonly #options: ClientOptions;
  readonly #inFlight: InFlight<HeldAnswer>;
  readonly #unsaved: UnsavedAnswers;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#inFlight = new InFlight(options.clock);
    this.#unsaved = new UnsavedAnswers(options.store);
  }

  /** What is held, however old. Never asks. */
  peek(question: Question): Promise<HeldAnswer | undefined> {
    return this.#unsaved.answer(question);
  }

  /** What is held of several APIs for one parameter, in their order. Never asks. */
  peekAll(apis: readonly Api[], parameter: string): Promise<(HeldAnswer | undefined)[]> {
    return Promise.all(apis.map((api) => this.peek({ api, parameter })));
  }

  /** When today's counts end, ms. */
  nextDay(): number {
    return nextJstMidnight(this.#options.clock.now());
  }

  /** Today's counts and the minute windows of the ID in use; undefined when signed out. */
  async usage(family: Family = 'domestic'): Promise<Usage | undefined> {
    const account = await this.#options.access[family].account();
    return account === undefined ? undefined : this.#options.store.usage(account);
  }

  /** Today's count of each API of a family, as `costOf` takes it. */
  async useOf(family: Family = 'domestic'): Promise<UseOf> {
    const usage = await this.usage(family);
    return ({ id }) => usage?.apis.find(({ api }) => api === id);
  }

  /** Answers the question with the fewest requests: none where a held answer is good. Never throws. */
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
   * Answers one of several questions whose answers do alike: any that is held, otherwise the one whose API has the largest
   * share left. A count can turn out to be spent only when it is asked; then the next one is. Never throws.
   */
  async askAny(questions: readonly [Question, ...Question[]], options: AskOptions): Promise<Outcome> {
    try {
      const found = await Promise.all(questions.map((question) => this.peek(question)));
      const held = found.filter((answer) => answer !== undefined);
      const now = this.#options.clock.now();
      const good = held.find(({ staleAt, fetchedAt }) => staleAt > now && fetchedAt >= (options.notBefore ?? 0));
      if (good) return { kind: 'answer', answer: good };
      const useOf = await this.useOf(questions[0].api.family);
      let failure: Failure = { code: 'dailyLimit' };
      for (const question of questions.toSorted((a, b) => costOf(a.api, useOf) - costOf(b.api, useOf))) {
        const outcome = await this.ask(question, options);
        if (outcome.kind === 'answer') return outcome;
        failure = outcome.failure;
        if (failure.code !== 'dailyLimit') break;
      }
      const [newest] = held.toSorted((a, b) => b.fetchedAt - a.fetchedAt);
      return { kind: 'failure', failure, ...(newest ? { held: newest } : {}) };
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
      return await this.#attempt(question, asking);
    } catch (error) {
      const failure = failureOf(error);
      if (asking.isOnce || !REPEATABLE.has(failure.code)) throw error;
      this.#options.log(`${question.api.id}: ${failure.code}, repeating once`);
      await this.#options.clock.sleep(Math.round(BACK_OFF_MS * (1 + this.#options.random())), asking.signal);
      return await this.#attempt(question, asking);
    }
  }

  async #attempt(question: Question, asking: Asking): Promise<HeldAnswer> {
    const { clock, store } = this.#options;
    const since = clock.now();
    const id = this.#options.id();
    const waiter = (): Waiter => ({ id, since, priority: asking.priority });
    try {
      for (;;) {
        const { account, token } = await this.#enter(question.api, asking);
        const claim = await this.#claim(account, question, waiter(), asking);
        if (claim.state === 'held') return claim.answer;
        if (claim.state === 'granted') return await this.#send(claim.ticket, token, asking);
        if (claim.state === 'spent') throw new FailureError({ code: 'dailyLimit', retryAt: claim.resetAt });
        if (claim.state === 'reserved') throw new FailureError({ code: 'reserve', retryAt: claim.resetAt });
        if (claim.state === 'away') throw new FailureError({ code: 'teamAway' });
        if (claim.state === 'wait') asking.delayed({ until: claim.until });
        await asking.pause(claim.retryAt - clock.now());
      }
    } catch (error) {
      await store.leave(waiter()).catch(() => undefined);
      throw error;
    }
  }

  /**
   * Account and token of the ID in use now: before every step, since a question can wait for long while the user goes
   * offline, signs out or changes the ID. The token comes before the place in the window: a login that fails must not
   * cost one, and one that takes long must not hold one.
   */
  async #enter({ family }: Api, { signal }: Asking): Promise<{ account: Account; token: string }> {
    const { settings } = this.#options;
    const access = this.#options.access[family];
    for (;;) {
      signal.throwIfAborted();
      if (settings().offline) throw new FailureError({ code: 'offline' });
      const account = await access.account();
      const token = await access.tokens.get();
      signal.throwIfAborted();
      if (account !== undefined && account === (await access.account())) return { account, token };
    }
  }

  #claim(account: Account, question: Question, waiter: Waiter, { notBefore }: Asking): Promise<Claim> {
    const { store, settings } = this.#options;
    const { reserve, dailyLimitOf } = settings();
    const dailyLimit = dailyLimitOf(question.api);
    const newer = notBefore === undefined ? {} : { notBefore };
    return store.claim({ account, question, waiter, reserve, dailyLimit, ...newer });
  }

  /** Sends the request of a ticket. From here on it is not given up: it is counted, so its answer is kept. */
  async #send(ticket: Ticket, token: string, asking: Asking): Promise<HeldAnswer> {
    const { store, log } = this.#options;
    const { api } = ticket.question;
    let settled = false;
    try {
      asking.sent();
      const envelope = await this.#fetch(ticket.question, token);
      log(`${api.id}: ${envelope.statusCode}, remaining ${envelope.remaining ?? 'not said'}`);
      const answer = ANSWERED.has(envelope.statusCode) ? this.#asAnswer(ticket.question, envelope) : undefined;
      const said = { remaining: envelope.remaining, spent: envelope.statusCode === '203' };
      if (answer) await this.#unsaved.settle(ticket, { ...said, ...this.#kept(ticket.question, answer) });
      else await store.settle(ticket, said);
      settled = true;
      if (answer) this.#options.onKept?.();
      if (answer) return answer;
      asking.received();
      if (envelope.statusCode === '210') return await this.#again(ticket.question, token, asking);
      throw this.#failed(ticket, envelope);
    } catch (error) {
      if (!settled) await store.settle(ticket, { isUnsent: failureOf(error).isUnsent === true });
      asking.received();
      throw error;
    }
  }

  /** An answer with what it shows beside itself. */
  #kept(question: Question, answer: HeldAnswer): Settlement & { readonly answer: HeldAnswer } {
    const { learn } = this.#options;
    return { answer, links: learn.links(question, answer), names: learn.names(question, answer) };
  }

  /** 210: the token was invalid after all. One renewal, one repeat, which takes a place of its own. */
  async #again(question: Question, token: string, asking: Asking): Promise<HeldAnswer> {
    if (asking.renewed) throw new FailureError({ code: 'tokenRefused', detail: '210 after renewal' });
    asking.renewed = true;
    this.#options.access[question.api.family].tokens.invalidate(token);
    if (asking.isOnce) throw new FailureError({ code: 'server', detail: '210' });
    return this.#attempt(question, asking);
  }

  #failed({ reservedAt }: Ticket, { statusCode, errorMessage }: Envelope): FailureError {
    const code = failureOfStatus(statusCode);
    const detail = `${statusCode} ${errorMessage}`;
    // The day that is spent is the one in which the request was sent.
    const retryAt = nextJstMidnight(reservedAt);
    return new FailureError({ code, detail, ...(code === 'dailyLimit' ? { retryAt } : {}) });
  }

  /** The answer, with the body behind a download address where it names one: that is no API, so it is not counted. */
  async #fetch(question: Question, token: string): Promise<Answered> {
    const answered = await this.#exchange(question, token);
    if (answered.download === undefined) return answered;
    const { transport, access } = this.#options;
    if (!isDownloadAllowed(answered.download, access[question.api.family].origin)) {
      throw new FailureError({ code: 'badAnswer', detail: `${question.api.id}: download from another host` });
    }
    // The address is a secret of its own; the token is not sent with it. What goes wrong here is counted all the same.
    const request = { method: 'GET', url: answered.download, headers: {}, maxBytes: LARGEST_DOWNLOAD } as const;
    const send = () =>
      transport.send(request).catch((error: unknown) => {
        const { code, detail } = failureOf(error);
        throw new FailureError({ code, detail: `${question.api.id}: download: ${detail ?? ''}` });
      });
    const read = (response: HttpResponse) => ({ ...answered, data: {}, body: readDownload(question.api, response) });
    return this.#observed({ api: question.api, token }, send, read);
  }

  async #exchange({ api, parameter }: Question, token: string): Promise<Answered> {
    const { transport, access } = this.#options;
    const parts = api.parameter === 'applicantName' ? [parameter] : parameter.split('/');
    const place = parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/');
    const path = `${api.path}/${place}`;
    const send = () =>
      transport.send({
        method: 'GET',
        url: `${access[api.family].origin}${path}`,
        headers: { authorization: `Bearer ${token}`, accept: '*/*' },
      });
    return this.#observed({ api, token, path }, send, (response) => readAnswer(api, response));
  }

  /** Sends and reads, and tells the journal how it went. */
  async #observed(
    { api, ...asked }: { readonly api: Api; readonly token: string; readonly path?: string },
    send: () => Promise<HttpResponse>,
    read: (response: HttpResponse) => Answered,
  ): Promise<Answered> {
    const { access, clock, journal } = this.#options;
    const seen = { ...asked, at: clock.now(), api: api.id, origin: access[api.family].origin };
    let response: HttpResponse | undefined;
    let end: Pick<Observed, 'answered' | 'failure'> = {};
    try {
      response = await send();
      const answered = read(response);
      end = { answered };
      return answered;
    } catch (error) {
      end = { failure: failureOf(error) };
      throw error;
    } finally {
      journal?.({ ...seen, endedAt: clock.now(), ...(response ? { response } : {}), ...end });
    }
  }

  #asAnswer({ api, parameter }: Question, { statusCode, data, body }: Answered): HeldAnswer {
    const fetchedAt = this.#options.clock.now();
    const draft = { api: api.id, parameter, statusCode, data, fetchedAt, ...(body ? { body } : {}) };
    return { ...draft, staleAt: this.#options.learn.staleAt(api, draft) };
  }
}
