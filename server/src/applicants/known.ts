import type { KnownApplicant } from '../store/store.ts';
import type { Listed } from './listed.ts';
import { keysOf, type Rank } from './matching.ts';
import { foldName, type FoldedName } from './nameFolding.ts';
import { NameIndex } from './nameIndex.ts';
import { sortSteps } from './chunkedSort.ts';

/** An applicant, holder or agent with a 識別番号, from an answer or a list of the office. */
export interface Entry extends Listed {
  /** As registered, where an answer has it; otherwise by the list. */
  readonly name: string;
  /** Seen as an agent (代理人) and not as an applicant. */
  readonly isAgent?: boolean;
  /** Of the name. */
  readonly source: 'answer' | 'file';
  /** When it was last put into a draft, ms since the epoch. */
  readonly lastUsed?: number;
}

export interface Known {
  readonly code: string;
  registered?: KnownApplicant;
  listed?: Listed;
  lastUsed?: number;
  /** Place in the index, if that has its present state. */
  index?: number;
  /** As `keysOfKnown`, once needed. */
  keys?: readonly FoldedName[];
}

/** A candidate of a search, with its folded name. */
export interface Found {
  readonly known: Known;
  readonly rank: Rank;
  readonly name: string;
}

const FOLDED_AT_ONCE = 512;

/** The index of all, in steps, and its entries in the order of their names. */
export function* indexSteps(all: readonly Known[]): Generator<void, { index: NameIndex; order: Known[] }> {
  const keys: (readonly FoldedName[])[] = [];
  for (const known of all) {
    keys.push(keysOf(known.code, namesOf(known), known.listed?.alias));
    if (keys.length % FOLDED_AT_ONCE === 0) yield;
  }
  const order = Uint32Array.from(all, (_, at) => at);
  const nameAt = (at: number) => keys[at]?.[0]?.full ?? '';
  yield* sortSteps(order, (a, b) => compareTexts(nameAt(a), nameAt(b)) || compareTexts(all[a]?.code, all[b]?.code));
  const index = yield* NameIndex.build(order.length, (at) => keys[order[at] ?? 0] ?? []);
  return { index, order: [...order].flatMap((at) => all[at] ?? []) };
}

/** The search texts, kept from the first use on. */
export function keysOfKnown(known: Known): readonly FoldedName[] {
  return (known.keys ??= keysOf(known.code, namesOf(known), known.listed?.alias));
}

/** The registered name first. */
export function namesOf({ registered, listed }: Known): string[] {
  return [registered?.name, listed?.name].filter((name) => name !== undefined);
}

/** The registered name, or else of a list; undefined for a used code that has lost its name. */
export function nameOf(known: Known): string | undefined {
  return known.registered?.name ?? known.listed?.name;
}

/** Undefined where it has no name. */
export function entryOf(known: Known): Entry | undefined {
  const { code, registered, listed, lastUsed } = known;
  const name = nameOf(known);
  if (name === undefined) return undefined;
  return {
    ...listed,
    code,
    name,
    ...(registered?.class === 2 ? { isAgent: true } : {}),
    source: registered?.name === undefined ? 'file' : 'answer',
    ...(lastUsed === undefined ? {} : { lastUsed }),
  };
}

/** The entries of candidates, in the same order. */
export function entriesOf(all: readonly Found[]): Entry[] {
  return all.flatMap(({ known }) => entryOf(known) ?? []);
}

/** A candidate with its rank. */
export function found(known: Known, rank: Rank): Found {
  const name = (known.keys?.[0] ?? foldName(nameOf(known) ?? '')).full;
  return { known, rank, name };
}

/** By rank, then the latest use, then the name. */
export function compareFound(a: Found, b: Found): number {
  const use = (b.known.lastUsed ?? 0) - (a.known.lastUsed ?? 0);
  return a.rank - b.rank || use || compareTexts(a.name, b.name) || compareTexts(a.known.code, b.known.code);
}

function compareTexts(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}
