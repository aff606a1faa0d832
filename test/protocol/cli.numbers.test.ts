import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NumberJson } from '../../server/src/cli/output/draftJson.ts';
import { ja } from '../../server/src/messages/messages.ts';
import { needsSamples, SAMPLE_NUMBERS, SAMPLES } from '../support/sampleNumbers.ts';
import { runCli, type CliOptions } from './runCli.ts';

/** 「特願２０２０－９００００５」 in CP932, whose hyphen is 0x817C. */
const SHIFT_JIS = Buffer.from('93c18ae88251824f8251824f817c8258824f824f824f824f8254', 'hex');

describe('jpo-drafting numbers', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function file(name: string, content: string | Uint8Array): string {
    writeFileSync(path.join(folder, name), content);
    return name;
  }

  const run = (args: readonly string[], options: CliOptions = {}) =>
    runCli(['numbers', ...args], { cwd: folder, ...options });

  async function json(args: readonly string[], options: CliOptions = {}): Promise<readonly NumberJson[]> {
    const { stdout, stderr, status } = await run(['--json', ...args], options);
    assert.deepEqual([status, stderr], [0, '']);
    return JSON.parse(stdout) as readonly NumberJson[];
  }

  it('--json prints one array of elements of the promised shape, positions in UTF-16 units', async () => {
    const name = file('a.txt', '𠮷　特願2022-900001、商標登録第2345678号の1\r\n実願2023-003687、特願2022-000000');
    const text = { file: name, law: 'patent', kind: 'application' };
    const range = (line: number, start: number, end: number) => ({
      start: { line, character: start },
      end: { line, character: end },
    });
    assert.deepEqual(await json([name]), [
      { ...text, text: '特願2022-900001', range: range(0, 3, 16), number: '2022900001', supported: true },
      {
        file: name,
        text: '商標登録第2345678号の1',
        range: range(0, 17, 32),
        law: 'trademark',
        kind: 'registration',
        number: '2345678',
        suffix: '分割1',
        supported: true,
      },
      {
        ...text,
        text: '実願2023-003687',
        range: range(1, 0, 13),
        law: 'utilityModel',
        number: '2023003687',
        supported: false,
        reason: ja.unsupported['utility-model'],
      },
      {
        ...text,
        text: '特願2022-000000',
        range: range(1, 14, 27),
        number: '',
        supported: false,
        reason: ja.problem({ code: 'serial-zero' }),
        problem: { code: 'serial-zero', severity: 'error', message: ja.problem({ code: 'serial-zero' }) },
      },
    ]);
  });

  it('--json prints an empty array where there is no number', async () => {
    assert.deepEqual(await json([file('none.txt', '特許法第29条')]), []);
    const { stdout, stderr, status } = await run(['--json', file('empty.txt', '')]);
    assert.deepEqual([stdout, stderr, status], ['[]\n', `empty.txt: ${ja.reading.noText.empty}\n`, 0]);
  });

  it('reads standard input for -, Shift_JIS, UTF-8 with a mark, and several files in their order', async () => {
    const files = [file('sjis.txt', SHIFT_JIS), '-', file('bom.txt', '\ufeff特許第8400001号')];
    const found = await json(files, { input: '商願2026-900201' });
    assert.deepEqual(
      found.map(({ file: name, text, range, number }) => [name, text, range.start.character, number]),
      [
        ['sjis.txt', '特願２０２０－９００００５', 0, '2020900005'],
        ['-', '商願2026-900201', 0, '2026900201'],
        ['bom.txt', '特許第8400001号', 0, '8400001'],
      ],
    );
  });

  it('prints a table for people, with places as editors take them', async () => {
    const { stdout, status } = await run([
      file('t.txt', '【出願番号】\n　特願２０２２－９００００１\n実登第3244847号'),
    ]);
    const [header = '', rule = '', ...rows] = stdout.trimEnd().split('\n');
    for (const column of Object.values(ja.numbers.columns)) assert.ok(header.includes(column), header);
    assert.match(rule, /^-[- ]+$/u);
    assert.equal(rows.length, 2);
    assert.match(rows[0] ?? '', /^t\.txt:2:2 +特願２０２２－９００００１ +特許 +出願番号 +2022900001$/u);
    assert.match(rows[1] ?? '', /^t\.txt:3:1 .*実用新案は特許情報取得APIの対象外です。$/u);
    assert.equal(status, 0);
  });

  it('prints any number of them', async () => {
    const name = file('many.txt', '特願2022-900001\n'.repeat(130_000));
    const { stdout, stderr, status } = await run([name]);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout.trimEnd().split('\n').at(-1) ?? '', /^many\.txt:130000:1 /u);
  });

  it('speaks English where the environment does', async () => {
    const { stdout } = await run(['-'], { input: '実願2023-003687', env: { LANG: 'en_US.UTF-8' } });
    assert.match(stdout, /utility model +application number/u);
  });

  it('asks nobody', async () => {
    const env = { JPO_API_BASE_URL: 'http://127.0.0.1:1', JPO_DRAFTING_HOME: path.join(folder, 'no', 'such') };
    assert.equal((await run(['-'], { input: '特願2022-900001', env })).status, 0);
  });

  it('ends with 2 and a sentence where a file cannot be read or the usage is wrong', async () => {
    const name = file('good.txt', '特願2022-900001');
    for (const [args, words] of [
      [['--json', 'absent.txt', 'missing.txt'], ja.cli.unreadable('absent.txt')],
      [[folder], ja.cli.unreadable(folder)],
      [[], ja.cli.usage],
      [['--nonsense', name], ja.cli.usage],
    ] as const) {
      const { stdout, stderr, status } = await run(args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.ok(stderr.includes(words), stderr);
      assert.ok(!/ at .*\.(?:js|ts):/u.test(stderr), stderr);
    }
  });

  it('a file that cannot be read keeps nothing of the others back', async () => {
    const name = file('good.txt', '特願2022-900001');
    const { stdout, stderr, status } = await run(['--json', 'missing.txt', name]);
    const [found] = JSON.parse(stdout) as { readonly number: string }[];
    assert.deepEqual([status, found?.number, stderr], [2, '2022900001', `${ja.cli.unreadable('missing.txt')}\n`]);
  });

  describe('on the sample drafts', () => {
    before(needsSamples);

    it('finds every case number and nothing else', async () => {
      const files = Object.keys(SAMPLE_NUMBERS);
      const found = await json(files, { cwd: fileURLToPath(SAMPLES) });
      const expected = files.flatMap((name) => (SAMPLE_NUMBERS[name] ?? []).map((number) => `${name} ${number}`));
      assert.deepEqual(
        found.map(({ file: name, law, kind, number }) => `${name} ${law}/${kind}/${number}`),
        expected,
      );
    });
  });
});
