import { Coverage } from './coverage.ts';
import { Mutator } from './mutate.ts';

/** What is tried with bytes: it throws, or takes long, where something is wrong. */
export type Target = (input: Uint8Array) => unknown;

export interface ExploreOptions {
  readonly target: Target;
  readonly counters: Uint8Array;
  readonly words: readonly string[];
  readonly seeds: readonly Uint8Array[];
  readonly random: () => number;
  /** ms */
  readonly time: number;
  /** Ends after so many findings; default 10. */
  readonly most?: number;
  /** Told of each input before it is tried. */
  readonly trying?: (input: Uint8Array) => void;
}

interface Finding {
  readonly input: Uint8Array;
  /** What was thrown, with its stack, or how long it took. */
  readonly what: string;
}

export interface Explored {
  readonly tried: number;
  readonly branches: number;
  readonly findings: readonly Finding[];
  /** Few inputs that reach all branches that were reached. */
  readonly corpus: readonly Uint8Array[];
}

const LONGEST_INPUT = 8_192;
/** Longer than this is a finding, ms: inputs are short. */
const SLOW_MS = 1_000;
const MOST_FINDINGS = 10;
/** ms */
const SHRINKING = 3_000;
/** Inputs between two looks at the world outside: timers, messages. */
const BREATH = 500;

/**
 * Looks for inputs that throw or take long: inputs that went a new way through the code are kept and changed again
 * (coverage-guided). Ends when the time is over.
 */
export async function explore(options: ExploreOptions): Promise<Explored> {
  const { counters, random, words, time, most = MOST_FINDINGS } = options;
  const coverage = new Coverage(counters);
  const mutator = new Mutator(random, words, LONGEST_INPUT);
  const kept: Uint8Array[] = [];
  const findings = new Map<string, Finding>();
  let tried = 0;

  const take = async (input: Uint8Array) => {
    tried++;
    const what = await attempt(options, coverage, input);
    const isNew = coverage.isNew();
    if (what === undefined) {
      if (isNew) kept.push(input);
      return;
    }
    const place = placeOf(what);
    if (findings.has(place)) return;
    findings.set(place, { input: await shrink(options, coverage, input, place), what });
  };

  for (const seed of [new Uint8Array(), ...options.seeds]) await take(seed);
  const end = performance.now() + time;
  while (performance.now() < end && findings.size < most) {
    // The latest finds are tried more often than old ones.
    const place = Math.floor(kept.length * Math.sqrt(random()));
    const other = kept[mutator.below(kept.length)] ?? new Uint8Array();
    await take(mutator.mutate(kept[place] ?? new Uint8Array(), other));
    if (tried % BREATH === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const branches = coverage.branches;
  return { tried, branches, findings: [...findings.values()], corpus: await fewest(options, coverage, kept) };
}

/** What went wrong; undefined where nothing did. */
async function attempt(
  { target, trying }: ExploreOptions,
  coverage: Coverage,
  input: Uint8Array,
): Promise<string | undefined> {
  trying?.(input);
  coverage.begin();
  const begun = process.threadCpuUsage();
  try {
    const result = target(input);
    if (result instanceof Promise) await result;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? String(error)) : String(error);
  }
  // Time of this thread alone: the machine may have other things to do.
  const { user, system } = process.threadCpuUsage(begun);
  const took = (user + system) / 1000;
  return took > SLOW_MS ? `slow: ${Math.round(took)} ms` : undefined;
}

/** Findings are one when they come from the same place. */
function placeOf(what: string): string {
  if (what.startsWith('slow')) return 'slow';
  return what.split('\n').find((line) => /^ +at /u.test(line)) ?? what;
}

/** A shorter input with the same finding. */
async function shrink(
  options: ExploreOptions,
  coverage: Coverage,
  input: Uint8Array,
  place: string,
): Promise<Uint8Array> {
  let shortest = input;
  const end = performance.now() + SHRINKING;
  for (let size = input.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < shortest.length && performance.now() < end;) {
      const shorter = Buffer.concat([shortest.subarray(0, at), shortest.subarray(at + size)]);
      const what = await attempt(options, coverage, shorter);
      if (what !== undefined && placeOf(what) === place) shortest = shorter;
      else at += size;
    }
  }
  return shortest;
}

/** Of the inputs few that reach all branches together: each time the one that reaches the most new ones. */
async function fewest(
  options: ExploreOptions,
  coverage: Coverage,
  kept: readonly Uint8Array[],
): Promise<readonly Uint8Array[]> {
  const open: { input: Uint8Array; left: Set<number> }[] = [];
  for (const input of kept.toSorted((a, b) => a.length - b.length)) {
    await attempt(options, coverage, input);
    open.push({ input, left: coverage.taken() });
  }
  const needed: Uint8Array[] = [];
  for (;;) {
    const [first, ...others] = open;
    if (!first) return needed;
    const best = others.reduce((one, other) => (other.left.size > one.left.size ? other : one), first);
    if (best.left.size === 0) return needed;
    needed.push(best.input);
    const reached = best.left;
    for (const one of open) one.left = one.left.difference(reached);
  }
}
