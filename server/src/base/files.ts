import { rename, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fstatSync, statSync, chmodSync, mkdirSync } from 'node:fs';

/** Windows' codes for a file that is briefly open elsewhere: another window, a virus scanner, OneDrive. */
const HELD: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** How long to retry, ms, in growing pauses. */
const LONGEST_MS = 2_000;

/** Runs a step on a file, again while the file is open elsewhere, for about two seconds; then throws the step's error. */
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

/** Replaces a file, even while someone reads it. */
export function replaceFile(file: string, place: string): Promise<void> {
  return whileHeld(() => rename(file, place));
}

/** Removes a file if it exists. */
export function removeFile(file: string): Promise<void> {
  return whileHeld(() => rm(file, { force: true }));
}

/** Identity of the file at a path or of an open file, which a replacement does not share; '' where there is none. */
export function fileIdentity(file: string | number): string {
  const stat = typeof file === 'number' ? fstatSync(file) : statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.dev}/${stat.ino}` : '';
}

/** Makes a folder that only the user can read; corrects the permissions of an existing one. */
export function ownFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform === 'win32') return; // the profile folder has an access list of its own
  try {
    chmodSync(folder, 0o700);
  } catch {
    // Someone else's folder, or a file system without permissions: the files in it have their own.
  }
}
