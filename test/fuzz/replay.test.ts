import assert from 'node:assert/strict';
import path from 'node:path';
import type { Target } from './explore.ts';
import { seeded } from '../support/inventedNames.ts';
import { Mutator } from './mutate.ts';
import { corpusOf, targetNames, TARGETS } from './run.ts';

/** Changed inputs that are tried of each target. */
const CHANGED = 200;

async function attempt(fuzz: Target, input: Uint8Array, name: string): Promise<void> {
  try {
    await fuzz(input);
  } catch (error) {
    throw new Error(name, { cause: error });
  }
}

describe('fuzzing', () => {
  for (const name of targetNames()) {
    it(`${name}: the kept inputs, and some that are changed by chance`, async () => {
      const { fuzz } = (await import(path.join(TARGETS, `${name}.ts`))) as { readonly fuzz: Target };
      const kept = corpusOf(name);
      assert.ok(kept.length > 0, 'a target without a corpus');
      for (const { file, input } of kept) await attempt(fuzz, input, file);
      const mutator = new Mutator(seeded(1), [], 8_192);
      const any = () => kept[mutator.below(kept.length)]?.input ?? new Uint8Array();
      for (let left = CHANGED; left > 0; left--) {
        const input = mutator.mutate(any(), any());
        await attempt(fuzz, input, Buffer.from(input).toString('base64'));
      }
    });
  }
});
