/** A host below the least gets one sentence, whatever is started on it, and never a stack trace. */
import assert from 'node:assert/strict';
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { oldHost } from '../../server/src/messages/host.ts';
import { runCli } from '../protocol/runCli.ts';
import { LspClient } from '../support/lspClient.ts';
import { nodeOf } from './nodes.ts';

/** Of Debian 12, of the editors of 2024 and 2025, and the last that are too old. */
const OLD = ['18.20.8', '20.20.2', '22.18.0', '22.19.0'];
const COMMANDS = ['numbers', 'check', 'quota', 'case', 'applicant', 'draft', 'watch', 'team', 'report', '--version'];
const SERVERS = [['server.js', '--stdio'], ['server.js'], ['cli.js', 'server', '--stdio']];
const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
const EXTENSION = fileURLToPath(new URL('startExtension.cjs', import.meta.url));

for (const version of OLD)
  describe(`on Node ${version}`, () => {
    let node: string;
    before(function () {
      node = nodeOf(version, this);
    });

    it('every command ends with 2 and says why, in the language of the terminal', async () => {
      for (const command of COMMANDS) {
        const { status, stdout, stderr } = await runCli([command, 'a'], { node });
        assert.deepEqual([status, stdout, stderr], [2, '', `${oldHost.ja(version)}\n`], command);
      }
      const { stderr } = await runCli([], { node, env: { LANG: 'en_US.UTF-8' } });
      assert.equal(stderr, `${oldHost.en(version)}\n`);
    });

    for (const command of SERVERS)
      it(`${command.join(' ')} tells the editor`, async () => {
        const env = { JPO_DRAFTING_HOME: os.tmpdir() };
        await assert.rejects(LspClient.start({ env, node, command }), { message: oldHost.ja(version), code: -32803 });
        const options = { env, node, command, initializationOptions: { locale: 'en' } };
        await assert.rejects(LspClient.start(options), { message: oldHost.en(version) });
      });

    it('server.js --node-ipc tells the editor, and ends with 2 when it is told to', async () => {
      const child = fork(SERVER, ['--node-ipc'], { execPath: node, execArgv: [], silent: true });
      child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { locale: 'en-US' } });
      const [answer] = (await once(child, 'message')) as [{ error: { message: string } }];
      assert.equal(answer.error.message, oldHost.en(version));
      child.send({ jsonrpc: '2.0', method: 'exit' });
      assert.deepEqual(await once(child, 'exit'), [2, null]);
    });

    it('the extension says so in the editor, and does nothing else', () => {
      const said = execFileSync(node, [EXTENSION], { encoding: 'utf8' });
      assert.match(said, new RegExp(`^showErrorMessage: .*Node\\.js ${version.replaceAll('.', '\\.')}.*\n$`, 'u'));
    });
  });
