/**
 * Looks for inputs on which the server's readers throw or hang: `npm run fuzz -- [--seconds 60] [--seed N] [--keep]
 * [target…]`. Each target in targets/ is tried for so long, beginning with its corpus. `--keep` writes the inputs that
 * went new ways into the corpus. Findings are written to test/fuzz/.out/; exit status 1 where there are any.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { corpusOf, run, targetNames, TARGETS } from './run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    keep: { type: 'boolean', default: false },
  },
});
const hash = (input: Uint8Array) => createHash('sha256').update(input).digest('hex').slice(0, 12);

for (const name of positionals.length > 0 ? positionals : targetNames()) {
  const known = corpusOf(name);
  const file = path.join(TARGETS, `${name}.ts`);
  const { tried, branches, findings, corpus } = await run({
    file,
    seeds: known.map(({ input }) => input),
    seed: Number(values.seed),
    time: Number(values.seconds) * 1000,
  });
  console.log(`${name}: ${tried} inputs, ${branches} branches, ${corpus.length} kept, ${findings.length} findings`);
  for (const { input, what } of findings) {
    const out = path.join(import.meta.dirname, '.out', name);
    mkdirSync(out, { recursive: true });
    writeFileSync(path.join(out, hash(input)), input);
    console.log(`  ${path.join(out, hash(input))}\n  ${what.split('\n').slice(0, 6).join('\n  ')}`);
    process.exitCode = 1;
  }
  if (values.keep && findings.length === 0) {
    const folder = path.join(import.meta.dirname, 'corpus', name);
    for (const { file: old } of known) if (!old.startsWith('seed-')) rmSync(path.join(folder, old));
    for (const input of corpus) {
      if (!known.some(({ file: old, input: seed }) => old.startsWith('seed-') && Buffer.compare(seed, input) === 0))
        writeFileSync(path.join(folder, hash(input)), input);
    }
  }
}
