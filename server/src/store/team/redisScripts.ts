import type { Clock } from '../../base/clock.ts';
import type { Replies } from './redisReplies.ts';
import { CLAIM, LEAVE } from './scripts/claim.ts';
import { scriptText, SERVER_TIME } from './scripts/common.ts';
import { FORGET } from './scripts/forget.ts';
import { ENTER, EXIT, HELLO } from './scripts/presence.ts';
import { ANSWER, APPLICANTS, APPLICATION_OF, NUMBERS_OF, STATUS, USAGE } from './scripts/reading.ts';
import { SETTLE, USED } from './scripts/settle.ts';

type Script = keyof Replies;

const BODIES: Readonly<Record<Script, string>> = {
  answer: ANSWER,
  applicants: APPLICANTS,
  applicationOf: APPLICATION_OF,
  claim: CLAIM,
  enter: ENTER,
  exit: EXIT,
  forget: FORGET,
  hello: HELLO,
  leave: LEAVE,
  numbersOf: NUMBERS_OF,
  settle: SETTLE,
  status: STATUS,
  usage: USAGE,
  used: USED,
};

/** A connection to a Redis server or cluster. */
export interface Connection {
  /** Runs a script; rejects after `timeoutMs` at the latest. Returns the raw parts of the reply. */
  run(script: string, key: string, values: readonly (string | Uint8Array)[]): Promise<readonly (Uint8Array | null)[]>;
  /** How long a reply is waited for, ms. */
  readonly timeoutMs: number;
  close(): Promise<void>;
}

export interface RedisScriptsOptions {
  readonly connection: Connection;
  readonly clock: Clock;
  /** The JPO server of these answers and counts. */
  readonly realm: string;
  /** Lua that sets `now`; tests have a clock of their own. */
  readonly time?: string;
}

/** `now`: the server's clock, ms. */
type Meta = Readonly<Record<'now', number>>;

interface Reply<T> {
  readonly meta: T & Meta;
  /** Of an answer: its data as JSON, and the document. */
  readonly data: string | undefined;
  readonly body: Uint8Array | undefined;
}

/** The scripts on the server, each one step, and the server's time. Methods reject where it cannot be reached. */
export class RedisScripts {
  readonly #connection: Connection;
  readonly #clock: Clock;
  readonly #key: string;
  readonly #texts: Readonly<Record<Script, string>>;
  /** How far the server's clock is ahead of this machine's, ms. */
  #ahead = 0;

  constructor({ connection, clock, realm, time = SERVER_TIME }: RedisScriptsOptions) {
    this.#connection = connection;
    this.#clock = clock;
    this.#key = `jpo-drafting:v1:{${realm}}`;
    this.#texts = Object.fromEntries(
      Object.entries(BODIES).map(([name, body]) => [name, scriptText(body, time)]),
    ) as Record<Script, string>;
  }

  get timeoutMs(): number {
    return this.#connection.timeoutMs;
  }

  /** Runs a script with a request and its binary parts. */
  async run<S extends Script>(
    script: S,
    request: object,
    blobs: readonly (string | Uint8Array)[] = [],
  ): Promise<Reply<Replies[S]>> {
    const from = this.#clock.now();
    const values = [JSON.stringify(request), ...blobs];
    const [meta, data, body] = await this.#connection.run(this.#texts[script], this.#key, values);
    const read = JSON.parse(textOf(meta) ?? '{}') as Replies[S] & Meta;
    this.#hear(read.now, from, this.#clock.now());
    return { meta: read, data: textOf(data), body: body ? new Uint8Array(body) : undefined };
  }

  /** The server's clock showed `server` between `from` and `to`, ms. `#ahead` stays where that still fits. */
  #hear(server: number, from: number, to: number): void {
    if (this.toHere(server) < from || this.toHere(server) > to) this.#ahead = server - Math.round((from + to) / 2);
  }

  /** A time of this machine by the server's clock, ms. */
  toServer(here: number): number {
    return here + this.#ahead;
  }

  /** A time of the server by this machine's clock, ms. */
  toHere(server: number): number {
    return server - this.#ahead;
  }

  /** The same for past events, which are never ahead, however far the two clocks have drifted. */
  pastToHere(server: number): number {
    return Math.min(this.toHere(server), this.#clock.now());
  }

  /** End of the wait for a reply, ms by the server's clock: a script that begins later does nothing. */
  deadline(): number {
    return this.toServer(this.#clock.now() + this.timeoutMs);
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }
}

function textOf(part: Uint8Array | null | undefined): string | undefined {
  return part ? Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('utf8') : undefined;
}
