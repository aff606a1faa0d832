import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ja } from '../../server/src/messages/messages.ts';
import { ENCODINGS, type EncodingName } from '../support/encodings.ts';
import { runCli } from './runCli.ts';

/** The demo's opinion, with a dispatch number of five digits. */
const WRONG = readFileSync(new URL('../../media/demo-drafts/01-ikensho.jpo.txt', import.meta.url), 'utf8').replace(
  /(?<=【発送番号】[ \u3000]*[0-9０-９]{5})[0-9０-９]/u,
  '',
);

describe('jpo-drafting on what is not a plain UTF-8 text', () => {
  const check = (input: string | Uint8Array, ...args: string[]) =>
    runCli(['check', '--offline', ...args, '-'], { input });
  const numbers = (input: string | Uint8Array) => runCli(['numbers', '-'], { input });

  it('check says the same of a draft in every encoding', async () => {
    const { stdout, status } = await check(WRONG);
    assert.equal(status, 1);
    assert.ok(stdout.includes(ja.findings.text['dispatch-number-digits']({ digits: 5, others: '' })), stdout);
    for (const encoding of Object.keys(ENCODINGS) as EncodingName[]) {
      const result = await check(ENCODINGS[encoding](WRONG));
      assert.deepEqual([result.stdout, result.stderr, result.status], [stdout, '', 1], encoding);
    }
  });

  it('what is no text, or not wholly, ends with 2 and a sentence, and is never clean', async () => {
    const text = '控え\n特願2022-900001\n';
    const cases: readonly (readonly [input: Uint8Array, said: string])[] = [
      [Buffer.from(''), ja.reading.noText.empty],
      [Buffer.from('%PDF-1.7\n特願2022-900001'), ja.reading.noText.pdf],
      [Buffer.from('PK\u0003\u0004特願2022-900001'), ja.reading.noText.office],
      [new Uint8Array(200), ja.reading.noText.binary],
      [Buffer.concat([ENCODINGS.shift_jis(text), Buffer.of(0xfd)]), ja.reading.partly('Shift_JIS', 1)],
      [Buffer.concat([Buffer.from(text), Buffer.of(0xfd)]), ja.reading.partly('UTF-8', 1)],
      [Buffer.from('特許第6123456号').subarray(0, -1), ja.reading.partly('UTF-8', 1)],
      [Buffer.concat([Buffer.from('特許第6123456号\n'), ENCODINGS.shift_jis(text)]), ja.reading.partly('Shift_JIS', 4)],
      [ENCODINGS['euc-jp']('企廃肯厩 働買短 10-1234567'), ja.reading.uncertain('EUC-JP')],
    ];
    for (const [input, said] of cases) {
      for (const { stdout, stderr, status } of [await check(input), await numbers(input)]) {
        // No number is in an empty file, and that is no promise.
        const isTrue = stdout.includes(ja.check.noNumbers) && said === ja.reading.noText.empty;
        assert.deepEqual([stderr, status], [`-: ${said}\n`, isTrue ? 0 : 2]);
        assert.ok(!stdout.includes(ja.check.problems(0)), stdout);
      }
    }
  });

  it('check --json names the encoding, and what was not read', async () => {
    const { stdout, status } = await check(
      Buffer.concat([ENCODINGS.shift_jis('控えは次のとおり。\n'), Buffer.of(0xfd)]),
      '--json',
    );
    assert.equal(status, 2);
    const [draft] = JSON.parse(stdout) as readonly Readonly<Record<string, unknown>>[];
    assert.equal(draft?.['encoding'], 'Shift_JIS');
    assert.deepEqual(draft['unread'], { code: 'partly', message: ja.reading.partly('Shift_JIS', 1) });
  });
});
