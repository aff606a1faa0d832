import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { JPO_ORIGIN } from './places.ts';

/**
 * Where the file may stand that notices the loss of a store: beside the home folder, and where that cannot be written, in
 * it. The same by whatever name the folder is reached, also before it is made.
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

/** The folder of a store in the home folder. Answers of different servers are never mixed: each origin has its own. */
export function storeFolder(home: string, origin: string, isDemo: boolean): string {
  if (isDemo) return path.join(home, 'demo');
  return path.join(
    home,
    origin === JPO_ORIGIN ? 'jpo' : createHash('sha256').update(origin).digest('hex').slice(0, 16),
  );
}
