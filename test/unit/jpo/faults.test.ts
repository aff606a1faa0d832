import assert from 'node:assert/strict';
import type { Envelope } from '../../../server/demo/envelope.ts';
import type { Fault } from '../../support/demoApi.ts';
import type { FailureCode } from '../../../server/src/base/failure.ts';
import { NetworkTransport } from '../../../server/src/network/transport.ts';
import { codeOf, Desks, HOUR, INTERACTIVE, PENDING, question, REGISTERED, type Desk } from '../store/desks.ts';
import { http, RawServer } from './rawServer.ts';

const HTML = '<!DOCTYPE html><html><body>ただいまメンテナンス中です。</body></html>';

function page(httpStatus: number, body = HTML, contentType?: string): Fault {
  return { kind: 'answer', httpStatus, body, ...(contentType === undefined ? {} : { contentType }) };
}

const JSON_TYPE = 'application/json';
const never = new Promise<never>(() => undefined);

/** What may stand in the place of an answer, what it is called, and how many requests it may cost. */
const TROUBLES: readonly (readonly [string, Fault, FailureCode, number])[] = [
  ['a maintenance page with 200', page(200), 'maintenance', 1],
  ['a maintenance page with 503', page(503), 'maintenance', 1],
  ['503 with nothing', page(503, '', ''), 'maintenance', 1],
  ['500 of a gateway', page(500, '{"message":"Internal Server Error"}', JSON_TYPE), 'server', 2],
  ['504 of a gateway', page(504, '{"message":"Endpoint request timed out"}', JSON_TYPE), 'server', 2],
  ['429 of a gateway', page(429, '{"message":"Too Many Requests"}', JSON_TYPE), 'busy', 2],
  ['403 of a gateway', page(403, '{"message":"Forbidden"}', JSON_TYPE), 'badAnswer', 1],
  ['an empty body', page(200, '', JSON_TYPE), 'badAnswer', 1],
  ['JSON of another kind', page(200, '{"items":[]}', JSON_TYPE), 'badAnswer', 1],
  ['a status code that nobody knows', page(200, '{"result":{"statusCode":"777"}}', JSON_TYPE), 'server', 2],
  ['a truncated body', { kind: 'truncate', bytes: 100 }, 'badAnswer', 1],
  ['a connection that is dropped', { kind: 'drop' }, 'network', 1],
  ['no answer in time', { kind: 'hold', until: never }, 'timeout', 1],
  ['a body that is too large', { kind: 'edit', edit: () => ({ x: 'x'.repeat(300_000) }) }, 'badAnswer', 1],
  ['brackets without end', page(200, `{"result":{"data":${'['.repeat(100_000)}`, JSON_TYPE), 'badAnswer', 1],
];

