import type { Clock } from '../base/clock.ts';
import { FORGOTTEN, type Store } from '../store/store.ts';
import type { Listed } from './listed.ts';
import {
  compareFound,
  entriesOf,
  entryOf,
  found,
  indexSteps,
  keysOfKnown,
  nameOf,
  namesOf,
  type Entry,
  type Found,
  type Known,
} from './known.ts';
import { queryOf, rankOf, type Query, type Rank } from './matching.ts';
import { coreText, foldName, type FoldedName } from './nameFolding.ts';
import type { NameIndex } from './nameIndex.ts';
import { inTurns } from './chunkedSort.ts';

export type { Entry } from './known.ts';

/** The office's own lists. */
export interface Lists {
  /** All entries, where a list or the setting has changed since the last call. Never throws. */
  changed(): Promise<readonly Listed[] | undefined>;
}

export interface DirectoryOptions {
  readonly store: Pick<Store, 'applicants' | 'used'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly lists?: Lists;
  readonly log?: (line: string) => void;
}

/** Rows read from the store between two turns of the event loop. */
const ROWS = 2_000;
/** Changes before the index is rebuilt. */
const REBUILD_FROM = 1_000;
/** Most entries ranked by recent use. */
const RECENT = 1_000;
/** Most entries outside the index that a search goes through. */
const LOOKED_THROUGH = 2_000;
/** Time between two checks for names from other windows and for changed files, while the directory is used. */
const REFRESH_MS = 1_000;

/**
 * 識別番号 ↔ 氏名又は名称 from saved answers and the office's lists. Sends no request. Every method answers at once, from memory;
 * changes come in between.
 */
export class Directory {
  readonly #options: DirectoryOptions;
  readonly #known = new Map<string, Known>();
  /** Up to `RECENT` entries, the last used at the end. */
  readonly #recent = new Map<string, Known>();
  /** Entries that are not in the index in their present state. */
  #changed = new Map<string, Known>();
  /** Entries changed while a new index is being built. */
  #meanwhile: Map<string, Known> | undefined;
  #index: NameIndex | undefined;
  /** The entries of the index, in the order of names. */
  #indexed: readonly Known[] = [];
  #revision = 0;
  #refreshedAt = -Infinity;
  #work: Promise<void> = Promise.resolve();
  #building: Promise<void> | undefined;
  #isClosed = false;

  constructor(options: DirectoryOptions) {
    this.#options = options;
  }

