/** What is forgotten is gone from answers, names and bytes of the files; what was sent stays counted. */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Directory } from '../../../server/src/applicants/directory.ts';
import { APIS, apiById } from '../../../server/src/apis/apis.ts';
import type { CaseTrace } from '../../../server/src/store/forgetting.ts';
import { SqliteStore } from '../../../server/src/store/sqlite/sqliteStore.ts';
import type { Settlement, Store } from '../../../server/src/store/store.ts';
import { UnsavedAnswers } from '../../../server/src/jpo/unsaved.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { ACCOUNT, question, StoreBench } from './storeBench.ts';

const CASE: CaseNumber = { law: 'patent', kind: 'application', number: '2022900001' };
const REGISTERED: CaseNumber = { law: 'patent', kind: 'registration', number: '7900001' };
const SECRET = { code: '999000011', name: '架空忘却電機株式会社', class: 1 } as const;
const SHARED = { code: '999000029', name: '見本 太郎', class: 2 } as const;

const TRACE: CaseTrace = {
  numbers: [CASE, REGISTERED],
  questions: [question(CASE.number), question(`JP.${CASE.number}.A`, 'opd/jp_doc_cont')],
  codes: [SECRET.code, SHARED.code],
};

/** So many documents of a megabyte make a store that is not read and written in a moment. */
const DOCUMENTS = 48;
/** So many take long enough to be broken off. */
const FEW = 12;
const DOCUMENT = `JP.${CASE.number}.A/Paper_`;
const FORGETTING = new URL('forgettingProcess.ts', import.meta.url);

/** Documents of the case, and as many of another. */
function fillWith(file: string, count: number): void {
  const db = new DatabaseSync(file);
  const insert = db.prepare("INSERT INTO answers VALUES ('opd/jp_doc_cont', ?, '100', ?, zeroblob(1048576), 0, 0)");
  db.exec('BEGIN');
  for (let n = 0; n < count; n++) {
    insert.run(`${DOCUMENT}${n}`, JSON.stringify(SECRET.name));
    insert.run(`JP.2020900005.A/Paper_${n}`, 'null');
  }
  db.exec('COMMIT');
  db.close();
}

function documentsIn(db: DatabaseSync): number {
  const counting = db.prepare("SELECT count(*) AS n FROM answers WHERE parameter LIKE ? || '%'");
  return Number(counting.get(DOCUMENT)?.['n']);
}

