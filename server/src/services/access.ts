import type { Clock } from '../base/clock.ts';
import { accountOf, TokenSource, type Credentials } from '../jpo/token.ts';
import type { Family } from '../apis/apis.ts';
import type { Access } from '../jpo/attempt.ts';
import { TokenTransport, type Journal } from '../jpo/journal.ts';
import type { Transport } from '../network/transport.ts';
import type { Endpoint } from './places.ts';

export interface AccessOptions {
  readonly endpoint: Endpoint;
  /** The demo API has another address at each start, but the same account. */
  readonly isDemo: boolean;
  readonly credentials: (family: Family) => Promise<Credentials | undefined>;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly journal: Journal;
}

/** Account and tokens for each family of APIs. The journal learns which secrets to hide. */
export function accessOf({ endpoint, isDemo, credentials, transport, clock, journal }: AccessOptions) {
  const { origin, tokenUrl } = endpoint;
  const ofFamily = (family: Family): Access => {
    const known = async () => {
      const given = asIssued(await credentials(family));
      if (given) journal.hide(given);
      return given;
    };
    const forTokens = new TokenTransport(transport, journal, clock, origin);
    return {
      origin,
      tokens: new TokenSource(forTokens, clock, { url: tokenUrl }, known),
      account: async () => {
        const given = await known();
        return given && accountOf(isDemo ? 'demo' : origin, given);
      },
    };
  };
  return { domestic: ofFamily('domestic'), opd: ofFamily('opd') } satisfies Record<Family, Access>;
}

/** Blanks around an ID, also full-width, are dropped: they would make it another account with counts of its own. */
function asIssued(given: Credentials | undefined): Credentials | undefined {
  const username = given?.username.trim();
  return given && username ? { ...given, username } : undefined;
}
