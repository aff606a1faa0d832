import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ACTION_KINDS, COMMAND_NOTES, STANDARD } from '../../docs/generate/protocolNotes.ts';
import { LspClient } from '../support/lspClient.ts';

describe('docs/protocol.md', () => {
  it('has what the server offers: capabilities, commands, kinds of code actions', async () => {
    const home = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-'));
    const client = await LspClient.start({ env: { JPO_DRAFTING_HOME: home }, settings: { mode: 'offline' } });
    try {
      const { positionEncoding, ...offered } = client.initialized.capabilities;
      assert.equal(positionEncoding, 'utf-16');
      assert.deepEqual([...new Set(STANDARD.map(([capability]) => capability))].sort(), Object.keys(offered).sort());
      assert.deepEqual(Object.keys(COMMAND_NOTES).sort(), offered.executeCommandProvider?.commands.toSorted());
      const { codeActionProvider } = offered;
      assert.ok(typeof codeActionProvider === 'object');
      assert.deepEqual(ACTION_KINDS.map(([kind]) => kind).sort(), codeActionProvider.codeActionKinds?.toSorted());
    } finally {
      await client.close();
      rmSync(home, { recursive: true, force: true });
    }
  });
});
