import { isHoliday } from '../base/calendar.ts';
import type { Cases } from '../cases/cases.ts';
import type { Facts } from '../cases/facts.ts';
import { jstDay, type Clock } from '../base/clock.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';
import { unsupported } from '../numbers/support.ts';
import type { Agreement, Agreements, FolderList, ListStanding } from './folderList.ts';
import { firstSeen, newsOf, seenNow, type NewsOptions } from './news.ts';
import type { WatchFile } from './watchFile.ts';
import { MOST_WATCHED } from './watchFormat.ts';
import type { CaseNews, Seen, WatchedCase, WatchList } from './watchList.ts';

export interface WatchOptions {
  readonly file: Pick<WatchFile, 'read' | 'change' | 'stamp'>;
  /** The user's own list, and the user's answers to folders' lists; absent: `file` is the user's own. */
  readonly own?: { readonly file: Pick<WatchFile, 'remove'>; readonly agreements: Pick<Agreements, 'clear'> };
  readonly folderList?: FolderList;
  readonly cases: Pick<Cases, 'held'>;
  readonly clock: Clock;
  /** `Store.changes`. */
  readonly changes: () => Promise<number>;
  /** Read at each use. */
  readonly settings: () => { readonly nearDays: number; readonly residentAbroad: boolean };
}

export type Added = 'added' | 'already' | 'unsupported' | 'full';

