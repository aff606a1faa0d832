import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A new home folder, one level down in a temporary folder: what the product writes beside it goes with it. */
export function newHome(): string {
  const home = path.join(mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-')), 'home');
  mkdirSync(home);
  return home;
}

/** `home`: of `newHome`. */
export function removeHome(home: string): void {
  rmSync(path.dirname(home), { recursive: true, force: true });
}
