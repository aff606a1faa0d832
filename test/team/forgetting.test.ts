/** A case is forgotten by the team too; everything is what one machine holds. */
import assert from 'node:assert/strict';
import type { CaseTrace } from '../../server/src/store/forgetting.ts';
import type { CaseNumber } from '../../server/src/numbers/caseNumber.ts';
import { needsRedis, RedisServer } from '../support/redisServer.ts';
import { TeamBench, type LayeredDesk } from '../support/teamBench.ts';
import { ACCOUNT, question } from '../unit/store/storeBench.ts';

const CASE: CaseNumber = { law: 'patent', kind: 'application', number: '2022900001' };
const REGISTERED: CaseNumber = { law: 'patent', kind: 'registration', number: '7900001' };
const NAME = { code: '999000011', name: '架空忘却電機株式会社', class: 1 } as const;
const ASKED = question(CASE.number);
const TRACE: CaseTrace = { numbers: [CASE, REGISTERED], questions: [ASKED], codes: [NAME.code] };

describe('forgetting in a team', function () {
  this.timeout(30_000);
  let server: RedisServer;
  let bench: TeamBench;
  let here: LayeredDesk;
  before(async function () {
    needsRedis(this);
    server = await RedisServer.start({ args: ['--appendonly', 'no'] });
  });
  after(() => (server as RedisServer | undefined)?.stop());
  beforeEach(async () => {
    bench = new TeamBench(server);
    here = bench.openLayered('here');
    await learn();
  });
  afterEach(() => bench.close());

  async function learn(): Promise<void> {
    const claim = await here.store.claim({ account: ACCOUNT, question: ASKED, waiter: bench.waiter(), reserve: 0 });
    assert.ok(claim.state === 'granted');
    const answer = bench.answer(ASKED, { code: NAME.code, name: NAME.name });
    const links = [{ number: REGISTERED, application: CASE.number }];
    await here.store.settle(claim.ticket, { answer, links, names: [NAME], remaining: 300 });
  }
  const held = (desk: LayeredDesk) => desk.store.answer(ASKED.api, ASKED.parameter);
  const used = async (desk: LayeredDesk) => (await desk.store.usage(ACCOUNT)).apis[0]?.used;

  it('a case: answers, links and names are gone from the server, and the counts stay', async () => {
    const { answers, codes, team } = await here.store.forget(TRACE);
    assert.deepEqual({ answers, codes, team }, { answers: 1, codes: [NAME.code], team: 'forgotten' });
    const shared = bench.openDesk('third');
    assert.equal(await shared.answer(ASKED.api, ASKED.parameter), undefined);
    assert.equal(await shared.applicationOf(REGISTERED), undefined);
    assert.deepEqual(await shared.numbersOf(CASE), []);
    assert.deepEqual((await shared.applicants(0, 10)).applicants, []);
    assert.equal(await held(here), undefined, 'it does not come back from the server');
    assert.equal(await used(here), 1);
    assert.equal((await here.store.usage(ACCOUNT)).windows.domestic.used, 1);
  });

  it('what a colleague has kept stays with the colleague', async () => {
    const there = bench.openLayered('there');
    assert.ok(await held(there));
    await here.store.forget(TRACE);
    assert.ok(await held(there));
  });

  it('while the server is away it is said, and done when it is done again', async () => {
    here.way = 'cut';
    assert.equal((await here.store.forget(TRACE)).team, 'away');
    assert.equal(await held(here), undefined);
    here.way = 'open';
    await bench.pass(20_000);
    assert.equal((await here.store.forget(TRACE)).team, 'forgotten');
    assert.equal(await held(here), undefined);
  });

  it('an answer that the server was not told yet is not told any more; its request is', async () => {
    await here.store.forget(TRACE);
    const claim = await here.store.claim({ account: ACCOUNT, question: ASKED, waiter: bench.waiter(), reserve: 0 });
    assert.ok(claim.state === 'granted');
    here.way = 'cut';
    await here.store.settle(claim.ticket, { answer: bench.answer(ASKED), names: [NAME], remaining: 250 });
    await here.store.forget(TRACE);
    here.way = 'open';
    await bench.pass(20_000);
    assert.equal(await held(here), undefined);
    const usage = await bench.openDesk('third').usage(ACCOUNT);
    assert.equal(usage.apis[0]?.remaining, 250);
  });

  it('everything: this machine is empty, and the team keeps what it has', async () => {
    assert.equal((await here.store.forget('everything')).team, 'kept');
    assert.equal(await here.local.answer(ASKED.api, ASKED.parameter), undefined);
    assert.ok(await bench.openDesk('third').answer(ASKED.api, ASKED.parameter));
    assert.equal(await used(here), 1);
  });
});