/** The watched cases, their file and their news. Sends no request. */
export class Watch implements WatchList {
  readonly #options: WatchOptions;
  /** News for one state of list, store, day and settings: trees read them again and again. */
  #news: { readonly of: string; readonly news: Promise<readonly CaseNews[]> } | undefined;

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  /** The cases in the file. Never throws. */
  async cases(): Promise<readonly WatchedCase[]> {
    return (await this.#options.file.read()).cases;
  }

  /** Never throws. */
  async standing(): Promise<ListStanding> {
    const cases = await this.cases();
    const own = { kind: 'own', cases: cases.length, requests: cases.length, agreed: Infinity } as const;
    return this.#options.folderList?.standing(cases) ?? own;
  }

  /** The cases for automatic requests: of a folder's list those whose cost the user has agreed to. */
  async askable(): Promise<readonly WatchedCase[]> {
    const cases = await this.cases();
    return this.#options.folderList?.askable(cases) ?? cases;
  }

  /** Automatic requests left today. */
  async left(): Promise<number> {
    return this.#options.folderList?.left() ?? Infinity;
  }

  /** Counts automatic requests (negative: takes back). Rejects where that cannot be written. */
  async noteSent(requests: number): Promise<void> {
    await this.#options.folderList?.noteSent(requests);
  }

  /** The user's answer to a folder's list as it is now. Rejects where that cannot be written. */
  async answer(answer: Agreement['answer']): Promise<void> {
    await this.#options.folderList?.answer(answer, await this.cases());
  }

  /** Cases in the file beyond `MOST_WATCHED`, which are not watched. Never throws. */
  async beyond(): Promise<number> {
    return (await this.#options.file.read()).beyond;
  }

  /** Never throws. */
  async isDamaged(): Promise<boolean> {
    return (await this.#options.file.read()).state === 'damaged';
  }

  /** Changes with the list and with the user's answer to it. */
  async stamp(): Promise<string> {
    const [file, said = ''] = await Promise.all([this.#options.file.stamp(), this.#options.folderList?.stamp()]);
    return said === '' ? file : `${file} ${said}`;
  }

  async list(): Promise<readonly CaseNumber[]> {
    return (await this.#applications()).map(({ application }) => application);
  }

  async isWatched(number: CaseNumber): Promise<boolean> {
    const key = caseKey(await this.#identity(number));
    return (await this.list()).some((one) => caseKey(one) === key);
  }

  async news(): Promise<readonly CaseNews[]> {
    const { clock, settings } = this.#options;
    const changes = await this.#options.changes().catch(() => -1);
    const of = JSON.stringify([await this.stamp(), changes, jstDay(clock.now()), settings()]);
    if (this.#news?.of !== of) this.#news = { of, news: this.#newsNow() };
    return this.#news.news;
  }

  async #newsNow(): Promise<readonly CaseNews[]> {
    const all: CaseNews[] = [];
    for (const { application, seen } of await this.#applications()) {
      const facts = await this.#facts(application);
      if (!facts?.overview) continue;
      const [first, ...others] = newsOf(seen, facts.overview.value, this.#newsOptions(facts));
      if (first) all.push({ number: application, items: [first, ...others] });
    }
    return all;
  }

  /** Adds a case at the end of the list; saved data count as seen. Throws a WatchFileError. */
  async add(number: CaseNumber): Promise<Added> {
    if (number.number === '' || unsupported(number)) return 'unsupported';
    if (await this.isWatched(number)) return 'already';
    const application = withoutSuffix(await this.#identity(number));
    const seen = await this.#seenNow(application);
    const since = this.#options.clock.now();
    const limit = { isReached: false };
    const before = await this.standing();
    const isAdded = await this.#options.file.change((cases) => {
      limit.isReached = cases.length >= MOST_WATCHED;
      if (limit.isReached || cases.some((one) => caseKey(one.number) === caseKey(application))) return cases;
      return [...cases, { number: application, since, seen }];
    });
    if (limit.isReached) return 'full';
    if (isAdded) await this.#options.folderList?.added(before, { number: application, since, seen });
    return isAdded ? 'added' : 'already';
  }

  /** Takes a case off the list; false where it is not in it. Throws a WatchFileError. */
  async remove(number: CaseNumber): Promise<boolean> {
    const entries = await this.#entriesOf([number]);
    return this.#options.file.change((cases) => {
      const left = cases.filter((one) => !entries.has(caseKey(one.number)));
      return left.length === cases.length ? cases : left;
    });
  }

  /** Deletes the user's own list, and answers to folders' lists, which then get no requests. Throws a WatchFileError. */
  async clear(): Promise<void> {
    await this.#options.own?.file.remove();
    await this.#options.own?.agreements.clear();
  }

  /** Default: all cases. Where the file cannot be written, the news stay. */
  async markSeen(numbers?: readonly CaseNumber[]): Promise<void> {
    const wanted = numbers ?? (await this.list());
    const seen = new Map<string, Seen>();
    for (const [entry, application] of await this.#entriesOf(wanted)) {
      const now = await this.#seenNow(application);
      if (now) seen.set(entry, now);
    }
    await this.#write(seen, () => true);
  }

  /** Marks the first data of cases as seen, from which their news begin. `numbers`: as in the list; default: all. */
  async learned(numbers?: readonly CaseNumber[]): Promise<void> {
    const given = numbers && new Set(numbers.map(caseKey));
    const seen = new Map<string, Seen>();
    for (const one of await this.cases()) {
      if (one.seen || given?.has(caseKey(one.number)) === false) continue;
      const facts = await this.#facts(await this.#identity(one.number));
      if (facts?.overview) seen.set(caseKey(one.number), firstSeen(facts.overview.value, this.#newsOptions(facts)));
    }
    await this.#write(seen, (one) => one.seen === undefined);
  }

  async #write(seen: ReadonlyMap<string, Seen>, isMeant: (one: WatchedCase) => boolean): Promise<void> {
    if (seen.size === 0) return;
    const step = (cases: readonly WatchedCase[]) => {
      const next = cases.map((one) => {
        const now = seen.get(caseKey(one.number));
        return !now || !isMeant(one) || isSame(now, one.seen) ? one : { ...one, seen: now };
      });
      return next.some((one, n) => one !== cases[n]) ? next : cases;
    };
    await this.#options.file.change(step).catch(() => false);
  }

  /** One for each case: the list can have two of its numbers, from before the application was known. */
  async #applications(): Promise<{ readonly application: CaseNumber; readonly seen: Seen | undefined }[]> {
    const known = new Map<string, { readonly application: CaseNumber; readonly seen: Seen | undefined }>();
    for (const { number, seen } of await this.cases()) {
      const application = await this.#identity(number);
      if (!known.has(caseKey(application))) known.set(caseKey(application), { application, seen });
    }
    return [...known.values()];
  }

  /** The applications of these cases, by the keys of their entries in the file. */
  async #entriesOf(numbers: readonly CaseNumber[]): Promise<ReadonlyMap<string, CaseNumber>> {
    const wanted = new Set<string>();
    for (const number of numbers) wanted.add(caseKey(await this.#identity(number)));
    const entries = new Map<string, CaseNumber>();
    for (const { number } of await this.cases()) {
      const application = await this.#identity(number);
      if (wanted.has(caseKey(application))) entries.set(caseKey(number), application);
    }
    return entries;
  }

  async #seenNow(application: CaseNumber): Promise<Seen | undefined> {
    const facts = await this.#facts(application);
    return facts?.overview && seenNow(facts.overview.value, this.#newsOptions(facts));
  }

  /** The application if known, otherwise the number itself. */
  async #identity(number: CaseNumber): Promise<CaseNumber> {
    const file = await this.#options.cases.held(number).catch(() => undefined);
    return file?.application ?? number;
  }

  async #facts(application: CaseNumber): Promise<Facts | undefined> {
    if (application.kind !== 'application') return undefined;
    const file = await this.#options.cases.held(application).catch(() => undefined);
    return file?.facts().catch(() => undefined);
  }

  #newsOptions({ registration }: Facts): NewsOptions {
    const { clock, settings } = this.#options;
    return { today: jstDay(clock.now()), isHoliday, register: registration?.value, ...settings() };
  }
}

function isSame(a: Seen, b: Seen | undefined): boolean {
  return (
    b !== undefined &&
    a.status === b.status &&
    a.lastDay === b.lastDay &&
    a.documents.join('\n') === b.documents.join('\n')
  );
}

function withoutSuffix({ law, kind, number }: CaseNumber): CaseNumber {
  return { law, kind, number };
}
