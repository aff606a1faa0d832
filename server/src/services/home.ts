import os from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of the store: JPO_DRAFTING_HOME, or the platform's folder for data of applications. */
export function homeFolder(environment: Environment, platform = process.platform, home = os.homedir()): string {
  const chosen = environment['JPO_DRAFTING_HOME'];
  if (chosen !== undefined && chosen !== '') return path.resolve(chosen);
  if (platform === 'win32') {
    return path.join(environment['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'jpo-drafting');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'jpo-drafting');
  const data = environment['XDG_DATA_HOME'];
  return path.join(data !== undefined && data !== '' ? data : path.join(home, '.local', 'share'), 'jpo-drafting');
}
