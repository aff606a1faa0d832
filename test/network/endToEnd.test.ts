import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Agent, request } from 'node:https';
import { exchange } from '../../client/src/connection/exchange.ts';
import { asClient, EXCHANGE, type ExchangeParams } from '../../server/src/protocol.ts';
import { ja } from '../../server/src/messages/messages.ts';
import { runCli } from '../protocol/runCli.ts';
import { Workplace } from '../protocol/workplace.ts';
import type { LspClient } from '../support/lspClient.ts';
import { Endings } from './endings.ts';
import type { PrivateCa } from './privateCa.ts';
import { proxiedOffice } from './proxiedOffice.ts';
import { Relay } from './relay.ts';
import type { Tinyproxy } from './tinyproxy.ts';

const ACCOUNT = { username: 'mihon', password: 'himitsu-no-kotoba' };
const BASIC = `Basic ${Buffer.from(`${ACCOUNT.username}:${ACCOUNT.password}`).toString('base64')}`;
const SECRETS = [ACCOUNT.password, BASIC.slice('Basic '.length)];

/** Nothing of the machine's own network is inherited. */
const NO_NETWORK = Object.fromEntries(
  [
    'https_proxy',
    'http_proxy',
    'no_proxy',
    'ssl_cert_file',
    'ssl_cert_dir',
    'node_extra_ca_certs',
    'node_use_system_ca',
  ]
    .flatMap((name) => [name, name.toUpperCase()])
    .map((name) => [name, '']),
);
const NUMBER = '特願2022-900001';
const TITLE = '二次電池の残量推定装置';

