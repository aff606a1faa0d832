import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DemoApiOptions } from '../support/demoApi.ts';
import { until } from '../support/until.ts';
import { ja } from '../../server/src/messages/messages.ts';
import { Workplace } from '../protocol/workplace.ts';
import { LspClient, type LspClientOptions } from '../support/lspClient.ts';
import type { SharedClock } from '../support/sharedClock.ts';
import { sentenceOf, type Seen } from './row.ts';

/** A pending case, which the demo API knows. */
export const HELD = '特願2022-900001';
export const HELD_TITLE = '二次電池の残量推定装置';

const TIMEOUTS = new URL('timeouts.mjs', import.meta.url).href;
const STEP_MS = 500;
/** Real time between two steps, so that the processes see each, ms. */
const STEP_PAUSE_MS = 12;
/** Real time in which a hover that waits for nothing is answered, ms: until then the clock stands still. */
const PATIENCE_MS = 200;
/** Most time of the test's clock that a hover may take. */
const LONGEST_HOVER_MS = 90_000;
const UNKNOWN = 60;
/** A hover waits as long as it may. */
const PATIENT = { hover: { waitMs: 30_000 } };

/** Numbers that the demo API answers with 107, each another. */
export function unknownNumber(index: number): string {
  return `特願2019-${String(index + 1).padStart(6, '0')}`;
}

const DRAFT = [HELD, ...Array.from({ length: UNKNOWN }, (_, index) => unknownNumber(index))].join('、');

type ServerOptions = Partial<Pick<LspClientOptions, 'launcher' | 'settings' | 'clock'>> & {
  readonly env?: Readonly<Record<string, string>>;
};

/** A server with a draft open. */
export interface Desk {
  readonly server: LspClient;
  readonly draft: TextDocument;
}

/** A demo API, a store, and servers with drafts open, on clocks that the test moves. */
export class Office {
  readonly place: Workplace;
  /** Clocks of the office: that of the demo API and those of machines that go by another. */
  readonly clocks: readonly SharedClock[];
  readonly #desks: Desk[] = [];

  private constructor(place: Workplace, own: readonly SharedClock[]) {
    this.place = place;
    this.clocks = [place.clock, ...own];
  }

  static async open({
    clock,
    ...demo
  }: Partial<Omit<DemoApiOptions, 'clock'>> & { readonly clock?: SharedClock } = {}) {
    return new Office(await Workplace.create(demo), clock ? [clock] : []);
  }

  /** With a server that has looked HELD up. */
  static async withHeld(options: Partial<Omit<DemoApiOptions, 'clock'>> = {}) {
    const office = await Office.open(options);
    await office.sit();
    assert.ok((await office.look(HELD)).includes(HELD_TITLE));
    return office;
  }

  /** The desk at which somebody sat down last. */
  get desk(): Desk {
    const desk = this.#desks.at(-1);
    assert.ok(desk, 'nobody is in the office');
    return desk;
  }

  /** Starts one more server. */
  async sit({ env = {}, clock = this.place.clock, ...options }: ServerOptions = {}): Promise<Desk> {
    const server = await LspClient.start({
      settings: PATIENT,
      ...options,
      clock,
      env: { NODE_OPTIONS: `--import ${TIMEOUTS}`, ...this.place.environment, ...env },
    });
    const desk = { server, draft: await server.open(DRAFT) };
    this.#desks.push(desk);
    return desk;
  }

  /** Hovers while the clock stands still. */
  async look(number: string, { server, draft }: Desk = this.desk): Promise<string> {
    return (await server.hover(draft, number)) ?? '';
  }

  /** Hovers, and lets time pass until the answer is there. */
  async hover(number: string, { server, draft }: Desk = this.desk): Promise<string> {
    return (await this.drive(server.hover(draft, number))) ?? '';
  }

  /** Lets time pass until the work has ended. */
  async drive<T>(work: Promise<T>): Promise<T> {
    const state = { isDone: false };
    const isOpen = () => !state.isDone;
    const done = () => {
      state.isDone = true;
    };
    work.then(done, done);
    for (let waited = 0; isOpen() && waited < PATIENCE_MS; waited += 4) await pause(4);
    for (let passed = 0; isOpen(); passed += STEP_MS) {
      if (passed > LONGEST_HOVER_MS) throw new Error('it did not end in 90 s');
      await this.advance(STEP_MS);
      await pause(STEP_PAUSE_MS);
    }
    return work;
  }