describe('client: faults of the server and of the network', () => {
  let desks: Desks;
  let desk: Desk;
  let fault: Fault | undefined;
  let atToken: Fault | undefined;
  beforeEach(async () => {
    fault = undefined;
    atToken = undefined;
    desks = await Desks.start({ intercept: ({ api }) => (api === 'token' ? atToken : fault) });
    const transport = new NetworkTransport({ totalMs: 150, maxBytes: 250_000 });
    desk = await desks.open({ transport });
  });
  afterEach(() => desks.close());

  const ask = (one = PENDING) => desks.drive(desk.client.ask(one, INTERACTIVE));

  for (const [name, given, code, cost] of TROUBLES) {
    it(`${name}: \`${code}\`; what is held stays usable; ${cost} request(s)`, async () => {
      await ask();
      await desks.clock.advance(24 * HOUR);
      fault = given;
      const outcome = await ask();
      assert.equal(codeOf(outcome), code);
      assert.equal(outcome.kind === 'failure' && outcome.held?.statusCode, '100');
      await desks.clock.advance(10 * 60_000);
      assert.equal(desks.asked().length, 1 + cost);
      assert.equal((await desk.client.peek(PENDING))?.statusCode, '100');
      fault = undefined;
      assert.equal(codeOf(await ask()), '100');
      assert.deepEqual(desks.demo.violations, { minute: 0, daily: 0 });
    });
  }

  it('no network: `network`, with what is held', async () => {
    await ask();
    await desks.clock.advance(24 * HOUR);
    await desks.demo.close();
    const outcome = await ask();
    assert.equal(codeOf(outcome), 'network');
    assert.equal(outcome.kind === 'failure' && outcome.held?.statusCode, '100');
    assert.equal(codeOf(await ask(REGISTERED)), 'network');
  });

  it('a login that fails costs no place in the window and no count', async () => {
    for (const [given, code] of [
      [page(503), 'maintenance'],
      [page(200), 'maintenance'],
      [{ kind: 'drop' }, 'network'],
      [page(200, '', JSON_TYPE), 'badAnswer'],
    ] as const) {
      atToken = given;
      const before = desks.logins;
      assert.equal(codeOf(await ask()), code);
      assert.equal(desks.logins, before + 1);
    }
    assert.equal(desks.asked().length, 0);
    const usage = await desk.client.usage();
    assert.deepEqual([usage?.windows.domestic.used, usage?.apis], [0, []]);
  });

  it('fields that nobody knows, and known ones that are missing or of another kind', async () => {
    const strange = [null, 7, 'x', [], {}, { later: [{ deep: true }] }];
    for (const [i, data] of strange.entries()) {
      fault = { kind: 'edit', edit: ({ result }) => ({ result: { ...result, data, new: 1 }, extra: {} }) };
      const one = question(`20200000${10 + i}`);
      const outcome = await ask(one);
      assert.equal(codeOf(outcome), '107');
      assert.deepEqual(outcome.kind === 'answer' && outcome.answer.data, data);
      assert.deepEqual((await desk.client.peek(one))?.data, data);
    }
    fault = { kind: 'edit', edit: () => ({ result: { statusCode: '100' } }) };
    assert.equal(codeOf(await ask()), 'badAnswer', 'data that there are none of');
  });

  for (const [text, remaining] of [
    ['', 399],
    ['785', 785],
    [785, 785],
    ['多数', 399],
    [null, 399],
    [-1, 399],
    ['0', 0],
  ] as const) {
    it(`remainAccessCount ${JSON.stringify(text)}: ${remaining} remain, and the answer is good`, async () => {
      const edit = ({ result }: Envelope) => ({ result: { ...result, remainAccessCount: text } });
      fault = { kind: 'edit', edit };
      assert.equal(codeOf(await ask()), '100');
      assert.equal((await desk.client.usage())?.apis[0]?.remaining, remaining);
      assert.equal(desks.asked().length, 1);
    });
  }

  it('an answer nested too deep to be kept costs one request and blocks nothing', async () => {
    const deep = `{"result":{"statusCode":"100","data":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    fault = page(200, deep, JSON_TYPE);
    assert.equal((await ask()).kind, 'failure');
    assert.equal(desks.asked().length, 1);
    fault = undefined;
    const start = desks.clock.now();
    assert.equal(codeOf(await ask()), '100');
    assert.ok(desks.clock.now() - start < 1_000);
  });

  it('a redirect is not followed, and the token goes to nobody else', async () => {
    const thief = await RawServer.start((socket) => socket.end(http('{"result":{"statusCode":"100"}}')));
    const away = await RawServer.start((socket, head) => {
      if (head.startsWith('POST')) socket.write(http('{"access_token":"a","expires_in":3600}'));
      else socket.write(http('', { status: 302, more: `Location: ${thief.url}/api` }));
    });
    try {
      const own = await desks.open({ baseUrl: away.url });
      assert.equal(codeOf(await own.client.ask(PENDING, INTERACTIVE)), 'badAnswer');
      assert.deepEqual([away.heads.length, thief.heads.length], [2, 0]);
    } finally {
      await away.close();
      await thief.close();
    }
  });

  it('a token server that redirects gets no second password', async () => {
    const away = await RawServer.start((socket) => {
      socket.write(http('', { status: 307, more: `Location: ${desks.demo.url}/auth/token` }));
    });
    try {
      const own = await desks.open({ baseUrl: away.url });
      assert.equal(codeOf(await desks.drive(own.client.ask(PENDING, INTERACTIVE))), 'server');
      assert.equal(desks.logins, 0);
      assert.ok(away.heads.length <= 2);
    } finally {
      await away.close();
    }
  });
});
