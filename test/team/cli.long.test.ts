import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startDemoApi, type DemoApi } from '../support/demoApi.ts';
import { ja } from '../../server/src/messages/messages.ts';
import { systemClock } from '../../server/src/base/clock.ts';
import { runCli } from '../protocol/runCli.ts';
import { needsRedis, RedisServer } from '../support/redisServer.ts';

const PASSWORD = 'office-secret';

describe('jpo-drafting with a team', function () {
  this.timeout(60_000);
  let redis: RedisServer;
  let demo: DemoApi;
  let home: string;
  before(async function () {
    needsRedis(this);
    redis = await RedisServer.start({ args: ['--requirepass', PASSWORD] });
    demo = await startDemoApi({ clock: systemClock });
    await redis.found(demo.url, PASSWORD);
    home = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-cli-'));
  });
  after(async () => {
    await (redis as RedisServer | undefined)?.stop();
    await (demo as DemoApi | undefined)?.close();
    if (home) rmSync(home, { recursive: true, force: true });
  });

  /** The command at a desk with a home of its own. */
  const run = (desk: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    runCli(args, {
      env: {
        ...{ JPO_API_BASE_URL: demo.url, JPO_API_USERNAME: 'demo', JPO_API_PASSWORD: 'demo' },
        ...{ JPO_DRAFTING_HOME: path.join(home, desk), JPO_DRAFTING_DESK: desk, LANG: 'ja_JP.UTF-8' },
        JPO_DRAFTING_SHARED_URL: `redis://:${PASSWORD}@127.0.0.1:${redis.port}`,
        ...env,
      },
    });

  it('asks once for two desks, and shows what each used', async () => {
    assert.equal((await run('一番の机', ['case', '特願2020-900005'])).status, 0);
    assert.equal((await run('二番の机', ['case', '特願2020-900005'])).status, 0);
    assert.equal(demo.requests.filter(({ api }) => api !== 'token').length, 1);
    const quota = await run('二番の机', ['quota', '--json']);
    assert.match(quota.stdout, /"used": 1/u);
    const { status, stdout, stderr } = await run('二番の机', ['team', 'status']);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /一番の机 +1 /u);
    assert.match(stdout, /二番の机 +0 /u);
    assert.ok(stdout.includes(ja.quota.window(1, 10)), stdout);
    assert.match(stdout, /patent\/app_progress +1 +/u);
    const json = JSON.parse((await run('二番の机', ['team', 'status', '--json'])).stdout) as { desks: object[] };
    assert.equal(json.desks.length, 2);
  });

  it('says so where there is no team, the server is away or the password wrong; never says the password', async () => {
    const none = await run('一番の机', ['team', 'status'], { JPO_DRAFTING_SHARED_URL: '' });
    assert.deepEqual([none.status, none.stderr.trim()], [2, ja.team.none]);
    const away = `redis://:${PASSWORD}@127.0.0.1:1`;
    const refused = `redis://:${PASSWORD}x@127.0.0.1:${redis.port}`;
    const nobody = `redis://127.0.0.1:${redis.port}`;
    for (const url of [away, refused, nobody]) {
      const { status, stdout, stderr } = await run('一番の机', ['team', 'status'], { JPO_DRAFTING_SHARED_URL: url });
      assert.equal(status, 2);
      const said = url === away ? ja.failure.teamAway : ja.failure.teamRefused;
      assert.ok(stderr.includes(said), stderr);
      assert.ok(!`${stdout}${stderr}`.includes(PASSWORD), stderr);
    }
    const asked = await run('一番の机', ['case', '特願2022-900001'], { JPO_DRAFTING_SHARED_URL: refused });
    assert.ok(`${asked.stdout}${asked.stderr}`.includes(ja.failure.teamRefused), asked.stderr);
    const held = await run('一番の机', ['case', '特願2020-900005'], { JPO_DRAFTING_SHARED_URL: away });
    assert.equal(held.status, 0, 'held answers go on');
    const other = await run('一番の机', ['case', '特願2022-900001'], { JPO_DRAFTING_SHARED_URL: away });
    assert.ok(`${other.stdout}${other.stderr}`.includes(ja.failure.teamAway), other.stderr);
    const bad = await run('一番の机', ['team', 'status'], { JPO_DRAFTING_SHARED_URL: `http://:${PASSWORD}@127.0.0.1` });
    assert.ok(bad.stderr.includes(ja.failure.teamAddress) && !bad.stderr.includes(PASSWORD), bad.stderr);
  });
});
