import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ja } from '../../server/src/messages/messages.ts';
import {
  assertRecovered,
  assertShowsHeld,
  assertTellsNothing,
  HELD,
  HELD_TITLE,
  Office,
  seenIn,
  seenInMessage,
  shownAt,
  unknownNumber,
} from './office.ts';
import type { OwnFault, Result } from './row.ts';
import { checkpoint, inStore, storeFile } from './storeFile.ts';

/** Of util-linux: sets limits of a process that runs. */
const PRLIMIT = 'prlimit';
const NSENTER = 'nsenter';
const IS_ROOT = process.getuid?.() === 0;
const NUMBER = unknownNumber(0);
/** After this a server tries again to open its store, ms. */
const RETRY_MS = 10_000;

function canRun(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** What starts a process with mounts of its own: `script` makes them. */
function mounting(script: string): string[] {
  return ['unshare', IS_ROOT ? '-m' : '-Urm', 'sh', '-c', `${script} && exec "$0" "$@"`];
}

/** Whether this machine lets a process do so. Containers often do not. */
function canMount(script: string): boolean {
  const [program, ...args] = [...mounting(script), 'true'];
  return process.platform === 'linux' && canRun(program, ...args);
}

/** The process may write no file beyond this size, bytes; undefined: any. It gets EFBIG, not a signal: Node ignores that. */
function limitFiles(pid: number, size: number | undefined): void {
  execFileSync(PRLIMIT, [`--pid=${pid}`, `--fsize=${size ?? 'unlimited'}:unlimited`]);
}

/** Nothing can be written: nothing is asked, and what is held is shown. */
async function assertUnwritable(office: Office): Promise<Result['seen']> {
  const held = await office.look(HELD);
  const unknown = await office.look(NUMBER);
  assertShowsHeld(held);
  assertTellsNothing(unknown);
  assert.equal(seenIn(held), seenIn(unknown));
  assert.deepEqual(shownAt(office.desk), []);
  return seenIn(held);
}

/** The server has a small file system of its own, of which nothing is left after it. */
async function full(): Promise<Result | undefined> {
  if (!canMount('mount -t tmpfs -o size=1m none /tmp')) return undefined;
  const office = await Office.open();
  try {
    const { home } = office.place;
    const { server } = await office.sit({ launcher: mounting('mount -t tmpfs -o size=2m none "$JPO_DRAFTING_HOME"') });
    assert.ok((await office.look(HELD)).includes(HELD_TITLE));
    await office.place.nextDay();
    const before = office.place.asked().length;
    const filler = path.join(`/proc/${server.pid}/root`, home, 'filler');
    for (const size of [65_536, 4_096, 1]) fill(filler, size);
    const seen = await assertUnwritable(office);
    const requests = office.place.asked().length - before;
    rmSync(filler);
    await assertRecovered(office, NUMBER);
    return { seen, requests, recovered: 'byItself' };
  } finally {
    await office.close();
  }
}

/** Appends until nothing fits. */
function fill(file: string, size: number): void {
  const some = new Uint8Array(size);
  try {
    for (;;) writeFileSync(file, some, { flag: 'a' });
  } catch (error) {
    assert.equal(error instanceof Error && 'code' in error && error.code, 'ENOSPC');
  }
}

async function limited(): Promise<Result | undefined> {
  if (!canRun(PRLIMIT, '--version')) return undefined;
  const office = await Office.withHeld();
  try {
    await office.place.nextDay();
    const before = office.place.asked().length;
    limitFiles(office.desk.server.pid, 1);
    const seen = await assertUnwritable(office);
    const requests = office.place.asked().length - before;
    limitFiles(office.desk.server.pid, undefined);
    await assertRecovered(office, NUMBER);
    return { seen, requests, recovered: 'byItself' };
  } finally {
    await office.close();
  }
}

/** The answer is paid for when it turns out that it cannot be stored: it is shown all the same, and stored later. */
async function fullInFlight(): Promise<Result | undefined> {
  if (!canRun(PRLIMIT, '--version')) return undefined;
  const office = await Office.withHeld();
  try {
    const { place, desk } = office;
    await place.nextDay();
    const before = place.asked().length;
    place.intercept = ({ api }) => {
      if (api !== 'token') limitFiles(desk.server.pid, 1);
      return undefined;
    };
    const text = await office.look(HELD);
    assert.ok(text.includes(HELD_TITLE) && !text.includes(ja.hover.stale), text);
    assert.equal(await office.look(HELD), text, 'for nothing');
    const requests = place.asked().length - before;
    place.intercept = () => undefined;
    limitFiles(desk.server.pid, undefined);
    await office.minutes();
    await assertRecovered(office, NUMBER);
    await office.leave(desk);
    await office.sit();
    assert.ok((await office.look(HELD)).includes(HELD_TITLE));
    assert.equal(place.asked().length - before, requests + 1, 'the answer was stored');
    return { seen: seenIn(text), requests, recovered: 'byItself' };
  } finally {
    await office.close();
  }
}

interface Damage {
  /** Spoils the store of an office in which nobody sits. Returns what mends it. */
  readonly spoil: (office: Office) => () => void;
  readonly launcher?: readonly string[];
}

/** The store cannot be opened: one message, numbers explain themselves, and all is there when it can be again. */
async function closed({ spoil, launcher = [] }: Damage): Promise<Result> {
  const office = await Office.withHeld();
  try {
    await office.look(NUMBER);
    await office.leave(office.desk);
    const mend = spoil(office);
    const before = office.place.asked().length;
    await office.sit({ launcher });
    for (let time = 0; time < 3; time++) {
      assertTellsNothing(await office.look(HELD));
      await office.advance(RETRY_MS);
    }
    const seen = seenInMessage(office.desk);
    const requests = office.place.asked().length - before;
    mend();
    await office.advance(RETRY_MS);
    await assertRecovered(office, NUMBER);
    assert.equal(office.place.asked().length, before, 'what was held is held');
    return { seen, requests, recovered: 'byItself' };
  } finally {
    await office.close();
  }
}

/** The folder is mounted read-only for the server alone, since it gives its user back a folder that is only closed. */
async function readOnly(): Promise<Result | undefined> {
  const bind = 'mount --bind "$JPO_DRAFTING_HOME" "$JPO_DRAFTING_HOME"';
  const close = 'mount -o remount,bind,ro "$JPO_DRAFTING_HOME"';
  if (!canMount('mount -t tmpfs none /tmp && mount -o remount,bind,ro /tmp')) return undefined;
  const spoil = (office: Office) => () => {
    const namespaces = IS_ROOT ? ['--mount'] : ['--user', '--preserve-credentials', '--mount'];
    const target = `--target=${office.desk.server.pid}`;
    execFileSync(NSENTER, [target, ...namespaces, 'mount', '-o', 'remount,bind,rw', office.place.home]);
  };
  return closed({ spoil, launcher: mounting(`${bind} && ${close}`) });
}

function setVersion(office: Office): () => void {
  const version = inStore(office, (db) => Number(db.prepare('PRAGMA user_version').get()?.['user_version']));
  const set = (to: number) => {
    inStore(office, (db) => {
      db.exec(`PRAGMA user_version = ${to}`);
    });
  };
  set(99);
  return () => {
    set(version);
  };
}

function overwriteStart(office: Office): () => void {
  const file = storeFile(office);
  const whole = readFileSync(file);
  writeFileSync(file, Buffer.concat([Buffer.alloc(4_096, 0xa5), whole.subarray(4_096)]));
  return () => {
    writeFileSync(file, whole);
  };
}

/** The pages that hold one answer are overwritten. Its number cannot be asked for; the others can. */
async function damagedPage(): Promise<Result> {
  const office = await Office.withHeld();
  try {
    const { place } = office;
    await office.leave(office.desk);
    checkpoint(office);
    const file = storeFile(office);
    const whole = readFileSync(file);
    const damaged = Buffer.from(whole);
    const size = damaged.readUInt16BE(16); // of a page; file format of SQLite, 1.3.2
    const title = Buffer.from(HELD_TITLE);
    let pages = 0;
    for (let start = size; start < statSync(file).size; start += size) {
      if (!whole.subarray(start, start + size).includes(title)) continue;
      damaged.fill(0xa5, start, start + size);
      pages++;
    }
    assert.ok(pages > 0);
    writeFileSync(file, damaged);

    await office.sit();
    const before = place.asked().length;
    const held = await office.look(HELD);
    const requests = place.asked().length - before;
    assertTellsNothing(held);
    assert.ok(!held.includes(HELD_TITLE));
    assert.deepEqual(shownAt(office.desk), []);
    writeFileSync(file, whole);
    await assertRecovered(office, NUMBER);
    return { seen: seenIn(held), requests, recovered: 'byItself' };
  } finally {
    await office.close();
  }
}

/** SQLite has no sums over its pages, so that bytes can change without its notice. */
async function damagedAnswer(): Promise<Result> {
  const office = await Office.withHeld();
  try {
    const before = office.place.asked().length;
    inStore(office, (db) => {
      db.exec('UPDATE answers SET data = substr(data, 1, length(data) / 2)');
    });
    const text = await office.look(HELD);
    const requests = office.place.asked().length - before;
    assert.ok(text.includes(HELD_TITLE) && !text.includes(ja.hover.stale), text);
    await assertRecovered(office, NUMBER);
    return { seen: seenIn(text), requests, recovered: 'byItself' };
  } finally {
    await office.close();
  }
}

const row = { group: 'store', sees: 'store', requests: 0 } as const;

export const STORE_FAULTS: readonly OwnFault[] = [
  { ...row, ja: 'ディスクに空きがない（ENOSPC）', en: 'Disk full (ENOSPC)', run: full },
  { ...row, ja: 'ファイルの大きさの上限（EFBIG）', en: 'Limit of the file size (EFBIG)', run: limited },
  {
    ...row,
    ja: '送信中にディスクに空きがなくなる',
    en: 'Disk full while a request is on its way',
    sees: 'nothing',
    requests: 1,
    run: fullInFlight,
  },
  { ...row, ja: '保存先が読み取り専用', en: 'Store read-only', run: readOnly },
  {
    ...row,
    ja: '保存先が新しい版のもの',
    en: 'Store of a newer version',
    sees: 'newerStore',
    run: () => closed({ spoil: setVersion }),
  },
  {
    ...row,
    ja: '保存先のファイルの先頭が壊れている',
    en: 'Store whose file is damaged at its start',
    sees: 'damagedStore',
    run: () => closed({ spoil: overwriteStart }),
  },
  {
    ...row,
    ja: '保存先のページが壊れている',
    en: 'Damaged page of the store',
    sees: 'damagedStore',
    run: damagedPage,
  },
  {
    ...row,
    ja: '保存した応答が途中で切れている',
    en: 'Held answer that is cut off',
    sees: 'nothing',
    requests: 1,
    run: damagedAnswer,
  },
];
