import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Desk, type DeskOptions } from './desk.ts';
import type { Trouble } from './office.ts';
import { about, type Ended, type Program } from './program.ts';
import { START } from './world.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** What came of a scenario. */
export interface Shown {
  /** Requests that arrived at the office. */
  readonly requests: number;
  /** The most of them in any 60 s. */
  readonly most: number;
  /** Those that broke a limit of the minute or of the day. */
  readonly violations: number;
  /** Why the questions in question waited or failed: a WaitReason or FailureCode; '' where they were answered at once. */
  readonly seen: string;
  /** Where a number was told: that, and what was sent for it. */
  readonly told?: number;
  readonly sent?: number;
}

export interface Scenario {
  /** The finding that it reproduces; `own` where nobody reported it. */
  readonly of: string;
  readonly ja: string;
  readonly en: string;
  readonly run: () => Promise<Shown>;
}

/** What the office counted, and what the questions in question were told first. */
function shown({ office }: Desk, ended: readonly Ended[], told: Partial<Shown> = {}): Shown {
  const { minute, day, most } = office.violations;
  const [first] = ended;
  const seen = first?.waited[0] ?? (first === undefined || first.code === '107' ? '' : first.code);
  return { requests: office.arrivals.length, most, violations: minute + day, seen, ...told };
}

/** A scenario on one PC: `act` returns how the questions in question ended. */
function onOnePc(
  of: string,
  ja: string,
  en: string,
  act: (desk: Desk) => Promise<readonly Ended[]>,
  options: DeskOptions = {},
): Scenario {
  return {
    of,
    ja,
    en,
    run: async () => {
      const desk = new Desk(options);
      try {
        const ended = await act(desk);
        await desk.settle();
        return shown(desk, ended);
      } finally {
        await desk.close();
      }
    },
  };
}

/** How those questions end that are asked now, however long they wait. */
async function later(desk: Desk, program: Program, count: number, api?: string): Promise<Ended[]> {
  const ended = await desk.ask(program, count, 0, api);
  await desk.settle();
  return ended;
}

/** The minute is full; then the clock is set, and somebody asks. */
function clockSet(
  ja: string,
  en: string,
  of: string,
  set: (desk: Desk) => Promise<void> | void,
  who: 'new' | 'same',
  options: DeskOptions = {},
): Scenario {
  return onOnePc(
    of,
    ja,
    en,
    async (desk) => {
      const first = desk.start();
      await desk.ask(first, 10);
      await set(desk);
      return later(desk, who === 'new' ? desk.start() : first, 10);
    },
    options,
  );
}

/** The minute is full; then something happens to the files of the store, and somebody asks. */
function files(
  ja: string,
  en: string,
  happen: (desk: Desk) => void,
  who: 'new' | 'same' | 'both' = 'new',
  before = 10,
): Scenario {
  return onOnePc('B4', ja, en, async (desk) => {
    const first = desk.start();
    await desk.ask(first, before);
    happen(desk);
    const one = who === 'same' ? first : desk.start();
    if (who === 'both') void desk.ask(first, 10, 0);
    return later(desk, one, 10);
  });
}

const removed = ({ folder }: Desk) => {
  rmSync(folder, { recursive: true });
};
/** What the disk has is from before the requests; the machine starts anew within 10 s. */
function powerCut(ja: string, en: string, options: DeskOptions = {}, uptime?: number): Scenario {
  return onOnePc(
    'own',
    ja,
    en,
    async (desk) => {
      if (uptime !== undefined) {
        await desk.machine.restart(0);
        await desk.world.pass(uptime);
      }
      await desk.ask(desk.start(), 1);
      await desk.end();
      const copies = [desk.folder, desk.witness].map((one, n) => {
        const copy = path.join(desk.place, `copy-${n}`);
        cpSync(one, copy, { recursive: true });
        return [copy, one] as const;
      });
      await desk.ask(desk.start(), 9);
      await desk.end();
      for (const [copy, one] of copies) {
        rmSync(one, { recursive: true });
        cpSync(copy, one, { recursive: true });
      }
      await desk.machine.restart(10 * SECOND);
      return later(desk, desk.start(), 10);
    },
    options,
  );
}

