import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as realTime } from 'node:timers/promises';
import { startDemoApi, type DemoApi } from '../../support/demoApi.ts';
import type { Fault } from '../../support/demoApi.ts';
import type { AskReport, AskTask } from '../../support/askProcess.ts';
import { SharedClock } from '../../support/sharedClock.ts';
import { until } from '../../support/until.ts';
import { newHome, removeHome } from '../../support/home.ts';

const SCRIPT = new URL('../../support/askProcess.ts', import.meta.url);
type Asked = AskTask['questions'][number];

const about = (n: number): Asked => ({
  api: 'patent/app_progress',
  parameter: `20190${String(n).padStart(5, '0')}`,
  priority: 'interactive',
});

/** A process that asks, and what it said. */
class Desk {
  readonly child: ChildProcess;
  readonly ready: Promise<unknown>;
  codes: readonly string[] | undefined;
  logged: readonly string[] = [];

  constructor(clock: SharedClock, task: AskTask) {
    const env = { ...process.env, ...clock.env };
    this.child = fork(SCRIPT, [JSON.stringify(task)], { execArgv: [...clock.execArgv], env, stdio: 'inherit' });
    const ready = Promise.withResolvers<undefined>();
    this.ready = ready.promise;
    this.child.on('message', (report) => {
      const said = report as AskReport;
      if (said.kind === 'ready') ready.resolve(undefined);
      else {
        this.codes = said.codes;
        this.logged = said.logged;
      }
    });
    this.child.on('exit', (code) => {
      ready.reject(new Error(`the process ended with ${code}`));
    });
    this.ready.catch(() => undefined);
  }
}

describe('several processes of one user', function () {
  this.timeout(60_000);
  let clock: SharedClock;
  let demo: DemoApi;
  let home: string;
  let fault: Fault | undefined;
  const desks: Desk[] = [];
  beforeEach(async () => {
    fault = undefined;
    clock = new SharedClock();
    demo = await startDemoApi({ clock, intercept: ({ api }) => (api === 'token' ? undefined : fault) });
    home = newHome();
  });
  afterEach(async () => {
    for (const { child } of desks.splice(0)) {
      const hasEnded = child.exitCode !== null || child.signalCode !== null;
      child.kill('SIGKILL');
      if (!hasEnded) await new Promise((resolve) => child.once('exit', resolve));
    }
    await demo.close();
    clock.close();
    removeHome(home);
  });

  /** Processes that are ready, one for each list of questions. */
  async function start(...lists: (readonly Asked[])[]): Promise<Desk[]> {
    const started = lists.map((questions) => new Desk(clock, { home, baseUrl: demo.url, questions }));
    desks.push(...started);
    await Promise.all(started.map(({ ready }) => ready));
    return started;
  }

  const go = (some: readonly Desk[]) => {
    for (const { child } of some) child.send('go');
  };

  const questions = () => demo.requests.filter(({ api }) => api !== 'token');

  /** Moves the clock on until these are done: slowly while something happens, faster while all wait for their turn. */
  async function drive(some: readonly Desk[]): Promise<void> {
    const end = performance.now() + 40_000;
    let quiet = 0;
    let seen = 0;
    while (some.some(({ codes }) => codes === undefined)) {
      if (performance.now() > end) throw new Error(`not done: ${some.filter((one) => !one.codes).length} processes`);
      await realTime(5);
      const isUnderWay = demo.requests.some(({ httpStatus }) => httpStatus === 0);
      quiet = isUnderWay || demo.requests.length > seen ? 0 : quiet + 1;
      seen = demo.requests.length;
      if (!isUnderWay) await clock.advance(quiet > 10 ? 100 : 20);
    }
  }

  function assertLimits(): void {
    const times = questions().map(({ at }) => at);
    for (const end of times) {
      const inWindow = times.filter((at) => at > end - 60_000 && at <= end).length;
      assert.ok(inWindow <= 10, `${inWindow} in one minute`);
    }
    assert.deepEqual(demo.violations, { minute: 0, daily: 0 });
  }

  it('four processes, 200 hovers over twelve applications: twelve requests, at most ten a minute', async () => {
    const hovers = (desk: number) => Array.from({ length: 50 }, (_, i) => about((i + desk * 3) % 12));
    const four = await start(...[0, 1, 2, 3].map(hovers));
    go(four);
    await drive(four);
    for (const { codes } of four) assert.deepEqual(codes, Array<string>(50).fill('107'));
    assert.equal(new Set(questions().map((one) => one.path)).size, 12);
    assert.equal(questions().length, 12);
    assertLimits();

    // The next day's first question is asked again; the rest of the day it is not.
    await clock.advance(24 * 3_600_000);
    const [next] = await start(hovers(0));
    assert.ok(next);
    go([next]);
    await drive([next]);
    assert.equal(questions().length, 24);
    assertLimits();
  });

  it('sixteen processes that all start at once on a new folder', async () => {
    const lists = Array.from({ length: 16 }, (_, desk) => [about(desk), about((desk + 1) % 16), about(100)]);
    const sixteen = await start(...lists);
    go(sixteen);
    await drive(sixteen);
    for (const { codes } of sixteen) assert.deepEqual(codes, ['107', '107', '107']);
    assert.equal(questions().length, 17);
    assertLimits();
  });

  it('a process that is killed with a request under way gives its place and its question back', async () => {
    const held = Promise.withResolvers<undefined>();
    fault = { kind: 'hold', until: held.promise };
    const [victim, heir] = await start([about(1)], [about(1)]);
    assert.ok(victim && heir);
    go([victim]);
    await until(() => questions().length === 1);
    fault = undefined;
    victim.child.kill('SIGKILL');
    go([heir]);
    held.resolve(undefined);
    const killed = clock.now();
    await drive([heir]);
    assert.deepEqual(heir.codes, ['107']);
    assert.equal(questions().length, 2);
    assert.ok(clock.now() - killed >= 60_000);
    assertLimits();
  });
});
