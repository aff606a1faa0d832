import { coreText, foldName, foldText, type FoldedName } from './nameFolding.ts';

/** Typed text, folded: as it is, and without forms of corporations. */
export interface Query {
  readonly full: string;
  readonly core: string;
}

/** Lower is better; plus 1 for a match without the typed form of corporation. */
export type Rank = number;

export const RANK = { whole: 0, beginning: 2, word: 4, inside: 6 } as const;

/** Folds the text of a search. */
export function queryOf(text: string): Query {
  const folded = foldName(text);
  return { full: folded.full, core: coreText(folded) };
}

/** The search texts of an entry: its names, 略称 and code. */
export function keysOf(code: string, names: readonly string[], alias?: string): FoldedName[] {
  const keys: FoldedName[] = [];
  for (const name of alias === undefined ? names : [...names, alias]) {
    const key = foldName(name);
    if (key.full !== '' && !keys.some(({ full }) => full === key.full)) keys.push(key);
    const written = foldText(name);
    if (written !== '' && !keys.some(({ full }) => full === written)) keys.push(plainKey(written));
  }
  keys.push(plainKey(code));
  return keys;
}

function plainKey(full: string): FoldedName {
  return { full, start: 0, end: full.length, words: [] };
}

/** The best rank among the keys; undefined where none has the text. */
export function rankOf(keys: readonly FoldedName[], query: Query): Rank | undefined {
  let best: Rank | undefined;
  for (const key of keys) {
    const rank = rankIn(key, query);
    if (rank !== undefined && (best === undefined || rank < best)) best = rank;
  }
  return best;
}

function rankIn(key: FoldedName, { full, core }: Query): Rank | undefined {
  const asTyped = key.full.includes(full);
  const without = key.full.includes(core);
  if (!asTyped && !without) return undefined;
  const begins = (text: string, at: number) => key.full.startsWith(text, at);
  const isWhole = (at: number, end: number) => at + core.length === end && begins(core, at);
  if (key.full === full) return RANK.whole;
  if ([0, key.start].some((at) => isWhole(at, key.full.length) || isWhole(at, key.end))) return RANK.whole + 1;
  if (asTyped && (begins(full, 0) || begins(full, key.start))) return RANK.beginning;
  if (without && (begins(core, 0) || begins(core, key.start))) return RANK.beginning + 1;
  if (asTyped && key.words.some((at) => begins(full, at))) return RANK.word;
  if (without && key.words.some((at) => begins(core, at))) return RANK.word + 1;
  return asTyped ? RANK.inside : RANK.inside + 1;
}
