import assert from 'node:assert/strict';
import { FailureError, type FailureCode } from '../../../server/src/base/failure.ts';
import { TokenSource, type Credentials } from '../../../server/src/jpo/token.ts';
import type { HttpRequest, HttpResponse, Transport } from '../../../server/src/network/transport.ts';
import { FakeClock } from '../../support/fakeClock.ts';

const HOUR = 3_600_000;
const ONE: Credentials = { username: 'AB1234567', password: 'p&a+s%s=? /ひみつ' };
const TWO: Credentials = { username: 'AB1234567', password: 'another' };

type Form = Readonly<Record<string, string>>;
type Reply = HttpResponse | Error | Promise<HttpResponse>;

/** A token server that answers as the test says, and remembers the forms. */
class TokenServer implements Transport {
  readonly forms: Form[] = [];
  readonly requests: HttpRequest[] = [];
  reply: (form: Form) => Reply = () => this.token();
  #tokens = 0;

  send(request: HttpRequest): Promise<HttpResponse> {
    this.requests.push(request);
    const form = Object.fromEntries(new URLSearchParams(request.body));
    this.forms.push(form);
    const reply = this.reply(form);
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
  }

  get grants(): (string | undefined)[] {
    return this.forms.map((form) => form['grant_type']);
  }

  token(fields: object = {}): HttpResponse {
    const n = ++this.#tokens;
    const token = { access_token: `access-${n}`, refresh_token: `refresh-${n}`, token_type: 'Bearer' };
    return json(200, { ...token, expires_in: 3600, refresh_expires_in: 28800, ...fields });
  }
}

function json(status: number, body: unknown): HttpResponse {
  return { status, mediaType: 'application/json', body: new TextEncoder().encode(JSON.stringify(body)) };
}

function html(status: number): HttpResponse {
  return { status, mediaType: 'text/html', body: new TextEncoder().encode('<html>ただいまメンテナンス中です</html>') };
}

const REFUSED = json(401, { error: 'invalid_grant', error_description: 'Invalid user credentials' });

async function codeOf(token: Promise<string>): Promise<FailureCode | undefined> {
  try {
    await token;
    return undefined;
  } catch (error) {
    assert.ok(error instanceof FailureError, String(error));
    return error.failure.code;
  }
}

