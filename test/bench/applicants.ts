/**
 * How fast an applicant is found at each keystroke: 100,000 invented names, 1,000 questions of mixed kinds, 50 entries
 * each. Run with `npm run bench -- applicants`; exit status 1 where the slowest hundredth takes 5 ms or more.
 */
import { Directory } from '../../server/src/applicants/directory.ts';
import type { KnownApplicant } from '../../server/src/store/store.ts';
import { inventedApplicants, seeded } from '../support/inventedNames.ts';
import { quantile, rounded, summary, writeResult } from './measuring.ts';

const ENTRIES = 100_000;
const USED = 1_000;
const QUESTIONS = 1_000;
const LIMIT = 50;
const BOUND_MS = 5;

const invented = inventedApplicants(ENTRIES);
const names = invented.map(({ name }) => name);
/** As text, so that what is read from it is the directory's own, and counted as its memory. */
const rows = invented.map(({ code, name, isAgent }) =>
  JSON.stringify({ code, name, class: isAgent ? 2 : 1, lastSeen: 0 } satisfies Partial<KnownApplicant>),
);
const store = {
  applicants: async (since: number, limit: number) => {
    const applicants = rows.slice(since, since + limit).map((row) => JSON.parse(row) as KnownApplicant);
    return { applicants, revision: since + applicants.length };
  },
  used: async () => undefined,
};

const random = seeded(2);
const any = <T>(from: readonly T[], fallback: T): T => from[Math.floor(random() * from.length)] ?? fallback;
/** `length` characters of a name, from its beginning or from anywhere. */
const part = (length: number, isBeginning: boolean) => {
  const name = Array.from(any(names, ''));
  const start = isBeginning ? 0 : Math.floor(random() * Math.max(1, name.length - length));
  return name.slice(start, start + length).join('');
};
const KINDS: Readonly<Record<string, () => string>> = {
  'one character': () => part(1, false),
  'two characters': () => part(2, false),
  'a beginning': () => part(1 + Math.floor(random() * 5), true),
  'any part': () => part(3 + Math.floor(random() * 4), false),
  'a whole name': () => any(names, ''),
  '㈱ or none': () => any(names, '').replace(/株式会社/u, '㈱'),
  'a part of a code': () =>
    any(invented, { code: '', name: '', isAgent: false }).code.slice(0, 1 + Math.floor(random() * 9)),
  'nothing like it': () => `${part(2, false)}々${part(2, false)}`,
};

const ms = (value: number) => value.toFixed(2);

globalThis.gc?.();
const before = process.memoryUsage();
const directory = new Directory({ store, clock: { now: () => 0 } });
const started = performance.now();
let turns = 0;
let longest = 0;
let last = started;
const building = new AbortController();
const ticking = (async () => {
  while (!building.signal.aborted) {
    await new Promise((resolve) => setImmediate(resolve));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    turns++;
  }
})();
await directory.settled();
building.abort();
const built = performance.now() - started;
await ticking;
globalThis.gc?.();
const after = process.memoryUsage();
for (let i = 0; i < USED; i++) directory.use(any(invented, { code: '', name: '', isAgent: false }).code);

const kinds = Object.entries(KINDS);
const questions = Array.from({ length: QUESTIONS }, (_, i) => {
  const [kind, make] = kinds[i % kinds.length] ?? ['', () => ''];
  return { kind, text: make() };
});
const times = new Map<string, number[]>();
const found = new Map<string, number>();
for (const round of ['warm up', 'measured']) {
  for (const { kind, text } of questions) {
    const from = performance.now();
    const { length } = directory.search(text, LIMIT);
    const took = performance.now() - from;
    if (round === 'warm up') continue;
    times.set(kind, [...(times.get(kind) ?? []), took]);
    found.set(kind, (found.get(kind) ?? 0) + length);
  }
}
const row = (name: string, all: readonly number[]) => ({
  questions: name,
  n: all.length,
  'p50 ms': ms(quantile(all, 0.5)),
  'p99 ms': ms(quantile(all, 0.99)),
  'max ms': ms(Math.max(...all)),
});
const all = [...times.values()].flat();
console.table([...times].map(([kind, values]) => ({ ...row(kind, values), found: found.get(kind) })));
console.table([row('all', all)]);
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
const held = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;
console.log(
  `${directory.size} entries, ${USED} of them used; built in ${built.toFixed(0)} ms over ${turns} turns, the longest ` +
    `${longest.toFixed(1)} ms${globalThis.gc ? `; ${megabytes(held)} MB` : ''}`,
);
writeResult({
  entries: directory.size,
  search: { ...summary(all), longest: rounded(Math.max(...all)) },
  built: { ms: rounded(built), longestTurn: rounded(longest) },
  MB: globalThis.gc ? rounded(held / 1024 / 1024) : undefined,
});
if (quantile(all, 0.99) >= BOUND_MS) process.exitCode = 1;
