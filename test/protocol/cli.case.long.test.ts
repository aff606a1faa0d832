import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { toShiftJis } from '../../server/demo/papers/archive.ts';
import { zipOf } from '../../server/demo/papers/archive.ts';
import { readBundle } from '../../server/src/documents/bundle.ts';
import { ja } from '../../server/src/messages/messages.ts';
import { BROKEN_BUNDLE } from '../support/brokenBundle.ts';
import { until } from '../support/until.ts';
import { runCli, startCli, type CliResult } from './runCli.ts';
import { Workplace } from './workplace.ts';

const OPD = { JPO_OPD_USERNAME: 'opd', JPO_OPD_PASSWORD: 'opd' };
const DECISIONS = 'patent/app_doc_cont_refusal_reason_decision';
const NOTICE_ID = 'Notification_of_Reasons_for_Refusal_06124390004_JP';

type Json = Readonly<Record<string, unknown>>;

let place: Workplace;

beforeEach(async () => {
  place = await Workplace.create();
});
afterEach(() => place.close());

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliResult> {
  return runCli(args, { env: { ...place.environment, ...OPD, ...env }, clock: place.clock, cwd: place.home });
}

function json({ stdout }: CliResult): unknown {
  return JSON.parse(stdout);
}

function assertHas(output: string, ...words: readonly string[]): void {
  for (const word of words) assert.ok(output.includes(word), `${word} in\n${output}`);
}

