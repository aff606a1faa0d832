import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { Api } from '../../apis/apis.ts';
import { isForgotten, type CaseTrace, type Forgetting, type Forgotten } from '../forgetting.ts';
import type { SqliteStore } from '../sqlite/sqliteStore.ts';
import { keepKnownData, keepTeamState, learnApplicants, teamState } from '../sqlite/sqliteTeam.ts';
import { takePlace } from '../sqlite/sqliteWindow.ts';
import {
  isGood,
  type Account,
  type ApplicantChanges,
  type Claim,
  type ClaimRequest,
  type HeldAnswer,
  type Lease,
  type Settlement,
  type Store,
  type StoreCondition,
  type Ticket,
  type Usage,
  type Waiter,
} from '../store.ts';
import { Membership, type MembershipOptions } from './membership.ts';
import { NegativeCache, TeamAvailability } from './teamAvailability.ts';
import { LONGEST_PAUSE_MS } from '../times.ts';

export interface LayeredStoreOptions extends MembershipOptions {
  readonly log: (line: string) => void;
  /** This machine has learned names from the team. */
  readonly onShared?: () => void;
}

/** How often a desk reports its presence. */
const BEAT_MS = 10_000;
/** How long closing waits for the parting message. */
const PARTING_MS = 500;
/** Settlements kept for the server's return; JPO counts correct what is dropped beyond that. */
const MOST_PENDING = 500;
/** Applicants per reply. */
const PAGE = 500;

/**
 * The team's store behind this machine's, which keeps answers too, for when the server cannot be reached. Then new
 * requests stop, or use the share of the minute that the server reserves for this desk: only after everything granted
 * before has left the minute, so that no limit can be broken.
 */
export class LayeredStore implements Store {
  readonly #options: LayeredStoreOptions;
  readonly #local: SqliteStore;
  readonly #shared: MembershipOptions['shared'];
  readonly #team: TeamAvailability;
  readonly #membership: Membership;
  readonly #notHeld: NegativeCache;
  readonly #ended = new AbortController();
  /** Ids of tickets that this machine granted itself. */
  readonly #own = new Set<string>();
  #pending: { readonly ticket: Ticket; readonly settlement: Settlement; readonly since: number }[] = [];
  #names: number | undefined;
  /** Whether the last answer of colleagues could be saved here. */
  #isKeeping = true;

