import type { Clock } from '../../base/clock.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { apiById, type Api, type Family } from '../apis.ts';
import type { SqliteStore } from '../local/sqliteStore.ts';
import {
  countOwnUse,
  giveShareUp,
  keepPresence,
  keepTeamState,
  learnApplicants,
  noteContact,
  ownShare,
  takeOwn,
  teamState,
} from '../local/sqliteTeam.ts';
import { isGood } from '../store.ts';
import type {
  Account,
  ApplicantChanges,
  Claim,
  ClaimRequest,
  HeldAnswer,
  Lease,
  Settlement,
  Store,
  StoreCondition,
  Ticket,
  Usage,
  Waiter,
} from '../store.ts';
import { Misses } from './misses.ts';
import type { SharedStore } from './sharedStore.ts';

export interface LayeredStoreOptions {
  readonly local: SqliteStore;
  readonly shared: SharedStore;
  readonly clock: Clock;
  /** Read at each use. */
  readonly settings: () => AwaySettings;
  readonly log: (line: string) => void;
  /** The team has learned something that this machine knows now. */
  readonly onShared?: () => void;
}

/** What happens when the team's store cannot be reached. */
export interface AwaySettings {
  /** `share`: a part that cannot break a limit. `stop`: no new requests. */
  readonly whenAway: 'share' | 'stop';
  /** Requests a minute at most. */
  readonly perMinute: number;
  /** Part of what was left of the day, 0–1. */
  readonly ofDay: number;
  /** Requests a day of an API for this account. */
  readonly dailyLimitOf: (api: Api) => number;
}

/** A desk says so often that it is there. */
const BEAT_MS = 10_000;
/** Spare time for the two clocks to be compared less than exactly. */
const SPARE_MS = 2_000;
/** How soon to look again whether the server is back, and how soon at the latest. */
const FIRST_LOOK_MS = 500;
const LAST_LOOK_MS = 5_000;
/** How long the end waits to say goodbye. */
const PARTING_MS = 500;
/** Settlements that are kept for the server's return; more are not, and its own counts correct that. */
const MOST_PENDING = 500;
/** Applicants in one reply. */
const PAGE = 500;

interface Membership {
  readonly account: Account;
  readonly family: Family;
}

/**
 * The team's store with this machine's before it: answers are held here too, so they stay at hand when the server cannot
 * be reached. Then new requests stop, or go on with the share of the minute that the server gave this desk and leaves
 * free for it: begun after everything granted before has left the minute, so that no limit can be broken.
 */
export class LayeredStore implements Store {
  readonly #options: LayeredStoreOptions;
  readonly #local: SqliteStore;
  readonly #shared: SharedStore;
  readonly #ended = new AbortController();
  readonly #members = new Map<string, Membership>();
  readonly #entering = new Map<string, Promise<void>>();
  readonly #misses: Misses;
  /** Tickets of this machine's own. */
  readonly #own = new Set<string>();
  #pending: { readonly ticket: Ticket; readonly settlement: Settlement; readonly at: number }[] = [];
  #awaySince: number | undefined;
  #changes = 0;
  #names: number | undefined;
  readonly #opened: Promise<void>;

