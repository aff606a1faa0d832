import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ANSWERED, failureOfStatus, readEnvelope } from '../../../server/src/jpo/envelope.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { FailureError, failureOf, type FailureCode } from '../../../server/src/base/failure.ts';
import type { HttpResponse } from '../../../server/src/network/transport.ts';

function response(body: unknown, status = 200, mediaType = 'application/json'): HttpResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, mediaType, body: new TextEncoder().encode(text) };
}

function result(fields: object = {}): object {
  return { result: { statusCode: '100', errorMessage: '', remainAccessCount: '785', data: {}, ...fields } };
}

function codeOf(given: HttpResponse): FailureCode | undefined {
  try {
    readEnvelope(given);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof FailureError, String(error));
    return error.failure.code;
  }
}

describe('envelope', () => {
  it('gives status code, message, remaining count and data', () => {
    const data = { applicationNumber: '2020900005' };
    assert.deepEqual(readEnvelope(response(result({ data }))), {
      statusCode: '100',
      errorMessage: '',
      remaining: 785,
      data,
    });
  });

  it('goes by the status code inside, never by the HTTP status', () => {
    const refused = result({ statusCode: '107', errorMessage: '該当するデータがありません。' });
    for (const status of [200, 401, 429, 500, 503, 504]) {
      assert.equal(readEnvelope(response(refused, status)).statusCode, '107');
    }
    assert.equal(readEnvelope(response(refused, 200, 'text/html')).statusCode, '107');
  });

  it('reads remainAccessCount as text or number; whatever else it says nothing', () => {
    const read = (remainAccessCount: unknown) => readEnvelope(response(result({ remainAccessCount }))).remaining;
    assert.deepEqual(['785', 785, '0', 0, '000'].map(read), [785, 785, 0, 0, 0]);
    const garbage = ['', ' ', '-1', -1, '1.5', 1.5, 'many', '１００', '1e3', '9'.repeat(20), 1e21, null, [], {}, true];
    assert.deepEqual(
      garbage.map(read),
      garbage.map(() => undefined),
    );
    const { remaining } = readEnvelope(response({ result: { statusCode: '100' } }));
    assert.equal(remaining, undefined);
  });

  it('is `badAnswer` where it is nested deeper than any answer, and is not for brackets in texts', () => {
    for (const [open, close] of ['[]', '{"a":}'].map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const)) {
      for (const depth of [99, 1_000, 1_000_000]) {
        const data = `${open.repeat(depth)}1${close.repeat(depth)}`;
        const given = response(`{"result":{"statusCode":"100","data":${data}}}`);
        assert.equal(codeOf(given), 'badAnswer', `${open} ${depth}`);
      }
    }
    const nested = `${'['.repeat(90)}${']'.repeat(90)}`;
    assert.equal(codeOf(response(`{"result":{"statusCode":"100","data":${nested}}}`)), undefined);
    assert.equal(codeOf(response(result({ errorMessage: `"\\${'[{'.repeat(500)}"` }))), undefined);
  });

  it('lets fields pass that nobody knows, and misses none but the status code', () => {
    const more = { ...result({ later: [1, { a: null }] }), meta: { version: 2 } };
    assert.equal(readEnvelope(response(more)).remaining, 785);
    assert.deepEqual(readEnvelope(response({ result: { statusCode: '107' } })), {
      statusCode: '107',
      errorMessage: '',
      remaining: undefined,
      data: {},
    });
  });

  it('takes a body that begins with a byte order mark', () => {
    assert.equal(readEnvelope(response(`\uFEFF${JSON.stringify(result())}`)).statusCode, '100');
  });

  const unreadable: readonly (readonly [string, HttpResponse, FailureCode])[] = [
    ['an HTML page with 200', response('<html>メンテナンス中</html>', 200, 'text/html'), 'maintenance'],
    ['an HTML page with 503', response('<html>メンテナンス中</html>', 503, 'text/html'), 'maintenance'],
    ['503 without a page', response('', 503, ''), 'maintenance'],
    ['503 with JSON of a gateway', response({ message: 'Service Unavailable' }, 503), 'maintenance'],
    ['500 without an envelope', response('Internal Server Error', 500, 'text/plain'), 'server'],
    ['502 of a gateway', response({ message: 'Bad Gateway' }, 502), 'server'],
    ['429 of a gateway', response({ message: 'Too Many Requests' }, 429), 'busy'],
    ['a body that ends early', response('{"result":{"statusCode":"100","data":{"a'), 'badAnswer'],
    ['an empty body', response(''), 'badAnswer'],
    ['null', response('null'), 'badAnswer'],
    ['a list', response([result()]), 'badAnswer'],
    ['a result that is none', response({ result: null }), 'badAnswer'],
    ['no status code', response({ result: { data: {} } }), 'badAnswer'],
    ['a redirect', response('', 302, ''), 'badAnswer'],
  ];
  for (const [name, given, code] of unreadable) {
    it(`${name}: \`${code}\``, () => {
      assert.equal(codeOf(given), code);
    });
  }

  it('never shows the body in an error', () => {
    const given = response('<html>secret</html>', 200, 'text/html');
    assert.throws(
      () => readEnvelope(given),
      (error: Error) => !`${error.message}${error.stack}`.includes('secret'),
    );
  });

  it('reads any body without another error than its own', () => {
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
      fc.jsonValue().map((value) => response({ result: value }).body),
      fc.jsonValue().map((value) => response(result({ remainAccessCount: value, data: value })).body),
      fc.jsonValue().map((value) => response(result({ statusCode: value, errorMessage: value })).body),
    );
    const statuses = fc.constantFrom(200, 204, 302, 401, 429, 500, 503, 504);
    const types = fc.constantFrom('', 'application/json', 'text/html', 'application/zip');
    fc.assert(
      fc.property(bodies, statuses, types, (body, status, mediaType) => {
        const code = codeOf({ body, status, mediaType });
        assert.ok(code === undefined || ['maintenance', 'badAnswer', 'server', 'busy'].includes(code));
      }),
    );
  });
});

