/** Drafts that are written for one picture, from the opinion of the demo. */

import fs from 'node:fs';
import path from 'node:path';
import { ikensho } from '../demoDraft.mjs';
import { demoDrafts } from '../project.mjs';

/** With mistakes: a long vowel for a hyphen, a name, a dispatch number, a character, an era. */
export const mistaken = '07-ikensho.jpo.txt';
/** Without its dispatch number, and without its agent. */
export const begun = '08-ikensho.jpo.txt';

/** @param {string} folder that the editor shows */
export function addDrafts(folder) {
  const opinion = fs.readFileSync(path.join(demoDrafts, ikensho.file), 'utf8');
  const mistakes = /** @type {const} */ ([
    ['特願２０２２－', '特願２０２２ー'],
    ['架空電機', '架空電気'],
    ['４１２３０１', '４１２３１０'],
    ['Ｉ．拒絶理由', '①拒絶理由'],
    ['特開２０１３－', '特開平２５－'],
    [/\n\u3000令和８年１０月１３日起案.*/u, ''],
    [/\n\u3000３．特開２０２１[\s\S]*/u, '\n'],
  ]);
  const gaps = /** @type {const} */ ([
    ['９９９０１０００１', ''],
    ['見本　太郎', ''],
    ['４１２３０１', ''],
    [/【意見の内容】[\s\S]*/u, '【意見の内容】\n'],
  ]);
  fs.writeFileSync(path.join(folder, mistaken), changed(opinion, mistakes));
  fs.writeFileSync(path.join(folder, begun), changed(opinion, gaps));
}

/**
 * @param {string} text
 * @param {readonly (readonly [string | RegExp, string])[]} changes
 */
function changed(text, changes) {
  return changes.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${ikensho.file} has no ${String(from)}`);
    return after;
  }, text);
}
