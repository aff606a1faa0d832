import { jstDay, nextJstMidnight } from '../../base/clock.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { MINUTE_LIMIT, type Api, type Family } from '../../apis/apis.ts';
import type { CaseTrace } from '../forgetting.ts';
import { readJson } from '../sqlite/sqliteAnswers.ts';
import {
  rankOf,
  type Account,
  type ApplicantChanges,
  type ClaimRequest,
  type HeldAnswer,
  type KnownApplicant,
  type Settlement,
  type Ticket,
  type Usage,
  type Waiter,
} from '../store.ts';
import { isKind, listOf, usesIn, type EpochMeta, type HeldMeta, type UsageMeta } from './redisReplies.ts';
import { RedisScripts, type RedisScriptsOptions } from './redisScripts.ts';
import type { Entrance, KnownData, Presence, SharedClaim, SharedStore, TeamDesk, TeamStatus } from '../sharedStore.ts';

export interface RedisStoreOptions extends RedisScriptsOptions {
  /** Unique ids for tickets. */
  readonly id: () => string;
  /** This machine's desk: letters and digits. */
  readonly desk: string;
  /** The user's name for it; read at each use. */
  readonly label?: () => string | undefined;
}

/** Larger bodies stay on the machine that requested them. */
const LARGEST_SHARED = 8 * 1024 * 1024;
const MOST_ORPHANS = 100;

/** The store of a team: scripts on a Redis server decide, each in one step. For the keys see docs/team.md. */
export class RedisStore implements SharedStore {
  readonly #options: RedisStoreOptions;
  readonly #scripts: RedisScripts;
  /** By waiter of this process: the queue in which it waits. */
  readonly #waiting = new Map<string, { readonly account: Account; readonly family: Family }>();
  /** Tickets whose reply was lost: they may have been granted. */
  readonly #orphans: Ticket[] = [];
  #known: KnownData | undefined;
  /** By account and family: the last known shares of other desks, to restore them where the store loses them. */
  readonly #shares = new Map<string, { readonly shares: Readonly<Record<string, string>>; readonly heard: number }>();

  constructor(options: RedisStoreOptions) {
    this.#options = options;
    this.#scripts = new RedisScripts(options);
  }

  get timeoutMs(): number {
    return this.#scripts.timeoutMs;
  }

  get known(): KnownData | undefined {
    return this.#known;
  }

  async hello(): Promise<void> {
    await this.#scripts.run('hello', {});
    for (let first = this.#orphans[0]; first; first = this.#orphans[0]) {
      await this.settle(first, { isUnsent: true });
      this.#orphans.shift();
    }
  }

  async answer({ id }: Api, parameter: string): Promise<HeldAnswer | undefined> {
    const { meta, data, body } = await this.#scripts.run('answer', { api: id, parameter });
    return meta.status === undefined ? undefined : this.#heldAnswer({ api: id, parameter }, meta, data, body);
  }

