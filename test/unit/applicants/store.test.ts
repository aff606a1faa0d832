import assert from 'node:assert/strict';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { apiById } from '../../../server/src/apis/apis.ts';
import { FailureError } from '../../../server/src/base/failure.ts';
import { learn } from '../../../server/src/jpo/learn.ts';
import type { LearnedName } from '../../../server/src/apis/names.ts';
import { kakuDenki, mihonTaro } from '../../../server/demo/cases/people.ts';
import { VERSION_1 } from '../../support/storeVersion1.ts';
import { question, StoreBench } from '../store/storeBench.ts';

const ALL = 1_000;
const party = (code: string, name: string, as: '1' | '2') => ({
  applicantAttorneyCd: code,
  name,
  applicantAttorneyClass: as,
});

describe('names in an answer', () => {
  const names = (api: string, parameter: string, data: unknown, statusCode = '100') =>
    learn.names({ api: apiById(api), parameter }, { api, parameter, statusCode, data, fetchedAt: 0 });

  it('progress: parties with codes', () => {
    const data = {
      applicantAttorney: [
        party('999000011', '架空電機株式会社', '1'),
        party('999010001', '見本　太郎 ', '2'),
        party('', '番号のない見本', '1'),
        party('12', '番号の短い見本', '1'),
        party('999000012', '　', '1'),
      ],
    };
    for (const api of ['patent/app_progress', 'design/app_progress_simple', 'trademark/app_progress']) {
      assert.deepEqual(names(api, '2022900001', data), [
        { ...kakuDenki, class: 1 },
        { ...mihonTaro, class: 2 },
      ]);
    }
  });

  it('codes, names and holders', () => {
    const { code, name } = kakuDenki;
    assert.deepEqual(names('patent/applicant_attorney_cd', code, { applicantAttorneyName: name }), [
      { code, name, class: undefined },
    ]);
    const found = { applicantAttorney: [{ applicantAttorneyCd: code, name }] };
    assert.deepEqual(names('design/applicant_attorney', name, found), [{ code, name, class: undefined }]);
    const holders = {
      rightPersonInformation: [{ rightPersonCd: code, rightPersonName: name }, { rightPersonName: name }],
    };
    assert.deepEqual(names('patent/registration_info', '2022900001', holders), [{ code, name, class: 1 }]);
  });

  it('nothing in an answer that there is nothing, in a broken one, and in others', () => {
    assert.deepEqual(names('patent/applicant_attorney_cd', kakuDenki.code, { applicantAttorneyName: 'x' }, '107'), []);
    for (const data of [null, '', [], { applicantAttorney: 5 }]) {
      assert.deepEqual(names('patent/app_progress', '2022900001', data), []);
      assert.deepEqual(names('patent/cite_doc_info', '2022900001', data), []);
    }
  });
});

