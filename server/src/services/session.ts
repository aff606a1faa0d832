import type { ListProblem } from '../applicants/listed.ts';
import { EndpointError } from './places.ts';
import { Journal } from '../jpo/journal.ts';
import { readHttpSettings } from '../network/proxy.ts';
import { failureOf } from '../base/failure.ts';
import { messagesFor, type Messages } from '../messages/messages.ts';
import { createServices, type Services, type ServicesOptions } from './services.ts';
import { readSettings, withTeamEnvironment, type Settings } from '../settings/settings.ts';

export interface SessionOptions extends Pick<
  ServicesOptions,
  'home' | 'clock' | 'credentials' | 'teamPassword' | 'exchange' | 'folders' | 'log' | 'onLearned' | 'onEnded'
> {
  readonly locale: string | undefined;
  /** Names the API where the settings do not (JPO_API_BASE_URL, JPO_API_TOKEN_PATH), and proxies. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Shows the user an error. */
  readonly report: (message: string) => void;
  /** Called when the services are used: an opportunity to check what other windows have learned. */
  readonly onUsed?: () => void;
}

/** After this, ms, services that could not start (a full disk) are tried again when needed. */
const RETRY_MS = 10_000;
/** How long another program's lock of the store is waited for, ms, so that a hover can report it, and the retry. */
const LOCK_PATIENCE_MS = 250;
const LOCK_RETRY_MS = 500;

/** One server's settings and, for their mode, its services. Changed settings apply at once. */
export class Session {
  readonly #options: SessionOptions;
  readonly #configured: Promise<void>;
  readonly #setConfigured: () => void;
  /** Outlives the services: failures in one mode can be reported from another. */
  readonly journal = new Journal();
  #settings: Settings = readSettings(undefined);
  #http = readHttpSettings(undefined);
  #ready: Promise<Services | undefined> | undefined;
  #failedAt: number | undefined;
  /** The last reported message, so that retries do not repeat it. */
  #reported: string | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#configured = promise;
    this.#setConfigured = () => {
      resolve(undefined);
    };
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Why there are no services, as reported; undefined where there are, or were not needed yet. */
  get trouble(): string | undefined {
    return this.#reported;
  }

  get messages(): Messages {
    const { language } = this.#settings;
    return messagesFor(language === 'auto' ? this.#options.locale : language);
  }

  /** Takes over the sections `jpoDrafting` and `http`. Restarts the services if the server or store is another one. */
  async configure(section: unknown, http?: unknown): Promise<void> {
    const old = this.#settings;
    this.#http = readHttpSettings(http);
    this.#settings = withEnvironment(readSettings(section), this.#options.environment);
    const { mode, api, sharedStore } = this.#settings;
    const isSame =
      old.api.baseUrl === api.baseUrl &&
      old.api.tokenPath === api.tokenPath &&
      old.sharedStore.url === sharedStore.url &&
      (old.mode === 'demo') === (mode === 'demo');
    if (!isSame) await this.close();
    this.#setConfigured();
    void this.#ready?.then((ready) => {
      ready?.troubles.networkChanged();
      void ready?.directory.refresh();
    });
  }

  /**
   * The services, started when first needed; undefined (and reported once) where they cannot start. Waits for the first
   * settings, which name the server.
   */
  async ready(): Promise<Services | undefined> {
    await this.#configured;
    if (this.#failedAt !== undefined && this.#options.clock.now() >= this.#failedAt + RETRY_MS) this.#ready = undefined;
    this.#ready ??= this.#start();
    this.#options.onUsed?.();
    return this.#ready;
  }

  /** The services if they were started. Starts nothing. */
  async started(): Promise<Services | undefined> {
    return this.#ready;
  }

  async close(): Promise<void> {
    const ready = this.#ready;
    this.#ready = undefined;
    await (await ready)?.close();
  }

  /** Reports the first problem and logs all. */
  #reportLists(problems: readonly ListProblem[]): void {
    const { listProblem, listProblems } = this.messages.applicants;
    const [first, ...others] = problems.map(listProblem);
    if (first === undefined) return;
    for (const problem of [first, ...others]) this.#options.log(problem);
    this.#options.report(listProblems(first, others.length));
  }

  async #start(): Promise<Services | undefined> {
    const { clock, environment, log, report } = this.#options;
    try {
      const services = await createServices({
        ...this.#options,
        settings: () => this.#settings,
        network: () => ({ http: this.#http, environment, through: this.#settings.network.through }),
        journal: this.journal,
        patience: LOCK_PATIENCE_MS,
        onListProblems: (problems) => {
          this.#reportLists(problems);
        },
        onWrongClock: (skew) => {
          report(this.messages.wrongClock(skew));
        },
        onSlowDisk: (ms) => {
          report(this.messages.slowDisk(ms));
        },
        onUnguarded: () => {
          report(this.messages.unguardedStore);
        },
      });
      this.#failedAt = undefined;
      this.#reported = undefined;
      services.updater.start();
      return services;
    } catch (error) {
      log(`services: ${error instanceof Error ? error.message : String(error)}`);
      const isLocked = failureOf(error).code === 'storeBusy';
      const { badEndpoint, failure, lockedStore } = this.messages;
      const message =
        error instanceof EndpointError ? badEndpoint : isLocked ? lockedStore : failure[failureOf(error).code];
      if (message !== this.#reported) report(message);
      this.#reported = message;
      this.#failedAt = clock.now();
      if (isLocked) void this.#startWhenFree(this.#ready);
      return undefined;
    }
  }

  /** Retries unasked, so that the services are there soon after the lock is gone. `failed`: the start that met it. */
  async #startWhenFree(failed: Promise<Services | undefined> | undefined): Promise<void> {
    await this.#options.clock.sleep(LOCK_RETRY_MS);
    if (!failed || this.#ready !== failed) return; // closed, or retried already
    this.#ready = this.#start();
    if (!(await this.#ready)) return;
    this.#options.onLearned?.();
    this.#options.onEnded?.();
  }
}

function withEnvironment(settings: Settings, environment: SessionOptions['environment']): Settings {
  const baseUrl = settings.api.baseUrl || (environment['JPO_API_BASE_URL'] ?? '');
  const tokenPath = settings.api.tokenPath || (environment['JPO_API_TOKEN_PATH'] ?? '');
  return withTeamEnvironment({ ...settings, api: { baseUrl, tokenPath } }, environment);
}
