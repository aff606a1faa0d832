import { setImmediate as turn } from 'node:timers/promises';
import type { JudgeOptions } from '../cases/state.ts';
import { mentionKey } from '../cases/knowledge.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';
import { foldWord } from '../numbers/fold.ts';
import { caseHeld, type CaseDay, type CaseHeld, type HeldCases, type OpenNotice } from './casesOfDocket.ts';

/** Where a case of the docket comes from: a draft is about it, it is watched, or it stands in the office's list. */
type Origin = 'draft' | 'watch' | 'list';

/** A case that somebody named, with what is said of it there. */
export interface DocketSource {
  /** Empty where it cannot be read; then `written` says how it is written. Text from outside. */
  readonly number: CaseNumber;
  readonly written?: string | undefined;
  readonly from: Origin;
  /** 整理番号, in half width. */
  readonly reference?: string | undefined;
  readonly client?: string | undefined;
  /** Who looks after it. */
  readonly person?: string | undefined;
  /** The client lives abroad (在外者); undefined where nobody says. */
  readonly isAbroad?: boolean | undefined;
}

/** A case of the docket. */
export interface DocketCase extends Omit<DocketSource, 'from'> {
  /** The application where held answers show it, otherwise as it was named. */
  readonly number: CaseNumber;
  readonly from: ReadonlySet<Origin>;
  /** Text from outside. */
  readonly title: string | undefined;
  /** When the JPO said what is held of it, ms since the epoch. */
  readonly fetchedAt: number | undefined;
}

/** A last day of a case. */
export interface DocketEntry extends CaseDay {
  readonly of: DocketCase;
  /** Names the day in calendars: the same at each export, also when the day has moved. */
  readonly uid: string;
}

/** Why cases stand apart, in the order in which they are told. */
const REASONS = [
  ...(['openNotice', 'unreadable', 'unasked', 'noProgress', 'register', 'dates', 'history'] as const),
  ...(['unread', 'notFound', 'notOffered', 'nothing'] as const),
];

/**
 * Why a case stands apart from the days. It may have last days that nobody has counted, all but `nothing`.
 * - `unreadable` its number cannot be read
 * - `unasked` nothing is held of it
 * - `notFound`, `notOffered` the JPO has no such case, or does not offer its data
 * - `noProgress` one of its APIs knows the case, and its progress is not offered
 * - `unread` the store cannot be read
 * - `openNotice` a notice waits for an answer within a period that only the notice says
 * - `register`, `dates`, `history` as `Gap`
 * - `nothing` by what is held nothing is waited for
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
  /** Cases that were named beyond `MOST_CASES`, and not looked at. */
  readonly beyond: number;
}

/** More than an office has open at once; each takes a few reads of the store. */
export const MOST_CASES = 10_000;
/** So many cases are read at a time: a few milliseconds, then others have their turn. */
const AT_ONCE = 32;

export interface DocketOptions extends Pick<JudgeOptions, 'now'> {
  readonly cases: HeldCases;
  /** For cases of which nobody says whether the client lives abroad. */
  readonly residentAbroad: boolean;
}

/**
 * The last days of the cases that the sources name, and the cases that stand apart: each case is in it, by one or the
 * other. Of what two sources say of a case the first counts. Never asks; never throws.
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

/** One a case, whatever numbers name it. */
async function distinct(
  sources: readonly DocketSource[],
  cases: HeldCases,
): Promise<(Omit<DocketSource, 'from'> & { from: Set<Origin> })[]> {
  const applications = new Map<string, CaseNumber>();
  const found = new Map<string, Omit<DocketSource, 'from'> & { from: Set<Origin> }>();
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

/** Case, act and the document that the period runs from; never the day, which can move. */
function uidOf({ number: { law, number } }: DocketCase, { day, start }: CaseDay): string {
  return `${[law, number.replace(/\W/gu, ''), day.act, start].filter((part) => part !== '').join('-')}@jpo-drafting`;
}

/** A calendar takes two events of one name for one. */
function distinguished(entries: readonly DocketEntry[]): DocketEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = (seen.get(entry.uid) ?? 0) + 1;
    seen.set(entry.uid, count);
    return count === 1 ? entry : { ...entry, uid: entry.uid.replace('@', `-${count}@`) };
  });
}

/** Which cases are wanted: parts of the names of clients and persons, in any width and case. Empty: all. */
export interface DocketFilter {
  /** The names are whole: they were picked from a list. */
  readonly isExact?: boolean | undefined;
  readonly client?: string | undefined;
  readonly person?: string | undefined;
}

/** The days and cases of some clients or persons. */
export function filtered(docket: Docket, { client = '', person = '', isExact = false }: DocketFilter): Docket {
  const [wantedClient, wantedPerson] = [foldWord(client), foldWord(person)];
  if (wantedClient === '' && wantedPerson === '') return docket;
  const fits = (name: string, wanted: string) => wanted === '' || (isExact ? name === wanted : name.includes(wanted));
  const isWanted = ({ of }: { readonly of: DocketCase }) =>
    fits(foldWord(of.client ?? ''), wantedClient) && fits(foldWord(of.person ?? ''), wantedPerson);
  return { ...docket, entries: docket.entries.filter(isWanted), apart: docket.apart.filter(isWanted) };
}

/** What can be grouped by. */
export type DocketGroupBy = 'date' | 'client' | 'person';

/** The days by the name of client or person, in the order of their names; those of whom nobody says it are the last. */
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
