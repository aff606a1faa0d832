import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ja } from '../../server/src/messages/messages.ts';
import { toShiftJis } from '../../server/demo/papers/archive.ts';
import { until } from '../support/until.ts';
import { runCli } from './runCli.ts';
import { Workplace } from './workplace.ts';

describe('jpo-drafting applicant --search', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    runCli(args, { env: { ...place.environment, ...env }, clock: place.clock, cwd: place.home });
  const search = (text: string, ...more: readonly string[]) => run(['applicant', '--search', text, ...more]);
  const asked = () => place.demo.requests.length;

  it('finds whom an answer has named, asking nothing', async () => {
    const none = await search('架空');
    assert.deepEqual([none.status, none.stdout, none.stderr], [2, '', `${ja.applicants.none}\n`]);
    await run(['case', '特願2022-900001']);
    const before = asked();
    const { stdout, status } = await search('架空電機㈱');
    assert.equal(status, 0);
    assert.match(stdout, /^999000011 +架空電機株式会社 +特許庁$/mu);
    const agents = await search('みほん', '--json');
    assert.deepEqual(JSON.parse((await search('見本　太郎', '--json')).stdout), [
      { code: '999010001', name: '見本　太郎', isAgent: true, source: 'answer' },
    ]);
    assert.deepEqual([agents.status, agents.stdout], [2, '[]\n']);
    assert.equal(asked(), before);
  });

  it('finds whom a list of the office names, and tells of its bad lines', async () => {
    writeFileSync(
      path.join(place.home, 'clients.csv'),
      toShiftJis('識別番号,氏名又は名称,略称\r\n999000012,見本工業株式会社,見工\r\n12x,例示,\r\n'),
    );
    const env = { JPO_DRAFTING_APPLICANTS: ['clients.csv', 'none.json'].join(path.delimiter) };
    const { stdout, stderr, status } = await run(['applicant', '--search', '見工'], env);
    assert.equal(status, 0);
    assert.match(stdout, /^999000012 +見本工業株式会社 +見工 +一覧$/mu);
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      ja.applicants.listProblem({ file: 'clients.csv', code: 'code', line: 3 }),
      ja.applicants.listProblem({ file: 'none.json', code: 'missing' }),
    ]);
    assert.equal(asked(), 0);
  });

  it('takes one text', async () => {
    assert.equal((await run(['applicant', '--search', '架空', '余り'])).status, 2);
  });

  it('the server tells of a list that is not right, once, and again when it is another', async () => {
    const server = await place.server({ settings: { applicants: ['none.csv'] } });
    const draft = await server.open('特願2022-900001');
    await server.hover(draft, '特願2022-900001');
    const told = (file: string) => ja.applicants.listProblems(ja.applicants.listProblem({ file, code: 'missing' }), 0);
    const messages = () =>
      server.lines.filter(({ method }) => method === 'window/showMessage').map(({ message }) => message);
    await until(() => messages().length > 0);
    assert.deepEqual(messages(), [told('none.csv')]);
    await server.configure({ applicants: ['other.csv'] });
    await until(() => messages().length > 1);
    assert.deepEqual(messages(), ['none.csv', 'other.csv'].map(told));
  });
});
