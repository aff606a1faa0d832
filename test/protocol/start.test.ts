/** The server greets an editor before most of it is loaded: what comes meanwhile is not lost, and is told what failed. */
import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { notLoaded } from '../../server/src/messages/host.ts';
import { newHome, removeHome } from '../support/home.ts';
import { machineEnvironment } from '../support/lspClient.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const URI = 'file:///draft.jpo.txt';
const DRAFT = { uri: URI, languageId: 'jpo-procedure', version: 1, text: '【書類名】意見書\n【あて先】特許庁長官\n' };

const INITIALIZE = {
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {}, locale: 'en' },
};
const INITIALIZED = { method: 'initialized', params: {} };
const OPEN = { method: 'textDocument/didOpen', params: { textDocument: DRAFT } };
const SYMBOLS = { id: 2, method: 'textDocument/documentSymbol', params: { textDocument: { uri: URI } } };
const HOVER = {
  id: 3,
  method: 'textDocument/hover',
  params: { textDocument: { uri: URI }, position: { line: 0, character: 2 } },
};
const CANCEL = { method: '$/cancelRequest', params: { id: HOVER.id } };
const SHUTDOWN = { id: 4, method: 'shutdown' };
const EXIT = { method: 'exit' };

function framed(message: Message): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** The whole messages of what the server wrote. */
function read(output: string): Message[] {
  const bodies = output.split(/Content-Length: \d+\r\n\r\n/u).slice(1);
  return bodies.flatMap((body) => {
    try {
      return [JSON.parse(body) as Message];
    } catch {
      return []; // the rest of it has not come yet
    }
  });
}

/** Which requests are answered. */
function idsOf(answers: readonly Message[]): number[] {
  return answers.flatMap(({ id, method }) => (method === undefined && id !== undefined ? [id] : []));
}

describe('start of the server', () => {
  let home: string;
  before(() => {
    home = newHome();
  });
  after(() => {
    removeHome(home);
  });

  const env = () => ({ ...machineEnvironment(), JPO_DRAFTING_HOME: home, JPO_API_BASE_URL: 'http://127.0.0.1:9' });

  /**
   * Writes all of these at once; the server is told to end when all of them are answered. What it says, in its order, and
   * the status with which it ends.
   */
  async function said(messages: readonly Message[], folder = DIST) {
    const args = [path.join(folder, 'server.js')];
    const server = spawn(process.execPath, args, { env: env(), stdio: ['pipe', 'pipe', 'inherit'] });
    server.stdin.write(messages.map(framed).join(''));
    let output = '';
    server.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      const ids = new Set(idsOf(read(output)));
      if (messages.every(({ id }) => id === undefined || ids.has(id))) server.stdin.write(framed(EXIT));
    });
    server.stdin.on('error', () => undefined); // it has ended
    const [status] = (await once(server, 'close')) as [number];
    return { answers: read(output), status };
  }

  it('answers all that came with the greeting, in its order', async () => {
    const { answers, status } = await said([INITIALIZE, INITIALIZED, OPEN, SYMBOLS, SHUTDOWN]);
    assert.deepEqual(idsOf(answers), [1, 2, 4]);
    const symbols = answers.find(({ id }) => id === SYMBOLS.id)?.result;
    assert.ok(Array.isArray(symbols) && symbols.length > 0);
    assert.equal(status, 0);
  });

  it('answers a request that was taken back meanwhile, once', async () => {
    const { answers } = await said([INITIALIZE, INITIALIZED, OPEN, HOVER, CANCEL, SHUTDOWN]);
    assert.deepEqual(idsOf(answers).toSorted(), [1, 3, 4]);
  });

  it('answers a second greeting too', async () => {
    const { answers, status } = await said([INITIALIZE, { ...INITIALIZE, id: 9 }, INITIALIZED, SHUTDOWN]);
    assert.deepEqual(idsOf(answers), [1, 9, 4]);
    assert.equal(status, 0);
  });

  it('can be greeted again after a greeting that cannot be read', async () => {
    const { answers } = await said([{ id: 8, method: 'initialize' }, INITIALIZE, INITIALIZED, OPEN, SYMBOLS, SHUTDOWN]);
    assert.deepEqual(idsOf(answers), [8, 1, 2, 4]);
    assert.ok(Array.isArray(answers.find(({ id }) => id === SYMBOLS.id)?.result));
  });

  it('ends when it is told to before it was greeted, and while it loads', async () => {
    assert.deepEqual(await said([EXIT]), { answers: [], status: 1 });
    assert.equal((await said([SHUTDOWN])).status, 0);
    assert.equal((await said([INITIALIZE, EXIT])).status, 1);
  });

  it('talks to the process that forked it', async () => {
    const server = fork(path.join(DIST, 'server.js'), ['--node-ipc'], { env: env(), execArgv: [] });
    const answers: Message[] = [];
    server.on('message', (one) => answers.push(one as Message));
    for (const one of [INITIALIZE, INITIALIZED, OPEN, SYMBOLS, SHUTDOWN, EXIT]) server.send({ jsonrpc: '2.0', ...one });
    const [status] = (await once(server, 'close')) as [number];
    assert.deepEqual([idsOf(answers), status], [[1, 2, 4], 0]);
  });

  it('tells the editor where its files are damaged, and can still be ended', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-damaged-'));
    try {
      cpSync(DIST, folder, { recursive: true });
      writeFileSync(path.join(folder, 'handlers.mjs'), 'export const {');
      const { answers, status } = await said([INITIALIZE, INITIALIZED, OPEN, SYMBOLS, SHUTDOWN], folder);
      const shown = answers.filter(({ method }) => method === 'window/showMessage').map(({ params }) => params);
      assert.deepEqual(shown, [{ type: 1, message: notLoaded.en }]);
      assert.equal(answers.find(({ id }) => id === SYMBOLS.id)?.error?.code, -32_601);
      assert.equal(status, 0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
