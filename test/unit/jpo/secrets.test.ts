import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import type { Fault } from '../../support/demoApi.ts';
import { accountOf } from '../../../server/src/jpo/token.ts';
import { NetworkTransport } from '../../../server/src/network/transport.ts';
import {
  BACKGROUND,
  codeOf,
  Desks,
  HOUR,
  INTERACTIVE,
  PENDING,
  question,
  REGISTERED,
  unknownCases,
} from '../store/desks.ts';

const ID = { username: 'ZZ9876543-見本', password: 'p&a+s%s=? /w;o"r\'d\\ひみつ　のパスワード%20' };

describe('secrets', () => {
  let desks: Desks;
  let fault: Fault | undefined;
  let atToken: Fault | undefined;
  const tokens: string[] = [];
  beforeEach(async () => {
    fault = atToken = undefined;
    tokens.length = 0;
    const random = () => {
      const token = `token-${tokens.length}-of-this-test`;
      tokens.push(token);
      return token;
    };
    const intercept = ({ api }: { api: string }) => (api === 'token' ? atToken : fault);
    desks = await Desks.start({ account: ID, random, intercept });
  });
  afterEach(() => desks.close());

  it('a password with every awkward character signs in', async () => {
    const desk = await desks.open({ credentials: ID });
    await desk.signIn();
    assert.equal(codeOf(await desk.client.ask(PENDING, INTERACTIVE)), '100');
  });

  it('no log line, no file of the store, no failure shows ID, password or token', async () => {
    const transport = new NetworkTransport({ totalMs: 150, maxBytes: 250_000 });
    const desk = await desks.open({ credentials: ID, transport });
    const said: unknown[] = [];
    const ask = async (one = PENDING) => said.push(await desks.drive(desk.client.ask(one, INTERACTIVE)));
    await ask();
    await desks.clock.advance(2 * HOUR); // a refresh
    const faults: (Fault | undefined)[] = [
      { kind: 'status', code: '210' },
      { kind: 'status', code: '303' },
      { kind: 'status', code: '203' },
      { kind: 'answer', httpStatus: 503, body: '<html>' },
      { kind: 'truncate', bytes: 20 },
      { kind: 'drop' },
      { kind: 'hold', until: new Promise(() => undefined) },
      undefined,
    ];
    const laws = ['patent', 'design', 'trademark'];
    for (const [i, one] of faults.entries()) {
      fault = one;
      await ask(question('2020000001', `${laws[i % 3] ?? ''}/registration_info`));
    }
    fault = undefined;
    for (const one of [{ kind: 'answer', httpStatus: 503, body: '<html>' }, { kind: 'drop' }] as const) {
      atToken = one;
      await desks.clock.advance(9 * HOUR);
      await ask(REGISTERED);
      said.push(await desk.signIn().catch((error: unknown) => error));
    }
    atToken = undefined;
    desk.credentials = { ...ID, password: `${ID.password}-wrong` };
    await ask(REGISTERED);
    said.push(await desk.signIn().catch((error: unknown) => error));
    desk.credentials = ID;
    await Promise.all(unknownCases(10).map((one) => desk.client.ask(one, INTERACTIVE)));
    const abort = new AbortController();
    const waiting = desk.client.ask(REGISTERED, { ...BACKGROUND, signal: abort.signal });
    abort.abort();
    said.push(await waiting, await desk.client.usage());
    await desks.drive(desk.client.ask(REGISTERED, INTERACTIVE));

    assert.ok(desk.logged.length > 10);
    const texts = [
      ...desk.logged,
      ...said.map((one) => inspect(one, { depth: 20, showHidden: true })),
      ...said.map((one) => (one instanceof Error ? `${one.message}\n${one.stack ?? ''}` : '')),
      ...said.map((one) => JSON.stringify(one)),
    ];
    assertNoSecret(texts, 'said');
    const open = storeFiles(desks.home);
    assert.ok([...open.keys()].some((name) => name.endsWith('-wal')));
    for (const [name, text] of open) assertNoSecret([text], name);
    await desk.close();
    for (const [name, text] of storeFiles(desks.home)) assertNoSecret([text], name);
  });

  function assertNoSecret(texts: readonly string[], where: string): void {
    assert.ok(tokens.length > 4);
    const secrets = [...Object.values(ID), ...tokens, 'ひみつ'];
    const forms = secrets.flatMap((one) => [one, encodeURIComponent(one), JSON.stringify(one).slice(1, -1)]);
    for (const text of texts) for (const secret of forms) assert.ok(!text.includes(secret), `${secret} in ${where}`);
  }
});

describe('account', () => {
  it('is a digest of origin and ID: the password may change, ID and origin may not', () => {
    const one = accountOf('https://example.com', ID);
    assert.match(one, /^[0-9a-f]{24}$/u);
    assert.equal(accountOf('https://example.com', { ...ID, password: 'x' }), one);
    assert.notEqual(accountOf('https://example.org', ID), one);
    assert.notEqual(accountOf('https://example.com', { ...ID, username: 'x' }), one);
  });
});

/** Every file below the folder, as UTF-8 text. */
function storeFiles(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}