describe('jpo-drafting case', () => {
  it('shows a case by any of its numbers, with where it comes from, and ends with 0', async () => {
    const { stdout, stderr, status } = await run(['case', '特許第８４００００１号']);
    assert.deepEqual([status, stderr], [0, '']);
    assertHas(stdout, '特願2020-900005', '電動機の制御装置、制御方法及びプログラム', '架空電機株式会社 999000011');
    assertHas(stdout, '登録・存続', 'patent/app_progress・2026-11-23 09:00');
    assert.match(stdout, /^2024-02-06 {2}A131 +拒絶理由通知書 +06124352301 +あり$/mu);
    assert.deepEqual(place.asked(), ['patent/case_number_reference', 'patent/app_progress']);
    for (const other of ['特願2020-900005', '特開2021-490005', '特許第8400001号']) {
      assert.equal((await run(['case', other])).stdout, stdout);
    }
    assert.equal(place.asked().length, 2);
  });

  it('shows more of it when asked: each answer once, all together the fewest', async () => {
    const wanted = ['--priority', '--divisionals', '--citations', '--registration', '--address'];
    const { stdout, status } = await run(['case', '特願2018-900010', ...wanted]);
    assert.equal(status, 0);
    assertHas(stdout, ja.case.generation(1), '特願2022-900011', `${ja.case.claims} `, ja.case.yearOf(6));
    assert.match(stdout, /^J-PlatPat +https:\/\/www\.j-platpat\.inpit\.go\.jp\/c1800\/PU\/JP-2018-900010\//mu);
    assert.deepEqual(place.asked().toSorted(), [
      'patent/app_progress',
      'patent/cite_doc_info',
      'patent/jpp_fixed_address',
      'patent/registration_info',
    ]);

    const family = await run(['case', '特願2020-900013', '--priority']);
    assertHas(family.stdout, `${ja.case.national}  特願2019-900012 2019-09-20`);
    const cited = await run(['case', '特願2022-900001', '--citations']);
    assertHas(cited.stdout, `${ja.case.citationType('19')}  特開平11-490014  2026-10-13`);
    assert.match(cited.stdout, /^期限 +意見書・手続補正書 2026-12-21（発送日 2026-10-20 から60日/mu);
    assert.equal(place.asked().length, 7);
  });

  it('one answer does for all that is wanted also when the smaller one would be cheaper', async () => {
    place.demo.setRemain('patent/app_progress', 301);
    await run(['case', '特願2022-900001']);
    await run(['case', '特願2020-900005']);
    await run(['case', '特願2020-900013', '--priority']);
    assert.deepEqual(place.asked(), ['patent/app_progress', 'patent/app_progress_simple', 'patent/app_progress']);
  });

  it('--notices, --decisions and --responses give the texts, each document once', async () => {
    const { stdout, stderr, status } = await run([
      'case',
      '特願2020-900005',
      '--notices',
      '--decisions',
      '--responses',
    ]);
    assert.deepEqual([status, stderr], [0, '']);
    const titles = stdout.split('\n').filter((line) => line.startsWith('■'));
    assert.deepEqual(titles, [
      '■ 拒絶理由通知書（A131、2024-01-30、発送番号 352301、例示　次郎）',
      '■ 特許査定（A01、2024-06-04、発送番号 357784、例示　次郎）',
      '■ 意見書（A53、発送番号 352301）',
      '■ 手続補正書（A523、発送番号 352301）',
    ]);
    assertHas(stdout, '１．特開２０１３－４９０００６号公報', '【発送番号】　　　　　３５２３０１', '【補正の内容】');
    assert.deepEqual(place.asked(), ['patent/app_progress', DECISIONS, 'patent/app_doc_cont_opinion_amendment']);
    const notices = await run(['case', '特願2020-900005', '--notices']);
    assert.deepEqual(
      notices.stdout.split('\n').filter((line) => line.startsWith('■')),
      titles.slice(0, 1),
    );
    assert.equal(place.asked().length, 3);
  });

  it('HTM of designs and trademarks too, and bodies that come by an address', async () => {
    const design = await run(['case', '意願２０２４－　　１９５０', '--notices']);
    assertHas(design.stdout, '発送番号 510002', '発送番号 513724', '意願２０２４－００１９５０');
    const large = await run(['case', '特願2020-900013', '--responses']);
    assertHas(large.stdout, '■ 意見書（A53、発送番号 430003）', '■ 手続補正書（A523、発送番号 430003）');
    assert.equal(place.demo.requests.at(-1)?.api, 'download');
  });

  it('says that there are no bodies, which is no failure', async () => {
    const { stdout, status } = await run(['case', '特願2026-900002', '--responses']);
    assert.equal(status, 0);
    assertHas(stdout, ja.case.noDocuments);
  });

  it('says that a body cannot be read, and ends with 2', async () => {
    place.intercept = ({ api }) => (api === DECISIONS ? BROKEN_BUNDLE : undefined);
    const { stdout, stderr, status } = await run(['case', '特願2022-900001', '--notices']);
    assert.equal(status, 2);
    assertHas(stderr, ja.case.unreadable);
    assertHas(stdout, '二次電池の残量推定装置');
  });

  it('a document cannot give commands to the terminal', async () => {
    const xml =
      '<jp:notice-of-rejection-a131-rn><jp:drafting-body><p>一\u001b[31m赤&#27;]0;題&#7;&#155;2J\u202e逆\n二</p></jp:drafting-body></jp:notice-of-rejection-a131-rn>';
    const bytes = zipOf([{ name: '06126412301-jpntce.xml', bytes: toShiftJis(xml) }]);
    place.intercept = ({ api }) =>
      api === DECISIONS
        ? {
            kind: 'answer',
            httpStatus: 200,
            body: Buffer.from(bytes).toString('latin1'),
            contentType: 'application/zip',
          }
        : undefined;
    assert.ok((await readBundle(bytes, { year: 2026 })).documents[0]?.text.includes('\u001b'), 'it is in the text');
    const { stdout } = await run(['case', '特願2022-900001', '--notices']);
    // eslint-disable-next-line no-control-regex -- these must not be there
    assert.doesNotMatch(stdout, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/u);
  });

  it('--json prints what was found, by what was asked for', async () => {
    const result = await run(['case', '--json', '特願2022-900001', '--citations', '--notices', '--responses']);
    assert.deepEqual([result.status, result.stderr], [0, '']);
    const { facts, noticeBodies, responseBodies, ...rest } = json(result) as {
      facts: Record<string, { value: Json; source: Json; isStale: boolean }>;
      noticeBodies: { documents: readonly Json[]; problems: readonly Json[] };
      responseBodies: unknown;
    };
    assert.deepEqual(rest, {});
    assert.deepEqual(facts['overview']?.source, { api: 'patent/app_progress', fetchedAt: place.clock.now() });
    assert.deepEqual([facts['overview'].value['title'], facts['overview'].isStale], ['二次電池の残量推定装置', false]);
    assert.equal((facts['citations']?.value['patents'] as readonly unknown[]).length, 4);
    const [notice, ...others] = noticeBodies.documents;
    assert.deepEqual([others, noticeBodies.problems], [[], []]);
    assert.deepEqual(
      [notice?.['code'], notice?.['dispatchNumber'], notice?.['examiner'], notice?.['articles']],
      ['A131', '412301', '例示　次郎', ['第２９条第２項（進歩性）']],
    );
    assert.match(String(notice?.['text']), /拒絶理由通知書/u);
    assert.equal(responseBodies, null);
  });

  it('ends with 2 where there is nothing to show, and says why', async () => {
    for (const [number, words] of [
      ['特願2022-999999', ja.check.notFound],
      ['実願2023-003687', ja.unsupported['utility-model']],
      ['特開昭60-46093', ja.unsupported['showa-publication']],
      ['不服2021-012345', ja.unsupported.trial],
    ] as const) {
      const { stdout, status } = await run(['case', number]);
      assert.deepEqual([status, stdout], [2, `${words}\n`]);
    }
    assert.deepEqual(json(await run(['case', '--json', '特願2022-999999'])), { notFound: true });
    assert.deepEqual(place.asked(), ['patent/app_progress']);
  });

  it('ends with 2 where nobody may be asked, with one sentence', async () => {
    const signedOut = await run(['case', '特願2022-900001', '--citations'], {
      JPO_API_USERNAME: '',
      JPO_API_PASSWORD: '',
    });
    assert.deepEqual([signedOut.status, signedOut.stdout], [2, '']);
    assert.equal(signedOut.stderr, `patent/app_progress: ${ja.cli.signedOut}\n`);
    assert.deepEqual(place.demo.requests, []);

    const wrong = await run(['case', '特願2022-900001'], { JPO_API_PASSWORD: 'chigau' });
    assert.deepEqual([wrong.status, place.tokensAsked(), place.asked()], [2, 1, []]);
    assertHas(wrong.stderr, ja.failure.wrongCredentials);
  });

  it('ends with 2 where the usage is wrong, and asks nothing', async () => {
    for (const [args, words] of [
      [['case'], ja.cli.usage],
      [['case', '--nonsense', '特願2022-900001'], ja.cli.usage],
      [['case', '特願2022-900001', '--document', 'x'], ja.case.needsOutput],
      [['case', 'こんにちは'], ja.case.notANumber('こんにちは')],
      [['case', '特願2022-000000'], ja.case.notANumber('特願2022-000000')],
    ] as const) {
      const { stdout, stderr, status } = await run(args);
      assert.deepEqual([status, stdout], [2, '']);
      assertHas(stderr, words);
    }
    assert.deepEqual(place.demo.requests, []);
  });

  it('--offline asks nobody: what is held, 0 while it is of today', async () => {
    const before = await run(['case', '--offline', '特願2022-900001']);
    assert.deepEqual([before.status, before.stdout], [2, '']);
    assertHas(before.stderr, ja.failure.offline);
    await run(['case', '特願2022-900001', '--notices']);
    const { length } = place.demo.requests;

    const today = await run(['case', '--offline', '特願2022-900001', '--notices']);
    assert.deepEqual([today.status, today.stderr], [0, '']);
    assertHas(today.stdout, '二次電池の残量推定装置', '・引用文献等　１、２');

    await place.nextDay();
    const later = await run(['case', '--offline', '特開2023-490001', '--notices', '--citations']);
    assert.equal(later.status, 2);
    assertHas(later.stdout, '二次電池の残量推定装置', ja.hover.stale, '・引用文献等　１、２');
    assert.equal(later.stderr.match(/patent\/app_progress/gu)?.length, 1, later.stderr);
    assert.equal(place.demo.requests.length, length);
  });

  it('waits for the minute window, and says for how long', async () => {
    const numbers = ['2022900001', '2026900002', '2024900003', '2024900004', '2022900011', '2019900012', '2020900013'];
    await Promise.all(
      [...numbers, '2020900005', '2012900006', '2021900007'].map((number) =>
        run(['case', `特願${number.slice(0, 4)}-${number.slice(4)}`]),
      ),
    );
    const child = startCli(['case', '特願2018-900008'], { env: place.environment, clock: place.clock });
    const outputs = Promise.all([text(child.stdout), text(child.stderr)]);
    await until(async () => {
      await place.clock.advance(100);
      return child.exitCode !== null;
    });
    const [stdout, stderr] = await outputs;
    assert.equal(child.exitCode, 0, stderr);
    const seconds = Number(/約([0-9]+)秒/u.exec(stderr)?.[1]);
    assert.ok(seconds > 0 && seconds <= 60, stderr);
    // Five seconds of the test's clock are a moment: the login may take longer, which is said too.
    assert.equal(stderr.replace(`${ja.check.slow}\n`, ''), `${ja.check.waiting(seconds)}\n`);
    assertHas(stdout, '電池残量の表示方法');
    assert.deepEqual(place.demo.violations, { minute: 0, daily: 0 });
  });
});

describe('jpo-drafting case: the OPD-API', () => {
  it('--family and --dossier show what the other offices have', async () => {
    const { stdout, stderr, status } = await run(['case', '特許第8400003号', '--family', '--dossier']);
    assert.deepEqual([status, stderr], [0, '']);
    assertHas(stdout, '血中成分の非侵襲測定装置', 'US.201999990001.A', 'EP.9990001.A1', NOTICE_ID);
    assert.deepEqual(place.asked(), [
      'patent/case_number_reference',
      'patent/app_progress',
      'opd/family_list',
      'opd/global_doc_list',
      'opd/global_cite_class',
    ]);
  });

  it('takes numbers in DOCDB form, without asking the domestic APIs', async () => {
    const foreign = await run(['case', '--json', 'US.201999990001.A', '--family', '--dossier']);
    assert.equal(foreign.status, 0);
    const { family, dossier, ...rest } = json(foreign) as { family: readonly Json[]; dossier: Json };
    assert.deepEqual([family.length, Object.keys(dossier), rest], [3, ['list', 'citations'], {}]);
    const own = await run(['case', 'JP.2021599901.A', '--family']);
    assert.equal(own.status, 0);
    assertHas(own.stdout, 'US.201999990001.A');
    assert.ok(place.asked().every((api) => api.startsWith('opd/')));
  });

  it('--document --output saves the body, byte for byte', async () => {
    const file = path.join(place.home, '通知.zip');
    const args = ['case', 'JP.2021599901.A', '--document', NOTICE_ID, '--output'];
    const { stdout, status } = await run([...args, '通知.zip']);
    assert.equal(status, 0);
    const saved = readFileSync(file);
    assert.equal(stdout, `${ja.case.saved('通知.zip', saved.length)}\n`);
    const { documents, problems } = await readBundle(saved, { year: 2026 });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      documents.map(({ code, dispatchNumber }) => [code, dispatchNumber]),
      [['A131', '390004']],
    );
    assert.deepEqual(saved, await fetched(`jp_doc_cont/JP.2021599901.A/${NOTICE_ID}`));

    const pdf = await run([
      'case',
      '--json',
      'US.201999990001.A',
      '--document',
      'Non-Final_Rejection_99990001_US',
      '--output',
      'a.pdf',
    ]);
    assert.deepEqual(json(pdf), { saved: 'a.pdf' });
    const page = readFileSync(path.join(place.home, 'a.pdf'));
    assert.deepEqual(page, await fetched('global_doc_cont/US.201999990001.A/Non-Final_Rejection_99990001_US'));
    assert.match(page.toString('latin1'), /^%PDF-[\s\S]*%%EOF\n$/u);
  });

  /** The same body without any of our client. */
  async function fetched(parameter: string): Promise<Buffer> {
    const form = new URLSearchParams({ grant_type: 'password', username: 'opd', password: 'opd' });
    const token = await fetch(`${place.demo.url}/auth/token`, { method: 'POST', body: form });
    const { access_token: bearer } = (await token.json()) as { access_token: string };
    const headers = { authorization: `Bearer ${bearer}` };
    const response = await fetch(`${place.demo.url}/opdapi/patent/v1/${parameter}`, { headers });
    return Buffer.from(await response.arrayBuffer());
  }

  it('a document that is not there, or a file that cannot be written: 2, a sentence, and it is not asked for again', async () => {
    const missing = ['case', 'JP.2021599901.A', '--document', 'Abstract_1_JP', '--output', 'a.zip'];
    const good = ['case', 'JP.2021599901.A', '--document', NOTICE_ID, '--output'];
    for (const [args, words] of [
      [missing, ja.case.noDocuments],
      [missing, ja.case.noDocuments],
      [[...good, 'no/such/folder/a.zip'], 'no/such/folder/a.zip'],
      [[...good, 'no/such/folder/a.zip'], 'no/such/folder/a.zip'],
    ] as const) {
      const { stdout, stderr, status } = await run(args);
      assert.deepEqual([status, stdout], [2, '']);
      assertHas(stderr, words);
      assert.ok(!stderr.includes(ja.failure.server), stderr);
    }
    assert.deepEqual(place.asked(), ['opd/jp_doc_cont', 'opd/jp_doc_cont']);
  });

  it('without its ID: the domestic part is shown, nothing is asked of it, and the status is 2', async () => {
    const none = { JPO_OPD_USERNAME: '', JPO_OPD_PASSWORD: '' };
    const { stdout, stderr, status } = await run(['case', '特願2021-599901', '--family', '--dossier'], none);
    assert.equal(status, 2);
    assertHas(stdout, '血中成分の非侵襲測定装置');
    assert.match(stderr, /^opd\/family_list: /mu);
    assert.deepEqual(place.asked(), ['patent/app_progress']);
    assert.equal(place.tokensAsked(), 1);
  });

  it('has no designs and trademarks, and says so', async () => {
    const { stdout, stderr, status } = await run(['case', '意願2024-001950', '--family']);
    assert.deepEqual([status, stderr], [2, `${ja.hover.notOffered}\n`]);
    assertHas(stdout, '携帯用扇風機');
    assert.deepEqual(place.asked(), ['design/app_progress']);
  });
});

