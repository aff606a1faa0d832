/** The example draft that the editor tests look at, and what the demo API knows of its first case. */

import fs from 'node:fs';
import path from 'node:path';
import { demoDrafts } from './project.mjs';
import ikensho from './demoDraft.json' with { type: 'json' };

export { ikensho };

/** The example with mistakes made on purpose. */
export const mistaken = '02-tetsuzuki-hoseisho.jpo.txt';

/** @returns {string} the first application number of the draft, as it is written there */
export function firstApplicationNumber() {
  const found = /特願[０-９]+－[０-９]+/u.exec(fs.readFileSync(path.join(demoDrafts, ikensho.file), 'utf8'));
  if (found === null) throw new Error(`no application number in ${ikensho.file}`);
  return found[0];
}
