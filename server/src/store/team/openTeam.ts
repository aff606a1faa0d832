import type { Clock } from '../../base/clock.ts';
import { trustedContext } from '../../network/certificates.ts';
import type { TeamAddress } from './address.ts';
import { RedisConnection } from './redisConnection.ts';
import { RedisStore } from './redisStore.ts';
import type { SharedStore } from '../sharedStore.ts';

export interface TeamOptions {
  readonly address: TeamAddress;
  readonly clock: Clock;
  readonly id: () => string;
  /** The JPO server of these answers and counts. */
  readonly realm: string;
  readonly desk: string;
  /** Read at each use. */
  readonly label: () => string | undefined;
}

/** The store of a team. Connects at the first use. A file of its own in dist/: only teams need a Redis client. */
export function openTeam({ address, ...rest }: TeamOptions): SharedStore {
  const trusted = address.tls ? trustedContext() : undefined;
  return new RedisStore({ ...rest, connection: new RedisConnection({ ...address, trusted }) });
}
