import type { Family } from '../apis/apis.ts';
import type { Failure, FailureCode } from '../base/failure.ts';

/** A failure that also holds for the next question. */
export interface Trouble {
  readonly failure: Failure;
  /** ms since the epoch. */
  readonly at: number;
}

/** How long a failure is taken to last, ms. Refused credentials last until others are given. */
const KNOWN_FOR_MS = 15 * 60_000;

/** Failures that depend on no single question, count or choice of the user. */
const LASTING = new Set<FailureCode>([
  'wrongCredentials',
  'network',
  'proxy',
  'certificate',
  'timeout',
  'maintenance',
  'busy',
  'server',
  'tokenRefused',
  'store',
  'newerStore',
  'damagedStore',
  'teamAway',
  'teamRefused',
  'teamAddress',
]);

/** Remembers the present trouble of each family. */
export class LastFailures {
  readonly #last = new Map<Family, Trouble>();

  /** Records the end of a question at `now`, ms; `failure` undefined on success. */
  ended(family: Family, failure: Failure | undefined, now: number): void {
    if (!failure) this.#last.delete(family);
    else if (LASTING.has(failure.code)) this.#last.set(family, { failure, at: now });
  }

  credentialsChanged(): void {
    this.#last.clear();
  }

  /** The network may work now; refused credentials stay refused. */
  networkChanged(): void {
    for (const [family, { failure }] of this.#last) {
      if (failure.code !== 'wrongCredentials') this.#last.delete(family);
    }
  }

  /** The trouble of a family at `now`, ms. */
  of(family: Family, now: number): Trouble | undefined {
    const trouble = this.#last.get(family);
    return trouble && now < forgottenAt(trouble) ? trouble : undefined;
  }
}

/** When a trouble expires, ms; Infinity for refused credentials. */
export function forgottenAt({ failure, at }: Trouble): number {
  return failure.code === 'wrongCredentials' ? Infinity : at + KNOWN_FOR_MS;
}
