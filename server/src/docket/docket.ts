import { setImmediate as turn } from 'node:timers/promises';
import type { JudgeOptions } from '../cases/state.ts';
import { mentionKey } from '../cases/knowledge.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';
import { foldWord } from '../numbers/fold.ts';
import { caseHeld, type CaseDay, type CaseHeld, type HeldCases, type OpenNotice } from './casesOfDocket.ts';

/** A draft, the watched cases, or the office's list. */
type Origin = 'draft' | 'watch' | 'list';

/** A case with its data from one origin. */
export interface DocketSource {
  /** Empty where unreadable: see `written`, text from outside. */
  readonly number: CaseNumber;
  readonly written?: string | undefined;
  readonly from: Origin;
  /** 整理番号, in half width. */
  readonly reference?: string | undefined;
  readonly client?: string | undefined;
  /** In charge of it. */
  readonly person?: string | undefined;
  /** The client lives abroad (在外者); undefined where not stated. */
  readonly isAbroad?: boolean | undefined;
}

export interface DocketCase extends Omit<DocketSource, 'from'> {
  /** The application if known, otherwise the number of the source. */
  readonly number: CaseNumber;
  readonly from: ReadonlySet<Origin>;
  /** Text from outside. */
  readonly title: string | undefined;
  /** Of the saved data, ms since the epoch. */
  readonly fetchedAt: number | undefined;
}

/** A deadline of a case. */
export interface DocketEntry extends CaseDay {
  readonly of: DocketCase;
  /** For calendars: the same at each export, even when the day has moved. */
  readonly uid: string;
}

/** In the order in which they are shown. */
const REASONS = [
  ...(['openNotice', 'unreadable', 'unasked', 'noProgress', 'register', 'dates', 'history'] as const),
  ...(['unread', 'notFound', 'notOffered', 'nothing'] as const),
];

/**
 * Why a case is listed apart from the deadlines. Except with `nothing`, it may have deadlines that were not counted.
 * - `unreadable` its number cannot be read
 * - `unasked` it has no saved data
 * - `notFound`, `notOffered` the JPO has no such case, or does not offer its data
 * - `noProgress` an API knows the case, but its progress is not offered
 * - `unread` the store cannot be read
 * - `openNotice` a notice requires an answer within a period that only the notice states
 * - `register`, `dates`, `history` as `Gap`
 * - `nothing` no deadline by the saved data
 */
export type ApartReason = (typeof REASONS)[number];

export interface DocketApart {
  readonly of: DocketCase;
  readonly reason: ApartReason;
  /** Of `openNotice`. */
  readonly notice?: OpenNotice;
}

export interface Docket {
  /** By date. */
  readonly entries: readonly DocketEntry[];
  /** In the order of the reasons, then of the sources. */
  readonly apart: readonly DocketApart[];
  /** Cases beyond `MOST_CASES`, which were not read. */
  readonly beyond: number;
}

/** More than an office has open at once; each takes a few reads of the store. */
export const MOST_CASES = 10_000;
/** Cases read between two turns of the event loop: a few milliseconds. */
const AT_ONCE = 32;

export interface DocketOptions extends Pick<JudgeOptions, 'now'> {
  readonly cases: HeldCases;
  /** Where `isAbroad` is not stated. */
  readonly residentAbroad: boolean;
}

/**
 * The deadlines of the sources' cases, and the cases listed apart: every case is in one or the other. Where two sources
 * describe a case, the first counts. Sends no request; never throws.
 */
export async function docketOf(sources: readonly DocketSource[], options: DocketOptions): Promise<Docket> {
  const named = await distinct(sources, options.cases);
  const entries: DocketEntry[] = [];
  const apart: DocketApart[] = [];
  for (const [index, one] of named.slice(0, MOST_CASES).entries()) {
    if (index % AT_ONCE === 0) await turn();
    if (one.number.number === '') {
      apart.push({ of: { ...one, title: undefined, fetchedAt: undefined }, reason: 'unreadable' });
      continue;
    }
    const residentAbroad = one.isAbroad ?? options.residentAbroad;
    const held = await caseHeld(one.number, options.cases, { now: options.now, residentAbroad });
    const { title, fetchedAt } = held.kind === 'held' ? held : {};
    const of: DocketCase = { ...one, title, fetchedAt };
    if (held.kind === 'held') entries.push(...held.days.map((day) => ({ ...day, of, uid: uidOf(of, day) })));
    apart.push(...apartOf(of, held));
  }
  return {
    entries: distinguished(entries).sort((a, b) => a.day.lastDay.localeCompare(b.day.lastDay)),
    apart: apart.sort((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason)),
    beyond: Math.max(0, named.length - MOST_CASES),
  };
}