describe('tokens', () => {
  let clock: FakeClock;
  let server: TokenServer;
  let credentials: Credentials | undefined;
  let tokens: TokenSource;
  beforeEach(() => {
    clock = new FakeClock();
    server = new TokenServer();
    credentials = ONE;
    const endpoint = { url: 'https://example.com/auth/token' };
    tokens = new TokenSource(server, clock, endpoint, () => Promise.resolve(credentials));
  });

  it('that cannot stand in a header are none: `badAnswer`, and nothing is sent with them', async () => {
    for (const access_token of ['a\r\nX-Y: z', 'a b', 'トークン', 'a\u0000', '', 'é']) {
      const server = new TokenServer();
      server.reply = () => server.token({ access_token });
      const source = new TokenSource(server, new FakeClock(), { url: 'https://x.invalid/auth/token' }, () =>
        Promise.resolve(ONE),
      );
      assert.equal(await codeOf(source.get()), 'badAnswer', JSON.stringify(access_token));
    }
  });

  it('come by a form-encoded password grant; every character of the password arrives', async () => {
    assert.equal(await tokens.get(), 'access-1');
    const { method, url, headers } = server.requests[0] ?? {};
    assert.deepEqual([method, url], ['POST', 'https://example.com/auth/token']);
    assert.equal(headers?.['content-type'], 'application/x-www-form-urlencoded');
    assert.deepEqual(server.forms, [{ grant_type: 'password', ...ONE }]);
  });

  it('are used until a minute before their end, then refreshed', async () => {
    await tokens.get();
    await clock.advance(HOUR - 60_001);
    assert.equal(await tokens.get(), 'access-1');
    await clock.advance(1);
    assert.equal(await tokens.get(), 'access-2');
    assert.deepEqual(server.forms[1], { grant_type: 'refresh_token', refresh_token: 'refresh-1' });
    assert.equal(server.requests.length, 2);
  });

  it('come by the password again when the refresh token is over too', async () => {
    await tokens.get();
    await clock.advance(8 * HOUR);
    assert.equal(await tokens.get(), 'access-2');
    assert.deepEqual(server.grants, ['password', 'password']);
  });

  it('come by the password again when the refresh is not accepted', async () => {
    const refusals = [
      json(400, { error: 'invalid_grant', error_description: 'Token is not active' }),
      json(200, { result: { statusCode: '212', errorMessage: '無効な認証情報です。', remainAccessCount: '' } }),
      json(200, {}),
    ];
    for (const refusal of refusals) {
      await tokens.get();
      await clock.advance(HOUR);
      server.reply = ({ grant_type }) => (grant_type === 'refresh_token' ? refusal : server.token());
      server.forms.length = 0;
      assert.match(await tokens.get(), /^access-/u);
      assert.deepEqual(server.grants, ['refresh_token', 'password']);
    }
  });

  it('do not send the password after a refresh that met maintenance', async () => {
    await tokens.get();
    await clock.advance(HOUR);
    server.reply = () => html(503);
    assert.equal(await codeOf(tokens.get()), 'maintenance');
    assert.deepEqual(server.grants, ['password', 'refresh_token']);
  });

  it('take one login for all who ask at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => tokens.get()));
    assert.deepEqual(new Set(all), new Set(['access-1']));
    assert.equal(server.requests.length, 1);
  });

  it('are renewed once after 210, however many questions met it', async () => {
    const old = await tokens.get();
    const renewed = await Promise.all(
      Array.from({ length: 5 }, () => {
        tokens.invalidate(old);
        return tokens.get();
      }),
    );
    tokens.invalidate(old); // a late one
    assert.deepEqual(new Set([...renewed, await tokens.get()]), new Set(['access-2']));
    assert.deepEqual(server.grants, ['password', 'refresh_token']);
  });

  it('say `signedOut` without an ID, and send nothing', async () => {
    credentials = undefined;
    assert.equal(await codeOf(tokens.get()), 'signedOut');
    assert.equal(server.requests.length, 0);
  });

  it('are not used any more after a sign-out', async () => {
    await tokens.get();
    credentials = undefined;
    assert.equal(await codeOf(tokens.get()), 'signedOut');
    credentials = ONE;
    assert.equal(await tokens.get(), 'access-2');
  });

  it('are asked for anew when the ID changes', async () => {
    await tokens.get();
    credentials = TWO;
    assert.equal(await tokens.get(), 'access-2');
    assert.deepEqual(server.grants, ['password', 'password']);
  });

  for (const [name, refusal] of [
    ['401 invalid_grant', REFUSED],
    ['400 invalid_grant', json(400, { error: 'invalid_grant' })],
    ['unauthorized_client', json(401, { error: 'unauthorized_client' })],
    ['status code 212', json(200, { result: { statusCode: '212', errorMessage: '', remainAccessCount: '' } })],
  ] as const) {
    it(`wrong ID or password (${name}): one attempt in all, until they change`, async () => {
      server.reply = () => refusal;
      assert.equal(await codeOf(tokens.get()), 'wrongCredentials');
      const more = await Promise.all(Array.from({ length: 10 }, () => codeOf(tokens.get())));
      assert.deepEqual(new Set(more), new Set(['wrongCredentials']));
      await clock.advance(24 * HOUR);
      assert.equal(await codeOf(tokens.get()), 'wrongCredentials');
      assert.equal(server.requests.length, 1);
      server.reply = () => server.token();
      credentials = TWO;
      assert.equal(await tokens.get(), 'access-1');
    });
  }

  it('wrong ID or password: those who ask while the one attempt is under way make none of their own', async () => {
    server.reply = () => REFUSED;
    const all = await Promise.all(Array.from({ length: 10 }, () => codeOf(tokens.get())));
    assert.deepEqual(new Set(all), new Set(['wrongCredentials']));
    assert.equal(server.requests.length, 1);
  });

  it('the right password given while the wrong one is being refused gets its own attempt', async () => {
    const first = Promise.withResolvers<HttpResponse>();
    server.reply = ({ password }) => (password === ONE.password ? first.promise : server.token());
    const wrong = codeOf(tokens.get());
    await turn();
    credentials = TWO;
    const right = tokens.get();
    await turn();
    first.resolve(REFUSED);
    assert.equal(await wrong, 'wrongCredentials');
    assert.equal(await right, 'access-1');
    assert.equal(server.requests.length, 2);
  });

  it('another ID given while a login is under way is not answered with a token of the old one', async () => {
    const first = Promise.withResolvers<HttpResponse>();
    server.reply = ({ password }) => (password === ONE.password ? first.promise : server.token());
    const old = tokens.get();
    await turn();
    credentials = TWO;
    const next = tokens.get();
    await turn();
    first.resolve(json(200, { access_token: 'of-the-first', expires_in: 3600 }));
    await old;
    assert.equal(await next, 'access-1');
  });

  const troubles: readonly (readonly [string, Reply, FailureCode])[] = [
    ['a maintenance page with 503', html(503), 'maintenance'],
    ['a maintenance page with 200', html(200), 'maintenance'],
    ['503 without a page', { status: 503, mediaType: '', body: new Uint8Array() }, 'maintenance'],
    ['500', json(500, { error: 'unknown_error' }), 'server'],
    ['a redirect', { status: 302, mediaType: '', body: new Uint8Array() }, 'server'],
    ['no token in the answer', json(200, { token_type: 'Bearer' }), 'badAnswer'],
    ['an empty token', json(200, { access_token: '' }), 'badAnswer'],
    ['an empty body', { status: 200, mediaType: 'application/json', body: new Uint8Array() }, 'badAnswer'],
    ['null', json(200, null), 'badAnswer'],
    ['a request that it does not understand', json(400, { error: 'invalid_request' }), 'badAnswer'],
    ['no network', new FailureError({ code: 'network', detail: 'ECONNREFUSED' }), 'network'],
    ['a timeout', new FailureError({ code: 'timeout' }), 'timeout'],
  ];
  for (const [name, reply, code] of troubles) {
    it(`${name}: \`${code}\`, one attempt for each wish, and well again afterwards`, async () => {
      server.reply = () => reply;
      assert.equal(await codeOf(tokens.get()), code);
      assert.equal(server.requests.length, 1);
      server.reply = () => server.token();
      assert.equal(await tokens.get(), 'access-1');
    });
  }

  it('no trouble of the token server shows the password, the ID or a token', async () => {
    for (const [, reply] of troubles) {
      server.reply = () => reply;
      await tokens.get().then(
        () => assert.fail(),
        (error: unknown) => {
          const said = `${String(error)} ${(error as Error).stack} ${JSON.stringify((error as FailureError).failure)}`;
          for (const secret of [ONE.username, ONE.password, 'access-', 'refresh-'])
            assert.ok(!said.includes(secret), said);
        },
      );
    }
  });

  it('a life that is missing, none or text does no harm', async () => {
    for (const fields of [{ expires_in: 0 }, { expires_in: '3600' }, { expires_in: null }, { refresh_token: null }]) {
      server.reply = () => server.token(fields);
      credentials = { ...TWO, password: JSON.stringify(fields) };
      assert.match(await tokens.get(), /^access-/u);
    }
  });
});

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
