import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { applicantLists } from '../../../server/src/applicants/listFiles.ts';
import { readList } from '../../../server/src/applicants/listFile.ts';
import type { ListProblem } from '../../../server/src/applicants/listed.ts';
import { toShiftJis } from '../../../server/demo/papers/archive.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
function read(text: string | Uint8Array) {
  const steps = readList('list', typeof text === 'string' ? utf8(text) : text);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
const problems = (text: string | Uint8Array) => read(text).problems.map(({ code, line }) => [code, line]);

const KAKU = { code: '999000011', name: '架空電機株式会社' };
const TARO = { code: '999010001', name: '見本　太郎' };

describe('a list of applicants', () => {
  const CSV =
    '識別番号,氏名又は名称,略称,代表者,整理番号接頭辞,住所,電話番号\r\n999000011,架空電機株式会社,KD,架空　花子,KD-,"架空県見本市1, 2","00-0000-0000"\r\n';
  const FULL = {
    ...KAKU,
    alias: 'KD',
    representative: '架空　花子',
    filePrefix: 'KD-',
    address: '架空県見本市1, 2',
    phone: '00-0000-0000',
  };

  it('CSV in UTF-8, with a byte order mark, in CP932 and UTF-16 as spreadsheets write it', () => {
    const utf16 = Buffer.from(
      `\ufeff${CSV.replaceAll('"', '').replace('1, 2', '1-2').replaceAll(',', '\t')}`,
      'utf16le',
    );
    for (const bytes of [utf8(CSV), utf8(`\ufeff${CSV}`), toShiftJis(CSV)]) {
      assert.deepEqual(read(bytes), { listed: [FULL], problems: [] });
    }
    assert.deepEqual(read(utf16).listed, [{ ...FULL, address: '架空県見本市1-2' }]);
  });

  it('CP932 keeps what Shift_JIS of the standard has not', () => {
    const bytes = toShiftJis('識別番号,氏名又は名称\n999000011,㈱髙見本\n');
    assert.deepEqual(read(bytes).listed, [{ code: '999000011', name: '㈱髙見本' }]);
  });

  it('columns by their English names, in any order, others left alone', () => {
    const csv = 'Name,Memo,Code,File Prefix\n架空電機株式会社,秘密,999000011,K\n';
    assert.deepEqual(read(csv).listed, [{ ...KAKU, filePrefix: 'K' }]);
  });

  it('of two columns for the same the first that says something counts', () => {
    const csv = 'code,name,住所,住所又は居所\n999000011,架空電機株式会社,架空県,見本県\n999010001,見本　太郎,,見本県\n';
    assert.deepEqual(read(csv).listed, [
      { ...KAKU, address: '架空県' },
      { ...TARO, address: '見本県' },
    ]);
  });

  it('codes in full width, without the zeros that a spreadsheet takes away, or as a formula', () => {
    const csv = 'code,name\n９９９００００１１,a\n12345,b\n"=""000067890""",c\n';
    assert.deepEqual(
      read(csv).listed.map(({ code }) => code),
      ['999000011', '000012345', '000067890'],
    );
  });

  it('bad lines are told by their number, and the rest is used', () => {
    const lines = [
      'code,name',
      '999000011,架空電機株式会社',
      '99900001X,見本',
      '',
      '9990000111,十桁',
      '999010001,"見本',
      '　太郎"',
      '999010002,',
      ',名称だけ',
      '999000011,別の名称',
      '999000011,架空電機株式会社',
      '999010003,例示　一郎,余り',
    ];
    const { listed } = read(lines.join('\n'));
    assert.deepEqual(listed, [
      KAKU,
      { code: '999010001', name: '見本 　太郎' },
      KAKU,
      { code: '999010003', name: '例示　一郎' },
    ]);
    assert.deepEqual(problems(lines.join('\n')), [
      ['code', 3],
      ['code', 5],
      ['name', 8],
      ['code', 9],
      ['duplicate', 10],
    ]);
  });

  it('a long one is read in parts, which end between rows', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => {
      const code = String(999_100_000 + i);
      return i % 7 === 0
        ? `${code},"見本\n${code}, ""別""行"`
        : i % 1_000 === 999
          ? `x,見本${code}`
          : `${code},見本${code}`;
    });
    const { listed, problems: bad } = read(`code,name\n${rows.join('\n')}\n`);
    const isBad = (i: number) => i % 7 !== 0 && i % 1_000 === 999;
    assert.equal(listed.length, rows.filter((_, i) => !isBad(i)).length);
    for (const { code, name } of listed) {
      const i = Number(code) - 999_100_000;
      assert.equal(name, i % 7 === 0 ? `見本 ${code}, "別"行` : `見本${code}`);
    }
    const lines = rows.map((_, i) => 2 + i + Math.ceil(i / 7));
    assert.deepEqual(
      bad.map(({ line }) => line),
      lines.filter((_, i) => isBad(i)),
    );
  });

  it('a quotation mark that is not closed is told where it opens', () => {
    assert.deepEqual(problems('code,name\n999000011,架空\n999000012,"見本\n999000013,例示\n'), [['quotes', 3]]);
  });

  it('without names of columns nothing is used', () => {
    assert.deepEqual(problems('999000011,架空電機株式会社\n'), [['header', 1]]);
    assert.deepEqual(problems('\n\n識別番号,住所\n999000011,架空県\n'), [['header', 3]]);
    for (const empty of ['', '\n\n']) assert.deepEqual(problems(empty), [['header', 1]]);
  });

  it('JSON: an array of objects, with the same names', () => {
    const json = [
      { 識別番号: 999000011, 氏名又は名称: KAKU.name, 略称: null },
      { code: TARO.code, name: TARO.name },
    ];
    assert.deepEqual(read(`\ufeff${JSON.stringify(json)}`).listed, [KAKU, TARO]);
    assert.deepEqual(problems(JSON.stringify([{ code: '1x', name: 'a' }, 5, { code: '1' }])), [
      ['code', 1],
      ['code', 2],
      ['name', 3],
    ]);
    assert.deepEqual(problems('{"code": "999000011"}'), [['json', undefined]]);
    assert.deepEqual(problems('[\n{"code": "999000011",}\n]'), [['json', 2]]);
  });

  it('what cannot be decoded is told', () => {
    assert.deepEqual(problems(Uint8Array.of(...utf8('code,name\n999000011,'), 0xfd, 0xff, 0x0a)), [
      ['encoding', undefined],
    ]);
  });
});