function apartOf(of: DocketCase, held: CaseHeld): DocketApart[] {
  switch (held.kind) {
    case 'unasked':
    case 'unread':
      return [{ of, reason: held.kind }];
    case 'none':
      return [{ of, reason: held.isKnown ? 'noProgress' : held.statusCode === '111' ? 'notOffered' : 'notFound' }];
    case 'held': {
      const notices = held.openNotices.map((notice): DocketApart => ({ of, reason: 'openNotice', notice }));
      if (held.gap !== undefined) return [...notices, { of, reason: held.gap }];
      return held.days.length + notices.length > 0 ? notices : [{ of, reason: 'nothing' }];
    }
  }
}

type Named = Omit<DocketSource, 'from'> & { readonly from: Set<Origin> };

/** One for each case, whichever numbers the sources have. */
async function distinct(sources: readonly DocketSource[], cases: HeldCases): Promise<Named[]> {
  const applications = new Map<string, CaseNumber>();
  const found = new Map<string, Named>();
  for (const [index, { from, ...source }] of sources.entries()) {
    if (index % AT_ONCE === 0) await turn();
    const isRead = source.number.number !== '';
    if (!isRead && source.written === undefined) continue;
    const mention = isRead ? mentionKey(source.number) : `? ${source.written ?? ''}`;
    const number = applications.get(mention) ?? (await applicationOf(source.number, cases));
    applications.set(mention, number);
    const key = isRead ? caseKey(number) : mention;
    const before = found.get(key);
    const origins = before?.from ?? new Set();
    origins.add(from);
    found.set(key, {
      number,
      ...(isRead ? {} : { written: source.written }),
      from: origins,
      reference: before?.reference ?? source.reference,
      client: before?.client ?? source.client,
      person: before?.person ?? source.person,
      isAbroad: before?.isAbroad ?? source.isAbroad,
    });
  }
  return [...found.values()];
}

async function applicationOf(number: CaseNumber, cases: HeldCases): Promise<CaseNumber> {
  const file = number.kind === 'application' ? undefined : await cases.held(number).catch(() => undefined);
  const { law, kind, number: digits } = file?.application ?? number;
  return { law, kind, number: digits };
}

/** Case, act and the document that starts the period; not the day, which can move. */
function uidOf({ number: { law, number } }: DocketCase, { day, start }: CaseDay): string {
  return `${[law, number.replace(/\W/gu, ''), day.act, start].filter((part) => part !== '').join('-')}@jpo-drafting`;
}

/** Makes uids unique: a calendar takes two events of one uid for one. */
function distinguished(entries: readonly DocketEntry[]): DocketEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = (seen.get(entry.uid) ?? 0) + 1;
    seen.set(entry.uid, count);
    return count === 1 ? entry : { ...entry, uid: entry.uid.replace('@', `-${count}@`) };
  });
}

/** Parts of the names of clients and persons, in any width and case. Empty: all. */
export interface DocketFilter {
  /** Whole names, picked from a list. */
  readonly isExact?: boolean | undefined;
  readonly client?: string | undefined;
  readonly person?: string | undefined;
}

/** The deadlines and cases of some clients or persons. */
export function filtered(docket: Docket, { client = '', person = '', isExact = false }: DocketFilter): Docket {
  const [wantedClient, wantedPerson] = [foldWord(client), foldWord(person)];
  if (wantedClient === '' && wantedPerson === '') return docket;
  const fits = (name: string, wanted: string) => wanted === '' || (isExact ? name === wanted : name.includes(wanted));
  const isWanted = ({ of }: { readonly of: DocketCase }) =>
    fits(foldWord(of.client ?? ''), wantedClient) && fits(foldWord(of.person ?? ''), wantedPerson);
  return { ...docket, entries: docket.entries.filter(isWanted), apart: docket.apart.filter(isWanted) };
}

export type DocketGroupBy = 'date' | 'client' | 'person';

/** The items by client or person, in the order of the names; items without a name last. */
export function groupedByName<T extends { readonly of: DocketCase }>(
  items: readonly T[],
  by: Exclude<DocketGroupBy, 'date'>,
): { readonly name: string | undefined; readonly items: readonly T[] }[] {
  const groups = Map.groupBy(items, ({ of }) => of[by]);
  const names = [...groups.keys()].filter((name) => name !== undefined).sort();
  return [...names, undefined].flatMap((name) => {
    const own = groups.get(name);
    return own ? [{ name, items: own }] : [];
  });
}
