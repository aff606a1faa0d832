import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DEMO_OFFICE_LIST } from '../../../server/demo/cases/cases.ts';
import { toShiftJis } from '../../../server/demo/papers/archive.ts';
import { DEMO_CASES } from '../../../server/demo/cases/cases.ts';
import { officeListIn, officeListOf } from '../../../server/src/docket/officeList.ts';
import { application } from './held.ts';

const YEAR = () => 2026;
const read = (text: string) => officeListOf('list', text, YEAR).read();
const problems = async (text: string) => (await read(text)).problems.map(({ code, line }) => [code, line]);

const CSV = '整理番号,出願番号,依頼者,担当者,在外者\r\nKD22-001,特願2022-900001,架空電機,見本,\r\n';
const ROW = {
  number: application('2022900001'),
  ...{ reference: 'KD22-001', client: '架空電機', person: '見本', isAbroad: undefined },
};

describe('the office’s list of cases', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-docket-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const listAt = (file: string) =>
    officeListIn({ files: () => (file === '' ? [] : [file]), folders: () => [folder], home: folder, year: YEAR });

  it('is CSV in UTF-8, CP932 or UTF-16, as spreadsheets write it', async () => {
    const utf16 = Buffer.from(`\ufeff${CSV.replaceAll(',', '\t')}`, 'utf16le');
    for (const bytes of [Buffer.from(CSV), Buffer.from(`\ufeff${CSV}`), toShiftJis(CSV), utf16]) {
      writeFileSync(path.join(folder, 'list.csv'), bytes);
      const { listed, problems: told } = await listAt('list.csv').read();
      assert.deepEqual({ listed, told }, { listed: [ROW], told: [] });
    }
  });

  it('is read again when the file has changed, and is empty without one', async () => {
    const list = listAt('~/list.csv');
    assert.deepEqual((await list.read()).problems, [{ file: '~/list.csv', code: 'missing' }]);
    writeFileSync(path.join(folder, 'list.csv'), CSV);
    assert.equal((await list.read()).listed.length, 1);
    writeFileSync(path.join(folder, 'list.csv'), `${CSV}X-2,特願2022-900002,,,\r\n`);
    assert.equal((await list.read()).listed.length, 2);
    const { listed, problems: told } = await listAt('').read();
    assert.deepEqual([...listed, ...told], []);
  });

  it('columns in any order, in English too; numbers in any notation; references in half width', async () => {
    const csv = 'Person,Memo,Client,Number,Our Ref\n見本,x,架空電機,特願２０２２－９００００１,ＫＤ２２－００１\n';
    assert.deepEqual((await read(csv)).listed, [ROW]);
    const registration = 'number\n特許第8400001号\n';
    assert.deepEqual((await read(registration)).listed[0]?.number, {
      ...{ law: 'patent', kind: 'registration', number: '8400001' },
    });
    const json = '[{"number":"特願2022-900001","reference":"KD22-001","client":"架空電機","person":"見本"}]';
    assert.deepEqual((await read(json)).listed, [ROW]);
  });

  it('says whether a client lives abroad', async () => {
    const said = ['在外', '在外者', '○', 'yes', '１', '在内', '国内', 'no', '0', ''];
    const csv = `number,abroad\n${said
      .map((word, n) => `特願2022-00000${n + 1},${word}`)
      .join('\n')
      .replace('0000010', '000010')}\n`;
    const { listed, problems: told } = await read(csv);
    assert.deepEqual(told, []);
    assert.deepEqual(
      listed.map(({ isAbroad }) => isAbroad),
      [true, true, true, true, true, false, false, false, false, undefined],
    );
  });

  it('a broken row costs that row, and is told with its line', async () => {
    const rows = [
      '特願2022-900001,A,○○○○○',
      '2022-900002,B,',
      '特願2022-900003 特願2022-900004,C,',
      '特願2022-,D,',
      ',E,',
      '特願２０２２－９００００１,F,',
      '特願2022-900005,"G,',
    ];
    const csv = `number,client,abroad\n${rows.join('\n')}\n`;
    assert.deepEqual(
      (await read(csv)).listed.map(({ client, isAbroad }) => [client, isAbroad]),
      [['A', undefined]],
    );
    assert.deepEqual(await problems(csv), [
      ['abroad', 2],
      ['number', 3],
      ['number', 4],
      ['number', 5],
      ['duplicate', 7],
      ['quotes', 8],
    ]);
    assert.deepEqual(await problems('整理番号,依頼者\nA,B\n'), [['header', 1]]);
    assert.deepEqual(await problems(''), [['header', 1]]);
    assert.deepEqual(await problems('{"number":"特願2022-900001"}'), [['json', undefined]]);
  });

  it('the demo’s names cases of the demo, and nothing else', async () => {
    const { listed, problems: told } = await officeListOf('demo', DEMO_OFFICE_LIST, YEAR).read();
    assert.deepEqual(told, []);
    assert.equal(listed.length, 12);
    const known = DEMO_CASES.cases.flatMap(({ progress }) => [progress.applicationNumber, progress.registrationNumber]);
    for (const { number } of listed) assert.ok(known.includes(number.number), number.number);
    assert.equal(listed.filter(({ isAbroad }) => isAbroad).length, 2);
  });
});
