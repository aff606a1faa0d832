import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../bench/session.ts', import.meta.url));

describe('a drafting session', () => {
  it('costs no more requests than anybody would have to send (npm run bench -- session)', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT], { encoding: 'utf8' });
    assert.equal(status, 0, `${stdout}\n${stderr}`);
  });
});
