import type { Family } from '../apis/apis.ts';
import type { Failure, FailureCode } from '../base/failure.ts';

/** The last question that could not be answered for a reason that holds for the next one, too. */
export interface Trouble {
  readonly failure: Failure;
  /** ms since the epoch */
  readonly at: number;
}

/** After this nobody knows whether it still holds, ms. Refused credentials hold until others are given. */
const KNOWN_FOR_MS = 15 * 60_000;

/** Failures that are no matter of one question, of a count, or of what the user chose. */
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

/** Remembers, for each family, what stands in the way at present. */
export class LastFailures {
  readonly #last = new Map<Family, Trouble>();

  /** A question ended: with a failure, or well where there is none. `now`: ms. */
  ended(family: Family, failure: Failure | undefined, now: number): void {
    if (!failure) this.#last.delete(family);
    else if (LASTING.has(failure.code)) this.#last.set(family, { failure, at: now });
  }

  /** Other credentials were given: what went wrong before says nothing of them. */
  credentialsChanged(): void {
    this.#last.clear();
  }

  /** There may be another way to the network; refused credentials stay refused. */
  networkChanged(): void {
    for (const [family, { failure }] of this.#last) {
      if (failure.code !== 'wrongCredentials') this.#last.delete(family);
    }
  }

  /** What stands in the way of a family at `now`, ms. */
  of(family: Family, now: number): Trouble | undefined {
    const trouble = this.#last.get(family);
    return trouble && now < forgottenAt(trouble) ? trouble : undefined;
  }
}

/** When a trouble is forgotten by itself, ms; Infinity for one that is not. */
export function forgottenAt({ failure, at }: Trouble): number {
  return failure.code === 'wrongCredentials' ? Infinity : at + KNOWN_FOR_MS;
}
