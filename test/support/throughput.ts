import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as realTime } from 'node:timers/promises';
import { startDemoApi } from './demoApi.ts';
import { MINUTE_LIMIT } from '../../server/src/apis/apis.ts';
import type { QueueReport, QueueTask } from './queueProcess.ts';
import { SharedClock } from './sharedClock.ts';

const SCRIPT = new URL('queueProcess.ts', import.meta.url);
const MINUTE_MS = 60_000;
/** Real time, ms, after which a measurement is given up. */
const LONGEST_MS = 120_000;

export interface Throughput {
  readonly processes: number;
  readonly questions: number;
  /** From the first request to the last, simulated ms. */
  readonly took: number;
  /** The shortest time that the minute limit allows, simulated ms. */
  readonly shortest: number;
  /** shortest / took */
  readonly efficiency: number;
  readonly requests: number;
  /** The most requests in any 60 seconds. */
  readonly mostInMinute: number;
  /** As the demo API counts them: of the minute and of the day. */
  readonly violations: number;
  /** Codes of questions that were not answered. */
  readonly failures: readonly string[];
}

export interface ThroughputOptions {
  readonly processes: number;
  readonly questions: number;
  /** How long the demo API takes for an answer, simulated ms; 0 while absent. */
  readonly latency?: number;
}

/**
 * Real processes over one store ask as many questions about distinct applications, all at once, and the shared clock moves
 * from one event to the next only when each question either waits for it or is at the demo API. Rejects when a process
 * ends early or it takes too long.
 */
export async function measureThroughput({ processes, questions, latency = 0 }: ThroughputOptions): Promise<Throughput> {
  const clock = new SharedClock();
  const atApi = new Set<{ readonly due: number }>();
  const hold = async () => {
    const request = { due: clock.now() + latency };
    atApi.add(request);
    await clock.sleep(latency);
    atApi.delete(request);
  };
  const demo = await startDemoApi({
    clock,
    intercept: ({ api }) => (latency > 0 && api !== 'token' ? { kind: 'hold', until: hold() } : undefined),
  });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-throughput-'));
  const applications = Array.from({ length: questions }, (_, i) => `20190${String(i).padStart(5, '0')}`);
  const desks = Array.from({ length: processes }, (_, desk) => {
    const own = applications.filter((_number, i) => i % processes === desk);
    return new Desk(clock, folder, { home: path.join(folder, 'home'), baseUrl: demo.url, applications: own });
  });
  try {
    await Promise.all(desks.map((desk) => desk.report()));
    for (const desk of desks) desk.send('go');
    const failures = await drive(desks, clock, () => [...atApi].map(({ due }) => due));

    const times = demo.requests.filter(({ api }) => api !== 'token').map(({ at }) => at);
    const took = Math.max(...times) - Math.min(...times);
    const shortest = (Math.ceil(questions / MINUTE_LIMIT.domestic) - 1) * MINUTE_MS;
    const inMinute = (end: number) => times.filter((at) => at > end - MINUTE_MS && at <= end).length;
    const { minute, daily } = demo.violations;
    return {
      processes,
      questions,
      took,
      shortest,
      efficiency: shortest / took,
      requests: times.length,
      mostInMinute: Math.max(...times.map(inMinute)),
      violations: minute + daily,
      failures,
    };
  } finally {
    await Promise.all(desks.map((desk) => desk.end()));
    await demo.close();
    clock.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Moves the clock until all questions are answered. Returns the codes of those that failed. */
async function drive(desks: readonly Desk[], clock: SharedClock, dues: () => readonly number[]): Promise<string[]> {
  const end = performance.now() + LONGEST_MS;
  while (performance.now() < end) {
    const states = await Promise.all(desks.map((desk) => desk.state()));
    const sum = (of: (state: State) => number) => states.reduce((n, state) => n + of(state), 0);
    if (sum(({ open }) => open) === 0) return states.flatMap(({ failures }) => failures);
    // What is at the API is counted after the processes have spoken: nothing of theirs can be missing then.
    const atApi = dues();
    if (sum(({ waiting }) => waiting) + atApi.length < sum(({ open }) => open)) {
      await realTime(2);
      continue;
    }
    const next = Math.min(...states.map(({ nextDue }) => nextDue ?? Infinity), ...atApi);
    await clock.advance(Math.max(0, next - clock.now()));
  }
  throw new Error(`not done in ${LONGEST_MS / 1000} s`);
}

type State = Extract<QueueReport, { kind: 'state' }>;

class Desk {
  readonly #child: ChildProcess;

  constructor(clock: SharedClock, folder: string, task: QueueTask) {
    const env = { ...process.env, ...clock.env, NODE_COMPILE_CACHE: path.join(folder, 'compiled') };
    this.#child = fork(SCRIPT, [JSON.stringify(task)], { execArgv: [...clock.execArgv], env, stdio: 'inherit' });
  }

  send(message: string): void {
    this.#child.send(message);
  }

  /** The next thing the process says. Rejects when it ends instead. */
  async report(): Promise<QueueReport> {
    const ended = new AbortController();
    const { signal } = ended;
    try {
      const exit = once(this.#child, 'exit', { signal }).then(([code]) => {
        throw new Error(`a process ended with ${String(code)}`);
      });
      const [said] = (await Promise.race([once(this.#child, 'message', { signal }), exit])) as [QueueReport];
      return said;
    } finally {
      ended.abort();
    }
  }

  async state(): Promise<State> {
    const report = this.report();
    this.send('state');
    const said = await report;
    if (said.kind !== 'state') throw new Error(said.kind);
    return said;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exit;
  }
}