describe('jpo-drafting applicant', () => {
  const TWO_CODES = 'エグザンプル　ミホン　ホールディングス　インコーポレイテッド';

  it('gives the name of a code and the codes of a name, once a day', async () => {
    const { stdout, stderr, status } = await run(['applicant', '999000018']);
    assert.deepEqual([status, stderr], [0, '']);
    assertHas(stdout, ...Object.values(ja.case.applicantColumns));
    assert.match(stdout, /^999000018 +架空\u3000花子$/mu);
    const codes = await run(['applicant', TWO_CODES]);
    assert.match(codes.stdout, /^999000016 .+\n999000017 /mu);
    assert.equal((await run(['applicant', '999000018'])).stdout, stdout);
    assert.deepEqual(place.asked(), ['patent/applicant_attorney_cd', 'patent/applicant_attorney']);
  });

  it('--json prints an array', async () => {
    const result = await run(['applicant', '--json', TWO_CODES]);
    assert.equal(result.status, 0);
    assert.deepEqual(json(result), [
      { code: '999000016', name: TWO_CODES },
      { code: '999000017', name: TWO_CODES },
    ]);
    const none = await run(['applicant', '--json', '999099999']);
    assert.deepEqual([json(none), none.status], [[], 2]);
  });

  it('ends with 2 where nothing is found or may be asked, with one sentence', async () => {
    for (const [args, env, words] of [
      [['applicant', '架空 花子'], {}, ja.case.notFoundApplicant],
      [['applicant', '見本,架空'], {}, ja.failure.refused],
      [['applicant', '999000018'], { JPO_API_USERNAME: '' }, ja.cli.signedOut],
    ] as const) {
      const { stdout, stderr, status } = await run(args, env);
      assert.deepEqual([status, stdout, stderr], [2, '', `${words}\n`]);
    }
    const usage = await run(['applicant']);
    assert.equal(usage.status, 2);
    assertHas(usage.stderr, ja.cli.usage);
    assert.deepEqual(place.asked(), ['patent/applicant_attorney']);
  });
});
