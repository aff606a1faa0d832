import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { startCli } from '../protocol/runCli.ts';
import { Workplace } from '../protocol/workplace.ts';

const ACCOUNT = { username: 'mihon-id-7531', password: 'himitsu&%=9"x' };
const TOKEN = 'Token-Of-This-Test';
const TEAM = 'dantai-no-kagi-8642';
const SECRETS = [...Object.values(ACCOUNT), TOKEN, TEAM];
const FORMS = SECRETS.flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  Buffer.from(secret).toString('base64url').slice(0, -1),
  Buffer.from(secret).toString('hex'),
]);

/** Others wait for their turn while the team's store is away. */
const WITHOUT_WAITING = new Set(['watch', 'quota', 'team']);

/** The editor and `check`: test/protocol/secrets.test.ts. Every failure of the client: test/unit/jpo/secrets.test.ts. */
describe('secrets on the command line', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = await Workplace.create({ account: ACCOUNT, random: () => `${TOKEN}-${Math.random()}` });
  });
  afterEach(() => place.close());

  function assertSilent(what: string, content: string | Uint8Array): void {
    const bytes = Buffer.from(content);
    for (const form of FORMS) assert.ok(!bytes.includes(form), `${what} holds ${form}`);
  }

  const COMMANDS: readonly (readonly string[])[] = [
    ['watch', 'add', '特願2022-900001'],
    ['watch', 'list', '--json'],
    ['case', '特願2022-900001', '--citations', '--json'],
    ['case', '特願2022-900001', '--notices'],
    ['draft', 'opinion', '特願2022-900001'],
    ['applicant', '999000011'],
    ['report', '特願2022-900001'],
    ['quota', '--json'],
    ['team', 'status'],
    ['team', 'status', '--json'],
  ];

  for (const team of [false, true]) {
    const where = team
      ? 'with a team’s store that is away, and its password in the address'
      : 'with a store of its own';
    it(`ID, password, tokens: in no output, no argument, no file, ${where}`, async () => {
      const env = {
        ...place.environment,
        JPO_API_USERNAME: ACCOUNT.username,
        JPO_API_PASSWORD: ACCOUNT.password,
        ...(team ? { JPO_DRAFTING_SHARED_URL: `redis://dantai:${TEAM}@127.0.0.1:9` } : {}),
      };
      let said = '';
      for (const args of team ? COMMANDS.filter(([name = '']) => WITHOUT_WAITING.has(name)) : COMMANDS) {
        const child = startCli(args, { env, ...(team ? {} : { clock: place.clock }) });
        const file = `/proc/${child.pid}/cmdline`;
        if (existsSync(file)) assertSilent('the process arguments', readFileSync(file));
        child.stdin.end();
        const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
        for (const output of [stdout, stderr]) assertSilent(args.join(' '), output);
        said += stdout + stderr;
        await place.nextDay();
      }
      assert.ok((team || place.tokensAsked() > 0) && said.includes('特願2022-900001'));
      const files = readdirSync(place.home, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
      const names = files.map(({ name }) => name);
      assert.ok(names.includes('watch.json') && names.includes('store.sqlite'), names.join());
      for (const file of files) assertSilent(file.name, readFileSync(path.join(file.parentPath, file.name)));
    });
  }
});
