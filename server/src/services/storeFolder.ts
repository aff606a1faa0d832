import { createHash } from 'node:crypto';
import path from 'node:path';
import { JPO_ORIGIN } from './endpoint.ts';

/** What notices the loss of a store stands beside the home folder, not in it. */
export function witnessFile(home: string, folder: string): string {
  return `${home}.${path.basename(folder)}.last`;
}

/** The folder of a store in the home folder. Answers of different servers are never mixed: each origin has its own. */
export function storeFolder(home: string, origin: string, isDemo: boolean): string {
  if (isDemo) return path.join(home, 'demo');
  return path.join(
    home,
    origin === JPO_ORIGIN ? 'jpo' : createHash('sha256').update(origin).digest('hex').slice(0, 16),
  );
}