  constructor(options: LayeredStoreOptions) {
    this.#options = options;
    this.#local = options.local;
    this.#shared = options.shared;
    this.#notHeld = new NegativeCache(options.clock);
    this.#membership = new Membership(options);
    this.#team = new TeamAvailability({
      ...{ clock: options.clock, log: options.log },
      hello: () => this.#shared.hello(),
      returned: () => this.#tellAll(),
    });
    void this.#beat();
  }

  async answer(api: Api, parameter: string): Promise<HeldAnswer | undefined> {
    const held = await this.#local.answer(api, parameter);
    if (held && isGood(held, this.#options.clock.now())) return held;
    const name = `${api.id}/${parameter}`;
    if (this.#notHeld.has(name)) return held;
    const theirs = await this.#team.ask(() => this.#shared.answer(api, parameter));
    if (!theirs || (held && held.fetchedAt >= theirs.fetchedAt)) {
      this.#notHeld.add(name);
      return held;
    }
    await this.#keep({ answer: theirs });
    return theirs;
  }

  async applicationOf(number: CaseNumber): Promise<string | undefined> {
    const known = await this.#local.applicationOf(number);
    const name = `${number.law}/${number.kind}/${number.number}`;
    if (known !== undefined || this.#notHeld.has(name)) return known;
    const application = await this.#team.ask(() => this.#shared.applicationOf(number));
    if (application === undefined) this.#notHeld.add(name);
    else await this.#keep({ links: [{ number, application }] });
    return application;
  }

  async numbersOf(application: CaseNumber): Promise<CaseNumber[]> {
    const known = await this.#local.numbersOf(application);
    const name = `${application.law}/numbers/${application.number}`;
    if (this.#notHeld.has(name)) return known;
    const theirs = (await this.#team.ask(() => this.#shared.numbersOf(application))) ?? [];
    this.#notHeld.add(name);
    const others = theirs.filter(
      (one) => !known.some(({ kind, number }) => kind === one.kind && number === one.number),
    );
    if (others.length === 0) return known;
    await this.#keep({ links: others.map((number) => ({ number, application: application.number })) });
    return [...known, ...others];
  }

  applicants(since: number, limit: number): Promise<ApplicantChanges> {
    return this.#local.applicants(since, limit);
  }

  async used(code: string): Promise<void> {
    await this.#local.used(code);
    await this.#team.ask(() => this.#shared.used(code));
  }

  async claim(request: ClaimRequest): Promise<Claim> {
    const { account, question, waiter, notBefore } = request;
    const { api, parameter } = question;
    const held = await this.#local.answer(api, parameter);
    if (held && isGood(held, this.#options.clock.now(), notBefore)) {
      await this.leave(waiter);
      return { state: 'held', answer: held };
    }
    const claim = await this.#team.ask(async () => {
      await this.#membership.join({ account, family: api.family });
      const first = await this.#shared.claim(request);
      if (first.state !== 'anew') return first;
      await this.#membership.enterAll();
      return this.#shared.claim(request);
    });
    if (!claim) return this.#claimOwn(request);
    if (claim.state === 'held') await this.#keep({ answer: claim.answer });
    if (claim.state === 'granted') await this.#noteGrant(claim.ticket);
    if (claim.state !== 'anew') return claim;
    const retryAt = this.#options.clock.now() + LONGEST_PAUSE_MS;
    return { state: 'wait', until: retryAt, retryAt, reason: 'teamNew' };
  }

  async settle(ticket: Ticket, settlement: Settlement): Promise<void> {
    const since = this.#elapsed();
    const isOwn = this.#own.delete(ticket.id);
    const settleHere = () => (isOwn ? this.#local.settle(ticket, settlement) : this.#local.keep(settlement, ticket));
    // First here, so that an unused place is not reported again after it was given back.
    if (settlement.isUnsent === true) await settleHere();
    // Otherwise first to the team: what this disk refuses is not lost to the others.
    const isSettled = await this.#team.tell(() => this.#shared.settle(ticket, settlement));
    if (!isSettled && this.#pending.length < MOST_PENDING) this.#pending.push({ ticket, settlement, since });
    if (settlement.isUnsent !== true) await settleHere();
  }

  async leave(waiter: Waiter): Promise<void> {
    await this.#local.leave(waiter);
    await this.#team.ask(() => this.#shared.leave(waiter));
  }

  async usage(account: Account): Promise<Usage> {
    const usage = await this.#team.ask(async () => {
      await this.#membership.join({ account, family: 'domestic' });
      return this.#shared.usage(account);
    });
    return usage ?? this.#local.usage(account);
  }

  /**
   * A case is deleted at the team too, or the next look at it would bring it back. "Everything" is only what this
   * machine has saved: answers that colleagues use of their counts are not one user's to delete.
   */
  async forget(what: Forgetting): Promise<Forgotten> {
    this.#pending = this.#pending.map(({ ticket, settlement, since }) => {
      const { remaining, spent, isUnsent } = settlement;
      const counted = { remaining, ...(spent === undefined ? {} : { spent }), ...(isUnsent ? { isUnsent } : {}) };
      return { ticket, settlement: isForgotten(what, ticket.question) ? counted : settlement, since };
    });
    if (what === 'everything') return { ...(await this.#local.forget(what)), team: 'kept' };
    const tell = (trace: CaseTrace) => this.#team.tell(() => this.#shared.forget(trace));
    // Names follow: this machine's data show whether only this case has them.
    const isTold = await tell({ ...what, codes: [] });
    const forgotten = await this.#local.forget(what);
    const { codes } = forgotten;
    if (codes.length > 0) await tell({ numbers: [], questions: [], codes });
    return { ...forgotten, team: isTold ? 'forgotten' : 'away' };
  }

  async changes(): Promise<number> {
    return (await this.#local.changes()) + this.#membership.changes;
  }

  /** Among the windows of this user alone. */
  lease(name: string, holder: string, ms: number): Promise<Lease> {
    return this.#local.lease(name, holder, ms);
  }

  async condition(): Promise<StoreCondition> {
    const since = await this.#team.awaySince();
    if (since === undefined) {
      const { opensAt } = this.#membership;
      return opensAt > this.#options.clock.now() ? { kind: 'team', opensAt } : { kind: 'team' };
    }
    const away = { kind: 'away', since, ...(this.#team.isRefused ? { isRefused: true } : {}) } as const;
    const share = await this.#membership.ownShare();
    if (!share || share.state === 'none') return { ...away, places: 0, from: since };
    return { ...away, places: share.places, from: share.state === 'later' ? share.from : since };
  }

  async close(): Promise<void> {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort();
    this.#team.end();
    const isAway = (await this.#team.awaySince()) !== undefined;
    const waited = new AbortController();
    const parting = this.#options.clock.sleep(PARTING_MS, waited.signal).catch(() => undefined);
    await Promise.race([isAway ? undefined : this.#membership.exitAll(), parting]);
    waited.abort();
    await this.#shared.close();
    await this.#local.close();
  }

  /** Before anything is sent, so that the desk can report the grant where the team's store has lost it. */
  async #noteGrant(ticket: Ticket): Promise<void> {
    try {
      await this.#local.step((prepare) => {
        takePlace(prepare, ticket);
        keepKnownData(prepare, this.#shared.known);
      });
    } catch (error) {
      await this.#team.ask(() => this.#shared.settle(ticket, { isUnsent: true }));
      throw error;
    }
  }

  async #claimOwn(request: ClaimRequest): Promise<Claim> {
    const { whenAway, ofDay } = this.#options.settings();
    const { isRefused } = this.#team;
    const away = { state: 'away', ...(isRefused ? { isRefused } : {}) } as const;
    if (whenAway === 'stop') return away;
    this.#membership.joinLater({ account: request.account, family: request.question.api.family });
    const claim = await this.#local.claim({ ...request, own: { ofDay } });
    if (claim.state === 'granted') this.#own.add(claim.ticket.id);
    if (claim.state === 'wait') return { reason: isRefused ? 'teamRefused' : 'teamAway', ...claim };
    return claim.state === 'away' ? away : claim;
  }

  /** ms since some moment, by a clock that is never set. */
  #elapsed(): number {
    const { clock } = this.#options;
    return clock.elapsed?.() ?? clock.now();
  }

  /** Saves what colleagues have learned; what this disk refuses is still shown. */
  async #keep(settlement: Settlement): Promise<void> {
    try {
      await this.#local.keep(settlement);
      this.#isKeeping = true;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (this.#isKeeping) this.#options.log(`team store: not kept here: ${why}`);
      this.#isKeeping = false;
    }
  }

  /** Reports what happened here; after that the team's store decides. */
  async #tellAll(): Promise<void> {
    await this.#membership.enterAll();
    for (let first = this.#pending[0]; first; first = this.#pending[0]) {
      await this.#shared.settle(first.ticket, first.settlement, this.#elapsed() - first.since);
      this.#pending = this.#pending.filter((one) => one !== first); // no longer the first where two report at once
    }
  }

  async #beat(): Promise<void> {
    while (!this.#ended.signal.aborted) {
      await this.#team.ask(async () => {
        await this.#tellAll();
        await this.#learnNames();
      });
      await this.#options.clock.sleep(BEAT_MS, this.#ended.signal).catch(() => undefined);
    }
  }

  /** Learns names from answers of colleagues. */
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
}