describe('forgetting', () => {
  let bench: StoreBench;
  let store: SqliteStore;

  beforeEach(async () => {
    bench = new StoreBench();
    store = bench.open();
    await learn(CASE.number, [SECRET, SHARED], { links: [{ number: REGISTERED, application: CASE.number }] });
    await learn(`JP.${CASE.number}.A/Notice_1_JP`, [], {}, 'opd/jp_doc_cont');
    await learn('2020900005', [SHARED]);
    await store.used(SECRET.code);
  });
  afterEach(() => bench.close());

  /** An answer with names comes in; it is long enough to fill pages of its own. */
  async function learn(parameter: string, names: Settlement['names'] = [], more: Settlement = {}, api?: string) {
    const asked = question(parameter, api);
    const ticket = await bench.grant(store, asked);
    const data = { names, text: `${names.map(({ name }) => name).join('、')}の明細書。`.repeat(500) };
    await store.settle(ticket, { answer: bench.answer(asked, data), names, remaining: 300, ...more });
  }

  /** Files of the store with the text in their bytes. */
  function filesWith(text: string, folder = bench.folder): string[] {
    const bytes = Buffer.from(text);
    return readdirSync(folder).filter((file) => readFileSync(path.join(folder, file)).includes(bytes));
  }

  it('a case takes its answers, documents and numbers away, and leaves those of others', async () => {
    const { answers, codes, isOverwritten } = await store.forget(TRACE);
    assert.deepEqual({ answers, codes, isOverwritten }, { answers: 2, codes: [SECRET.code], isOverwritten: true });
    assert.equal(await store.answer(apiById('patent/app_progress'), CASE.number), undefined);
    assert.equal(await store.answer(apiById('opd/jp_doc_cont'), `JP.${CASE.number}.A/Notice_1_JP`), undefined);
    assert.equal(await store.applicationOf(REGISTERED), undefined);
    assert.deepEqual(await store.numbersOf(CASE), []);
    assert.ok(await store.answer(apiById('patent/app_progress'), '2020900005'));
  });

  it('a name that only the case has shown goes with it; one that another answer has stays', async () => {
    await store.forget(TRACE);
    const { applicants } = await store.applicants(0, 10);
    const names = new Map(applicants.map(({ code, name }) => [code, name]));
    assert.deepEqual([names.get(SECRET.code), names.get(SHARED.code)], [undefined, SHARED.name]);
  });

  for (const what of [TRACE, 'everything'] as const) {
    const title = what === 'everything' ? what : 'a case';
    it(`${title}: no byte of the files has the name any more, also with another window open`, async () => {
      const other = bench.open();
      await other.usage(ACCOUNT);
      assert.notDeepEqual(filesWith(SECRET.name), []);
      assert.equal((await store.forget(what)).isOverwritten, true);
      assert.deepEqual(filesWith(SECRET.name), []);
    });

    it(`${title}: counts of the day and places of the minute stay`, async () => {
      const before = await store.usage(ACCOUNT);
      assert.equal(before.windows.domestic.used, 2);
      const changes = await store.changes();
      await store.forget(what);
      assert.deepEqual(await store.usage(ACCOUNT), before);
      assert.notEqual(await store.changes(), changes, 'other windows notice');
    });
  }

  it('everything makes the file small again', async () => {
    for (let n = 0; n < 20; n++) await bench.clock.advance(60_000).then(() => learn(`20229001${n + 10}`, [SECRET]));
    const sizeOf = (file: string) => readFileSync(path.join(bench.folder, file)).length;
    const size = () => sizeOf('store.sqlite') + sizeOf('store.sqlite-wal');
    const before = size();
    await store.forget('everything');
    assert.ok(size() < before / 3, `${before} → ${size()}`);
    assert.equal(sizeOf('store.sqlite-wal'), 0);
  });

  for (const what of [TRACE, 'everything'] as const) {
    const title = what === 'everything' ? what : 'a case';
    it(`${title}: the thread of the server goes on meanwhile, and no reader sees half a case`, async () => {
      const file = path.join(bench.folder, 'store.sqlite');
      fillWith(file, DOCUMENTS);
      const reader = new DatabaseSync(file);
      const seen = new Set<number>();
      const turns = { isOver: false, longest: 0 };
      const watching = (async () => {
        for (let last = performance.now(); !turns.isOver; last = performance.now()) {
          seen.add(documentsIn(reader));
          await new Promise((resolve) => setTimeout(resolve));
          turns.longest = Math.max(turns.longest, performance.now() - last);
        }
      })();
      const began = performance.now();
      const { isOverwritten } = await store.forget(what);
      const took = performance.now() - began;
      turns.isOver = true;
      await watching;
      seen.add(documentsIn(reader));
      reader.close();
      assert.equal(isOverwritten, true);
      assert.ok(turns.longest < took / 2, `${turns.longest} of ${took} ms`);
      assert.deepEqual([...seen], [DOCUMENTS, 0]);
    });
  }

  it('what breaks off at any moment is done or is not, and is finished when it is done again', async () => {
    const file = path.join(bench.folder, 'store.sqlite');
    await store.close();
    fillWith(file, FEW);
    const copy = `${bench.folder}-copy`;
    const seen = new Set<number>();
    for (const ms of [20, 100, 180, 260]) {
      cpSync(bench.folder, copy, { recursive: true });
      const forgetting = fork(FORGETTING, [copy, JSON.stringify(TRACE)]);
      // It may have ended before it is killed.
      const ended = once(forgetting, 'exit');
      await once(forgetting, 'message');
      await new Promise((resolve) => setTimeout(resolve, ms));
      forgetting.kill('SIGKILL');
      await ended;
      const db = new DatabaseSync(path.join(copy, 'store.sqlite'));
      seen.add(documentsIn(db));
      assert.equal(db.prepare('PRAGMA integrity_check').get()?.['integrity_check'], 'ok');
      db.close();
      const again = new SqliteStore({ folder: copy, clock: bench.clock, id: () => 'ticket' });
      assert.equal((await again.forget(TRACE)).isOverwritten, true);
      await again.close();
      assert.deepEqual(filesWith(SECRET.name, copy), []);
      rmSync(copy, { recursive: true });
    }
    assert.deepEqual(
      [...seen].filter((count) => count !== 0 && count !== FEW),
      [],
    );
  });

  it('a file that another window keeps busy is told as such, and is overwritten the next time', async () => {
    const reading = new DatabaseSync(path.join(bench.folder, 'store.sqlite'));
    reading.exec('BEGIN');
    reading.prepare('SELECT count(*) FROM answers').get();
    assert.equal((await store.forget(TRACE)).isOverwritten, false);
    reading.close();
    assert.equal((await store.forget(TRACE)).isOverwritten, true);
    assert.deepEqual(filesWith(SECRET.name), []);
  }).timeout(20_000);

  it('a directory of any window forgets the names at its next look, and learns again', async () => {
    const directory = new Directory({ store: bench.open(), clock: bench.clock });
    await directory.settled();
    assert.equal(directory.size, 2);
    await store.forget(TRACE);
    await directory.settled();
    assert.deepEqual([directory.byCode(SECRET.code), directory.search('忘却', 5)], [undefined, []]);
    await store.forget('everything');
    await directory.settled();
    assert.equal(directory.size, 0);
    assert.deepEqual(directory.search('', 5), []);
    await learn(CASE.number, [SECRET]);
    await directory.settled();
    assert.equal(directory.byCode(SECRET.code)?.name, SECRET.name);
    const late = new Directory({ store: bench.open(), clock: bench.clock });
    await late.settled();
    assert.equal(late.size, 1);
  });

  it('an answer that the store has not taken yet goes too, and its request is settled', async () => {
    const settled: Settlement[] = [];
    let isFull = true;
    const full: Pick<Store, 'answer' | 'settle'> = {
      answer: () => Promise.resolve(undefined),
      settle: (_, settlement) => {
        if (isFull) return Promise.reject(new Error('full'));
        settled.push(settlement);
        return Promise.resolve();
      },
    };
    const unsaved = new UnsavedAnswers(full as Store);
    const asked = question('2022900002');
    const ticket = await bench.grant(store, asked);
    await unsaved.settle(ticket, { answer: bench.answer(asked), names: [SECRET], remaining: 7 });
    assert.ok(await unsaved.answer(asked));
    isFull = false;
    unsaved.forget({ numbers: [], questions: [asked], codes: [] });
    assert.equal(await unsaved.answer(asked), undefined);
    assert.deepEqual(settled, [{ remaining: 7 }]);
  });
});

it('every API that takes an application number is forgotten with a case', () => {
  // What `traceOf` builds on: an API with another kind of parameter needs a line there.
  const kinds = new Set(APIS.map(({ parameter }) => parameter));
  assert.deepEqual([...kinds].sort(), [
    'applicantCode',
    'applicantName',
    'applicationNumber',
    'docdbKindAndNumber',
    'docdbNumber',
    'docdbNumberAndDocument',
    'internationalNumber',
    'kindAndNumber',
  ]);
});
