import { jstDay, type Clock } from '../base/clock.ts';
import type { WatchedCase } from './watchList.ts';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { removeFile, replaceFile } from '../base/files.ts';
import { WatchFileError } from './watchFile.ts';

/** The user's answer to a folder's list, which others may have written. */
export interface Agreement {
  readonly answer: 'accepted' | 'declined';
  /** The cost shown to the user: no more requests a day are sent. */
  readonly requests: number;
  /** Requests sent on `day` (JST, YYYY-MM-DD). */
  readonly day: string;
  readonly sent: number;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const agreement = v.object({
  answer: v.picklist(['accepted', 'declined']),
  requests: count,
  day: v.string(),
  sent: count,
});
const schema = v.object({ lists: v.record(v.string(), agreement) });

/** The user's agreements by the path of the list, in a file beside the store: a folder must not agree for itself. */
export class Agreements {
  readonly #file: string;
  #writing: Promise<unknown> = Promise.resolve();

  /** `folder`: of the store. */
  constructor(folder: string) {
    this.#file = path.join(folder, 'watchAgreements.json');
  }

  /** Undefined without an answer, or where the file cannot be read. Never throws. */
  async of(place: string): Promise<Agreement | undefined> {
    return (await this.#read())[path.resolve(place)];
  }

  /** Changes an agreement, one change after the other in this process. Rejects with a WatchFileError. */
  change(place: string, step: (known: Agreement | undefined) => Agreement): Promise<void> {
    const changed = this.#writing.then(async () => {
      const lists = await this.#read();
      const key = path.resolve(place);
      await this.#write({ ...lists, [key]: step(lists[key]) });
    });
    this.#writing = changed.catch(() => undefined);
    return changed;
  }

  async clear(): Promise<void> {
    await removeFile(this.#file);
  }

  async #read(): Promise<Readonly<Record<string, Agreement>>> {
    try {
      return v.parse(schema, JSON.parse(await readFile(this.#file, 'utf8'))).lists;
    } catch {
      return {};
    }
  }

  async #write(lists: Readonly<Record<string, Agreement>>): Promise<void> {
    const next = `${this.#file}.${crypto.randomUUID().slice(0, 8)}.tmp`;
    try {
      await mkdir(path.dirname(this.#file), { recursive: true, mode: 0o700 });
      await writeFile(next, `${JSON.stringify({ lists }, undefined, 1)}\n`, { mode: 0o600 });
      await replaceFile(next, this.#file);
    } catch (error) {
      throw new WatchFileError(error instanceof Error ? error.message : String(error));
    }
  }
}

/** Whose a list is, what it costs, and the user's answer to that. */
export interface ListStanding {
  /**
   * - `own`: the user's list; adding a case to it was the gesture
   * - `proposed`: a folder's, without an answer yet
   * - `grown`: accepted when it cost less
   */
  readonly kind: 'own' | 'proposed' | 'accepted' | 'grown' | 'declined';
  readonly cases: number;
  /** Most requests a day, for all of them. */
  readonly requests: number;
  /** Automatic requests a day. */
  readonly agreed: number;
}

export interface FolderListOptions {
  readonly agreements: Pick<Agreements, 'of' | 'change'>;
  /** The list in use; read at each use. */
  readonly place: () => { readonly path: string; readonly isOwn: boolean };
  readonly clock: Pick<Clock, 'now'>;
}

/** Most requests of a case a day, repeats after failures included: the overview, and before it its application. */
function requestsOf({ number }: WatchedCase): number {
  return number.kind === 'application' ? 1 : 2;
}

function costOf(cases: readonly WatchedCase[]): number {
  return cases.reduce((sum, one) => sum + requestsOf(one), 0);
}

/**
 * The requests for a list of watched cases. A folder's list can come with a clone or a pull: no request is sent for it
 * before the user has agreed to its cost a day, and never more than that.
 */
export class FolderList {
  readonly #options: FolderListOptions;

  constructor(options: FolderListOptions) {
    this.#options = options;
  }

  /** Never throws. */
  async standing(cases: readonly WatchedCase[]): Promise<ListStanding> {
    const { agreements, place } = this.#options;
    const { path, isOwn } = place();
    const about = { cases: cases.length, requests: costOf(cases) };
    if (isOwn) return { kind: 'own', ...about, agreed: Infinity };
    const known = await agreements.of(path);
    if (!known) return { kind: about.cases === 0 ? 'accepted' : 'proposed', ...about, agreed: 0 };
    if (known.answer === 'declined') return { kind: 'declined', ...about, agreed: 0 };
    return { kind: about.requests > known.requests ? 'grown' : 'accepted', ...about, agreed: known.requests };
  }

  /** The cases for automatic requests: all, or from the first on as many as the user has agreed to. */
  async askable(cases: readonly WatchedCase[]): Promise<readonly WatchedCase[]> {
    const { kind, agreed } = await this.standing(cases);
    if (kind === 'own') return cases;
    let sum = 0;
    return cases.filter((one) => (sum += requestsOf(one)) <= agreed);
  }

  /** Requests left today; Infinity for the user's own list. */
  async left(): Promise<number> {
    const { agreements, place, clock } = this.#options;
    const { path, isOwn } = place();
    if (isOwn) return Infinity;
    const known = await agreements.of(path);
    if (known?.answer !== 'accepted') return 0;
    return Math.max(0, known.requests - (known.day === jstDay(clock.now()) ? known.sent : 0));
  }

  /** Counts requests of today (negative: takes back). Rejects where that cannot be written. */
  async noteSent(requests: number): Promise<void> {
    if (requests === 0) return;
    const today = jstDay(this.#options.clock.now());
    await this.#change((known) => ({
      ...(known ?? { answer: 'declined', requests: 0 }),
      day: today,
      sent: Math.max(0, (known?.day === today ? known.sent : 0) + requests),
    }));
  }

  /** The user's answer to the present cost of the list. Rejects where that cannot be written. */
  async answer(answer: Agreement['answer'], cases: readonly WatchedCase[]): Promise<void> {
    await this.#change((known) => ({ day: '', sent: 0, ...known, answer, requests: costOf(cases) }));
  }

  /** A case that the user adds to an accepted or empty list is agreed to. */
  async added(before: ListStanding, one: WatchedCase): Promise<void> {
    if (before.kind !== 'accepted') return;
    const requests = Math.max(before.agreed, before.requests + requestsOf(one));
    await this.#change((known) => ({ day: '', sent: 0, ...known, answer: 'accepted', requests }));
  }

  /** Changes with the user's answer. */
  async stamp(): Promise<string> {
    const { path, isOwn } = this.#options.place();
    const known = isOwn ? undefined : await this.#options.agreements.of(path);
    return known ? `${known.answer} ${known.requests}` : '';
  }

  async #change(step: (known: Agreement | undefined) => Agreement): Promise<void> {
    const { agreements, place } = this.#options;
    const { path, isOwn } = place();
    if (!isOwn) await agreements.change(path, step);
  }
}
