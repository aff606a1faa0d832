import type { Clock } from '../../base/clock.ts';
import { apiById, type Api, type Family } from '../../apis/apis.ts';
import type { SqliteStore } from '../sqlite/sqliteStore.ts';
import {
  countOwnUse,
  giveShareUp,
  keepKnownData,
  keepPresence,
  noteContact,
  ownShare,
  takeOwn,
  type OwnShare,
} from '../sqlite/sqliteTeam.ts';
import type { Account } from '../store.ts';
import type { SharedStore } from '../sharedStore.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ownFolder } from '../../base/files.ts';

/** For the time in which the team's store cannot be reached. */
export interface AwaySettings {
  /** `share`: a part that cannot break a limit. `stop`: no new requests. */
  readonly whenAway: 'share' | 'stop';
  /** Most requests a minute. */
  readonly perMinute: number;
  /** Part of what was left of the day, 0–1. */
  readonly ofDay: number;
  /** Requests a day of an API for this account. */
  readonly dailyLimitOf: (api: Api) => number;
}

export interface MembershipOptions {
  readonly local: SqliteStore;
  readonly shared: SharedStore;
  readonly clock: Clock;
  /** Read at each use. */
  readonly settings: () => AwaySettings;
}

/** A window that the desk uses. */
interface Member {
  readonly account: Account;
  readonly family: Family;
}

/** Margin for an inexact comparison of the two clocks. */
const SPARE_MS = 2_000;

/** The desk in its team: reports its presence, and keeps its share of the window. */
export class Membership {
  readonly #options: MembershipOptions;
  readonly #members = new Map<string, Member>();
  readonly #entering = new Map<string, Promise<void>>();
  #changes = 0;
  #opensAt = 0;

  constructor(options: MembershipOptions) {
    this.#options = options;
  }

  /** Requests settled by the whole team, as last heard. */
  get changes(): number {
    return this.#changes;
  }

  /** Nothing is granted before this, ms, as last heard. */
  get opensAt(): number {
    return this.#opensAt;
  }

  /** Enters the desk before its first request. Rejects where the team's store cannot be reached. */
  async join(member: Member): Promise<void> {
    const name = nameOf(member);
    if (this.#members.has(name)) return;
    const entering = this.#entering.get(name) ?? this.#enter(member).finally(() => this.#entering.delete(name));
    this.#entering.set(name, entering);
    await entering;
    this.#members.set(name, member);
  }

  /** Enters the desk when the team's store can be reached. */
  joinLater(member: Member): void {
    this.#members.set(nameOf(member), member);
  }

  /** Reports the desk's presence and its own requests. Rejects where the team's store cannot be reached. */
  async enterAll(): Promise<void> {
    for (const member of this.#members.values()) await this.#enter(member);
  }

  /** The desk's own share of the domestic window; undefined before its first request, and where it may not use one. */
  async ownShare(): Promise<OwnShare | undefined> {
    const { local, clock, settings } = this.#options;
    const member = [...this.#members.values()].find(({ family }) => family === 'domestic');
    if (!member || settings().whenAway === 'stop') return undefined;
    return local.step((prepare) => ownShare(prepare, member.account, member.family, clock.now()));
  }

  /** Leaves the team, and gives up the share. */
  async exitAll(): Promise<void> {
    const { local, shared } = this.#options;
    for (const { account, family } of this.#members.values()) {
      await local.step((prepare) => {
        giveShareUp(prepare, account, family);
      });
      await shared.exit(account, family).catch(() => undefined);
    }
  }

  async #enter({ account, family }: Member): Promise<void> {
    const { local, shared, clock, settings } = this.#options;
    const { whenAway, perMinute, ofDay, dailyLimitOf } = settings();
    const sentAt = clock.now();
    const own = await local.step((prepare) => {
      noteContact(prepare, account, family, sentAt + shared.timeoutMs + SPARE_MS); // before it is sent
      return takeOwn(prepare, account, family, sentAt);
    });
    const { day: usedDay, uses, ...told } = own;
    const used = uses.map((one) => ({ ...one, limit: dailyLimitOf(apiById(one.api)) }));
    const wanted = whenAway === 'stop' ? 0 : perMinute;
    try {
      const presence = await shared.enter({ account, family, wanted, ofDay, used, usedDay, ...told });
      this.#changes = presence.changes;
      this.#opensAt = clock.now() + presence.opensIn;
      await local.step((prepare) => {
        keepPresence(prepare, account, family, presence, sentAt);
        keepKnownData(prepare, shared.known);
      });
    } catch (error) {
      await local.step((prepare) => {
        for (const { api, used: count } of uses) countOwnUse(prepare, account, family, { api, day: usedDay, count });
      });
      throw error;
    }
  }
}

function nameOf({ account, family }: Member): string {
  return `${account}/${family}`;
}

/** A meaningless name of this machine's desk, made once and saved in the folder of the store. */
export function deskId(folder: string, random: () => string): string {
  const file = path.join(folder, 'desk');
  const known = read(file);
  if (known !== undefined) return known;
  ownFolder(folder);
  const made = random()
    .replaceAll(/[^0-9a-z]/gu, '')
    .slice(0, 12);
  try {
    writeFileSync(file, made, { flag: 'wx', mode: 0o600 });
    return made;
  } catch {
    return read(file) ?? made; // another window was first
  }
}

function read(file: string): string | undefined {
  try {
    return /^[0-9a-z]{8,}$/u.exec(readFileSync(file, 'utf8').trim())?.[0];
  } catch {
    return undefined;
  }
}
