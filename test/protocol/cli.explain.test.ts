import assert from 'node:assert/strict';
import { ja } from '../../server/src/messages/messages.ts';
import { runCli } from './runCli.ts';
import { Workplace } from './workplace.ts';

/** An application, and a registration of another case, whose application has to be found first. */
const DRAFT = '控え\n特願2022-900001、特許第8400001号';
const PLAN = [
  /^特願2022-900001 +patent\/app_progress（/mu,
  /^特許第8400001号 +patent\/case_number_reference → patent\/app_progress（/mu,
  /^ {2}patent\/app_progress: 2回$/mu,
  /^ {2}patent\/case_number_reference: 1回$/mu,
];

describe('jpo-drafting check --explain', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  const check = (...args: readonly string[]) =>
    runCli(['check', ...args, '-'], { env: place.environment, clock: place.clock, input: DRAFT });

  it('--offline says what would be asked, and asks nothing', async () => {
    const { stdout } = await check('--explain', '--offline');
    for (const line of [...PLAN, ja.explain.total(3)]) assert.match(stdout, new RegExp(line, 'mu'));
    assert.deepEqual(place.demo.requests, []);
  });

  it('says it before the answers, and no more is asked', async () => {
    const { stdout, status } = await check('--explain');
    assert.equal(status, 0);
    assert.ok(stdout.indexOf(ja.explain.total(3)) < stdout.indexOf('二次電池の残量推定装置'), stdout);
    assert.deepEqual(place.asked(), ['patent/app_progress', 'patent/case_number_reference', 'patent/app_progress']);
    const again = await check('--explain', '--offline');
    assert.ok(again.stdout.includes(ja.explain.total(0)), again.stdout);
  });
});