describe('network of an office: the product as built', () => {
  let ca: PrivateCa;
  let proxy: Tinyproxy;
  let place: Workplace;
  let front: Relay;
  let env: Record<string, string>;
  const lasting = new Endings();

  before(async function () {
    ({ ca, proxy } = await proxiedOffice(this, lasting, ACCOUNT));
  });
  after(() => lasting.all());
  beforeEach(async () => {
    place = await Workplace.create();
    // The demo API behind TLS, on an address that is reached through proxies.
    front = await Relay.tlsTo(Number(new URL(place.demo.url).port), ca.certify('IP:127.0.0.2'), '127.0.0.2');
    env = { ...place.environment, ...NO_NETWORK, JPO_API_BASE_URL: `https://127.0.0.2:${front.port}` };
  });
  afterEach(async () => {
    await place.close();
    await front.close();
  });

  const withPassword = (password: string) => proxy.url.replace('//', `//${ACCOUNT.username}:${password}@`);
  const tunnels = () => proxy.tunnels().filter((to) => to === `127.0.0.2:${front.port}`).length;

  function assertSilent(what: string, text: string | Buffer): void {
    for (const secret of SECRETS) assert.ok(!text.includes(secret), `${what} holds a secret of the proxy`);
  }

  function assertStoreIsSilent(): void {
    const files = readdirSync(place.home, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    assert.ok(files.length > 0);
    for (const file of files) assertSilent(file.name, readFileSync(path.join(file.parentPath, file.name)));
  }

  const check = async (variables: Readonly<Record<string, string>>) => {
    const result = await runCli(['check', '-'], { env: { ...env, ...variables }, clock: place.clock, input: NUMBER });
    assertSilent('the output', `${result.stdout}${result.stderr}`);
    return result;
  };

  it('on the command line: a proxy with a password, and an authority of NODE_EXTRA_CA_CERTS', async () => {
    const result = await check({ HTTPS_PROXY: withPassword(ACCOUNT.password), NODE_EXTRA_CA_CERTS: ca.file });
    assert.ok(result.stdout.includes(TITLE), result.stdout + result.stderr);
    assert.equal(result.status, 0);
    assert.ok(tunnels() > 0);
    assertStoreIsSilent();
  });

  it('on the command line: an authority of the system’s store', async function () {
    // Elsewhere the store is one that a test must not write to.
    if (process.platform !== 'linux') this.skip();
    const result = await check({ HTTPS_PROXY: withPassword(ACCOUNT.password), SSL_CERT_FILE: ca.file });
    assert.ok(result.stdout.includes(TITLE), result.stdout + result.stderr);
  });

  it('on the command line: an exception from the proxy', async () => {
    const variables = {
      HTTPS_PROXY: withPassword(ACCOUNT.password),
      NO_PROXY: '127.0.0.2',
      NODE_EXTRA_CA_CERTS: ca.file,
    };
    assert.ok((await check(variables)).stdout.includes(TITLE));
    assert.equal(tunnels(), 0);
  });

  it('on the command line: what is wrong is said in words', async () => {
    const wrongs = [
      [{ HTTPS_PROXY: withPassword('himitsu-chigai'), NODE_EXTRA_CA_CERTS: ca.file }, ja.failure.proxy],
      [{ HTTPS_PROXY: withPassword(ACCOUNT.password) }, ja.failure.certificate],
    ] as const;
    for (const [variables, words] of wrongs) {
      const { stdout, status } = await check(variables);
      assert.ok(stdout.includes(words), stdout);
      assert.equal(status, 2);
    }
    assert.deepEqual(place.demo.requests, []);
  });

  /** Settings as an editor keeps them: each section for itself. Taken over when this resolves. */
  async function configure(server: LspClient, sections: Readonly<Record<string, object>>): Promise<void> {
    const asked = new Promise<void>((resolve) => {
      server.connection.onRequest(
        'workspace/configuration',
        ({ items }: { readonly items: readonly { readonly section: string }[] }) => {
          resolve();
          return items.map(({ section }) => sections[section] ?? null);
        },
      );
    });
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await asked;
  }

  it('in an editor: its section `http`, at once when it changes', async () => {
    const server = await place.server({ env: { ...env, NODE_EXTRA_CA_CERTS: ca.file } });
    const draft = await server.open(NUMBER);
    const hover = async () => (await server.hover(draft, NUMBER)) ?? '';

    await configure(server, { http: { proxy: proxy.url, proxyAuthorization: null } });
    const refused = await hover();
    assert.ok(refused.includes(ja.failure.proxy), refused);
    await configure(server, { http: { proxy: withPassword('himitsu-chigai') } });
    assert.ok((await hover()).includes(ja.failure.proxy));
    assert.deepEqual(place.demo.requests, []);

    const before = tunnels();
    await configure(server, { http: { proxy: proxy.url, proxyAuthorization: BASIC } });
    const answered = await hover();
    assert.ok(answered.includes(TITLE), answered);
    assert.ok(tunnels() > before);

    assertSilent('what the user sees', refused + answered);
    assertSilent('the log', server.lines.map(({ message }) => message).join('\n'));
    assertStoreIsSilent();
    if (existsSync(`/proc/${server.pid}/cmdline`))
      assertSilent('the process arguments', readFileSync(`/proc/${server.pid}/cmdline`));
    assertSilent('standard error', await place.end(server));
  });

  it('in an editor: its own network, where no connection of ours can be made', async () => {
    const server = await place.server({ env, initializationOptions: { exchange: true } });
    const seen: ExchangeParams[] = [];
    const agent = new Agent({ ca: readFileSync(ca.file) });
    asClient.handle(server.connection, EXCHANGE, (params) => {
      seen.push(params);
      return exchange(params, (url, options) => request(url, { ...options, agent }), new AbortController().signal);
    });
    // Our own meets a proxy that refuses; the editor goes another way.
    await configure(server, { http: { proxy: withPassword('himitsu-chigai') } });
    const draft = await server.open(NUMBER);
    const answered = (await server.hover(draft, NUMBER)) ?? '';
    assert.ok(answered.includes(TITLE), answered);
    assert.deepEqual(
      seen.map(({ url }) => new URL(url).pathname),
      ['/auth/token', '/api/patent/v1/app_progress/2022900001'],
    );
    assert.deepEqual(
      place.demo.requests.map(({ api }) => api),
      ['token', 'patent/app_progress'],
    );
    assertSilent('the log', server.lines.map(({ message }) => message).join('\n'));
    agent.destroy();
  });

  it('in an editor that does not offer its network, nobody asks for it', async () => {
    const server = await place.server({ env });
    let asked = 0;
    asClient.handle(server.connection, EXCHANGE, () => {
      asked += 1;
      return null;
    });
    await configure(server, {
      jpoDrafting: { network: { through: 'editor' } },
      http: { proxy: withPassword('himitsu-chigai') },
    });
    const draft = await server.open(NUMBER);
    assert.ok(((await server.hover(draft, NUMBER)) ?? '').includes(ja.failure.proxy));
    assert.equal(asked, 0);
  });

  it('in an editor: demo mode needs no proxy, whatever is set', async () => {
    const server = await place.server({ env });
    await configure(server, { jpoDrafting: { mode: 'demo' }, http: { proxy: withPassword('himitsu-chigai') } });
    const draft = await server.open(NUMBER);
    assert.ok(((await server.hover(draft, NUMBER)) ?? '').includes(TITLE));
  });
});