/** The witness is spoilt before the last five requests; then the store is removed. */
function witnessSpoilt(
  ja: string,
  en: string,
  happen: (desk: Desk) => void,
  lose: (desk: Desk) => void = removed,
): Scenario {
  return onOnePc('own', ja, en, async (desk) => {
    const first = desk.start();
    await desk.ask(first, 5);
    happen(desk);
    await desk.ask(first, 5, 3 * MINUTE);
    await desk.ask(first, 5);
    lose(desk);
    return later(desk, desk.start(), 10);
  });
}

const renamed = ({ folder, place }: Desk) => {
  renameSync(folder, path.join(place, 'elsewhere'));
};
/** Each failure of the server, for the first request and for all: no more is sent than was told. */
function budget(trouble: Trouble): Scenario {
  return {
    of: 'A4',
    ja: `「最大2回」の照会に、サーバーがはじめの2回とも ${trouble} を返す`,
    en: `A question of “at most 2 requests”; the server's first two replies are ${trouble}`,
    run: async () => {
      const desk = new Desk({ trouble: (n) => (n < 2 ? trouble : undefined) });
      try {
        const program = desk.start();
        const asked = program.ask(about(1));
        await desk.settle();
        const ended = await asked;
        return shown(desk, [ended], { told: 2, sent: ended.sent });
      } finally {
        await desk.close();
      }
    },
  };
}

/** At 23:00 in Japan, with a limit of five a day that is spent. */
const LATE: DeskOptions = { start: START + 14 * HOUR, limitOf: () => 5 };