describe('names in the store', () => {
  let bench: StoreBench;
  beforeEach(() => {
    bench = new StoreBench();
  });
  afterEach(() => bench.close());

  /** An applicant, unless it is said what else, `undefined` included. */
  const name = (code: string, text: string, ...as: [LearnedName['class']?]): LearnedName => ({
    code,
    name: text,
    class: as.length === 0 ? 1 : as[0],
  });

  async function settle(store: ReturnType<StoreBench['open']>, ...names: LearnedName[]): Promise<void> {
    await store.settle(
      await bench.grant(store, question(String(bench.clock.now()) + names.map(({ name }) => name).join(''))),
      { names },
    );
  }

  it('are seen by every window, only what changed since the last look', async () => {
    const [here, there] = [bench.open(), bench.open()];
    await settle(here, name('999000001', 'a'), name('999000002', 'b', 2));
    const first = await there.applicants(0, ALL);
    const seen = { lastSeen: bench.clock.now(), lastUsed: undefined };
    assert.deepEqual(first.applicants, [
      { ...name('999000001', 'a'), ...seen },
      { ...name('999000002', 'b', 2), ...seen },
    ]);
    assert.deepEqual(await there.applicants(first.revision, ALL), { applicants: [], revision: first.revision });

    await settle(here, name('999000001', 'a'));
    assert.deepEqual((await there.applicants(first.revision, ALL)).applicants, []);
    await bench.clock.advance(1_000);
    await settle(there, name('999000002', 'b2', 1), name('999000003', 'c', undefined));
    await here.used('999000001');
    const { applicants } = await here.applicants(first.revision, ALL);
    assert.deepEqual(
      applicants.map((one) => [one.code, one.name, one.class, one.lastUsed]),
      [
        ['999000002', 'b2', 1, undefined],
        ['999000003', 'c', undefined, undefined],
        ['999000001', 'a', 1, bench.clock.now()],
      ],
    );
  });

  it('come in pieces of the size that is asked for', async () => {
    const store = bench.open();
    await settle(store, ...Array.from({ length: 7 }, (_, i) => name(`99900000${i}`, `n${i}`)));
    const codes: string[] = [];
    let revision = 0;
    for (let size = 3; size === 3;) {
      const changes = await store.applicants(revision, 3);
      ({ revision } = changes);
      size = changes.applicants.length;
      codes.push(...changes.applicants.map(({ code }) => code));
    }
    assert.deepEqual(
      codes,
      Array.from({ length: 7 }, (_, i) => `99900000${i}`),
    );
  });

  it('an applicant stays one, an agent becomes one, and what an answer does not say changes nothing', async () => {
    const store = bench.open();
    const seen = async (...classes: LearnedName['class'][]) => {
      for (const one of classes) await settle(store, name('999000001', `n${bench.clock.now()}`, one));
      const { applicants } = await store.applicants(0, ALL);
      return applicants[0]?.class;
    };
    assert.equal(await seen(undefined), undefined);
    assert.equal(await seen(2, undefined), 2);
    assert.equal(await seen(1), 1);
    await bench.clock.advance(61_000);
    assert.equal(await seen(2, undefined), 1);
  });

  it('a code can be used that no answer has named', async () => {
    const store = bench.open();
    await store.used('999000009');
    assert.deepEqual((await store.applicants(0, ALL)).applicants, [
      { code: '999000009', name: undefined, class: undefined, lastSeen: 0, lastUsed: bench.clock.now() },
    ]);
    await settle(store, name('999000009', 'z'));
    const [only, ...others] = (await store.applicants(0, ALL)).applicants;
    assert.deepEqual([only?.name, only?.lastUsed, others], ['z', bench.clock.now(), []]);
  });

  it('of a store that is closed: says `store`', async () => {
    const store = bench.open();
    await store.close();
    const isStore = (error: unknown) => error instanceof FailureError && error.failure.code === 'store';
    await assert.rejects(store.applicants(0, ALL), isStore);
    await assert.rejects(store.used('999000001'), isStore);
  });

  describe('of version 1', () => {
    function makeOld(): void {
      const db = new DatabaseSync(path.join(bench.folder, 'store.sqlite'));
      db.exec(VERSION_1);
      const put = db.prepare('INSERT INTO answers VALUES (?, ?, ?, ?, NULL, ?, ?)');
      const forever = Number.MAX_SAFE_INTEGER;
      const parties = {
        applicantAttorney: [party('999000001', '旧い見本', '1'), party('999000002', '見本　代理', '2')],
      };
      put.run('patent/app_progress', '2022900001', '100', JSON.stringify(parties), 200, forever);
      put.run('design/applicant_attorney_cd', '999000001', '100', '{"applicantAttorneyName":"新しい見本"}', 300, 400);
      put.run('patent/applicant_attorney_cd', '999000001', '100', '{"applicantAttorneyName":"最初の見本"}', 100, 400);
      put.run('patent/applicant_attorney_cd', '999000003', '107', '{"applicantAttorneyName":"ない見本"}', 100, 400);
      put.run('opd/family', 'JP.2020008423.A', '100', '"<xml/>"', 100, 400);
      db.exec(`INSERT INTO links VALUES ('patent', 'registration', '8400001', '2022900001')`);
      db.exec(`INSERT INTO usage VALUES ('account-a', 'patent/app_progress', '2026-11-23', 3, 397, 5)`);
      db.close();
    }

    it('are learned from the answers it holds, the latest name last; all else stays', async () => {
      makeOld();
      const store = bench.open();
      const { applicants } = await store.applicants(0, ALL);
      assert.deepEqual(
        applicants.map((one) => [one.code, one.name, one.class, one.lastSeen]),
        [
          ['999000002', '見本　代理', 2, 200],
          ['999000001', '新しい見本', 1, 300],
        ],
      );
      const held = await store.answer(question('2022900001').api, '2022900001');
      assert.deepEqual([held?.statusCode, held?.staleAt, held?.fetchedAt], ['100', Infinity, 200]);
      const link = { law: 'patent', kind: 'registration', number: '8400001' } as const;
      assert.equal(await store.applicationOf(link), '2022900001');
      assert.equal((await store.usage('account-a')).apis[0]?.used, 3);
    });

    it('becomes one of today once', async () => {
      makeOld();
      await bench.open().used('999000002');
      const again = await bench.open().applicants(0, ALL);
      assert.equal(again.applicants.length, 2);
      const versionOf = ({ folder }: StoreBench) => {
        const db = new DatabaseSync(path.join(folder, 'store.sqlite'), { readOnly: true });
        const version = db.prepare('PRAGMA user_version').get()?.['user_version'];
        db.close();
        return version;
      };
      const fresh = new StoreBench();
      await fresh.open().changes();
      assert.equal(versionOf(bench), versionOf(fresh));
      await fresh.close();
    });

    it('with an answer that is no JSON loses only the names in that', async () => {
      makeOld();
      const db = new DatabaseSync(path.join(bench.folder, 'store.sqlite'));
      db.exec(`INSERT INTO answers VALUES ('patent/app_progress', '1', '100', '{', NULL, 1, 2)`);
      db.close();
      assert.equal((await bench.open().applicants(0, ALL)).applicants.length, 2);
    });
  });
});