describe('the files of the lists', () => {
  let folder: string;
  let files: string[];
  let told: (readonly ListProblem[])[];
  let lists: ReturnType<typeof applicantLists>;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-lists-'));
    for (const name of ['home', 'one', 'two']) mkdirSync(path.join(folder, name));
    files = [];
    told = [];
    lists = applicantLists({
      files: () => files,
      folders: () => ['one', 'two'].map((name) => path.join(folder, name)),
      home: path.join(folder, 'home'),
      report: (all) => told.push(all),
    });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const put = (file: string, text: string, seconds = 1) => {
    writeFileSync(path.join(folder, file), text);
    utimesSync(path.join(folder, file), seconds, seconds);
  };
  const codes = async () => (await lists.changed())?.map(({ code, name }) => `${code} ${name}`);

  it('are absolute, of the home folder, or of a folder of the workspace', async () => {
    put('any.csv', 'code,name\n999000001,a');
    put('home/list.csv', 'code,name\n999000002,b');
    put('two/list.json', '[{"code":"999000003","name":"c"}]');
    files = [path.join(folder, 'any.csv'), '~/list.csv', 'list.json'];
    assert.deepEqual(await codes(), ['999000001 a', '999000002 b', '999000003 c']);
    assert.deepEqual(told, []);
  });

  it('are read again when they have changed, and when the setting has', async () => {
    put('one/list.csv', 'code,name\n999000001,a');
    files = ['list.csv'];
    assert.deepEqual(await codes(), ['999000001 a']);
    assert.equal(await codes(), undefined);
    put('one/list.csv', 'code,name\n999000001,z', 2);
    assert.deepEqual(await codes(), ['999000001 z']);
    rmSync(path.join(folder, 'one/list.csv'));
    assert.deepEqual(await codes(), []);
    assert.equal(await codes(), undefined);
    put('one/list.csv', 'code,name\n999000001,b', 3);
    assert.deepEqual(await codes(), ['999000001 b']);
    files = [];
    assert.deepEqual(await codes(), []);
    assert.equal(await codes(), undefined);
  });

  it('the first that says something of a field says it', async () => {
    put('one/a.csv', 'code,name,alias\n999000001,a,\n999000002,b,B');
    put('one/b.csv', 'code,name,alias,phone\n999000001,x,A,1');
    files = ['a.csv', 'b.csv'];
    assert.deepEqual(await lists.changed(), [
      { code: '999000001', name: 'a', alias: 'A', phone: '1' },
      { code: '999000002', name: 'b', alias: 'B' },
    ]);
  });

  it('one that is far too large is not read', async () => {
    put('one/large.csv', 'code,name\n999000001,a\n');
    truncateSync(path.join(folder, 'one/large.csv'), 64 * 1024 * 1024 + 1);
    files = ['large.csv'];
    assert.deepEqual(await lists.changed(), []);
    assert.deepEqual(told, [[{ file: 'large.csv', code: 'tooLarge' }]]);
  });

  it('problems are told when they change', async () => {
    mkdirSync(path.join(folder, 'one/folder.csv'));
    put('one/bad.csv', 'code,name\nx,a\n999000001,b');
    files = ['none.csv', 'folder.csv', 'bad.csv'];
    await lists.changed();
    await lists.changed();
    assert.deepEqual(told, [
      [
        { file: 'none.csv', code: 'missing' },
        { file: 'folder.csv', code: 'missing' },
        { file: 'bad.csv', code: 'code', line: 2 },
      ],
    ]);
    files = [];
    await lists.changed();
    assert.deepEqual(told.slice(1), [[]]);
  });
});
