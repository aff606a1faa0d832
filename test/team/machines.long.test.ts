import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connect, createServer, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startDemoApi, type DemoApi } from '../support/demoApi.ts';
import { needsRedis, RedisServer } from '../support/redisServer.ts';
import { ScaledTime } from '../support/scaledTime.ts';
import type { TeamOrder, TeamReport, TeamTask } from '../support/teamProcess.ts';

const SOURCE = fileURLToPath(new URL('../support/teamProcess.ts', import.meta.url));
/** Addresses for tests between networks (RFC 2544). The Redis server has one of its own, so that it alone can be cut off. */
const REDIS = '198.18.0.1';
const MINUTE = 60_000;
const FACTOR = 15;

const ip = (...args: readonly string[]) => execFileSync('ip', args, { stdio: 'pipe' }).toString();

/** A machine: a network namespace with a cable to this one. */
class Machine {
  readonly name: string;
  readonly host: string;
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  readonly #logged: string[] = [];
  #done = Promise.withResolvers<undefined>();
  readonly #forward: Server;

  constructor(number: number, script: string, task: TeamTask, time: ScaledTime, apiPort: number) {
    this.name = `jpo${process.pid % 10_000}-${number}`;
    this.host = `198.18.${number}.1`;
    const [here, there] = [`${this.name}h`, `${this.name}m`];
    ip('netns', 'add', this.name);
    ip('link', 'add', here, 'type', 'veth', 'peer', 'name', there, 'netns', this.name);
    ip('addr', 'add', `${this.host}/24`, 'dev', here);
    ip('link', 'set', here, 'up');
    ip('-n', this.name, 'addr', 'add', `198.18.${number}.2/24`, 'dev', there);
    for (const device of ['lo', there]) ip('-n', this.name, 'link', 'set', device, 'up');
    ip('-n', this.name, 'route', 'add', 'default', 'via', this.host);
    // The API is http on loopback only: each machine reaches it at its own loopback address, and over the cable.
    this.#forward = createServer((socket) => {
      const api = connect(apiPort, '127.0.0.1');
      for (const one of [socket, api]) one.on('error', () => one.destroy());
      socket.pipe(api).pipe(socket);
    });
    this.#forward.listen(apiPort, this.host);

    const { execArgv, env } = time.start(number === 1 ? 90_000 : -90_000);
    const node = [process.execPath, ...execArgv, script, JSON.stringify(task)];
    this.child = spawn('ip', ['netns', 'exec', this.name, ...node], {
      env: { ...process.env, ...env, JPO_TEST_FORWARD: `${apiPort},${this.host}` },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const ready = Promise.withResolvers<undefined>();
    this.ready = ready.promise;
    this.child.on('message', (report) => {
      const said = report as TeamReport;
      if (said.kind === 'ready') {
        ready.resolve(undefined);
        return;
      }
      this.#logged.push(...said.logged);
      this.#done.resolve(undefined);
    });
    this.child.on('exit', (code) => {
      ready.reject(new Error(`a machine ended with ${code}`));
    });
  }

  async ask(order: TeamOrder): Promise<void> {
    this.#done = Promise.withResolvers<undefined>();
    this.child.send(order);
    await this.#done.promise;
  }

  /** What is sent to the Redis server is lost on the way; the API is still reached. */
  cutOff(): void {
    ip('-n', this.name, 'route', 'add', 'blackhole', `${REDIS}/32`);
  }

  /** Ends when the machine has told the team's store what it did on its own. */
  async reconnect(time: ScaledTime): Promise<void> {
    ip('-n', this.name, 'route', 'del', 'blackhole', `${REDIS}/32`);
    for (;;) {
      await this.ask([]);
      if (this.#logged.findLast((line) => line.startsWith('team store: ')) === 'team store: back') return;
      await time.sleep(500);
    }
  }

  close(): void {
    this.child.removeAllListeners('exit').kill('SIGKILL');
    this.#forward.close();
    ip('netns', 'del', this.name);
  }
}

/** Whether this machine lets the test make others: root on Linux, or a container that may. */
function mayMakeMachines(): boolean {
  const name = `jpo${process.pid % 10_000}-try`;
  try {
    ip('netns', 'add', name);
    ip('link', 'add', `${name}h`, 'type', 'veth', 'peer', 'name', `${name}m`, 'netns', name);
    return true;
  } catch {
    return false;
  } finally {
    try {
      ip('netns', 'del', name);
    } catch {
      // it was not made
    }
  }
}

describe('two machines (network namespaces)', function () {
  this.timeout(120_000);
  let time: ScaledTime;
  let demo: DemoApi;
  let redis: RedisServer;
  let folder: string;
  const machines: Machine[] = [];
  let made = 0;

  before(async function () {
    needsRedis(this);
    if (!mayMakeMachines()) {
      console.log('    skipped: this machine does not let the test make network namespaces');
      this.skip();
    }
    time = new ScaledTime(FACTOR);
    folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-machines-'));
    const script = path.join(folder, 'teamProcess.cjs');
    await build({ entryPoints: [SOURCE], outfile: script, bundle: true, platform: 'node', logLevel: 'error' });
    demo = await startDemoApi({ clock: time });
    ip('addr', 'add', `${REDIS}/32`, 'dev', 'lo');
    redis = await RedisServer.start({ host: REDIS, args: ['--protected-mode', 'no'] });
    await redis.found(demo.url);
    for (const number of [1, 2]) {
      const task = { home: path.join(folder, String(number)), baseUrl: demo.url, redisUrl: redis.url };
      const whole = { ...task, time: time.lua, timeoutMs: 30_000 };
      machines.push(new Machine(number, script, whole, time, Number(new URL(demo.url).port)));
    }
    await Promise.all(machines.map(({ ready }) => ready));
  });
  after(async () => {
    for (const machine of machines) machine.close();
    await (redis as RedisServer | undefined)?.stop();
    if (redis as RedisServer | undefined) ip('addr', 'del', `${REDIS}/32`, 'dev', 'lo');
    await (demo as DemoApi | undefined)?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const questions = () => demo.requests.filter(({ api }) => api !== 'token');
  const newOnes = (count: number) => Array.from({ length: count }, () => `20190${String(++made).padStart(5, '0')}`);

  function assertLimits(): void {
    const times = questions().map(({ at }) => at);
    for (const end of times) {
      const inWindow = times.filter((at) => at > end - MINUTE && at <= end).length;
      assert.ok(inWindow <= 10, `${inWindow} in one minute`);
    }
    assert.deepEqual(demo.violations, { minute: 0, daily: 0 });
  }

  it('ask together, apart, and together again: each question once, never more than ten a minute', async () => {
    const [first, second] = machines;
    assert.ok(first && second);
    const both = newOnes(12);
    await Promise.all(machines.map((one) => one.ask(both)));
    assert.equal(questions().length, 12);
    assertLimits();

    second.cutOff();
    const begun = time.now();
    const [some, others] = [newOnes(3), newOnes(16)];
    await Promise.all([second.ask(some), first.ask(others)]);
    assert.equal(questions().length, 31);
    const arrived = questions().filter(({ path: of }) => some.some((one) => of.endsWith(one)));
    assert.ok(arrived.every(({ at }) => at > begun + 155_000));
    assertLimits();

    await second.reconnect(time);
    await Promise.all(machines.map((one) => one.ask([...both, ...some, ...others])));
    assert.equal(questions().length, 31);
    assertLimits();
  });
});
