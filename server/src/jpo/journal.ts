import type { Clock } from '../base/clock.ts';
import { describe, type Exchange, type Observed } from './exchange.ts';
import { failureOf, type FailureCode } from '../base/failure.ts';
import type { Credentials } from './token.ts';
import type { HttpRequest, HttpResponse, Transport } from '../network/transport.ts';

/** Exchanges that are kept. */
const LONGEST = 50;

/** The last exchanges with the API, for the report to JPO support. Only in memory: which numbers an office looks up is secret. */
export class Journal {
  readonly #exchanges: Exchange[] = [];
  readonly #secrets = new Set<string>();

  /** The exchanges with one origin, oldest first. */
  exchanges(origin: string): readonly Exchange[] {
    return this.#exchanges.filter((exchange) => exchange.origin === origin);
  }

  clear(): void {
    this.#exchanges.length = 0;
  }

  /** Removes these credentials from everything a server writes. */
  hide({ username, password }: Credentials): void {
    this.#secrets.add(username).add(password).add(`${username}:${password}`);
  }

  observe(observed: Observed): void {
    this.add(describe(observed, this.#secrets));
  }

  add(exchange: Exchange): void {
    this.#exchanges.push(exchange);
    if (this.#exchanges.length > LONGEST) this.#exchanges.shift();
  }
}

/** A transport for tokens that records only the HTTP status in the journal. */
export class TokenTransport implements Transport {
  readonly #transport: Transport;
  readonly #journal: Journal;
  readonly #clock: Clock;
  readonly #origin: string;

  constructor(transport: Transport, journal: Journal, clock: Clock, origin: string) {
    this.#transport = transport;
    this.#journal = journal;
    this.#clock = clock;
    this.#origin = origin;
  }

  async send(request: HttpRequest): Promise<HttpResponse> {
    const at = this.#clock.now();
    try {
      const response = await this.#transport.send(request);
      this.#tell(at, { status: response.status, outcome: outcomeOf(response.status) });
      return response;
    } catch (error) {
      this.#tell(at, { outcome: failureOf(error).code });
      throw error;
    }
  }

  #tell(at: number, how: Pick<Exchange, 'status' | 'outcome'>): void {
    const durationMs = this.#clock.now() - at;
    this.#journal.add({ at, durationMs, method: 'POST', origin: this.#origin, api: 'token', ...how });
  }
}

function outcomeOf(status: number): 'answered' | FailureCode {
  if (status === 200) return 'answered';
  if (status === 503) return 'maintenance';
  return status >= 500 ? 'server' : 'refused';
}
