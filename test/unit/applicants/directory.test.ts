import assert from 'node:assert/strict';
import type { Directory } from '../../../server/src/applicants/directory.ts';
import { Names } from './names.ts';

describe('the directory of applicants', () => {
  let names: Names;
  beforeEach(() => {
    names = new Names();
  });

  const found = (directory: Directory, text: string, limit = 50) =>
    directory.search(text, limit).map(({ name }) => name);

  it('ranks whole names, beginnings, beginnings of words, insides; then names', async () => {
    const all = ['大見本電機', '架空　見本', '見本電機', '見本', '架空インテリア見本堂', '㈱見本', '関係のない仮名'];
    all.forEach((name, i) => {
      names.learn(`99900010${i}`, name);
    });
    const directory = await names.directory();
    assert.deepEqual(found(directory, '見本'), [
      '見本',
      '㈱見本',
      '見本電機',
      '架空インテリア見本堂',
      '架空　見本',
      '大見本電機',
    ]);
    assert.deepEqual(found(directory, '見本', 2), ['見本', '㈱見本']);
    assert.deepEqual(found(directory, '存在しない'), []);
    assert.deepEqual(found(directory, '・'), []);
  });

  it('what was used lately comes first among equals, on all windows', async () => {
    for (const [i, name] of ['見本一', '見本二', '見本三', '見本'].entries()) names.learn(`99900020${i}`, name);
    const [here, there] = [await names.directory(), await names.directory()];
    here.use('999000202');
    names.now += 10;
    here.use('999000201');
    assert.deepEqual(found(here, '見本'), ['見本', '見本二', '見本三', '見本一']);
    assert.equal(here.byCode('999000201')?.lastUsed, names.now);
    await there.settled();
    assert.deepEqual(found(there, '見本'), ['見本', '見本二', '見本三', '見本一']);
    assert.deepEqual(found(there, ''), ['見本二', '見本三', '見本', '見本一']);
  });

  it('the use of a code that is not known is not noted', async () => {
    const directory = await names.directory();
    directory.use('999000999');
    assert.deepEqual((await names.applicants(0, 10)).applicants, []);
  });

  it('codes are found by any part of them, in either width', async () => {
    names.learn('999000301', '見本一');
    names.learn('999000302', '見本二');
    const directory = await names.directory();
    assert.deepEqual(found(directory, '９９９０００３０２'), ['見本二']);
    assert.deepEqual(found(directory, '00301'), ['見本一']);
    assert.equal(directory.byCode('999000302')?.name, '見本二');
    assert.equal(directory.byCode('99900030'), undefined);
  });

  it('an answer says the name, a list of the office the rest', async () => {
    names.learn('999000401', '見本　太郎', 2);
    names.list([
      { code: '999000401', name: '見本太郎先生', alias: 'みー', phone: '00-0000-0000' },
      { code: '999000402', name: '架空電機株式会社', alias: 'KD', representative: '架空　花子', filePrefix: 'KD' },
    ]);
    const directory = await names.directory();
    assert.deepEqual(directory.byCode('999000401'), {
      code: '999000401',
      name: '見本　太郎',
      alias: 'みー',
      phone: '00-0000-0000',
      isAgent: true,
      source: 'answer',
    });
    assert.deepEqual(directory.search('ｋｄ', 5), [
      {
        code: '999000402',
        name: '架空電機株式会社',
        alias: 'KD',
        representative: '架空　花子',
        filePrefix: 'KD',
        source: 'file',
      },
    ]);
    assert.deepEqual(found(directory, 'ミー'), ['見本　太郎']);
    assert.deepEqual(found(directory, '先生'), ['見本　太郎']);
  });

  it('a list that shrinks takes away what only it said', async () => {
    names.learn('999000501', '見本一');
    names.list([
      { code: '999000501', name: '見本一', alias: '略' },
      { code: '999000502', name: '見本二' },
    ]);
    const directory = await names.directory();
    assert.deepEqual(found(directory, '略'), ['見本一']);
    names.list([]);
    await directory.settled();
    assert.deepEqual([found(directory, '略'), found(directory, '見本')], [[], ['見本一']]);
    assert.equal(directory.byCode('999000502'), undefined);
    assert.equal(directory.byCode('999000501')?.alias, undefined);
  });

  it('a name is found whole, with the form of the corporation or, where that finds none, without', async () => {
    names.learn('999000601', '架空電機株式会社');
    names.learn('999000602', '架空電機有限会社');
    names.learn('999000603', '架空電機商事株式会社');
    names.learn('999000604', 'エグザンプル　リミテッド');
    names.learn('999000605', 'エグザンプル　リミテッド');
    const directory = await names.directory();
    const codes = (name: string) => directory.byName(name).map(({ code }) => code.slice(-3));
    assert.deepEqual(codes('架空電機㈱'), ['601']);
    assert.deepEqual(codes('架空電機'), ['602', '601']);
    assert.deepEqual(codes('株式会社架空電機'), ['602', '601']);
    assert.deepEqual(codes('エグザンプルリミテッド'), ['604', '605']);
    assert.deepEqual(codes('架空'), []);
    assert.deepEqual(codes(''), []);
  });

  it('a name that changes is found by the new one only; an agent who applies is one no more', async () => {
    names.learn('999000701', '旧い見本', 2);
    const directory = await names.directory();
    assert.equal(directory.byCode('999000701')?.isAgent, true);
    names.learn('999000701', '新しい見本', 1);
    await directory.settled();
    assert.deepEqual([found(directory, '旧い'), found(directory, '新しい')], [[], ['新しい見本']]);
    assert.equal(directory.byCode('999000701')?.isAgent, undefined);
  });

  it('what another window learned is there a second after the last look', async () => {
    const directory = await names.directory();
    names.learn('999000801', '後から来た見本');
    assert.deepEqual(found(directory, '見本'), []);
    names.now += 1_000;
    directory.search('見本', 5);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(found(directory, '見本'), ['後から来た見本']);
  });

  it('a store that fails is logged, and what is known stays', async () => {
    names.learn('999000901', '見本');
    const directory = await names.directory();
    names.applicants = () => Promise.reject(new Error('disk'));
    await directory.settled();
    assert.deepEqual(found(directory, '見本'), ['見本']);
  });
});