  constructor(options: LayeredStoreOptions) {
    this.#options = options;
    this.#local = options.local;
    this.#shared = options.shared;
    this.#misses = new Misses(options.clock);
    this.#opened = this.#shared.hello().catch((error: unknown) => {
      this.#lost(error);
    });
    void this.#beat();
  }

  async answer(api: Api, parameter: string): Promise<HeldAnswer | undefined> {
    const held = await this.#local.answer(api, parameter);
    if (held && isGood(held, this.#options.clock.now())) return held;
    const name = `${api.id}/${parameter}`;
    if (this.#misses.has(name)) return held;
    const theirs = await this.#ask(() => this.#shared.answer(api, parameter));
    if (!theirs || (held && held.fetchedAt >= theirs.fetchedAt)) {
      this.#misses.add(name);
      return held;
    }
    await this.#local.keep({ answer: theirs });
    return theirs;
  }

  async applicationOf(number: CaseNumber): Promise<string | undefined> {
    const known = await this.#local.applicationOf(number);
    const name = `${number.law}/${number.kind}/${number.number}`;
    if (known !== undefined || this.#misses.has(name)) return known;
    const application = await this.#ask(() => this.#shared.applicationOf(number));
    if (application === undefined) this.#misses.add(name);
    else await this.#local.keep({ links: [{ number, application }] });
    return application;
  }

  async numbersOf(application: CaseNumber): Promise<CaseNumber[]> {
    const known = await this.#local.numbersOf(application);
    const name = `${application.law}/numbers/${application.number}`;
    if (this.#misses.has(name)) return known;
    const theirs = (await this.#ask(() => this.#shared.numbersOf(application))) ?? [];
    this.#misses.add(name);
    const others = theirs.filter(
      (one) => !known.some(({ kind, number }) => kind === one.kind && number === one.number),
    );
    if (others.length === 0) return known;
    await this.#local.keep({ links: others.map((number) => ({ number, application: application.number })) });
    return [...known, ...others];
  }

  applicants(since: number, limit: number): Promise<ApplicantChanges> {
    return this.#local.applicants(since, limit);
  }

  async used(code: string): Promise<void> {
    await this.#local.used(code);
    await this.#ask(() => this.#shared.used(code));
  }

  async claim(request: ClaimRequest): Promise<Claim> {
    const { account, question, waiter, notBefore } = request;
    const { api, parameter } = question;
    const held = await this.#local.answer(api, parameter);
    if (held && isGood(held, this.#options.clock.now(), notBefore)) {
      await this.leave(waiter);
      return { state: 'held', answer: held };
    }
    const claim = await this.#ask(async () => {
      await this.#member({ account, family: api.family });
      return this.#shared.claim(request);
    });
    if (!claim) return this.#claimOwn(request);
    if (claim.state === 'held') await this.#local.keep({ answer: claim.answer });
    return claim;
  }

  async settle(ticket: Ticket, settlement: Settlement): Promise<void> {
    const at = this.#options.clock.now();
    const isOwn = this.#own.delete(ticket.id);
    // The team hears of it first: what this disk refuses is not lost to the others.
    const isSettled = await this.#ask(async () => {
      await this.#shared.settle(ticket, settlement, at);
      return true;
    });
    if (isSettled !== true && this.#pending.length < MOST_PENDING) this.#pending.push({ ticket, settlement, at });
    await (isOwn ? this.#local.settle(ticket, settlement) : this.#local.keep(settlement));
  }

  async leave(waiter: Waiter): Promise<void> {
    await this.#local.leave(waiter);
    await this.#ask(() => this.#shared.leave(waiter));
  }

  async usage(account: Account): Promise<Usage> {
    const usage = await this.#ask(async () => {
      await this.#member({ account, family: 'domestic' });
      return this.#shared.usage(account);
    });
    return usage ?? this.#local.usage(account);
  }

  async changes(): Promise<number> {
    return (await this.#local.changes()) + this.#changes;
  }

  /** Among the windows of this user: what they do for each other, colleagues do not. */
  lease(name: string, holder: string, ms: number): Promise<Lease> {
    return this.#local.lease(name, holder, ms);
  }

  async condition(): Promise<StoreCondition> {
    await this.#opened;
    const since = this.#awaySince;
    if (since === undefined) return { kind: 'team' };
    const away: StoreCondition = { kind: 'away', since, places: 0, from: since };
    const member = [...this.#members.values()].find(({ family }) => family === 'domestic');
    if (!member || this.#options.settings().whenAway === 'stop') return away;
    const now = this.#options.clock.now();
    const share = await this.#local.step((prepare) => ownShare(prepare, member.account, member.family, now));
    if (share.state === 'none') return away;
    return { ...away, places: share.places, from: share.state === 'later' ? share.from : since };
  }

  async close(): Promise<void> {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort();
    await this.#opened;
    const waited = new AbortController();
    const parting = this.#options.clock.sleep(PARTING_MS, waited.signal).catch(() => undefined);
    await Promise.race([this.#exit(), parting]);
    waited.abort();
    await this.#shared.close();
    await this.#local.close();
  }

  /** Asks the team's store; undefined where it cannot be reached. */
  async #ask<T>(step: () => Promise<T>): Promise<T | undefined> {
    await this.#opened;
    if (this.#awaySince !== undefined) return undefined;
    try {
      return await step();
    } catch (error) {
      this.#lost(error);
      return undefined;
    }
  }

  async #claimOwn(request: ClaimRequest): Promise<Claim> {
    const { whenAway, ofDay } = this.#options.settings();
    if (whenAway === 'stop') return { state: 'away' };
    this.#members.set(nameOf({ ...request, family: request.question.api.family }), {
      account: request.account,
      family: request.question.api.family,
    });
    const claim = await this.#local.claim({ ...request, own: { ofDay } });
    if (claim.state === 'granted') this.#own.add(claim.ticket.id);
    return claim;
  }

  /** The desk is known to the team before its first request. */
  async #member(member: Membership): Promise<void> {
    const name = nameOf(member);
    if (this.#members.has(name)) return;
    const entering = this.#entering.get(name) ?? this.#enter(member).finally(() => this.#entering.delete(name));
    this.#entering.set(name, entering);
    await entering;
    this.#members.set(name, member);
  }

  /** Says that the desk is there, and what it did on its own; takes over what the team's store says. */
  async #enter({ account, family }: Membership): Promise<void> {
    const { clock, settings } = this.#options;
    const { whenAway, perMinute, ofDay, dailyLimitOf } = settings();
    const sentAt = clock.now();
    const { day, places, uses } = await this.#local.step((prepare) => {
      noteContact(prepare, account, family, sentAt + this.#shared.timeoutMs + SPARE_MS); // before it is sent
      return takeOwn(prepare, account, family, sentAt);
    });
    const used = uses.map((one) => ({ ...one, limit: dailyLimitOf(apiById(one.api)) }));
    const wanted = whenAway === 'stop' ? 0 : perMinute;
    try {
      const presence = await this.#shared.enter({ account, family, wanted, ofDay, places, used, usedDay: day });
      this.#changes = presence.changes;
      await this.#local.step((prepare) => {
        keepPresence(prepare, account, family, presence, sentAt);
      });
    } catch (error) {
      await this.#local.step((prepare) => {
        for (const { api, used: count } of uses) countOwnUse(prepare, account, family, { api, day, count });
      });
      throw error;
    }
  }

  #lost(error: unknown): void {
    if (this.#awaySince !== undefined || this.#ended.signal.aborted) return;
    this.#awaySince = this.#options.clock.now();
    this.#options.log(`team store: away: ${error instanceof Error ? error.message : String(error)}`);
    void this.#comeBack();
  }

  /** Until the server is there again: then it is told what happened here, and after that it decides. */
  async #comeBack(): Promise<void> {
    const { clock, log } = this.#options;
    for (let pause = FIRST_LOOK_MS; ; pause = Math.min(2 * pause, LAST_LOOK_MS)) {
      try {
        await clock.sleep(pause, this.#ended.signal);
        await this.#shared.hello();
        for (const member of this.#members.values()) await this.#enter(member);
        await this.#tellPending();
        this.#awaySince = undefined;
        log('team store: back');
        return;
      } catch {
        if (this.#ended.signal.aborted) return;
      }
    }
  }

  async #tellPending(): Promise<void> {
    for (let first = this.#pending[0]; first; first = this.#pending[0]) {
      await this.#shared.settle(first.ticket, first.settlement, first.at);
      this.#pending.shift();
    }
  }

  async #beat(): Promise<void> {
    await this.#opened;
    while (!this.#ended.signal.aborted) {
      await this.#ask(async () => {
        for (const member of this.#members.values()) await this.#enter(member);
        await this.#tellPending();
        await this.#learnNames();
      });
      await this.#options.clock.sleep(BEAT_MS, this.#ended.signal).catch(() => undefined);
    }
  }

  /** Names that colleagues' answers have shown. */
  async #learnNames(): Promise<void> {
    let since = this.#names ?? (await this.#local.step((prepare) => teamState(prepare, 'applicants')));
    for (let isNew = false; ; isNew = true) {
      const { applicants, revision } = await this.#shared.applicants(since, PAGE);
      if (applicants.length > 0 || revision !== since) {
        await this.#local.step((prepare) => {
          learnApplicants(prepare, applicants);
          keepTeamState(prepare, 'applicants', revision);
        });
      }
      since = revision;
      this.#names = since;
      if (applicants.length < PAGE) {
        if (isNew || applicants.length > 0) this.#options.onShared?.();
        return;
      }
    }
  }

  async #exit(): Promise<void> {
    const isHere = this.#awaySince === undefined;
    for (const { account, family } of this.#members.values()) {
      if (!isHere) return;
      await this.#local.step((prepare) => {
        giveShareUp(prepare, account, family);
      });
      await this.#shared.exit(account, family).catch(() => undefined);
    }
  }
}

function nameOf({ account, family }: Membership): string {
  return `${account}/${family}`;
}
