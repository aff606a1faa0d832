import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { until } from '../support/until.ts';
import { RawServer } from './rawServer.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const URI = 'file:///draft.jpo.txt';
const DRAFT = readFileSync(new URL('../../media/demo-drafts/01-ikensho.jpo.txt', import.meta.url), 'utf8');
const HELLO = { processId: null, rootUri: null, capabilities: { workspace: { configuration: true } } };

/** The methods that are declared for this server and its client. */
const OWN = globSync('server/src/protocol/*.ts', { cwd: ROOT }).flatMap((file) =>
  [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/'(jpoDrafting[^']+)'/gu)].flatMap(([, name]) => name ?? []),
);
assert.ok(OWN.length > 20);
const METHODS = [
  ...['hover', 'completion', 'documentLink', 'documentSymbol', 'foldingRange', 'codeAction', 'documentHighlight'].map(
    (name) => `textDocument/${name}`,
  ),
  ...['references', 'inlayHint', 'didOpen', 'didChange', 'didClose', 'didSave', 'rename'].map(
    (name) => `textDocument/${name}`,
  ),
  ...['completionItem/resolve', 'documentLink/resolve', 'codeAction/resolve', 'workspace/symbol'],
  ...['workspace/executeCommand', 'workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles'],
  ...['initialize', 'initialized', '$/cancelRequest', '$/setTrace', '$/progress', 'window/workDoneProgress/cancel'],
  ...['noSuchMethod', '', 'constructor', '__proto__'],
  ...OWN.filter((name) => name.includes('/')),
];

const number = fc.oneof(
  fc.integer({ min: -3, max: 40 }),
  fc.constantFrom(1e9, 2 ** 31, -1, 0.5, 1e308, Number.MAX_SAFE_INTEGER),
);
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('【書類名】', '特願2022-900001', '\r', '\ud800', '\u0000', 'あ'.repeat(200_000), '【'.repeat(50_000)),
);
const uri = fc.constantFrom(URI, 'file:///other.txt', 'file:///%', 'untitled:1', '', 'jpo:/a', '\u0000', 'http://[');
const near = fc.record(
  {
    textDocument: fc.record(
      { uri, languageId: fc.constant('jpo-procedure'), version: number, text },
      { requiredKeys: ['uri'] },
    ),
    position,
    range,
    context: fc.oneof(fc.constant({ diagnostics: [], includeDeclaration: true }), fc.jsonValue({ maxDepth: 2 })),
    contentChanges: fc.array(fc.oneof(fc.record({ text }), fc.record({ range, text })), { maxLength: 3 }),
    command: fc.constantFrom('jpoDrafting.verifyDraft', ...OWN.filter((name) => !name.includes('/'))),
    arguments: fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 3 }),
    query: text,
    uri,
    settings: fc.jsonValue({ maxDepth: 4 }),
    data: fc.jsonValue({ maxDepth: 2 }),
    label: text,
    id: fc.oneof(number, text),
    number: fc.record({ law: fc.constant('patent'), kind: fc.constant('application'), number: text }),
  },
  { requiredKeys: [] },
);
const params = fc.oneof({ weight: 3, arbitrary: near }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) });
const message = fc.record({ method: fc.constantFrom(...METHODS), params, isRequest: fc.boolean() });
/** No requests, no notifications: what no client may send. */
const nonsense = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.record({ jsonrpc: fc.constantFrom('2.0', '1.0', 7), id: fc.jsonValue({ maxDepth: 1 }), result: fc.jsonValue() }),
  fc.record({ id: fc.jsonValue({ maxDepth: 1 }), error: fc.jsonValue() }),
  fc.record({
    id: fc.jsonValue({ maxDepth: 2 }),
    method: fc.constantFrom('textDocument/hover', 5, null, {}),
    params: fc.jsonValue(),
  }),
);

describe('messages to the server', function () {
  this.timeout(180_000);
  let server: RawServer | undefined;
  afterEach(() => {
    server?.close();
    server = undefined;
  });

  /** A server that has said hello and holds a draft; `reply`: what its own questions get. */
  async function ready(reply: (method: string) => object = () => ({ result: null })): Promise<RawServer> {
    server?.close();
    const started = new RawServer(reply);
    server = started;
    await started.request('initialize', HELLO);
    started.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
    open(started);
    return started;
  }

  function open(to: RawServer): void {
    const textDocument = { uri: URI, languageId: 'jpo-procedure', version: 1, text: DRAFT };
    to.send({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } });
  }

  /** It lives and answers. */
  async function assertAlive(one: RawServer): Promise<void> {
    open(one);
    await one.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
    assert.equal(one.end, undefined);
  }

  it('every request is answered, whatever its parameters are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 15 }), async (messages) => {
        const one = server?.end === undefined && server ? server : await ready();
        const answers = messages.flatMap(({ method, params: given, isRequest }) => {
          if (isRequest) return one.request(method, given);
          one.send({ jsonrpc: '2.0', method, params: given });
          return [];
        });
        await Promise.all(answers);
        await assertAlive(one);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('lives on after messages that no client may send', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nonsense, { minLength: 1, maxLength: 20 }), async (messages) => {
        const one = server?.end === undefined && server ? server : await ready();
        for (const each of messages) one.send(each);
        await assertAlive(one);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('lives on whatever its own questions are answered with', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 4 }), { minLength: 1, maxLength: 8 }), async (replies) => {
        let asked = 0;
        const one = await ready(() => ({ result: replies[asked++ % replies.length] }));
        one.send({ jsonrpc: '2.0', method: 'workspace/didChangeConfiguration', params: { settings: replies[0] } });
        await one.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 6, character: 14 } });
        await assertAlive(one);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  for (const [name, bytes] of [
    ['a body that is no JSON', 'Content-Length: 5\r\n\r\n{"a":'],
    ['a body that is no UTF-8', Buffer.from('Content-Length: 4\r\n\r\n\xff\xfe\xfd\x00', 'latin1')],
    ['an empty body', 'Content-Length: 0\r\n\r\n'],
    ['a header without a length', 'Content-Type: text/plain\r\n\r\n'],
    ['a header without a colon', 'nonsense\r\n\r\n'],
    ['a length that is none', 'Content-Length: many\r\n\r\n'],
    ['a batch', 'Content-Length: 2\r\n\r\n[]'],
  ] as const) {
    it(`answers again, or ends, after ${name}`, async () => {
      const one = await ready();
      await assertAlive(one);
      one.write(bytes);
      // Where the stream cannot be read any further it may end, and the editor starts it anew; it may not hang. What came
      // in one piece with the broken message may wait for the next one.
      let isAnswered = false;
      await until(() => {
        const answered = () => {
          isAnswered = true;
        };
        one.request('textDocument/documentSymbol', { textDocument: { uri: URI } }).then(answered, () => undefined);
        return isAnswered || one.end !== undefined;
      });
    });
  }
});
