import assert from 'node:assert/strict';
import { CASES, PLANTED } from '../support/readingCases.ts';
import { runCli } from './runCli.ts';

interface Checked {
  readonly diagnostics: readonly { readonly code: string }[];
  readonly unread?: object;
}

describe('what a draft comes as', () => {
  for (const [what, bytes, before, now] of CASES) {
    it(`${what}: [${now.join(', ')}], before [${before.join(', ')}]`, async () => {
      const { stdout, status } = await runCli(['check', '--offline', '--json', '-'], { input: bytes });
      const [draft] = JSON.parse(stdout) as readonly Checked[];
      const codes = draft?.diagnostics.map(({ code }) => code).filter((code) => code !== 'not-verified') ?? [];
      const planted = PLANTED.filter((code) => codes.includes(code));
      const others = codes.filter((code) => !PLANTED.includes(code));
      assert.deepEqual([status, planted.length, others.length], now);
      // What is beside the mistakes is the character that nobody sees, or that cannot be filed.
      assert.deepEqual([...new Set(others)], others.length > 0 ? ['character-repertoire'] : []);
      assert.equal(draft?.unread !== undefined, status === 2);
    });
  }

  it('never passes as clean', () => {
    for (const [what, , , [status]] of CASES) assert.notEqual(status, 0, what);
  });
});
