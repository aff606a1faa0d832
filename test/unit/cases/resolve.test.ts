import assert from 'node:assert/strict';
import { scan } from '../../../server/src/numbers/scan.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

const NOW = { priority: 'interactive' } as const;

function number(text: string): CaseNumber {
  const [found] = scan(text, { year: 2026 });
  assert.ok(found, text);
  return found;
}

describe('learning of a case', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  const titleOf = async (text: string) => {
    const { knowledge } = await services.cases.resolve(number(text), NOW);
    return knowledge.kind === 'case' ? knowledge.progress.title : knowledge.kind;
  };

  it('one request for an application; all its numbers are answered by it', async () => {
    assert.equal(await titleOf('特願2020-900005'), '電動機の制御装置、制御方法及びプログラム');
    assert.equal(await titleOf('特許第8400001号'), '電動機の制御装置、制御方法及びプログラム');
    assert.equal(await titleOf('特開2021-490005'), '電動機の制御装置、制御方法及びプログラム');
    assert.deepEqual(services.asked(), ['patent/app_progress']);
  });

  it('a registration without a held case takes the number reference, once', async () => {
    await titleOf('特許第8400001号');
    await titleOf('特許第8400001号');
    await titleOf('特願2020-900005');
    assert.deepEqual(services.asked(), ['patent/case_number_reference', 'patent/app_progress']);
  });

  it('PCT and WO numbers take the national phase', async () => {
    const title = await titleOf('PCT/US2020/990001');
    assert.notEqual(title, 'none');
    assert.equal(await titleOf('WO2020/990001'), title);
    assert.equal(await titleOf('再表2020/990001'), title);
    assert.deepEqual(services.asked(), ['patent/pct_national_phase_application_number', 'patent/app_progress']);
  });

  it('an unknown number is asked for once a day', async () => {
    assert.equal(await titleOf('特願2020-000001'), 'none');
    assert.equal(await titleOf('特願2020-000001'), 'none');
    assert.equal(await titleOf('特許第1234567号'), 'none');
    assert.equal(await titleOf('特許第1234567号'), 'none');
    assert.deepEqual(services.asked(), ['patent/app_progress', 'patent/case_number_reference']);
  });

  it('nothing is asked for numbers that no API takes', async () => {
    for (const text of [
      '実願2023-003687',
      '不服2021-012345',
      '特公平6-12345',
      '特開昭60-46093',
      'DM/091050',
      '特願2020-0',
    ]) {
      assert.equal(await titleOf(text), 'unknown');
    }
    assert.deepEqual(services.asked(), []);
  });

  it('a file never asks, and shows what is held however old, saying so', async () => {
    const application = number('特願2020-900005');
    assert.deepEqual((await services.cases.held(application)).knowledge, { kind: 'unknown' });
    await services.cases.resolve(application, NOW);
    await services.clock.advance(40 * 3_600_000);
    const { knowledge } = await services.cases.held(number('特許第8400001号'));
    assert.ok(knowledge.kind === 'case' && knowledge.isStale);
    assert.equal(services.asked().length, 1);
  });

  it('every fact says which API it came from and when', async () => {
    const at = services.clock.now();
    const { knowledge } = await services.cases.resolve(number('特許第8400001号'), NOW);
    assert.deepEqual(knowledge.kind === 'case' && knowledge.source, { api: 'patent/app_progress', fetchedAt: at });
  });

  it('asks again on the next day in Japan, and keeps the old answer when it cannot', async () => {
    await titleOf('特願2020-900005');
    await services.clock.advance(16 * 3_600_000);
    await titleOf('特願2020-900005');
    assert.equal(services.asked().length, 2);
    await services.clock.advance(24 * 3_600_000);
    services.configure({ mode: 'offline' });
    const { knowledge, failure } = await services.cases.resolve(number('特願2020-900005'), NOW);
    assert.equal(failure?.code, 'offline');
    assert.equal(knowledge.kind === 'case' && knowledge.isStale, true);
    assert.equal(services.asked().length, 2);
  });

  it('the fixed address is asked for once and for good', async () => {
    const application = number('特願平10-900014');
    const first = await services.cases.address(application, NOW);
    assert.match(first.target ?? '', /^https:\/\/www\.j-platpat\.inpit\.go\.jp\//u);
    await services.clock.advance(7 * 24 * 3_600_000);
    assert.deepEqual(await services.cases.address(application, NOW), first);
    assert.deepEqual(services.asked(), ['patent/jpp_fixed_address']);
  });
});