  async advance(ms: number): Promise<void> {
    for (const clock of this.clocks) await clock.advance(ms);
  }

  /** Longer than anything takes: the minute window is free again, and a request of a dead process is given up. */
  async minutes(stepMs = 10_000): Promise<void> {
    for (let passed = 0; passed < 140_000; passed += stepMs) {
      await this.advance(stepMs);
      await pause(5);
    }
  }

  assertWithinLimits(): void {
    assert.deepEqual(this.place.demo.violations, { minute: 0, daily: 0 });
  }

  /** Kills a server as the system does when memory runs out. */
  async kill(desk: Desk): Promise<void> {
    this.#desks.splice(this.#desks.indexOf(desk), 1);
    process.kill(desk.server.pid, 'SIGKILL');
    await assert.rejects(desk.server.close(), /SIGKILL/u);
  }

  /** Ends a server. Throws when it ended before, or wrote to standard error: a rejection that nobody handled. */
  async leave(desk: Desk): Promise<void> {
    this.#desks.splice(this.#desks.indexOf(desk), 1);
    assert.equal(await desk.server.close(), '');
  }

  async close(): Promise<void> {
    try {
      for (const desk of [...this.#desks]) await this.leave(desk);
    } finally {
      await this.place.close();
      for (const clock of this.clocks.slice(1)) clock.close();
    }
  }
}

/** Messages that popped up at a desk so far. */
export function shownAt({ server }: Desk): string[] {
  return server.lines.filter(({ method }) => method === 'window/showMessage').map(({ message }) => message);
}

/** The failure that the one message at a desk tells. */
export function seenInMessage(desk: Desk): Seen {
  const shown = shownAt(desk);
  assert.equal(shown.length, 1, shown.join('\n'));
  return seenIn(`⚠ ${shown[0] ?? ''}`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The one sentence that a hover says of what is wrong. Throws where it says more than one. */
export function seenIn(text: string): Seen {
  const lines = text.split('\n').filter((line) => line.startsWith('⚠') || line === ja.hover.slow || waitIn(line));
  assert.ok(lines.length <= 1, `more than one sentence:\n${text}`);
  const [line] = lines;
  if (line === undefined) return 'nothing';
  if (line === ja.hover.slow) return 'slow';
  const wait = waitIn(line);
  if (wait) return wait;
  const codes = Object.keys(ja.failure) as (keyof typeof ja.failure)[];
  const code = codes.find((one) => line.startsWith(`⚠ ${sentenceOf(one, ja)}`));
  assert.ok(code, `not a sentence of ours: ${line}`);
  return code;
}

function waitIn(line: string): 'waiting' | 'asked' | undefined {
  const seconds = Number(/約([0-9]+)秒後/u.exec(line)?.[1]);
  if (line === ja.hover.waiting(seconds)) return 'waiting';
  return line === ja.waitingFor.asked(seconds) ? 'asked' : undefined;
}

/** What was held is shown with its facts, and as what it is: fetched before. */
export function assertShowsHeld(text: string): void {
  assert.ok(text.includes(HELD_TITLE) && text.includes(ja.hover.stale), text);
}

/** Nothing is told of a number of which nothing is known. */
export function assertTellsNothing(text: string): void {
  for (const told of ['###', '|', ja.hover.notFound, ja.hover.notOffered, 'undefined']) {
    assert.ok(!text.includes(told), text);
  }
}

/** The next hover says what is so now: of HELD, and of a number that the JPO does not know. */
export async function assertRecovered(office: Office, unknown: string, desk: Desk = office.desk): Promise<void> {
  const held = await office.look(HELD, desk);
  assert.ok(held.includes(HELD_TITLE) && !held.includes(ja.hover.stale), held);
  assert.equal(seenIn(held), 'nothing');
  // On a busy machine a server may have its turn only now.
  await until(async () => (await office.look(unknown, desk)).includes(ja.hover.notFound));
  office.assertWithinLimits();
}
