import type { ListProblem } from './applicants/listed.ts';
import type { Clock } from './clock.ts';
import { EndpointError } from './endpoint.ts';
import { Drafts } from './features/drafts.ts';
import { choose, supportReport } from './features/supportReport.ts';
import { Wanted } from './features/wanted.ts';
import { Journal } from './jpo/journal.ts';
import { readHttpSettings } from './jpo/network/httpSettings.ts';
import type { Credentials } from './jpo/token.ts';
import type { Family } from './jpo/apis.ts';
import { failureOf } from './jpo/failure.ts';
import { messagesFor, type Messages } from './messages/messages.ts';
import type { Services } from './services.ts';
import { readSettings, type Settings } from './settings.ts';
import { supportFacts } from './supportFacts.ts';

export interface SessionOptions {
  readonly home: string;
  readonly clock: Clock;
  readonly locale: string | undefined;
  /** Names the API where the settings leave it open (JPO_API_BASE_URL, JPO_API_TOKEN_PATH), and proxies. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly credentials: (family: Family) => Promise<Credentials | undefined>;
  readonly log: (line: string) => void;
  /** Something went wrong that the user has to know once. */
  readonly report: (message: string) => void;
  /** Something new is held: what is shown can be made anew. */
  readonly onLearned?: () => void;
  /** Folders of the workspace; read at each use. */
  readonly folders?: () => readonly string[];
}

/** Services that could not be started (a full disk, a locked store) are tried again after this, when they are needed. */
const RETRY_MS = 10_000;

/** The services of a running server, with what is wanted of them. */
export interface Ready extends Services {
  readonly wanted: Wanted;
}

/** The state of one server: its settings and, for their mode, its services. Other settings take effect at once. */
export class Session {
  readonly drafts: Drafts;
  readonly #options: SessionOptions;
  readonly #configured: Promise<void>;
  readonly #setConfigured: () => void;
  /** Outlives the services: what went wrong in one mode can be reported from another. */
  readonly #journal = new Journal();
  #settings: Settings = readSettings(undefined);
  #http = readHttpSettings(undefined);
  #ready: Promise<Ready | undefined> | undefined;
  #failedAt: number | undefined;
  /** What the user was told, so that it is not told again at each try. */
  #reported: string | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.drafts = new Drafts(options.clock);
    let setConfigured: (() => void) | undefined;
    this.#configured = new Promise((resolve) => {
      setConfigured = resolve;
    });
    this.#setConfigured = () => setConfigured?.();
  }

  get settings(): Settings {
    return this.#settings;
  }

  get messages(): Messages {
    const { language } = this.#settings;
    return messagesFor(language === 'auto' ? this.#options.locale : language);
  }

  /**
   * Takes over new settings: the sections `jpoDrafting` and `http`. Services are made anew where the server they speak
   * to is another one; another way to it needs no new services.
   */
  async configure(section: unknown, http?: unknown): Promise<void> {
    const old = this.#settings;
    this.#http = readHttpSettings(http);
    this.#settings = withEnvironment(readSettings(section), this.#options.environment);
    const { mode, api } = this.#settings;
    const isSame =
      old.api.baseUrl === api.baseUrl &&
      old.api.tokenPath === api.tokenPath &&
      (old.mode === 'demo') === (mode === 'demo');
    if (!isSame) await this.close();
    this.#setConfigured();
    void this.#ready?.then((ready) => ready?.directory.refresh());
  }

  /**
   * The services, started when first needed; undefined (and reported once) where they cannot be. Waits for the first
   * settings: which server may be asked stands in them.
   */
  async ready(): Promise<Ready | undefined> {
    await this.#configured;
    if (this.#failedAt !== undefined && this.#options.clock.now() >= this.#failedAt + RETRY_MS) this.#ready = undefined;
    this.#ready ??= this.#start();
    return this.#ready;
  }

  /** The report to the support centre, from what is remembered. Asks nothing. `editor`: its name and version. */
  async supportReport(version: string, editor: string | undefined): Promise<string> {
    const services = await this.ready();
    const { messages } = this;
    const now = this.#options.clock.now();
    const trouble = services ? undefined : this.#reported;
    const facts = await supportFacts({ services, version, editor, now, messages, trouble });
    const exchanges = services ? this.#journal.exchanges(services.surroundings().origin) : [];
    return supportReport(facts, choose(exchanges), messages);
  }

  /** A document was closed: what only it wanted is not asked for any more. */
  async forget(uri: string): Promise<void> {
    (await this.#ready)?.wanted.forget(uri);
  }

  async close(): Promise<void> {
    const ready = this.#ready;
    this.#ready = undefined;
    await (await ready)?.close();
  }

  /** The user is told of the first problem; the log has all. */
  #reportLists(problems: readonly ListProblem[]): void {
    const { listProblem, listProblems } = this.messages.applicants;
    const [first, ...others] = problems.map(listProblem);
    if (first === undefined) return;
    for (const problem of [first, ...others]) this.#options.log(problem);
    this.#options.report(listProblems(first, others.length));
  }

  async #start(): Promise<Ready | undefined> {
    const { home, clock, environment, credentials, log, report, onLearned, folders } = this.#options;
    try {
      const { createServices } = await import('./services.ts'); // not needed to say hello to an editor
      const services = await createServices({
        home,
        clock,
        credentials,
        log,
        settings: () => this.#settings,
        network: () => ({ http: this.#http, environment }),
        journal: this.#journal,
        ...(onLearned ? { onLearned } : {}),
        ...(folders ? { folders } : {}),
        onListProblems: (problems) => {
          this.#reportLists(problems);
        },
      });
      this.#failedAt = undefined;
      this.#reported = undefined;
      return { ...services, wanted: new Wanted(services.cases) };
    } catch (error) {
      log(`services: ${error instanceof Error ? error.message : String(error)}`);
      const { badEndpoint, failure } = this.messages;
      const message = error instanceof EndpointError ? badEndpoint : failure[failureOf(error).code];
      if (message !== this.#reported) report(message);
      this.#reported = message;
      this.#failedAt = clock.now();
      return undefined;
    }
  }
}

function withEnvironment(settings: Settings, environment: SessionOptions['environment']): Settings {
  const baseUrl = settings.api.baseUrl || (environment['JPO_API_BASE_URL'] ?? '');
  const tokenPath = settings.api.tokenPath || (environment['JPO_API_TOKEN_PATH'] ?? '');
  return { ...settings, api: { baseUrl, tokenPath } };
}
