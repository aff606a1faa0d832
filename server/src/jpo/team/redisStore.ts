import { nextJstMidnight, type Clock } from '../../base/clock.ts';
import type { CaseNumber, Kind } from '../../numbers/caseNumber.ts';
import { MINUTE_LIMIT, type Api, type Family } from '../apis.ts';
import type {
  Account,
  ApplicantChanges,
  Claim,
  ClaimRequest,
  HeldAnswer,
  KnownApplicant,
  Settlement,
  Ticket,
  Usage,
  Waiter,
} from '../store.ts';
import { CLAIM, LEAVE } from './scripts/claim.ts';
import { scriptText, SERVER_TIME } from './scripts/common.ts';
import { ENTER, EXIT, HELLO } from './scripts/presence.ts';
import { ANSWER, APPLICANTS, APPLICATION_OF, NUMBERS_OF, STATUS, USAGE } from './scripts/reading.ts';
import { SETTLE, USED } from './scripts/settle.ts';
import { ServerTime } from './serverTime.ts';
import type { Entrance, Presence, SharedStore, TeamDesk, TeamStatus } from './sharedStore.ts';

const SCRIPTS = {
  answer: ANSWER,
  applicants: APPLICANTS,
  applicationOf: APPLICATION_OF,
  claim: CLAIM,
  enter: ENTER,
  exit: EXIT,
  hello: HELLO,
  leave: LEAVE,
  numbersOf: NUMBERS_OF,
  settle: SETTLE,
  status: STATUS,
  usage: USAGE,
  used: USED,
} as const;
type Script = keyof typeof SCRIPTS;

/** A way to a Redis server, or to a cluster of them. */
export interface Connection {
  /** Runs a script on the server; rejects after `timeoutMs` at the latest. The reply's parts as they are. */
  run(script: string, key: string, values: readonly (string | Uint8Array)[]): Promise<readonly (Uint8Array | null)[]>;
  /** How long a reply is waited for, ms. */
  readonly timeoutMs: number;
  close(): Promise<void>;
}

export interface RedisStoreOptions {
  readonly connection: Connection;
  readonly clock: Clock;
  /** Unique ids for tickets. */
  readonly id: () => string;
  /** Which JPO server's answers and counts these are. */
  readonly realm: string;
  /** This machine's desk: letters and digits. */
  readonly desk: string;
  /** What the user calls it; read at each use. */
  readonly label?: () => string | undefined;
  /** Lua that sets `now`; tests have a clock of their own. */
  readonly time?: string;
}

/** Larger bodies stay on the machine that asked for them. */
const LARGEST_SHARED = 8 * 1024 * 1024;
/** So many tickets are remembered of which nobody knows whether they were granted. */
const MOST_ORPHANS = 100;

/** The store of a team: a Redis server whose scripts decide, each in one step. What the keys hold: docs/team.md. */
export class RedisStore implements SharedStore {
  readonly #options: RedisStoreOptions;
  readonly #key: string;
  readonly #texts: Readonly<Record<Script, string>>;
  readonly #time = new ServerTime();
  /** Where those who wait here do so. */
  readonly #waiting = new Map<string, { readonly account: Account; readonly family: Family }>();
  /** Tickets that were asked for and whose reply was lost. */
  #orphans: Ticket[] = [];
  #epoch: string | undefined;

