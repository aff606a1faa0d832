import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { JPO_ORIGIN } from './places.ts';

/**
 * Candidates for the file that notices the loss of a store: beside the home folder, or in it where that is not
 * writable. Independent of the name by which the folder is reached, also before it exists.
 */
export function witnessFiles(folder: string): readonly string[] {
  const real = realPath(folder);
  const [home, name] = [path.dirname(real), `${path.basename(real)}.last`];
  return [`${home}.${name}`, path.join(home, name)];
}

function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(realPath(parent), path.basename(file));
  }
}

/** The folder of a store. Each origin has its own, so that answers of different servers are never mixed. */
export function storeFolder(home: string, origin: string, isDemo: boolean): string {
  if (isDemo) return path.join(home, 'demo');
  const name = origin === JPO_ORIGIN ? 'jpo' : createHash('sha256').update(origin).digest('hex').slice(0, 16);
  return path.join(home, name);
}
