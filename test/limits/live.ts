import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ja } from '../../server/src/messages/messages.ts';
import { Workplace } from '../protocol/workplace.ts';
import { runCli } from '../protocol/runCli.ts';
import type { LspClient } from '../support/lspClient.ts';
import type { Scenario, Shown } from './scenarios.ts';

const MINUTE = 60_000;

/** Numbers that the demo API answers with 107, each another. */
const number = (n: number) => `特願2019-${String(n + 1).padStart(6, '0')}`;
const TEXT = Array.from({ length: 60 }, (_, n) => number(n)).join('、');

/** Real servers and commands of one user at a demo API, on a clock that stands still until it is moved. */
class Live {
  readonly place: Workplace;
  #next = 0;

  constructor(place: Workplace) {
    this.place = place;
  }

  /** The file of the store. */
  get file(): string {
    const [folder = ''] = readdirSync(this.place.home);
    return path.join(this.place.home, folder, 'store.sqlite');
  }

  window(): Promise<LspClient> {
    return this.place.server({ settings: { hover: { waitMs: 3_000 } } });
  }

  /** Hovers over so many numbers that nobody has asked for; what the last one said. */
  async look(server: LspClient, count: number): Promise<string> {
    const draft = await server.open(TEXT);
    let said = '';
    for (let n = 0; n < count; n++) said = (await server.hover(draft, number(this.#next++))) ?? '';
    return said;
  }

  /** A command looks so many numbers up that nobody has asked for; what it said on standard error. */
  async command(count: number): Promise<string> {
    const file = path.join(this.place.home, 'draft.txt');
    writeFileSync(file, Array.from({ length: count }, () => number(this.#next++)).join('\n'));
    const { clock, environment } = this.place;
    const state = { isDone: false };
    const command = runCli(['check', '--yes', file], { clock, env: { ...environment, LC_ALL: 'ja_JP.UTF-8' } }).finally(
      () => {
        state.isDone = true;
      },
    );
    await pause(1_500);
    for (let n = 0; !state.isDone && n < 4_000; n++) {
      await clock.advance(100);
      await pause(5);
    }
    return (await command).stderr;
  }

  /** Longer than anything that waits has to. */
  async minutes(): Promise<void> {
    for (let passed = 0; passed < 4 * MINUTE; passed += 500) {
      await this.place.clock.advance(500);
      await pause(5);
    }
  }

  shown(said: string): Shown {
    const { demo } = this.place;
    const times = demo.requests.filter(({ api }) => api !== 'token').map(({ at }) => at);
    const most = Math.max(...times.map((end) => times.filter((at) => at > end - MINUTE && at <= end).length));
    const { minute, daily } = demo.violations;
    return { requests: times.length, most, violations: minute + daily, seen: seenIn(said) };
  }
}

function seenIn(said: string): string {
  const sentences = { store: ja.waitingFor.store(), lost: ja.waitingFor.lost(0), minute: ja.hover.waiting(0) };
  const command = { minute: ja.check.waiting(0) };
  const parts = (text: string) => text.split('0秒');
  for (const [name, text] of [...Object.entries(sentences), ...Object.entries(command)]) {
    if (parts(text).every((part) => said.includes(part))) return name;
  }
  const failed = Object.entries(ja.failure).find(([, text]) => said.includes(text));
  return failed?.[0] ?? '';
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function live(of: string, texts: Pick<Scenario, 'ja' | 'en'>, act: (live: Live) => Promise<string>): Scenario {
  const run = async () => {
    const place = await Workplace.create();
    try {
      const desk = new Live(place);
      const said = await act(desk);
      await desk.minutes();
      return desk.shown(said);
    } finally {
      await place.close();
    }
  };
  return { of, ...texts, run };
}

const LOG_REMOVED = {
  ja: '-wal と -shm が消される（8回の後）、新しいウィンドウが照会する',
  en: '-wal and -shm are removed, after eight requests; a new window asks',
};

/** With real processes: what depends on how the system locks files, and on who is one process. */
export const LIVE_SCENARIOS: readonly Scenario[] = [
  live(
    'A1',
    { ja: 'エディターで10回、続けてコマンドラインで10回', en: 'Ten in the editor, then ten on the command line' },
    async (desk) => {
      await desk.look(await desk.window(), 10);
      return desk.command(10);
    },
  ),
  live('B4', LOG_REMOVED, async (desk) => {
    await desk.look(await desk.window(), 8);
    for (const end of ['-wal', '-shm']) rmSync(desk.file + end);
    return desk.look(await desk.window(), 8);
  }),
  live('B4', { ja: '同上、両方のウィンドウが照会する', en: 'The same; both windows ask' }, async (desk) => {
    const first = await desk.window();
    await desk.look(first, 8);
    for (const end of ['-wal', '-shm']) rmSync(desk.file + end);
    await desk.look(await desk.window(), 4);
    return desk.look(first, 8);
  }),
  live(
    'B4',
    {
      ja: '保存先のフォルダーが消され、新しいウィンドウが照会する',
      en: 'The folder of the store is removed; a new window asks',
    },
    async (desk) => {
      await desk.look(await desk.window(), 10);
      rmSync(path.dirname(desk.file), { recursive: true });
      return desk.look(await desk.window(), 10);
    },
  ),
  live(
    'C9',
    {
      ja: '別のプログラムが保存先のロックを持つ間に照会する',
      en: 'Another program has the lock of the store while somebody asks',
    },
    async (desk) => {
      const server = await desk.window();
      await desk.look(server, 1);
      const other = new DatabaseSync(desk.file);
      other.exec('BEGIN EXCLUSIVE');
      try {
        return await desk.look(server, 1);
      } finally {
        other.exec('COMMIT');
        other.close();
      }
    },
  ),
  live(
    'own',
    { ja: '同上、2つのウィンドウとコマンドライン', en: 'The same, two windows and a command' },
    async (desk) => {
      const [first, second] = [await desk.window(), await desk.window()];
      await desk.look(first, 5);
      const other = new DatabaseSync(desk.file);
      other.exec('BEGIN EXCLUSIVE');
      const said = await desk.look(first, 1);
      await desk.look(second, 8);
      other.exec('COMMIT');
      other.close();
      assert.notEqual(await desk.command(4), '');
      return said;
    },
  ),
  live(
    'own',
    {
      ja: '送信中のウィンドウが強制終了し、新しいウィンドウが照会する',
      en: 'A window is killed with requests under way; a new one asks',
    },
    async (desk) => {
      const first = await desk.window();
      await desk.look(first, 6);
      process.kill(first.pid, 'SIGKILL');
      await desk.place.end(first).catch(() => undefined);
      return desk.look(await desk.window(), 10);
    },
  ),
];