  /** Codes with a name. */
  get size(): number {
    let size = 0;
    for (const one of this.#known.values()) if (nameOf(one) !== undefined) size++;
    return size;
  }

  /**
   * Entries with the text in the name, 略称 or code, in any width, case, blanks, kana, old characters and form of 株式会社.
   * Best first: whole, beginning, beginning of a word, inside; then recent use; then the name. An empty text finds all
   * entries.
   */
  search(text: string, limit: number): readonly Entry[] {
    this.#refreshSoon();
    const query = queryOf(text);
    if (query.full === '' && text.trim() !== '') return [];
    const all: Found[] = [];
    for (const known of this.#apart()) {
      const rank = query.full === '' ? 0 : rankOf(keysOfKnown(known), query);
      if (rank !== undefined) all.push(found(known, rank));
    }
    for (const { index, rank } of this.#searchIndex(query, limit)) {
      const known = this.#indexed[index];
      if (known) all.push(found(known, rank));
    }
    return entriesOf(all.sort(compareFound).slice(0, limit));
  }

  /** The entry of a code of nine digits. */
  byCode(code: string): Entry | undefined {
    this.#refreshSoon();
    const known = this.#known.get(code);
    return known && entryOf(known);
  }

  /** The entries with this name, folded as in `search`, or else with this name without its 株式会社. */
  byName(name: string): readonly Entry[] {
    this.#refreshSoon();
    const query = foldName(name);
    if (query.full === '') return [];
    const whole = this.#named(query.full, false, ({ full }) => full);
    const named = whole.length > 0 ? whole : this.#named(coreText(query), true, coreText);
    return entriesOf(named.map((known) => found(known, 0)).sort(compareFound));
  }

  /** Notes for all windows that the entry was put into a draft. */
  use(code: string): void {
    const known = this.#known.get(code);
    if (!known) return;
    this.#noteUse(known, this.#options.clock.now());
    this.#options.store.used(code).catch((error: unknown) => {
      this.#log(error);
    });
  }

  /** Takes in new names and changed files. Never throws. */
  async refresh(): Promise<void> {
    this.#refreshedAt = this.#options.clock.now();
    this.#work = this.#work.then(() => this.#takeIn());
    return this.#work;
  }

  /** Resolves when everything known now is in the index. */
  async settled(): Promise<void> {
    await this.refresh();
    while (this.#building) await this.#building;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#work;
    await this.#building;
  }

  async #takeIn(): Promise<void> {
    try {
      await this.#takeLists();
      await this.#takeNames();
    } catch (error) {
      this.#log(error);
    }
    if (this.#changed.size >= REBUILD_FROM) this.#rebuild();
  }

  async #takeNames(): Promise<void> {
    for (let isLast = false; !isLast && !this.#isClosed;) {
      const { applicants, revision } = await this.#options.store.applicants(this.#revision, ROWS);
      this.#revision = revision;
      for (const one of applicants) {
        if (one.code === FORGOTTEN) {
          this.#forget();
          continue;
        }
        const known = this.#knownOf(one.code);
        const { registered } = known;
        known.registered = one;
        if (registered?.name !== one.name) this.#change(known);
        if (one.name === undefined && one.lastUsed === undefined) {
          this.#recent.delete(one.code); // it was deleted
          delete known.lastUsed;
        }
        if (one.lastUsed !== undefined && one.lastUsed > (known.lastUsed ?? 0)) this.#noteUse(known, one.lastUsed);
      }
      isLast = applicants.length < ROWS;
      if (!isLast) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #takeLists(): Promise<void> {
    const listed = await this.#options.lists?.changed();
    if (!listed) return;
    const gone = new Set([...this.#known.values()].filter((known) => known.listed));
    for (const one of listed) {
      const known = this.#knownOf(one.code);
      gone.delete(known);
      const old = known.listed;
      known.listed = one;
      if (old?.name !== one.name || old.alias !== one.alias) this.#change(known);
    }
    for (const known of gone) {
      delete known.listed;
      this.#change(known);
    }
  }

  /** Drops everything from answers. */
  #forget(): void {
    this.#recent.clear();
    for (const known of this.#known.values()) {
      delete known.lastUsed;
      if (!known.registered) continue;
      delete known.registered;
      this.#change(known);
    }
  }

  #knownOf(code: string): Known {
    let known = this.#known.get(code);
    if (!known) {
      known = { code };
      this.#known.set(code, known);
    }
    return known;
  }

  #change(known: Known): void {
    delete known.keys;
    delete known.index;
    this.#changed.set(known.code, known);
    this.#meanwhile?.set(known.code, known);
  }

  #noteUse(known: Known, at: number): void {
    known.lastUsed = at;
    this.#recent.delete(known.code);
    this.#recent.set(known.code, known);
    const [oldest] = this.#recent.keys();
    if (this.#recent.size > RECENT && oldest !== undefined) this.#recent.delete(oldest);
  }

  /** Entries that a search goes through one by one: recently used, or changed since the index was built. */
  *#apart(): Generator<Known> {
    for (const known of this.#recent.values()) if (nameOf(known) !== undefined) yield known;
    let count = 0;
    for (const known of this.#changed.values()) {
      if (++count > LOOKED_THROUGH) return;
      if (!this.#recent.has(known.code) && nameOf(known) !== undefined) yield known;
    }
  }

  #isApart(index: number): boolean {
    const known = this.#indexed[index];
    return known?.index !== index || this.#recent.has(known.code);
  }

  #searchIndex(query: Query, limit: number): { index: number; rank: Rank }[] {
    const isLeftOut = (index: number) => this.#isApart(index);
    if (query.full !== '') return this.#index?.search(query, limit, isLeftOut) ?? [];
    const first: { index: number; rank: Rank }[] = [];
    for (let index = 0; index < this.#indexed.length && first.length < limit; index++) {
      if (!isLeftOut(index)) first.push({ index, rank: 0 });
    }
    return first;
  }

  #named(text: string, isCore: boolean, of: (key: FoldedName) => string): Known[] {
    const inIndex = (this.#index?.named(text, isCore) ?? []).filter((index) => !this.#isApart(index));
    const indexed = inIndex.flatMap((index) => this.#indexed[index] ?? []);
    const apart = [...this.#apart()].filter((known) => keysOfKnown(known).some((key) => of(key) === text));
    return [...indexed, ...apart].filter((known) => namesOf(known).some((name) => of(foldName(name)) === text));
  }

  #refreshSoon(): void {
    const since = this.#options.clock.now() - this.#refreshedAt;
    if ((since >= REFRESH_MS || since < 0) && !this.#isClosed) void this.refresh();
  }

  #rebuild(): void {
    if (this.#isClosed) return;
    this.#building ??= this.#build().finally(() => {
      this.#building = undefined;
      if (this.#changed.size >= REBUILD_FROM) this.#rebuild();
    });
  }

  /** Builds a new index; what changes meanwhile stays outside. */
  async #build(): Promise<void> {
    const all = [...this.#known.values()].filter((known) => nameOf(known) !== undefined);
    const meanwhile = new Map<string, Known>();
    this.#meanwhile = meanwhile;
    const built = await inTurns(indexSteps(all), () => !this.#isClosed);
    this.#meanwhile = undefined;
    if (!built) return;
    this.#index = built.index;
    this.#indexed = built.order;
    this.#indexed.forEach((known, index) => {
      known.index = index;
      delete known.keys;
    });
    for (const known of meanwhile.values()) delete known.index;
    this.#changed = meanwhile;
  }

  #log(error: unknown): void {
    if (!this.#isClosed) this.#options.log?.(`applicants: ${error instanceof Error ? error.message : String(error)}`);
  }
}