export const SCENARIOS: readonly Scenario[] = [
  onOnePc(
    'A1',
    'エディターとコマンドライン（同じ利用者）が続けて10回ずつ',
    'The editor and the command line of one user, ten each',
    async (desk) => {
      await desk.ask(desk.start(), 10);
      return later(desk, desk.start(), 10);
    },
  ),
  onOnePc('A1', '4つのプログラムが同時に10回ずつ', 'Four programs at once, ten each', async (desk) => {
    const programs = [1, 2, 3, 4].map(() => desk.start());
    for (const one of programs) await desk.ask(one, 10, 0);
    await desk.settle();
    return [];
  }),
  onOnePc(
    'own',
    '同じ質問を3つのプログラムから同時に',
    'The same question from three programs at once',
    async (desk) => {
      const asked = [1, 2, 3].map(() => desk.start().ask(about(1)));
      await desk.settle();
      return Promise.all(asked);
    },
  ),
  ...(['999', '303', '210', '503', 'junk', 'reset', 'silence', 'refused'] as const).map(budget),

  clockSet(
    'PCの時計が120秒進み、新しいプログラムが先に照会する',
    'The clock is put ahead by 120 s; a new program asks first',
    'B3',
    ({ machine }) => {
      machine.set(2 * MINUTE);
    },
    'new',
  ),
  clockSet(
    '同上、照会していたプログラムが先に',
    'The same; the program that had asked asks first',
    'B3',
    ({ machine }) => {
      machine.set(2 * MINUTE);
    },
    'same',
  ),
  clockSet(
    '1時間戻ってから1時間進む',
    'Back an hour, then ahead an hour',
    'B3',
    ({ machine }) => {
      machine.set(-HOUR);
      machine.set(HOUR);
    },
    'new',
  ),
  clockSet(
    '1時間戻り、別のプログラムが照会を試み、1時間進む',
    'Back an hour, another program tries to ask, ahead an hour',
    'B3',
    async (desk) => {
      desk.machine.set(-HOUR);
      await desk.ask(desk.start(), 3, SECOND);
      desk.machine.set(HOUR);
    },
    'new',
  ),
  clockSet(
    '1日進む（日本時間の0時を越える）',
    'Ahead by a day, over midnight in Japan',
    'B3',
    ({ machine }) => {
      machine.set(24 * HOUR);
    },
    'new',
  ),
  clockSet(
    '1時間戻る',
    'Back by an hour',
    'own',
    ({ machine }) => {
      machine.set(-HOUR);
    },
    'new',
  ),
  clockSet(
    '0.1秒ずつ600回進む',
    'Ahead by 0.1 s, six hundred times',
    'own',
    ({ machine }) => {
      for (let n = 0; n < 600; n++) machine.set(100);
    },
    'new',
  ),
  clockSet(
    '120秒進む（起動の識別子がないOS）',
    'Ahead by 120 s, where the platform names no boots',
    'own',
    ({ machine }) => {
      machine.set(2 * MINUTE);
    },
    'new',
    { namesBoots: false },
  ),
  clockSet(
    'PCを10秒で再起動する',
    'The PC is started anew within 10 s',
    'own',
    ({ machine }) => machine.restart(10 * SECOND),
    'new',
  ),
  clockSet(
    'PCを10秒で再起動する（起動の識別子がないOS）',
    'The same, where the platform names no boots',
    'own',
    ({ machine }) => machine.restart(10 * SECOND),
    'new',
    { namesBoots: false },
  ),
  clockSet(
    'PCを10秒で再起動し、時計が1時間進んでいる',
    'The PC is started anew within 10 s, its clock an hour ahead',
    'own',
    async ({ machine }) => {
      await machine.restart(10 * SECOND);
      machine.set(HOUR);
    },
    'new',
  ),
  clockSet(
    'PCが30秒スリープする',
    'The PC sleeps for 30 s',
    'own',
    ({ machine }) => machine.sleepFor(30 * SECOND),
    'same',
  ),
  onOnePc(
    'own',
    '照会の途中で時計が5分進む',
    'The clock is put ahead by 5 min while ten are on their way',
    async (desk) => {
      const first = desk.start();
      await desk.ask(first, 10, 1_000);
      desk.machine.set(5 * MINUTE);
      await desk.ask(first, 5, 5_000);
      return later(desk, desk.start(), 10);
    },
    { latency: () => [SECOND, 3 * SECOND] },
  ),
  onOnePc(
    'own',
    '照会の途中で時計が1時間戻る',
    'The clock is put back by an hour while ten are on their way',
    async (desk) => {
      const first = desk.start();
      await desk.ask(first, 10, 1_000);
      desk.machine.set(-HOUR);
      return later(desk, desk.start(), 10);
    },
    { latency: () => [SECOND, 3 * SECOND] },
  ),
  onOnePc(
    'own',
    'プログラムが許可を得たまま2分止まり、ほかのプログラムが照会し、再開する',
    'A program stands still for two minutes with permissions, another asks, and it goes on',
    async (desk) => {
      const first = desk.start();
      await desk.ask(first, 1);
      void desk.ask(first, 9, 0);
      first.stand();
      await desk.world.pass(2 * MINUTE);
      const ended = await desk.ask(desk.start(), 10, 5 * MINUTE);
      first.go();
      return ended;
    },
  ),
  onOnePc(
    'own',
    '照会の途中で強制終了し、すぐに起動し直す',
    'A program is killed with ten on their way, and started again',
    async (desk) => {
      const first = desk.start();
      await desk.ask(first, 10, 500);
      await first.die();
      return later(desk, desk.start(), 10);
    },
    { latency: () => [SECOND, SECOND] },
  ),

  files('保存先のフォルダーが消され、新しいプログラムが照会する', 'The store is removed; a new program asks', removed),
  files('同上、動いていたプログラムが照会する', 'The same; the program that was running asks', removed, 'same'),
  files('同上、両方が照会する', 'The same; both ask', removed, 'both'),
  files('フォルダーの名前が変えられる（6回の後）', 'The store is renamed, after six requests', renamed, 'new', 6),
  files('同上、両方が照会する', 'The same; both ask', renamed, 'both', 6),
  files(
    'store.sqlite だけが消される',
    'store.sqlite alone is removed',
    ({ file }) => {
      rmSync(file);
    },
    'new',
  ),
  files(
    'store.sqlite が0バイトになる（B2）',
    'store.sqlite is emptied (B2)',
    ({ file }) => {
      truncateSync(file, 0);
    },
    'new',
  ),
  files(
    '同上、両方が照会する',
    'The same; both ask',
    ({ file }) => {
      truncateSync(file, 0);
    },
    'both',
  ),
  files(
    'store.sqlite が半分に切れる',
    'store.sqlite is cut to half',
    ({ file }) => {
      truncateSync(file, 8_192);
    },
    'both',
  ),
  onOnePc('B4', '前日のコピーが戻される', 'A copy of before is put back', async (desk) => {
    const first = desk.start();
    await desk.ask(first, 1);
    const copy = path.join(desk.place, 'copy');
    cpSync(desk.folder, copy, { recursive: true });
    await desk.ask(first, 9);
    rmSync(desk.folder, { recursive: true });
    cpSync(copy, desk.folder, { recursive: true });
    return later(desk, desk.start(), 10);
  }),
  onOnePc(
    'own',
    '同じ回数だけ照会した別の記録に置き換わる',
    'Another store that has given as many permissions takes its place',
    async (desk) => {
      const other = path.join(desk.place, 'other', 'jpo');
      await desk.ask(desk.start('other', other), 10);
      await desk.ask(desk.start(), 10);
      await desk.end();
      rmSync(desk.folder, { recursive: true });
      cpSync(other, desk.folder, { recursive: true });
      return later(desk, desk.start(), 10);
    },
  ),
  onOnePc(
    'own',
    '保存先がリンクの先にあり、2つの名前で照会し、消される',
    'The home is reached by a link, too: asked by its name, removed, asked by the link',
    async (desk) => {
      symlinkSync(path.dirname(desk.folder), path.join(desk.place, 'link'));
      await desk.ask(desk.start(), 10);
      removed(desk);
      return later(desk, desk.start('user', path.join(desk.place, 'link', 'jpo')), 10);
    },
  ),
  witnessSpoilt(
    '….last が消され、照会の後で保存先も消される',
    'The file ….last is removed, and later the store',
    (desk) => {
      rmSync(desk.witness);
    },
  ),
  witnessSpoilt(
    '….last が別のファイルに置き換わり、照会の後で保存先が消される',
    'Another file takes the place of ….last, and later the store is removed',
    (desk) => {
      cpSync(desk.witness, `${desk.witness}~`);
      renameSync(`${desk.witness}~`, desk.witness);
    },
  ),
  witnessSpoilt(
    '….last が読めない内容になる',
    'The file ….last is damaged',
    (desk) => {
      writeFileSync(desk.witness, Buffer.alloc(128, 0x7f));
    },
    () => undefined,
  ),
  onOnePc(
    'own',
    '….last が読めない内容になり、保存先も消される',
    'The file ….last is damaged and the store removed',
    async (desk) => {
      await desk.ask(desk.start(), 10);
      await desk.end();
      writeFileSync(desk.witness, Buffer.alloc(128, 0x7f));
      removed(desk);
      return later(desk, desk.start(), 10);
    },
  ),
  onOnePc(
    'own',
    '….last を保存先の隣に書き込めず、store.sqlite のフォルダーが消される',
    'The file ….last cannot stand beside the home; the folder of store.sqlite is removed',
    async (desk) => {
      mkdirSync(desk.witness);
      await desk.ask(desk.start(), 10);
      removed(desk);
      return later(desk, desk.start(), 10);
    },
  ),
  onOnePc(
    'own',
    '保存先と ….last がともに消され、動いていたプログラムが先に照会する',
    'The store and ….last are removed; the program that was running asks first',
    async (desk) => {
      const first = desk.start();
      await desk.ask(first, 10);
      removed(desk);
      rmSync(desk.witness);
      await desk.ask(first, 1);
      return later(desk, desk.start(), 10);
    },
  ),
  powerCut(
    '電源が切れ、保存先と ….last が9回の照会の前の内容に戻り、10秒で再起動する',
    'A power cut takes the store and ….last back to before nine requests; the PC is started anew within 10 s',
  ),
  powerCut('同上（起動の識別子がないOS）', 'The same, where the platform names no boots', { namesBoots: false }),
  powerCut(
    '同上（起動の識別子がないOS、PCの起動から5秒で最初の照会）',
    'The same, where something was asked for the first time 5 s after the start',
    { namesBoots: false },
    5 * SECOND,
  ),
  onOnePc(
    'own',
    '同上、共有ストアを使うウィンドウが先に記録し、使わないコマンドが照会する',
    'The same; a window with a team’s store writes first, and a command without it asks',
    async (desk) => {
      await desk.ask(desk.start(), 1);
      await desk.end();
      const copies = [desk.folder, desk.witness].map((one) => [`${one}~`, one] as const);
      for (const [copy, one] of copies) cpSync(one, copy, { recursive: true });
      await desk.ask(desk.start(), 9);
      await desk.end();
      for (const [copy, one] of copies) {
        rmSync(one, { recursive: true });
        renameSync(copy, one);
      }
      await desk.machine.restart(10 * SECOND);
      await desk.start().step();
      return later(desk, desk.start(), 10);
    },
  ),
  onOnePc(
    'own',
    '保存先が別の場所に移され、元の場所はリンクになる。動いていたプログラムと新しいプログラムが照会する',
    'The home is moved and a link left in its place; the program that was running and a new one ask',
    async (desk) => {
      const first = desk.start();
      await desk.ask(first, 5);
      const home = path.dirname(desk.folder);
      renameSync(home, path.join(desk.place, 'moved'));
      symlinkSync(path.join(desk.place, 'moved'), home);
      void desk.ask(first, 5, 0);
      const ended = await later(desk, desk.start(), 5);
      await desk.ask(first, 5);
      return [...ended, ...(await later(desk, desk.start(), 5))];
    },
  ),
  onOnePc(
    'own',
    '2つのプログラムの ….last が別の場所にある（片方だけが保存先の隣に書き込める）',
    'Two programs have ….last in two places: only one can write beside the home',
    async (desk) => {
      const second = () => [
        path.join(desk.place, 'nowhere', 'home.jpo.last'),
        path.join(desk.folder, '..', 'jpo.last'),
      ];
      const [one, other] = [desk.start(), desk.start('user', desk.folder, second)];
      const ended: Ended[] = [];
      for (let round = 0; round < 4; round++) {
        void desk.ask(one, 2, 0);
        ended.push(...(await later(desk, other, 2)));
      }
      return ended;
    },
  ),
  onOnePc(
    'own',
    '保存先が消され、PCが10秒で再起動する',
    'The store is removed and the PC started anew within 10 s',
    async (desk) => {
      await desk.ask(desk.start(), 10);
      removed(desk);
      await desk.machine.restart(10 * SECOND);
      return later(desk, desk.start(), 10);
    },
  ),
  onOnePc(
    'own',
    '保存先が消され、PCの時計が5分進む',
    'The store is removed and the clock put ahead by 5 min',
    async (desk) => {
      await desk.ask(desk.start(), 10);
      removed(desk);
      desk.machine.set(5 * MINUTE);
      return later(desk, desk.start(), 10);
    },
  ),
  onOnePc(
    'own',
    '保存先が消されて3分後に照会する',
    'The store is removed; three minutes later somebody asks',
    async (desk) => {
      await desk.ask(desk.start(), 10);
      removed(desk);
      await desk.world.pass(3 * MINUTE);
      return later(desk, desk.start(), 10);
    },
  ),

  onOnePc(
    'B5',
    'PCの時計が2時間進んでいて203を受け、特許庁の0時を過ぎる',
    'The clock is 2 h ahead; 203; then midnight of the office',
    async (desk) => {
      const program = desk.start();
      await desk.ask(program, 6);
      await desk.world.pass(2 * HOUR);
      return later(desk, program, 3);
    },
    { ...LATE, ahead: 2 * HOUR },
  ),
  onOnePc(
    'B5',
    'PCの時計が2時間進んでいて、特許庁の23時50分に上限に達している',
    'The clock is 2 h ahead; at 23:50 of the office its limit is reached',
    async (desk) => {
      await desk.ask(desk.start(), 5);
      await desk.world.pass(50 * MINUTE);
      return later(desk, desk.start(), 3);
    },
    { ...LATE, ahead: 2 * HOUR },
  ),
  onOnePc(
    'own',
    'PCの時計が2時間遅れていて、特許庁の0時を過ぎる',
    'The clock is 2 h behind; then midnight of the office',
    async (desk) => {
      await desk.ask(desk.start(), 5);
      await desk.world.pass(61 * MINUTE);
      return later(desk, desk.start(), 5);
    },
    { ...LATE, ahead: -2 * HOUR },
  ),
  onOnePc(
    'own',
    'PCの時計が9時間ずれて起動し、照会の後で直る（日本時間の0時をまたぐ）',
    'The PC starts with its clock 9 h ahead, which is put right after the first requests',
    async (desk) => {
      const first = desk.start();
      await desk.ask(first, 3);
      desk.machine.set(-9 * HOUR);
      return later(desk, first, 6);
    },
    { ...LATE, ahead: 9 * HOUR },
  ),
  onOnePc(
    'own',
    '上限に達した後、PCの時計が1日進む',
    'The limit of the day is reached; the clock is put ahead by a day',
    async (desk) => {
      await desk.ask(desk.start(), 5);
      desk.machine.set(24 * HOUR);
      return later(desk, desk.start(), 5);
    },
    LATE,
  ),
  onOnePc(
    'own',
    '同上、照会の途中で',
    'The same, while requests are on their way',
    async (desk) => {
      const first = desk.start();
      await desk.ask(first, 3, 500);
      desk.machine.set(24 * HOUR);
      return later(desk, first, 6);
    },
    { ...LATE, latency: () => [SECOND, SECOND] },
  ),
  onOnePc(
    'own',
    '日本時間の0時ちょうどに5回が送信中で、1日の上限は8回',
    'Five are on their way at midnight in Japan, of a limit of eight a day',
    async (desk) => {
      const first = desk.start();
      await desk.world.pass(58 * MINUTE);
      await desk.ask(first, 1);
      await desk.world.pass(117 * SECOND + 500);
      await desk.ask(first, 5, 5_000);
      return later(desk, first, 8);
    },
    { ...LATE, limitOf: () => 8, latency: () => [SECOND, 2 * SECOND] },
  ),
  onOnePc(
    'own',
    'サーバーが時刻（Date）を言わない',
    'The server names no time',
    async (desk) => {
      await desk.ask(desk.start(), 5);
      return later(desk, desk.start(), 5);
    },
    { ...LATE, names: () => ({}) },
  ),
  onOnePc('own', '2つのIDが同じPCで使われる', 'Two IDs on one PC', async (desk) => {
    await desk.ask(desk.start('user'), 10);
    return later(desk, desk.start('other'), 10);
  }),
  onOnePc('own', '1つのプログラムがIDを替えて戻す', 'A program changes its ID and back', async (desk) => {
    const first = desk.start();
    await desk.ask(first, 10);
    first.user = 'other';
    await desk.ask(first, 10);
    first.user = 'user';
    return later(desk, first, 10);
  }),
  onOnePc('B8', '400の質問が順番を待つ', '400 questions wait for their turn', async (desk) => {
    const first = desk.start();
    await desk.ask(first, 10);
    return later(desk, first, 400, 'patent/registration_info');
  }),
  onOnePc(
    'C6',
    'サーバーが残り999,999,999回と言う',
    'The server says that 999,999,999 are left',
    async (desk) => {
      await desk.ask(desk.start(), 5);
      return later(desk, desk.start(), 5);
    },
    { ...LATE, says: () => 999_999_999 },
  ),
];
