import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startDemoApi, type DemoApi } from '../support/demoApi.ts';
import type { Fault } from '../support/demoApi.ts';
import { Relay } from '../network/relay.ts';
import { needsRedis, RedisServer } from '../support/redisServer.ts';
import { ScaledTime } from '../support/scaledTime.ts';
import type { TeamOrder, TeamReport, TeamTask } from '../support/teamProcess.ts';

const SOURCE = fileURLToPath(new URL('../support/teamProcess.ts', import.meta.url));
const MINUTE = 60_000;
/** A minute in six seconds. */
const FACTOR = 10;
const DESKS = 8;
const PROCESSES = 4;

/** A process of a desk. */
class Process {
  readonly desk: number;
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  readonly logged: string[] = [];
  readonly codes: Record<string, number> = {};
  #done = Promise.withResolvers<undefined>();

  constructor(desk: number, task: TeamTask, time: ScaledTime, script: string) {
    this.desk = desk;
    // Between 90 s too late and 90 s too early.
    const skew = Math.round((desk / (DESKS - 1)) * 180_000) - 90_000;
    const { execArgv, env } = time.start(skew);
    this.child = fork(script, [JSON.stringify(task)], {
      execArgv: [...execArgv],
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    const ready = Promise.withResolvers<undefined>();
    this.ready = ready.promise;
    this.child.on('message', (report) => {
      const said = report as TeamReport;
      if (said.kind === 'ready') {
        ready.resolve(undefined);
        return;
      }
      this.logged.push(...said.logged);
      for (const [code, times] of Object.entries(said.codes)) this.codes[code] = (this.codes[code] ?? 0) + times;
      this.#done.resolve(undefined);
    });
    this.child.on('exit', (code, signal) => {
      ready.reject(new Error(`a process ended with ${code ?? signal}`));
      this.#done.reject(new Error(`a process ended with ${code ?? signal}`));
    });
    this.ready.catch(() => undefined);
    this.#done.promise.catch(() => undefined);
  }

  /** Ends when all are answered. */
  async ask(order: TeamOrder): Promise<void> {
    this.#done = Promise.withResolvers<undefined>();
    this.#done.promise.catch(() => undefined);
    this.child.send(order);
    await this.#done.promise;
  }

  /** Ends when the process has told the team's store what it did on its own, and that decides again. */
  async comeBack(time: ScaledTime): Promise<void> {
    for (;;) {
      await this.ask([]);
      if (this.logged.findLast((line) => line.startsWith('team store: ')) === 'team store: back') return;
      await time.sleep(500);
    }
  }
}

describe('eight desks of four processes, their clocks up to 90 s wrong', function () {
  this.timeout(80_000);
  let time: ScaledTime;
  let demo: DemoApi;
  let redis: RedisServer;
  /** Between the last desk and the server. */
  let relay: Relay;
  const relayed = new Set<Socket>();
  let isCut = false;
  let folder: string;
  let fault: Fault | undefined;
  let processes: Process[] = [];
  let made = 0;

  before(async function () {
    needsRedis(this);
    time = new ScaledTime(FACTOR);
    redis = await RedisServer.start();
    folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-team-'));
    // One file: 32 processes start in a fraction of the time.
    const script = path.join(folder, 'teamProcess.cjs');
    await build({ entryPoints: [SOURCE], outfile: script, bundle: true, platform: 'node', logLevel: 'error' });
    demo = await startDemoApi({
      clock: time,
      intercept: ({ api }) => (api === 'token' ? undefined : fault),
    });
    await redis.found(demo.url);
    relay = await Relay.of((socket) => {
      const other = connect(redis.port, redis.host);
      for (const one of [socket, other]) {
        relayed.add(one);
        one.on('error', () => undefined).on('close', () => relayed.delete(one));
        if (isCut) one.pause();
      }
      if (!isCut) socket.pipe(other).pipe(socket);
    });
    for (let desk = 0; desk < DESKS; desk++) {
      const redisUrl = desk === DESKS - 1 ? `redis://127.0.0.1:${relay.port}` : redis.url;
      const home = path.join(folder, String(desk));
      const task = { home, baseUrl: demo.url, redisUrl, time: time.lua, timeoutMs: 30_000 };
      for (let i = 0; i < PROCESSES; i++) processes.push(new Process(desk, task, time, script));
    }
    await Promise.all(processes.map(({ ready }) => ready));
  });
  after(async () => {
    for (const { child } of processes) child.kill('SIGKILL');
    await (relay as Relay | undefined)?.close();
    await (demo as DemoApi | undefined)?.close();
    await (redis as RedisServer | undefined)?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const questions = () => demo.requests.filter(({ api }) => api !== 'token');
  const newOnes = (count: number) => Array.from({ length: count }, () => `20190${String(++made).padStart(5, '0')}`);
  const ofDesk = (desk: number) => processes.filter((one) => one.desk === desk);

  function assertLimits(): void {
    const times = questions().map(({ at }) => at);
    for (const end of times) {
      const inWindow = times.filter((at) => at > end - MINUTE && at <= end).length;
      assert.ok(inWindow <= 10, `${inWindow} in one minute`);
    }
    assert.deepEqual(demo.violations, { minute: 0, daily: 0 });
  }

  function assertOnce(asked: readonly string[], from: number): void {
    const sent = questions()
      .slice(from)
      .map(({ path: of }) => of.split('/').at(-1) ?? '');
    const twice = questions()
      .slice(from)
      .filter(({ path: of }) => sent.filter((one) => of.endsWith(one)).length > 1)
      .map(({ at, path: of }) => `${of.split('/').at(-1)} at ${at}`);
    assert.deepEqual(sent.toSorted(), [...asked].sort(), twice.join(', '));
  }

  it('the same 20 questions of all 32: 20 requests', async () => {
    const asked = newOnes(20);
    const orders = processes.map((_, i) => [...asked.slice(i % 20), ...asked.slice(0, i % 20)].slice(0, 12));
    await Promise.all(processes.map((one, i) => one.ask(orders[i] ?? [])));
    assertOnce(asked, 0);
    assertLimits();
  });

  it('a desk killed in the middle of a request: its question is asked again by another, nothing else is', async () => {
    const from = questions().length;
    const held = Promise.withResolvers<undefined>();
    fault = { kind: 'hold', until: held.promise };
    const [only = ''] = newOnes(1);
    const victims = ofDesk(0);
    void victims[0]?.ask([only]).catch(() => undefined);
    while (questions().length === from) await time.sleep(200);
    fault = undefined;
    for (const { child } of victims) child.kill('SIGKILL');
    processes = processes.filter((one) => !victims.includes(one));
    held.resolve(undefined);
    await Promise.all(ofDesk(3).map((one) => one.ask([only])));
    assertOnce([only, only], from);
    assertLimits();
  });

  it('the server killed and started again: nothing is asked twice, nothing is lost', async () => {
    const from = questions().length;
    const asked = newOnes(20);
    const all = Promise.all(processes.map((one, i) => one.ask([asked[i % 20] ?? '', asked[(i + 7) % 20] ?? ''])));
    while (questions().length < from + 3) await time.sleep(200);
    await redis.kill();
    await time.sleep(8_000);
    await redis.start();
    await all;
    assertOnce(asked, from);
    assertLimits();
    assert.ok(processes.some(({ logged }) => logged.includes('team store: back')));
  });

  it('a desk that is cut off goes on with its share, the others with the rest; then all are one again', async () => {
    const from = questions().length;
    const cutOff = ofDesk(DESKS - 1);
    isCut = true;
    for (const socket of relayed) {
      socket.unpipe();
      socket.pause();
    }
    const own = newOnes(2);
    let begun = time.now();
    const alone = Promise.all(cutOff.slice(0, 2).map((one, i) => one.ask([own[i] ?? ''])));
    const others = newOnes(24);
    const rest = processes.filter((one) => !cutOff.includes(one));
    await Promise.all([...rest.map((one, i) => one.ask(others.filter((_, n) => n % rest.length === i))), alone]);
    const arrived = questions().filter(({ path: of }) => own.some((one) => of.endsWith(one)));
    assert.ok(
      arrived.every(({ at }) => at > begun + 155_000),
      'not before what others were granted was over',
    );
    assertOnce([...own, ...others], from);
    assertLimits();

    isCut = false;
    for (const socket of relayed) socket.destroy();
    // What the others do not know yet they would ask again.
    await Promise.all(cutOff.map((one) => one.comeBack(time)));
    begun = questions().length;
    const last = newOnes(12);
    await Promise.all(processes.map((one) => one.ask([...own, ...last].slice(0, 14))));
    assertOnce(last, begun);
    assertLimits();
  });
});
