import { createHash } from 'node:crypto';
import type { Account } from '../store/store.ts';
import type { Credentials } from './token.ts';

/** Who pays, as a digest of origin and ID: the store never holds the ID itself. */
export function accountOf(origin: string, { username }: Credentials): Account {
  return createHash('sha256').update(`${origin}\n${username}`).digest('hex').slice(0, 24);
}
