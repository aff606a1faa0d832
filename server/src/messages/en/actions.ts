import type { actions as ja } from '../ja/actions.ts';

/** Titles of code actions. */
export const actions: typeof ja = {
  replace: (written, text) => `Change ${written} to ${text}`,
  replaceBy: (kind, text) => `Replace by the ${kind} ${text}`,
  append: (kind, text) => `Add the ${kind} ${text} in brackets`,
  normalizeSelected: 'Normalise the selected numbers',
  normalizeAll: 'Normalise all numbers',
  toEra: (text) => `Change to the Japanese era: ${text}`,
  toWestern: (text) => `Change to the western year: ${text}`,
  insertParties: (item, names) => `Fill 【${item}】 with the parties of the case: ${names}`,
  insertAgent: (item, name) => `Fill 【${item}】 with an agent of the case: ${name}`,
  registeredName: (name, code) => `Replace by the registered name of ${code}: ${name}`,
  insertCitations: (n) => `Insert a list of ${n} cited ${n === 1 ? 'document' : 'documents'} below`,
  copyCitations: (n) => `Copy a list of ${n} cited ${n === 1 ? 'document' : 'documents'}`,
  lookUp: (requests, remaining) =>
    `Look it up (${requests} ${requests === 1 ? 'request' : 'requests'}, ${remaining} left today)`,
  openNotice: 'Open the notice of reasons for refusal beside the draft',
  watch: (number) => `Watch ${number}`,
  fixed: {
    characters: (n) => `Characters put right in ${n} ${n === 1 ? 'place' : 'places'}.`,
    numbers: (n) => `${n} ${n === 1 ? 'number' : 'numbers'} put in the usual notation.`,
  },
  lookUpSpent: "Look it up (not now: today's limit is reached)",
};
