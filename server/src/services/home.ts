import os from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder of everything that is held for one user of this machine: JPO_DRAFTING_HOME, or the platform's folder for
 * local data. The one place that decides it, for the extension in any editor, the server and the command line: they count
 * requests together only because they meet here. Local, never roaming: SQLite's write-ahead log wants one machine, and a
 * ledger that is copied between machines goes back in time.
 */
export function homeFolder(environment: Environment, platform = process.platform, home = os.homedir()): string {
  const chosen = environment['JPO_DRAFTING_HOME'];
  // Never from the working folder, in which each program is started elsewhere.
  if (chosen !== undefined && chosen !== '') return path.resolve(home, chosen.replace(/^~(?:$|[\\/])/u, ''));
  if (platform === 'win32') {
    return path.join(environment['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'jpo-drafting');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'jpo-drafting');
  return path.join(dataFolder(environment['XDG_DATA_HOME'] ?? '', home), 'jpo-drafting');
}

/** Where snaps and Flatpaks have the folders of their own data, below the user's. */
const SANDBOXES = ['snap', path.join('.var', 'app')];

/** A sandbox's own folder of data is not taken: what runs in it (an editor, its terminal) would count alone. */
function dataFolder(chosen: string, home: string): string {
  const isBelow = (folder: string) => path.relative(path.join(home, folder), chosen).split(path.sep)[0] !== '..';
  return path.isAbsolute(chosen) && !SANDBOXES.some(isBelow) ? chosen : path.join(home, '.local', 'share');
}