describe('status codes', () => {
  it('100, 107, 108 and 111 are answers', () => {
    assert.deepEqual([...ANSWERED].sort(), ['100', '107', '108', '111']);
  });

  it('the others have a meaning each; unknown ones are faults of the server', () => {
    const meanings = {
      ...{
        '203': 'dailyLimit',
        '204': 'refused',
        '208': 'refused',
        '210': 'wrongCredentials',
        '212': 'wrongCredentials',
      },
      ...{ '301': 'refused', '302': 'server', '303': 'busy', '400': 'refused', '999': 'server', '777': 'server' },
    };
    for (const [status, code] of Object.entries(meanings)) assert.equal(failureOfStatus(status), code, status);
    assert.equal(failureOfStatus('constructor'), 'server');
    assert.equal(failureOfStatus('__proto__'), 'server');
  });

  it('whatever was thrown becomes a failure', () => {
    assert.deepEqual(failureOf(new FailureError({ code: 'busy', retryAt: 5 })), { code: 'busy', retryAt: 5 });
    assert.deepEqual(failureOf(new DOMException('x', 'AbortError')), { code: 'cancelled' });
  });

  it('a fault of this program is told as its own, never as one of the JPO', () => {
    assert.deepEqual(failureOf(new RangeError('Maximum call stack size exceeded')), {
      code: 'internal',
      detail: 'Maximum call stack size exceeded',
    });
    assert.equal(failureOf('x').code, 'internal');
    for (const locale of ['ja', 'en']) {
      const { failure } = messagesFor(locale);
      assert.match(failure.internal, /jpo-drafting/u);
      assert.notEqual(failure.internal, failure.server);
    }
  });
});
