import { rename, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fstatSync, statSync, chmodSync, mkdirSync } from 'node:fs';

/** What Windows says of a file that somebody else has open for a moment: another window, a virus scanner, OneDrive. */
const HELD: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** So long a file that is held is tried again, ms, in pauses that grow. */
const LONGEST_MS = 2_000;

/**
 * Does a step with a file, again while somebody holds it, for about two seconds. Throws what the step throws in the end.
 * `pause`: waits so many ms.
 */
export async function whileHeld<T>(step: () => Promise<T>, pause: (ms: number) => Promise<unknown> = wait): Promise<T> {
  for (let ms = 10, waited = 0; ; waited += ms, ms *= 2) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && HELD.has(error.code)) || waited >= LONGEST_MS) throw error;
      await pause(ms);
    }
  }
}

/** Puts a file in the place of another, also while somebody reads that one. */
export function replaceFile(file: string, place: string): Promise<void> {
  return whileHeld(() => rename(file, place));
}

/** Removes a file, where there is one. */
export function removeFile(file: string): Promise<void> {
  return whileHeld(() => rm(file, { force: true }));
}

/** Which file stands at a path, or is open: another file in its place has another. '' where there is none. */
export function fileIdentity(file: string | number): string {
  const stat = typeof file === 'number' ? fstatSync(file) : statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.dev}/${stat.ino}` : '';
}

/** Makes a folder that nobody but the user can look into, also where it was there with other permissions. */
export function ownFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform === 'win32') return; // the profile folder has an access list of its own
  try {
    chmodSync(folder, 0o700);
  } catch {
    // Somebody else's folder, or a file system without permissions: what is in it still has its own.
  }
}