  constructor(options: RedisStoreOptions) {
    this.#options = options;
    this.#key = `jpo-drafting:v1:{${options.realm}}`;
    const { time = SERVER_TIME } = options;
    this.#texts = Object.fromEntries(
      Object.entries(SCRIPTS).map(([name, body]) => [name, scriptText(body, time)]),
    ) as Record<Script, string>;
  }

  get timeoutMs(): number {
    return this.#options.connection.timeoutMs;
  }

  async hello(): Promise<void> {
    await this.#run('hello', {});
    const orphans = this.#orphans;
    this.#orphans = [];
    for (const ticket of orphans) await this.settle(ticket, { isUnsent: true });
  }

  async answer({ id }: Api, parameter: string): Promise<HeldAnswer | undefined> {
    const { meta, data, body } = await this.#run<HeldMeta>('answer', { api: id, parameter });
    return meta.status === undefined ? undefined : this.#heldAnswer({ api: id, parameter }, meta, data, body);
  }

  async applicationOf({ law, kind, number }: CaseNumber): Promise<string | undefined> {
    return (await this.#run<{ application?: string }>('applicationOf', { law, kind, number })).meta.application;
  }

  async numbersOf({ law, number }: CaseNumber): Promise<CaseNumber[]> {
    const { meta } = await this.#run<{ numbers: LuaList<{ kind: Kind; number: string }> }>('numbersOf', {
      law,
      number,
    });
    return listOf(meta.numbers).map((one) => ({ law, ...one }));
  }

  async applicants(since: number, limit: number): Promise<ApplicantChanges> {
    const { meta } = await this.#run<{ applicants: LuaList<SharedApplicant>; revision: number }>('applicants', {
      since,
      limit,
    });
    const applicants = listOf(meta.applicants).map(
      ({ code, name, class: role, lastSeen, lastUsed }): KnownApplicant => ({
        code,
        name,
        class: role,
        lastSeen: lastSeen === 0 ? 0 : this.#here(lastSeen),
        lastUsed: lastUsed === undefined ? undefined : this.#here(lastUsed),
      }),
    );
    return { applicants, revision: meta.revision };
  }

  async used(code: string): Promise<void> {
    await this.#run('used', { code, deadline: this.#deadline() });
  }

  async claim({ account, question, waiter, dailyLimit, reserve, notBefore }: ClaimRequest): Promise<Claim> {
    const { api, parameter } = question;
    const { clock, id, desk } = this.#options;
    const from = clock.now();
    const ticket: Ticket = { id: id(), account, question, reservedAt: from };
    this.#waiting.set(waiter.id, { account, family: api.family });
    const request = {
      ...{ account, family: api.family, api: api.id, parameter, desk, ticket: ticket.id },
      ...{ waiter: waiter.id, rank: waiter.priority === 'interactive' ? 0 : 1, since: this.#server(waiter.since) },
      ...{ reserve, dailyLimit: dailyLimit ?? api.dailyLimit, minuteLimit: MINUTE_LIMIT[api.family] },
      ...(notBefore === undefined ? {} : { notBefore: this.#server(notBefore) }),
      deadline: this.#deadline(),
    };
    const { meta, data, body } = await this.#run<ClaimMeta>('claim', request).catch((error: unknown) => {
      if (this.#orphans.length < MOST_ORPHANS) this.#orphans.push(ticket);
      throw error;
    });
    const now = clock.now();
    if (meta.state !== 'wait') this.#waiting.delete(waiter.id);
    switch (meta.state) {
      case 'held':
        return { state: 'held', answer: this.#heldAnswer({ api: api.id, parameter }, meta, data, body) };
      case 'granted':
        return { state: 'granted', ticket: { ...ticket, reservedAt: this.#here(meta.reservedAt) } };
      case 'asked':
        return { state: 'asked', retryAt: now + meta.retryIn };
      case 'wait':
        return { state: 'wait', until: now + meta.turnIn, retryAt: now + meta.retryIn };
      default:
        return { state: meta.state, resetAt: nextJstMidnight(meta.now) };
    }
  }

  async settle(ticket: Ticket, settlement: Settlement, at = this.#options.clock.now()): Promise<void> {
    const { answer, remaining, isUnsent, spent, links, names } = settlement;
    const { account, question, id, reservedAt } = ticket;
    const { api, parameter } = question;
    const data = answer && JSON.stringify(answer.data);
    const isShared = answer && (data?.length ?? 0) + (answer.body?.length ?? 0) <= LARGEST_SHARED;
    const kept = isShared && {
      api: api.id,
      parameter,
      status: answer.statusCode,
      fetchedAt: this.#server(answer.fetchedAt),
      ...(Number.isFinite(answer.staleAt) ? { staleAt: this.#server(answer.staleAt) } : {}),
    };
    const request = {
      ...{ account, family: api.family, api: api.id, parameter, desk: this.#options.desk, ticket: id },
      ...{ reservedAt: this.#server(reservedAt), settledAt: this.#server(at), remaining, isUnsent, spent },
      ...(kept ? { answer: kept } : {}),
      links: links?.map(({ number: { law, kind, number }, application }) => ({ law, kind, number, application })),
      names,
    };
    const blobs = kept ? [data ?? 'null', ...(answer.body ? [answer.body] : [])] : [];
    await this.#run('settle', request, blobs);
  }

  async leave({ id: waiter }: Waiter): Promise<void> {
    const where = this.#waiting.get(waiter);
    if (!where) return;
    this.#waiting.delete(waiter);
    await this.#run('leave', { ...where, waiter, desk: this.#options.desk });
  }

  async usage(account: Account): Promise<Usage> {
    const { meta } = await this.#run<UsageMeta>('usage', { account, desk: this.#options.desk, limits: MINUTE_LIMIT });
    return this.#usageOf(meta);
  }

  async enter({ places, label = this.#options.label?.(), ...rest }: Entrance & { label?: string }): Promise<Presence> {
    const request = {
      ...{ ...rest, desk: this.#options.desk, label, minuteLimit: MINUTE_LIMIT[rest.family] },
      places: places.map((place) => ({
        ...place,
        reservedAt: this.#server(place.reservedAt),
        freeAt: this.#server(place.freeAt),
      })),
      ...{ epoch: this.#epoch, newEpoch: this.#options.id(), deadline: this.#deadline() },
    };
    const { meta } = await this.#run<EnterMeta>('enter', request);
    this.#epoch = meta.epoch;
    const { share, day, changes } = meta;
    return { share, day, changes, apis: apisOf(meta.apis) };
  }

  async exit(account: Account, family: Family): Promise<void> {
    await this.#run('exit', { account, family, desk: this.#options.desk, deadline: this.#deadline() });
  }

  async status(account: Account): Promise<TeamStatus> {
    const request = { account, desk: this.#options.desk, limits: MINUTE_LIMIT };
    const { meta } = await this.#run<UsageMeta & { desks: LuaList<SharedDesk> }>('status', request);
    const { day, apis, windows } = this.#usageOf(meta);
    const desks = listOf(meta.desks).map(({ id, used, label, seenAgo }): TeamDesk => ({ id, used, label, seenAgo }));
    return { day, apis, windows, desks };
  }

  async close(): Promise<void> {
    await this.#options.connection.close();
  }

  #usageOf({ day, apis, windows, now }: UsageMeta & Meta): Usage {
    const here = this.#options.clock.now();
    const { domestic, opd } = windows;
    const windowOf = ({ freeIn, ...rest }: UsageMeta['windows'][Family]) => ({ ...rest, freeAt: here + freeIn });
    return {
      day,
      resetAt: nextJstMidnight(now),
      apis: apisOf(apis),
      windows: { domestic: windowOf(domestic), opd: windowOf(opd) },
    };
  }

  /** Nobody here waits for a reply after this; a script that begins later does nothing. */
  #deadline(): number {
    return this.#server(this.#options.clock.now() + this.timeoutMs);
  }

  #server(here: number): number {
    return this.#time.toServer(here);
  }

  /** Nothing that has happened lies ahead by this machine's clock, however far the two are apart by now. */
  #here(server: number): number {
    return Math.min(this.#time.toHere(server), this.#options.clock.now());
  }

  #heldAnswer(
    { api, parameter }: { readonly api: string; readonly parameter: string },
    { status, fetchedAt, staleAt }: HeldMeta,
    data: string | undefined,
    body: Uint8Array | undefined,
  ): HeldAnswer {
    return {
      api,
      parameter,
      statusCode: status ?? '',
      data: JSON.parse(data ?? 'null') as unknown,
      ...(body ? { body } : {}),
      fetchedAt: this.#here(fetchedAt ?? 0),
      staleAt: staleAt === undefined ? Infinity : this.#time.toHere(staleAt),
    };
  }

  async #run<T>(script: Script, request: object, blobs: readonly (string | Uint8Array)[] = []): Promise<Reply<T>> {
    const { connection, clock } = this.#options;
    const from = clock.now();
    const [meta, data, body] = await connection.run(this.#texts[script], this.#key, [
      JSON.stringify(request),
      ...blobs,
    ]);
    const read = JSON.parse(textOf(meta) ?? '{}') as T & Meta;
    this.#time.learn(read.now, from, clock.now());
    return { meta: read, data: textOf(data), body: body ? new Uint8Array(body) : undefined };
  }
}

interface Meta {
  /** The server's clock, ms. */
  readonly now: number;
}

interface Reply<T> {
  readonly meta: T & Meta;
  readonly data: string | undefined;
  readonly body: Uint8Array | undefined;
}

interface HeldMeta {
  readonly status?: string;
  readonly fetchedAt?: number;
  readonly staleAt?: number;
}

type ClaimMeta =
  | ({ readonly state: 'held' } & HeldMeta)
  | { readonly state: 'granted'; readonly reservedAt: number }
  | { readonly state: 'asked'; readonly retryIn: number }
  | { readonly state: 'wait'; readonly turnIn: number; readonly retryIn: number }
  | { readonly state: 'spent' }
  | { readonly state: 'reserved' };

interface UsageMeta {
  readonly day: string;
  readonly apis: LuaList<Usage['apis'][number]>;
  readonly windows: Readonly<
    Record<Family, { readonly used: number; readonly limit: number; readonly freeIn: number }>
  >;
}

type SharedApplicant = Partial<KnownApplicant> & Pick<KnownApplicant, 'code' | 'lastSeen'>;
type SharedDesk = Partial<TeamDesk> & Pick<TeamDesk, 'id' | 'used'>;

interface EnterMeta {
  readonly epoch: string;
  readonly share: number;
  readonly day: string;
  readonly apis: LuaList<Usage['apis'][number]>;
  readonly changes: number;
}

/** Lua has one empty table for lists and objects. */
type LuaList<T> = readonly T[] | Readonly<Record<string, never>>;

function listOf<T>(value: LuaList<T>): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [];
}

function apisOf(value: LuaList<Usage['apis'][number]>): Usage['apis'] {
  return listOf(value).map(({ api, used, remaining }) => ({
    api,
    used,
    remaining: Math.max(0, remaining),
  }));
}

function textOf(part: Uint8Array | null | undefined): string | undefined {
  return part ? Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('utf8') : undefined;
}
