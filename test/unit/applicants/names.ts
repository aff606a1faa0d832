import { Directory, type Lists } from '../../../server/src/applicants/directory.ts';
import type { Listed } from '../../../server/src/applicants/listed.ts';
import type { KnownApplicant } from '../../../server/src/store/store.ts';

/** What a store knows of names, in memory, and lists of the office: what directories are made of. */
export class Names implements Lists {
  /** The clock, ms. */
  now = 1_000_000;
  readonly #rows = new Map<string, KnownApplicant>();
  /** Every change of a row, one after the other. */
  readonly #revisions: KnownApplicant[] = [];
  #listed: readonly Listed[] | undefined;

  /** An answer names somebody. */
  learn(code: string, name: string, as: KnownApplicant['class'] = 1): void {
    this.#put({ ...this.#row(code), name, class: as, lastSeen: this.now });
  }

  /** The lists are others. */
  list(listed: readonly Listed[]): void {
    this.#listed = listed;
  }

  async changed(): Promise<readonly Listed[] | undefined> {
    const listed = this.#listed;
    this.#listed = undefined;
    return listed;
  }

  async applicants(since: number, limit: number) {
    const applicants = this.#revisions.slice(since, since + limit);
    return { applicants, revision: since + applicants.length };
  }

  async used(code: string): Promise<void> {
    this.#put({ ...this.#row(code), lastUsed: this.now });
  }

  /** A directory of one window, with all that is known so far. */
  async directory(): Promise<Directory> {
    const directory = new Directory({ store: this, lists: this, clock: { now: () => this.now } });
    await directory.settled();
    return directory;
  }

  #row(code: string): KnownApplicant {
    const none = { code, name: undefined, class: undefined, lastSeen: 0, lastUsed: undefined };
    return this.#rows.get(code) ?? none;
  }

  #put(row: KnownApplicant): void {
    this.#rows.set(row.code, row);
    this.#revisions.push(row);
  }
}
