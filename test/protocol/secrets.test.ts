import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { ja } from '../../server/src/messages/messages.ts';
import { startCli } from './runCli.ts';
import { Workplace } from './workplace.ts';

const ACCOUNT = { username: 'mihon+ID&架空', password: 'p&+%=? /あ鍵' };
const TOKEN = 'Himitsu-No-Token';
const NONE = { JPO_API_USERNAME: '', JPO_API_PASSWORD: '' };
const DRAFT = '特願2022-900001、特願2022-999999、特許第8400001号、商標登録第7490001号';
const NUMBERS = DRAFT.split('、');

/** Every form in which a secret could be written down. */
const FORMS = [TOKEN, ...Object.values(ACCOUNT), `${ACCOUNT.username}:${ACCOUNT.password}`].flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  new URLSearchParams({ _: secret }).toString().slice(2),
  JSON.stringify(secret).slice(1, -1),
  ...base64(secret),
  Buffer.from(secret).toString('hex'),
]);

describe('secrets', () => {
  let place: Workplace;

  beforeEach(async () => {
    let made = 0;
    place = await Workplace.create({ account: ACCOUNT, random: () => `${TOKEN}-${++made}` });
  });
  afterEach(() => place.close());

  function assertSilent(what: string, content: string | Uint8Array): void {
    const bytes = Buffer.from(content);
    for (const form of FORMS) assert.ok(!bytes.includes(form), `${what} holds ${form}`);
  }

  function assertStoreIsSilent(): void {
    const files = readdirSync(place.home, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    assert.ok(files.some(({ name }) => name.endsWith('.sqlite')));
    for (const file of files) assertSilent(file.name, readFileSync(path.join(file.parentPath, file.name)));
  }

  /** Where the system tells what a process was started with. */
  function assertArgumentsAreSilent(pid: number | undefined): void {
    const file = `/proc/${pid}/cmdline`;
    if (existsSync(file)) assertSilent('the process arguments', readFileSync(file));
  }

  it('of the editor sign in whatever characters they have, and are written nowhere', async () => {
    const server = await place.server({ credentials: ACCOUNT, env: NONE });
    assert.deepEqual(await server.verifyCredentials(), { ok: true });
    const draft = await server.open(DRAFT);
    for (const number of NUMBERS) assertSilent('a hover', (await server.hover(draft, number)) ?? '');
    assert.deepEqual([place.asked().length, place.tokensAsked()], [6, 1]);

    // Failures, whose texts tell the most: refused requests, an unreachable server, a refused password.
    await place.nextDay();
    place.intercept = () => ({ kind: 'answer', httpStatus: 500, body: '<p>500</p>' });
    for (const number of NUMBERS) assertSilent('a hover', (await server.hover(draft, number)) ?? '');
    place.intercept = ({ api }) => (api === 'token' ? undefined : { kind: 'drop' });
    for (const number of NUMBERS) assertSilent('a hover', (await server.hover(draft, number)) ?? '');
    place.intercept = () => undefined;
    await server.changeCredentials({ ...ACCOUNT, password: `${ACCOUNT.password}!` });
    assert.deepEqual(await server.verifyCredentials(), {
      ok: false,
      message: ja.failure.wrongCredentials,
      isRefused: true,
    });
    for (const number of NUMBERS) assertSilent('a hover', (await server.hover(draft, number)) ?? '');

    assert.ok(server.lines.length > 0);
    assertSilent('the log', JSON.stringify(server.lines));
    for (const { message } of server.lines) assertSilent('the log', message);
    assertArgumentsAreSilent(server.pid);
    assertStoreIsSilent();
    assertSilent('standard error', await place.end(server));
    assertStoreIsSilent();
  });

  it('of the environment do the same on the command line', async () => {
    const env = {
      ...place.environment,
      JPO_API_USERNAME: ACCOUNT.username,
      JPO_API_PASSWORD: ACCOUNT.password,
    };
    for (const password of [ACCOUNT.password, `${ACCOUNT.password}!`]) {
      const child = startCli(['check', '--json', '-'], {
        env: { ...env, JPO_API_PASSWORD: password },
        clock: place.clock,
      });
      assertArgumentsAreSilent(child.pid);
      child.stdin.end(DRAFT);
      const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
      assertSilent('standard output', stdout);
      assertSilent('standard error', stderr);
      assert.ok(
        stdout.includes(password === ACCOUNT.password ? '二次電池の残量推定装置' : '"wrongCredentials"'),
        stdout,
      );
      await place.nextDay();
    }
    assertStoreIsSilent();
  });
});

/** The whole groups of three bytes, so that nothing depends on what follows. */
function base64(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
  return [whole.toString('base64'), whole.toString('base64url')];
}