  async applicationOf({ law, kind, number }: CaseNumber): Promise<string | undefined> {
    return (await this.#scripts.run('applicationOf', { law, kind, number })).meta.application;
  }

  async numbersOf({ law, number }: CaseNumber): Promise<CaseNumber[]> {
    const { meta } = await this.#scripts.run('numbersOf', { law, number });
    return listOf(meta.numbers).flatMap(({ kind, number: of }) => (isKind(kind) ? [{ law, kind, number: of }] : []));
  }

  async applicants(since: number, limit: number): Promise<ApplicantChanges> {
    const { meta } = await this.#scripts.run('applicants', { since, limit });
    const applicants = listOf(meta.applicants).map(
      ({ code, name, class: role, lastSeen, lastUsed }): KnownApplicant => ({
        code,
        name,
        class: role,
        lastSeen: lastSeen === 0 ? 0 : this.#scripts.pastToHere(lastSeen),
        lastUsed: lastUsed === undefined ? undefined : this.#scripts.pastToHere(lastUsed),
      }),
    );
    return { applicants, revision: meta.revision };
  }

  async used(code: string): Promise<void> {
    await this.#scripts.run('used', { code, deadline: this.#scripts.deadline() });
  }

  async claim(claimed: ClaimRequest): Promise<SharedClaim> {
    const { account, question, waiter, dailyLimit, reserve, notBefore, ahead, behind } = claimed;
    const { api, parameter } = question;
    const { clock, id, desk } = this.#options;
    const scripts = this.#scripts;
    const reservedAt = clock.now();
    const ticket: Ticket = { id: id(), account, question, reservedAt, order: 0, day: jstDay(reservedAt) };
    this.#waiting.set(waiter.id, { account, family: api.family });
    const request = {
      ...{ account, family: api.family, api: api.id, parameter, desk, ticket: ticket.id },
      ...{ waiter: waiter.id, rank: rankOf(waiter), since: scripts.toServer(waiter.since) },
      ...{ reserve, dailyLimit: dailyLimit ?? api.dailyLimit, minuteLimit: MINUTE_LIMIT[api.family] },
      ...(notBefore === undefined ? {} : { notBefore: scripts.toServer(notBefore) }),
      ...{
        ahead,
        behind: behind?.map((one) => ({ id: one.id, rank: rankOf(one), since: scripts.toServer(one.since) })),
      },
      ...{ known: this.#known, deadline: scripts.deadline() },
    };
    const { meta, data, body } = await scripts.run('claim', request).catch((error: unknown) => {
      if (this.#orphans.length < MOST_ORPHANS) this.#orphans.push(ticket);
      throw error;
    });
    const now = clock.now();
    if (meta.state !== 'wait') this.#waiting.delete(waiter.id);
    switch (meta.state) {
      case 'held': {
        const answer = this.#heldAnswer({ api: api.id, parameter }, meta, data, body);
        // An unreadable answer is requested again.
        return answer ? { state: 'held', answer } : this.claim({ ...claimed, notBefore: now });
      }
      case 'anew':
        return { state: 'anew' };
      case 'granted':
        this.#learn(meta);
        return { state: 'granted', ticket: { ...ticket, reservedAt: scripts.pastToHere(meta.reservedAt) } };
      case 'asked':
        return { state: 'asked', until: now + meta.endsIn, retryAt: now + meta.retryIn };
      case 'wait':
        this.#learn(meta);
        return {
          ...{ state: 'wait', until: now + meta.turnIn, retryAt: now + meta.retryIn },
          ...(meta.isClosed ? { reason: 'teamNew' as const } : {}),
        };
      default:
        return { state: meta.state, resetAt: nextJstMidnight(meta.now) };
    }
  }

  async settle(ticket: Ticket, settlement: Settlement, settledAgo = 0): Promise<void> {
    const { answer, remaining, isUnsent, spent, links, names } = settlement;
    const { account, question, id, reservedAt } = ticket;
    const { api, parameter } = question;
    const scripts = this.#scripts;
    const data = answer && JSON.stringify(answer.data);
    const isShared = answer && (data?.length ?? 0) + (answer.body?.length ?? 0) <= LARGEST_SHARED;
    const kept = isShared && {
      api: api.id,
      parameter,
      status: answer.statusCode,
      fetchedAt: scripts.toServer(answer.fetchedAt),
      ...(Number.isFinite(answer.staleAt) ? { staleAt: scripts.toServer(answer.staleAt) } : {}),
    };
    const request = {
      ...{ account, family: api.family, api: api.id, parameter, desk: this.#options.desk, ticket: id },
      ...{ reservedAt: scripts.toServer(reservedAt), settledAgo, remaining, isUnsent, spent, known: this.#known },
      ...(kept ? { answer: kept } : {}),
      links: links?.map(({ number: { law, kind, number }, application }) => ({ law, kind, number, application })),
      names,
    };
    const blobs = kept ? [data ?? 'null', ...(answer.body ? [answer.body] : [])] : [];
    this.#learn((await scripts.run('settle', request, blobs)).meta);
  }

  async leave({ id: waiter }: Waiter): Promise<void> {
    const where = this.#waiting.get(waiter);
    if (!where) return;
    this.#waiting.delete(waiter);
    await this.#scripts.run('leave', { ...where, waiter, desk: this.#options.desk });
  }

  async usage(account: Account): Promise<Usage> {
    const { meta } = await this.#scripts.run('usage', { account, desk: this.#options.desk, limits: MINUTE_LIMIT });
    return this.#usageOf(meta);
  }

  async enter({ known, ...rest }: Entrance): Promise<Presence> {
    const { desk, label, clock } = this.#options;
    const elapsed = () => clock.elapsed?.() ?? clock.now();
    const windowName = `${rest.account}/${rest.family}`;
    const { shares, heard } = this.#shares.get(windowName) ?? { shares: {}, heard: elapsed() };
    this.#known = newerOf(this.#known, known);
    const request = {
      ...{ ...rest, desk, label: label?.(), minuteLimit: MINUTE_LIMIT[rest.family] },
      ...{ shares, sharesAgo: elapsed() - heard },
      ...{ known: this.#known, deadline: this.#scripts.deadline() },
    };
    const { meta } = await this.#scripts.run('enter', request);
    this.#shares.set(windowName, { shares: meta.shares, heard: elapsed() });
    const { epoch, last, lastAt, share, day, changes, opensIn } = meta;
    this.#known = newerOf(this.#known, { epoch, last, lastAt });
    return { share, day, changes, opensIn, apis: usesIn(meta.apis) };
  }

  async forget({ numbers, questions, codes }: CaseTrace): Promise<void> {
    const asked = questions.map(({ api, parameter }) => ({ api: api.id, parameter }));
    const named = numbers.map(({ law, kind, number }) => ({ law, kind, number }));
    await this.#scripts.run('forget', { numbers: named, questions: asked, codes, deadline: this.#scripts.deadline() });
  }

  async exit(account: Account, family: Family): Promise<void> {
    await this.#scripts.run('exit', { account, family, desk: this.#options.desk, deadline: this.#scripts.deadline() });
  }

  async status(account: Account): Promise<TeamStatus> {
    const request = { account, desk: this.#options.desk, limits: MINUTE_LIMIT };
    const { meta } = await this.#scripts.run('status', request);
    const { day, apis, windows } = this.#usageOf(meta);
    const desks = listOf(meta.desks).map(({ id, used, label, seenAgo }): TeamDesk => ({ id, used, label, seenAgo }));
    return { day, apis, windows, desks };
  }

  async close(): Promise<void> {
    await this.#scripts.close();
  }

  /** Of the same epoch; another is taken over by `enter`. */
  #learn({ epoch, last, lastAt }: EpochMeta): void {
    if (epoch === (this.#known?.epoch ?? epoch)) this.#known = newerOf(this.#known, { epoch, last, lastAt });
  }

  #usageOf({ day, apis, windows, now }: UsageMeta & { readonly now: number }): Usage {
    const here = this.#options.clock.now();
    const { domestic, opd } = windows;
    const windowOf = ({ freeIn, ...rest }: UsageMeta['windows'][Family]) => ({ ...rest, freeAt: here + freeIn });
    const shown = { domestic: windowOf(domestic), opd: windowOf(opd) };
    return { day, resetAt: nextJstMidnight(now), apis: usesIn(apis), windows: shown };
  }

  #heldAnswer(
    { api, parameter }: { readonly api: string; readonly parameter: string },
    { status, fetchedAt, staleAt }: HeldMeta,
    data: string | undefined,
    body: Uint8Array | undefined,
  ): HeldAnswer | undefined {
    const read = readJson(data ?? 'null');
    if (!read) return undefined;
    return {
      api,
      parameter,
      statusCode: status ?? '',
      data: read.value,
      ...(body ? { body } : {}),
      fetchedAt: this.#scripts.pastToHere(fetchedAt ?? 0),
      staleAt: staleAt === undefined ? Infinity : this.#scripts.toHere(staleAt),
    };
  }
}

/** The one of the later epoch, or of the later grant in the same. */
function newerOf(one: KnownData | undefined, other: KnownData | undefined): KnownData | undefined {
  if (!one || !other) return one ?? other;
  if (one.epoch !== other.epoch) return one.epoch > other.epoch ? one : other;
  return (one.lastAt ?? 0) > (other.lastAt ?? 0) ? one : other;
}
