/**
 * `npm run start:web [-- --port N]`: the example drafts in the real workbench, in the browser, with the packaged
 * extension in demo mode. The workbench has a terminal, and other users of this machine reach its port: it asks for a password that is
 * shown here alone. Nothing is asked of the Japan Patent Office. Ctrl-C ends it and removes its folders.
 */

import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { withCleanup } from '../test/editor/cleanup.mjs';
import { installVsix, startCodeServer } from '../test/editor/codeServer.mjs';
import { makePrivateRoot } from '../test/editor/privateRoot.mjs';
import { demoDrafts, packagedVsix } from '../test/editor/project.mjs';
import { setup } from '../test/editor/setup.mjs';

try {
  await withCleanup(serve);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {import('../test/editor/cleanup.mjs').Cleanup} cleanup */
async function serve(cleanup) {
  const port = wantedPort();
  await setup();
  const root = makePrivateRoot(cleanup);
  const folder = path.join(root, 'drafts');
  fs.cpSync(demoDrafts, folder, { recursive: true });
  await installVsix(root, packagedVsix());
  const password = randomBytes(12).toString('base64url');
  const server = await startCodeServer({
    root,
    port,
    password,
    settings: { 'jpoDrafting.mode': 'demo' },
    args: [folder],
  });
  cleanup.defer(server.stop);
  console.log(`\n  ${server.url}\n  パスワード / password: ${password}\n`);
  console.log('例文のフォルダーがデモモードで開きます（このパソコンからのみ）。終了は Ctrl-C。');
  console.log('The example drafts open in demo mode (from this machine only). Ctrl-C ends it.');
  throw new Error(await server.died);
}

function wantedPort() {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port}: 0–65535`);
  return port;
}
