/** What is built does its work on the least version of Node, and on the first of the next line. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCli, type CliResult } from '../protocol/runCli.ts';
import { Workplace } from '../protocol/workplace.ts';
import { FLOOR, nodeOf } from './nodes.ts';

const TITLE = '二次電池の残量推定装置';
const CASE = '特願2022-900001';

/** In this order: what one learns, the next ones use. */
const COMMANDS: readonly { args: readonly string[]; says: RegExp; status?: number; onError?: boolean }[] = [
  { args: ['numbers', 'draft.txt'], says: /特願2022-900001.*出願番号/u },
  { args: ['check', 'draft.txt'], says: /意見書|特願2022-900001/u, status: 1 },
  { args: ['quota'], says: /^patent\/app_progress +1 +799/mu },
  { args: ['case', '--citations', CASE], says: new RegExp(TITLE, 'u') },
  { args: ['applicant', '999000011'], says: /架空電機株式会社/u },
  { args: ['draft', '意見書', CASE], says: /【書類名】\s*意見書/u },
  { args: ['watch', 'add', CASE], says: /特願2022-900001/u },
  { args: ['team', 'status'], says: /JPO_DRAFTING_SHARED_URL|共有ストア/u, status: 2, onError: true },
  { args: ['report', '特願2024-900003'], says: /Node/u },
];

for (const version of [FLOOR, '24.0.0']) {
  describe(`on Node ${version}`, () => {
    let node: string;
    let place: Workplace;

    before(async function () {
      node = nodeOf(version, this);
      place = await Workplace.create();
      writeFileSync(path.join(place.home, 'draft.txt'), `【書類名】　　　　意見書\n【出願番号】　　　${CASE}\n`);
    });
    after(() => place.close());

    const run = (args: readonly string[]): Promise<CliResult> =>
      runCli(args, { env: place.environment, clock: place.clock, cwd: place.home, node });

    it('is that version', async () => {
      const { stdout } = await run(['report']);
      assert.ok(stdout.includes(`v${version}`) || stdout.includes(version), stdout);
    });

    for (const { args, says, status = 0, onError = false } of COMMANDS)
      it(`jpo-drafting ${args.join(' ')}`, async () => {
        const result = await run(args);
        assert.equal(result.status, status, `${result.stdout}\n${result.stderr}`);
        assert.match(onError ? result.stderr : result.stdout, says);
        if (!onError) assert.equal(result.stderr.includes('SQLite'), false, result.stderr);
      });

    it('the server answers a hover of the demo', async () => {
      const server = await place.server({ node, settings: { mode: 'demo' }, command: ['server.js', '--stdio'] });
      const document = await server.open(`【書類名】意見書\n${CASE}\n`);
      assert.match((await server.hover(document, CASE)) ?? '', new RegExp(TITLE, 'u'));
    });
  });
}
