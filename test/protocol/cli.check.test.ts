import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { ja } from '../../server/src/messages/messages.ts';
import { DEMO_CASES } from '../../server/demo/cases/cases.ts';
import { OPINION } from '../unit/checks/facts/drafts.ts';
import { until } from '../support/until.ts';
import { runCli, startCli, type CliResult } from './runCli.ts';
import { Workplace } from './workplace.ts';

/** Numbers in a text that is no procedural document: nothing is missing in it. */
const CLEAN = '控え\n特願2022-900001、特許第8400001号、実願2023-003687';

interface CheckJson {
  readonly file: string;
  readonly numbers: readonly Readonly<Record<string, unknown>>[];
  readonly diagnostics: readonly Readonly<Record<string, unknown>>[];
}

describe('jpo-drafting check', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  function check(draft: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
    const options = { env: { ...place.environment, ...env }, clock: place.clock, input: draft };
    return runCli(['check', ...args, '-'], options);
  }

  function drafts({ stdout }: CliResult): readonly CheckJson[] {
    return JSON.parse(stdout) as readonly CheckJson[];
  }

  it('ends with 0 where all is well, and prints what the API says', async () => {
    const { stdout, stderr, status } = await check(CLEAN);
    assert.deepEqual([status, stderr], [0, '']);
    for (const words of [
      '二次電池の残量推定装置',
      '架空電機株式会社',
      '2026-12-21 意見書・手続補正書',
      '登録・存続',
      '実用新案は',
      ja.check.problems(0),
    ]) {
      assert.ok(stdout.includes(words), `${words} in\n${stdout}`);
    }
    assert.match(stdout, /^2:1 +特願2022-900001 /mu);
    assert.deepEqual(place.asked(), ['patent/app_progress', 'patent/case_number_reference', 'patent/app_progress']);
  });

  it('asks nothing again for what is held', async () => {
    await check(CLEAN);
    const { requests } = place.demo;
    const before = requests.length;
    assert.equal((await check(CLEAN)).status, 0);
    assert.equal(requests.length, before);
  });

  it('--json prints one element a draft: its numbers with the case, and diagnostics', async () => {
    const result = await check('特願2022-900001', ['--json']);
    assert.equal(result.status, 0);
    const [draft] = drafts(result);
    assert.deepEqual([draft?.file, draft?.diagnostics], ['-', []]);
    const { case: found, source, ...number } = draft?.numbers[0] ?? {};
    assert.deepEqual(number, {
      file: '-',
      text: '特願2022-900001',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 13 } },
      law: 'patent',
      kind: 'application',
      number: '2022900001',
      supported: true,
    });
    assert.deepEqual(source, {
      api: 'patent/app_progress',
      fetchedAt: new Date(place.clock.now()).toISOString(),
      isStale: false,
    });
    const { documents, lastDays, ...facts } = found as Readonly<Record<'documents' | 'lastDays', readonly object[]>>;
    assert.deepEqual(facts, {
      application: '特願2022-900001',
      title: '二次電池の残量推定装置',
      applicants: [{ code: '999000011', name: '架空電機株式会社' }],
      agents: [
        { code: '999010001', name: '見本　太郎' },
        { code: '999010002', name: '例示　太郎' },
      ],
      filingDate: '2022-04-01',
      publication: '特開2023-490001',
      publicationDate: '2023-10-12',
      // The API says that there is none; what it does not say is not there.
      registration: null,
      registrationDate: null,
      status: 'notice',
      statusText: ja.status.notice,
      state: {
        isExpected: false,
        instance: 'examination',
        pending: [],
        openNotices: [
          {
            date: '2026-10-20',
            code: 'A131',
            description: '拒絶理由通知書',
            kind: 'refusal',
            dispatchNumber: '412301',
          },
        ],
        unnamed: [],
        missing: [],
        notes: [],
      },
    });
    assert.equal(documents.length, 4);
    assert.equal(lastDays.length, 1);
    assert.partialDeepStrictEqual(lastDays[0], { act: 'response', lastDay: '2026-12-21', rolledFrom: '2026-12-19' });
  });

  it('ends with 1 where a number is wrong or not to be found, and says where', async () => {
    const draft = '特願2022-000000\n特願2022-999999';
    const { stdout, status } = await check(draft);
    assert.equal(status, 1);
    assert.ok(stdout.includes(ja.check.problems(2)), stdout);
    assert.ok(stdout.includes(`-:1:1  特願2022-000000  ${ja.problem({ code: 'serial-zero' })}`), stdout);
    assert.ok(stdout.includes(`-:2:1  特願2022-999999  ${ja.check.notFoundProblem}`), stdout);

    const json = await check(draft, ['--json']);
    assert.equal(json.status, 1);
    const [{ numbers, diagnostics } = { numbers: [], diagnostics: [] }] = drafts(json);
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [
        ['serial-zero', 'error'],
        ['case-not-found', 'warning'],
      ],
    );
    assert.deepEqual(numbers[1]?.['notFound'], { statusCode: '107' });
    assert.deepEqual(place.asked(), ['patent/app_progress']);
  });

  it('says all that is wrong, however much it is', async () => {
    const draft = Array.from({ length: 1_200 }, () => '特願2022-000000').join('\n');
    const { stdout, status } = await check(draft, ['--offline']);
    assert.equal(status, 1);
    assert.ok(stdout.includes(ja.check.problems(1_200)));
    assert.ok(stdout.includes(`-:1200:1  特願2022-000000  ${ja.problem({ code: 'serial-zero' })}`));
  });

  it('says where a draft disagrees with what is held of its case, for no further request', async () => {
    const draft = OPINION.replace('４１２３０１', '４１２３１０').replace(
      '【出願番号】　　特願２０２２',
      '【出願番号】　　特願2022',
    );
    const { stdout, status } = await check(draft);
    assert.equal(status, 1);
    assert.ok(stdout.includes(`-:13:11  ４１２３１０  ${ja.facts.text['dispatch-number-unknown']({})}`), stdout);
    const asked = place.asked().length;
    const json = await check(draft, ['--json', '--offline']);
    const diagnostics = drafts(json).flatMap((one) => one.diagnostics);
    const found = diagnostics.find(({ code }) => code === 'dispatch-number-unknown');
    assert.deepEqual(found?.['range'], { start: { line: 12, character: 10 }, end: { line: 12, character: 16 } });
    assert.deepEqual([json.status, found['severity'], place.asked().length], [1, 'warning', asked]);
  });

  it('says what is wrong in the draft itself, with its place and code', async () => {
    const draft = '【書類名】意見書\n【提出日】平成31年5月1日\n【あて先】特許庁審査官　殿\n①';
    const result = await check(draft, ['--offline', '--json']);
    assert.equal(result.status, 1);
    const [{ diagnostics } = { diagnostics: [] }] = drafts(result);
    const found = diagnostics.map(({ code, severity, range }) => [code, severity, range] as const);
    const at = (line: number, start: number, end: number) => ({
      start: { line, character: start },
      end: { line, character: end },
    });
    assert.deepEqual(
      found.filter(([code]) => code !== 'missing-item'),
      [
        ['era-over', 'error', at(1, 5, 14)],
        ['character-repertoire', 'error', at(3, 0, 1)],
      ],
    );
    assert.equal(found.filter(([code]) => code === 'missing-item').length, 4);
    const text = await check(draft, ['--offline']);
    assert.ok(text.stdout.includes('-:2:6  平成31年5月1日  '), text.stdout);
  });

  it('ends with 2 where something could not be looked up, with a sentence and what is known', async () => {
    const signedOut = await check(CLEAN, [], { JPO_API_USERNAME: '', JPO_API_PASSWORD: '' });
    assert.equal(signedOut.status, 2);
    assert.match(signedOut.stdout, /JPO_API_USERNAME/u);
    assert.ok(signedOut.stderr.includes(ja.cli.couldNotCheck), signedOut.stderr);

    const wrong = await check(CLEAN, ['--json'], { JPO_API_PASSWORD: 'chigau' });
    assert.equal(wrong.status, 2);
    const { code, message } = drafts(wrong)[0]?.numbers[0]?.['failure'] as Readonly<Record<string, string>>;
    assert.deepEqual([code, message], ['wrongCredentials', ja.failure.wrongCredentials]);
    assert.deepEqual([place.tokensAsked(), place.asked()], [1, []]);
  });

  it('says each problem in one line, whatever it quotes', async () => {
    for (const lineEnd of ['\n', '\r\n', '\r', '\u2028', '\v']) {
      const input = `【書類名】意見書${lineEnd}【事件の表示】${lineEnd}【出願番号】特開2010-1234${lineEnd}2${lineEnd}`;
      const { stdout, status } = await runCli(['check', '--offline', '-'], { input });
      const said = stdout
        .slice(stdout.indexOf('-:'))
        .trimEnd()
        .split(/[\n\r\v\u2028]/u);
      assert.deepEqual(
        [status, said.filter((line) => !/^-:\d+:\d+ {2}/u.test(line))],
        [1, []],
        JSON.stringify(lineEnd),
      );
      assert.ok(
        said.some((line) => line.includes('特開2010-1234 2')),
        stdout,
      );
    }
  });

  it('ends with 2 where a file cannot be read, the usage is wrong or the address must not be used', async () => {
    for (const [args, env, words] of [
      [['missing.txt'], {}, ja.cli.unreadable('missing.txt')],
      [['--nonsense', '-'], {}, ja.cli.usage],
      [[], {}, ja.cli.usage],
      [['-'], { JPO_API_BASE_URL: 'http://api.example.invalid' }, ja.badEndpoint],
    ] as const) {
      const { stdout, stderr, status } = await runCli(['check', ...args], {
        env: { ...place.environment, ...env },
        input: CLEAN,
      });
      assert.deepEqual([status, stdout], [2, '']);
      assert.ok(stderr.includes(words), stderr);
    }
    assert.deepEqual(place.demo.requests, []);
  });

  it('--offline asks nobody: what is held, and what the numbers show by themselves', async () => {
    await check('特願2022-900001');
    await place.nextDay();
    const before = place.demo.requests.length;
    const { stdout, status } = await check(CLEAN, ['--offline']);
    assert.equal(status, 0);
    assert.ok(stdout.includes('二次電池の残量推定装置'), stdout);
    assert.equal((await check('特願2022-000000', ['--offline'])).status, 1);
    assert.equal(place.demo.requests.length, before);
  });

  it('waits for the minute window with progress on standard error, and never asks too fast', async () => {
    const numbers = DEMO_CASES.cases
      .map(({ progress, law }) => ({ number: progress.applicationNumber, law }))
      .flatMap(({ number, law }) => (law === 'patent' && number >= '2000' ? [number] : []))
      .slice(0, 12)
      .map((number) => `特願${number.slice(0, 4)}-${number.slice(4)}`);
    const child = startCli(['check', '-'], { env: place.environment, clock: place.clock });
    child.stdin.end(numbers.join('\n'));
    const outputs = Promise.all([text(child.stdout), text(child.stderr)]);
    await until(async () => {
      if (place.asked().length >= 10) await place.clock.advance(100);
      return child.exitCode !== null;
    });
    const [stdout, stderr] = await outputs;
    assert.equal(child.exitCode, 0, stderr);
    assert.equal(place.asked().length, 12);
    assert.deepEqual(place.demo.violations, { minute: 0, daily: 0 });
    assert.ok(stderr.includes(ja.check.progress(12, 12)), stderr);
    const seconds = Number(/約([0-9]+)秒/u.exec(stderr)?.[1]);
    assert.ok(seconds > 0 && seconds <= 60 && stderr.includes(ja.check.waiting(seconds)), stderr);
    assert.ok(!stdout.includes('照会中'), stdout);
  });
});
