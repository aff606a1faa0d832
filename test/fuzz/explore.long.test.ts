import assert from 'node:assert/strict';
import path from 'node:path';
import { scan } from '../../server/src/numbers/scan.ts';
import { seeded } from '../support/inventedNames.ts';
import { explore } from './explore.ts';
import { run } from './run.ts';

const EXAMPLES = path.join(import.meta.dirname, 'examples');

describe('the fuzzer', () => {
  it('finds, from nothing, an input behind many branches, and shortens it', async function () {
    this.timeout(300_000);
    const file = path.join(EXAMPLES, 'deep.ts');
    // How many tries it takes changes with each word of the code: 6,000 to 160,000 were seen, 1 to 20 s. The time is
    // only for a search that is broken.
    const { findings, tried } = await run({ file, seeds: [], seed: 3, time: 240_000, most: 1 });
    assert.equal(findings.length, 1, `nothing found in ${tried} tries`);
    const text = new TextDecoder().decode(findings[0]?.input);
    const [number] = scan(text, { year: 2026 });
    assert.deepEqual([number?.law, number?.kind], ['design', 'registration']);
    assert.ok(text.length < 40, text);
  });

  it('ends an input that never ends, and tells it', async () => {
    const file = path.join(EXAMPLES, 'endless.ts');
    const { findings } = await run({ file, seeds: [Uint8Array.of(0)], seed: 1, time: 1_000, endless: 500 });
    assert.deepEqual(
      findings.map(({ input, what }) => [[...input], what]),
      [[[0], 'no end in 0.5 s']],
    );
  });

  it('keeps few inputs that reach all branches', async () => {
    const counters = new Uint8Array(3);
    const target = (input: Uint8Array) => {
      if (input.length > 300) counters[2] = 1;
      for (const byte of input) if (byte === 0x80 || byte === 0x7f) counters[byte - 0x7f] = 1;
    };
    const options = { target, counters, words: [], seeds: [Buffer.from('\x7f')], random: seeded(3), time: 500 };
    const { branches, corpus, findings } = await explore(options);
    assert.equal(branches, 3);
    assert.deepEqual(findings, []);
    assert.ok(corpus.length >= 1 && corpus.length <= 3);
    const bytes = new Set(corpus.flatMap((input) => [...input]));
    assert.ok(bytes.has(0x7f) && bytes.has(0x80) && corpus.some(({ length }) => length > 300));
  });
});
