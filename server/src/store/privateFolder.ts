import { chmodSync, mkdirSync } from 'node:fs';

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
