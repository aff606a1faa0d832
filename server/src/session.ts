import type { Clock } from './clock.ts';
import { EndpointError } from './endpoint.ts';
import { Drafts } from './features/drafts.ts';
import { Wanted } from './features/wanted.ts';
import type { Credentials } from './jpo/token.ts';
import { failureOf } from './jpo/failure.ts';
import { messagesFor, type Messages } from './messages/messages.ts';
import { createServices, type Services } from './services.ts';
import { readSettings, type Settings } from './settings.ts';

export interface SessionOptions {
  readonly home: string;
  readonly clock: Clock;
  readonly locale: string | undefined;
  readonly credentials: () => Promise<Credentials | undefined>;
  readonly log: (line: string) => void;
  /** Something went wrong that the user has to know once. */
  readonly report: (message: string) => void;
}

/** The services of a running server, with what is wanted of them. */
export interface Ready extends Services {
  readonly wanted: Wanted;
}

/** The state of one server: its settings and, for their mode, its services. Other settings take effect at once. */
export class Session {
  readonly drafts: Drafts;
  readonly #options: SessionOptions;
  #settings: Settings = readSettings(undefined);
  #ready: Promise<Ready | undefined> | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.drafts = new Drafts(options.clock);
  }

  get settings(): Settings {
    return this.#settings;
  }

  get messages(): Messages {
    const { language } = this.#settings;
    return messagesFor(language === 'auto' ? this.#options.locale : language);
  }

  /** Takes over new settings; services are made anew where the server they speak to is another one. */
  async configure(section: unknown): Promise<void> {
    const old = this.#settings;
    this.#settings = readSettings(section);
    const { mode, api } = this.#settings;
    const isSame =
      old.api.baseUrl === api.baseUrl &&
      old.api.tokenPath === api.tokenPath &&
      (old.mode === 'demo') === (mode === 'demo');
    if (!isSame) await this.close();
  }

  /** The services, started when first needed; undefined (and reported once) where they cannot be. */
  ready(): Promise<Ready | undefined> {
    this.#ready ??= this.#start();
    return this.#ready;
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

  async #start(): Promise<Ready | undefined> {
    const { home, clock, credentials, log, report } = this.#options;
    try {
      const services = await createServices({ home, clock, credentials, log, settings: () => this.#settings });
      return { ...services, wanted: new Wanted(services.cases) };
    } catch (error) {
      log(`services: ${error instanceof Error ? error.message : String(error)}`);
      report(error instanceof EndpointError ? this.messages.badEndpoint : this.messages.failure[failureOf(error).code]);
      return undefined;
    }
  }
}
