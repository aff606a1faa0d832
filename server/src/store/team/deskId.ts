import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ownFolder } from '../privateFolder.ts';

/** The name of this machine's desk in the team's store, made once and kept in the folder of the store. Says nothing. */
export function deskId(folder: string, random: () => string): string {
  const file = path.join(folder, 'desk');
  const known = read(file);
  if (known !== undefined) return known;
  ownFolder(folder);
  const made = random()
    .replaceAll(/[^0-9a-z]/gu, '')
    .slice(0, 12);
  try {
    writeFileSync(file, made, { flag: 'wx', mode: 0o600 });
    return made;
  } catch {
    return read(file) ?? made; // another window was first
  }
}

function read(file: string): string | undefined {
  try {
    return /^[0-9a-z]{8,}$/u.exec(readFileSync(file, 'utf8').trim())?.[0];
  } catch {
    return undefined;
  }
}
