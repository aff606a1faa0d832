import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Fault } from '../../support/demoApi.ts';
import {
  describe as described,
  withoutSecrets,
  type Exchange,
  type Observed,
} from '../../../server/src/jpo/exchange.ts';
import { Journal } from '../../../server/src/jpo/journal.ts';
import { codeOf, Desks, INTERACTIVE, PENDING, question, type Desk } from '../store/desks.ts';

const ORIGIN = 'https://api.example';
const ID = { username: 'ZZ9876543-見本', password: 'p&a+s%s=? /w;o"r\'d\\<ひみつ>　のパスワード%20' };
const TOKEN = 'Himitsu-No-Token.0123456789';

function exchange(n: number, origin = ORIGIN): Exchange {
  return {
    at: n,
    durationMs: 1,
    method: 'GET',
    origin,
    path: `/${n}`,
    api: 'patent/app_progress',
    outcome: 'answered',
  };
}

function observed(body: string | Uint8Array, more: Partial<Observed> = {}): Observed {
  const response = { status: 200, mediaType: 'text/html', body: Buffer.from(body) };
  return { at: 1_000, endedAt: 1_250, api: 'patent/app_progress', origin: ORIGIN, token: TOKEN, response, ...more };
}

/** All the ways in which a secret could be written down. */
function formsOf(secret: string): string[] {
  const inHtml = secret.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
  return [
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(secret).toLowerCase(),
    new URLSearchParams({ _: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    inHtml,
    inHtml.replace(/"/gu, '&quot;').replace(/'/gu, '&#39;'),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
  ];
}

const SECRETS = [ID.username, ID.password, TOKEN];
/** The first token that the demo API gives out is for access. */
const SENT = [ID.username, ID.password, `${TOKEN}-1`];

function assertSilent(text: string, secrets = SECRETS): void {
  for (const form of secrets.flatMap(formsOf)) assert.ok(!text.includes(form), `${form} in ${text}`);
}

describe('journal', () => {
  it('remembers the last fifty exchanges, of each server apart', () => {
    const journal = new Journal();
    for (let n = 0; n < 60; n++) journal.add(exchange(n, n % 2 === 0 ? ORIGIN : 'http://127.0.0.1:1'));
    const kept = journal.exchanges(ORIGIN).map(({ at }) => at);
    assert.equal(kept.length + journal.exchanges('http://127.0.0.1:1').length, 50);
    assert.deepEqual([kept[0], kept.at(-1)], [10, 58]);
    assert.deepEqual(journal.exchanges('https://other.example'), []);
  });

  it('keeps of an answer the envelope and the size, and nothing of its data', () => {
    const answered = { statusCode: '100', errorMessage: '', remaining: 7, data: { applicant: '見本　太郎' } };
    const kept = described(observed('{"applicant":"見本　太郎"}', { path: '/api/1', answered }), []);
    assert.deepEqual(kept, {
      at: 1_000,
      durationMs: 250,
      method: 'GET',
      origin: ORIGIN,
      path: '/api/1',
      api: 'patent/app_progress',
      status: 200,
      mediaType: 'text/html',
      size: 31,
      envelope: { statusCode: '100', errorMessage: '', remaining: 7 },
      outcome: 'answered',
    });
  });

  it('keeps of a ZIP or PDF sixteen bytes, of another body three hundred characters', () => {
    const document = { statusCode: '100', errorMessage: '', remaining: undefined, data: {} };
    const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100, 0xab)]);
    const ofZip = described(observed(zip, { answered: { ...document, body: zip } }), []);
    assert.equal(ofZip.excerpt, '50 4b 03 04 ab ab ab ab ab ab ab ab ab ab ab ab');
    assert.equal(ofZip.envelope, undefined);
    const failure = { code: 'maintenance', detail: 'HTTP 200 text/html: not JSON' } as const;
    const page = described(observed(`<h1>\n  メンテナンス\t中</h1>${'𠮷'.repeat(400)}`, { failure }), []);
    assert.equal(page.excerpt, `<h1> メンテナンス 中</h1>${'𠮷'.repeat(282)}`);
    assert.deepEqual([page.outcome, page.detail], ['maintenance', failure.detail]);
    const shiftJis = Buffer.from('839383658369838093', 'hex');
    assert.equal(described(observed(shiftJis, { failure }), []).excerpt?.startsWith('ンテナム'), true);
    assert.equal(described(observed('', { failure }), []).excerpt, undefined);
    const lost = { at: 1, endedAt: 2, api: 'a', origin: ORIGIN, token: TOKEN, failure: { code: 'network' } } as const;
    assert.deepEqual(described(lost, []), {
      at: 1,
      durationMs: 1,
      method: 'GET',
      origin: ORIGIN,
      api: 'a',
      outcome: 'network',
    });
  });

  it('calls by its failure what the server said and what is no answer', () => {
    for (const [statusCode, outcome] of [
      ['107', 'answered'],
      ['111', 'answered'],
      ['203', 'dailyLimit'],
      ['303', 'busy'],
      ['212', 'wrongCredentials'],
    ] as const) {
      const answered = { statusCode, errorMessage: '', remaining: undefined, data: {} };
      assert.equal(described(observed('{}', { answered }), []).outcome, outcome);
    }
  });

  it('takes ID, password and token out of what a server wrote, in every form and at every place', () => {
    const failure = { code: 'maintenance' } as const;
    for (const secret of SECRETS) {
      for (const form of formsOf(secret)) {
        // At the end of what is kept, where only the beginning of the secret would stand.
        for (const before of [0, 290, 299]) {
          const body = `${'x'.repeat(before)}${form} ${form}`;
          const kept = JSON.stringify(described(observed(body, { failure }), [ID.username, ID.password]));
          assertSilent(kept);
          assert.ok(before > 0 || kept.includes('[***]'), kept);
          assert.ok(!kept.includes(`x${form.slice(0, 5)}`), kept);
        }
      }
    }
    const answered = { statusCode: ID.password, errorMessage: `${TOKEN} は無効`, remaining: 1, data: {} };
    const detail = `401 ${ID.username}`;
    const all = { answered, failure: { code: 'server', detail } } as const;
    assertSilent(JSON.stringify(described(observed('', all), [ID.username, ID.password])));
  });

  it('takes out what looks like a secret, whoever it belongs to', () => {
    const text = [
      'Authorization: Bearer abc.def-123',
      'authorization=Basic QWxhZGRpbjpvcGVu',
      '{"access_token":"abcdef123456","refresh_token": "ghijkl"}',
      'grant_type=password&username=mihon&password=Kakuu123',
      'eyJhbGciOiJub25lIn0.eyJzdWIiOiJtaWhvbiJ9.',
    ].join('\n');
    const left = withoutSecrets(text, []);
    for (const secret of ['abc.def', 'QWxh', 'abcdef', 'ghijkl', '=mihon', 'Kakuu', 'eyJ'])
      assert.ok(!left.includes(secret), left);
    assert.ok(left.includes('grant_type=password'), left);
    assert.equal(withoutSecrets('該当するデータがありません。', []), '該当するデータがありません。');
  });

  it('leaves no secret, whatever characters it is made of', () => {
    const secrets = fc.string({ unit: 'grapheme', minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(secrets, fc.string(), fc.string(), (secret, before, after) => {
        fc.pre(!'[***]'.includes(secret));
        for (const form of [secret, encodeURIComponent(secret), new URLSearchParams({ _: secret }).toString().slice(2)])
          assert.ok(
            !withoutSecrets(before + form + after, [secret])
              .replaceAll('[***]', '')
              .includes(form),
          );
      }),
      { numRuns: 300 },
    );
  });
});

describe('journal of a client', () => {
  let desks: Desks;
  let desk: Desk;
  let fault: Fault | undefined;
  let atToken: Fault | undefined;
  beforeEach(async () => {
    fault = atToken = undefined;
    let made = 0;
    desks = await Desks.start({
      account: ID,
      random: () => `${TOKEN}-${++made}`,
      intercept: ({ api }) => (api === 'token' ? atToken : fault),
    });
    desk = await desks.open({ credentials: ID });
  });
  afterEach(() => desks.close());

  const exchanges = () => desk.journal.exchanges(desks.demo.url);

  it('holds each exchange as it was, and none for what is held', async () => {
    await desk.client.ask(PENDING, INTERACTIVE);
    await desk.client.ask(PENDING, INTERACTIVE);
    const [token, asked, ...rest] = exchanges();
    assert.deepEqual(rest, []);
    const at = desks.clock.now();
    const common = { at, durationMs: 0, origin: desks.demo.url, status: 200, outcome: 'answered' };
    assert.deepEqual(token, { ...common, method: 'POST', api: 'token' });
    assert.ok((asked?.size ?? 0) > 500);
    assert.deepEqual(asked, {
      ...common,
      method: 'GET',
      path: '/api/patent/v1/app_progress/2022900001',
      api: 'patent/app_progress',
      mediaType: 'application/json',
      size: asked?.size,
      envelope: { statusCode: '100', errorMessage: '', remaining: 799 },
    });
  });

  it('holds the beginning of a ZIP, and of a page in its place', async () => {
    const bodies = question('2022900001', 'patent/app_doc_cont_refusal_reason');
    await desk.client.ask(bodies, INTERACTIVE);
    fault = { kind: 'answer', httpStatus: 503, body: '<html>メンテナンス</html>', contentType: 'text/html' };
    await desk.client.ask(PENDING, INTERACTIVE);
    const [, zip, page] = exchanges();
    assert.equal(zip?.envelope, undefined);
    assert.match(zip?.excerpt ?? '', /^50 4b 03 04(?: [0-9a-f]{2}){12}$/u);
    assert.deepEqual([page?.status, page?.outcome, page?.excerpt], [503, 'maintenance', '<html>メンテナンス</html>']);
  });

  it('holds of a sign-in the status alone, and what was never answered', async () => {
    desk.credentials = { ...ID, password: 'wrong-one' };
    assert.equal(codeOf(await desk.client.ask(PENDING, INTERACTIVE)), 'wrongCredentials');
    assert.equal(exchanges().length, 1);
    const { status, outcome, ...token } = exchanges()[0] ?? {};
    assert.ok(status === 401 || status === 400, String(status));
    assert.equal(outcome, 'refused');
    const at = desks.clock.now();
    assert.deepEqual(token, { at, durationMs: 0, method: 'POST', origin: desks.demo.url, api: 'token' });
    desk.credentials = ID;
    fault = { kind: 'drop' };
    await desk.client.ask(PENDING, INTERACTIVE);
    const lost = exchanges().at(-1);
    assert.deepEqual([lost?.status, lost?.size, lost?.outcome], [undefined, undefined, 'network']);
    atToken = { kind: 'drop' };
    desk.credentials = { ...ID, password: 'another' };
    await desk.client.ask(PENDING, INTERACTIVE);
    assert.deepEqual([exchanges().at(-1)?.api, exchanges().at(-1)?.outcome], ['token', 'network']);
  });

  it('holds no secret, even where the server repeats them all', async () => {
    const body = SENT.flatMap(formsOf).join(' ');
    const faults: Fault[] = [
      { kind: 'answer', httpStatus: 503, body: `<html>${body}`, contentType: 'text/html' },
      { kind: 'answer', httpStatus: 200, body: `${'x'.repeat(295)}${body}` },
      {
        kind: 'edit',
        edit: ({ result }) => ({ result: { ...result, statusCode: '204', errorMessage: body } }),
      },
      { kind: 'answer', httpStatus: 200, body, contentType: `text/plain; token=${TOKEN}-1` },
    ];
    for (const one of faults) {
      fault = one;
      await desk.client.ask(PENDING, INTERACTIVE);
    }
    atToken = { kind: 'answer', httpStatus: 400, body, contentType: 'text/html' };
    desk.credentials = { ...ID, password: `${ID.password}!` };
    await desk.client.ask(PENDING, INTERACTIVE);
    assert.equal(exchanges().filter(({ api }) => api !== 'token').length, faults.length);
    assertSilent(JSON.stringify(exchanges()), SENT);
  });
});
