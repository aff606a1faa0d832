import assert from 'node:assert/strict';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

const NOW = { priority: 'interactive' } as const;
const HOUR = 3_600_000;
const KAKU = { code: '999000011', name: '架空電機株式会社' };
const CODES = ['999000011', '999000012', '999000013', '999000014', '999000015', '999000018', '999000019'];
const TWO_CODES = 'エグザンプル　ミホン　ホールディングス　インコーポレイテッド';

describe('applicants', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  const byCode = (code: string) => services.applicants.byCode(code, NOW);
  const byName = (name: string) => services.applicants.byName(name, NOW);
  const laws = () => services.asked().map((api) => api.split('/')[0] ?? '');

  it('the name of a code, and the code of a name', async () => {
    assert.deepEqual(await byCode(KAKU.code), { applicants: [KAKU] });
    assert.deepEqual(await byName(KAKU.name), { applicants: [KAKU] });
    assert.deepEqual(
      services.asked().map((api) => api.split('/')[1]),
      ['applicant_attorney_cd', 'applicant_attorney'],
    );
  });

  it('one name can have several codes', async () => {
    assert.deepEqual(await byName(TWO_CODES), {
      applicants: [
        { code: '999000016', name: TWO_CODES },
        { code: '999000017', name: TWO_CODES },
      ],
    });
  });

  it('questions are spread evenly over the counts of the three laws', async () => {
    for (const code of CODES.slice(0, 6)) await byCode(code);
    assert.deepEqual(laws(), ['patent', 'design', 'trademark', 'patent', 'design', 'trademark']);
  });

  it('by the share that is left of them', async () => {
    services.demo.setRemain('patent/applicant_attorney_cd', 101);
    services.demo.setRemain('design/applicant_attorney_cd', 151);
    for (const code of CODES) await byCode(code);
    assert.deepEqual(laws(), ['patent', 'design', ...Array<string>(5).fill('trademark')]);
  });

  it('a count that turns out to be spent leads to the next law, and is not asked again that day', async () => {
    services.demo.setRemain('patent/applicant_attorney_cd', 0);
    services.demo.setRemain('design/applicant_attorney_cd', 0);
    assert.deepEqual(await byCode(KAKU.code), { applicants: [KAKU] });
    assert.deepEqual(laws(), ['patent', 'design', 'trademark']);
    await byCode(CODES[1] ?? '');
    assert.deepEqual(laws().slice(3), ['trademark']);
    await services.clock.advance(15 * HOUR);
    await byCode(CODES[2] ?? '');
    assert.deepEqual(laws().slice(4), ['patent']);
  });

  it('with all of them spent, it says until when', async () => {
    for (const law of ['patent', 'design', 'trademark']) services.demo.setRemain(`${law}/applicant_attorney`, 0);
    for (let turn = 0; turn < 2; turn++) {
      const { applicants, failure } = await byName(KAKU.name);
      assert.deepEqual([applicants, failure?.code], [[], 'dailyLimit']);
      assert.equal(failure?.retryAt, services.client.nextDay());
    }
    assert.equal(services.asked().length, 3);
  });

  it('an answer is held whichever law gave it, also that there is none', async () => {
    await byCode(KAKU.code);
    await byCode(KAKU.code);
    await byCode('999099999');
    assert.deepEqual(await byCode('999099999'), { applicants: [] });
    await byName('登録のない見本名');
    assert.deepEqual(await byName('登録のない見本名'), { applicants: [] });
    assert.equal(services.asked().length, 3);
    await services.clock.advance(15 * HOUR);
    await byCode(KAKU.code);
    assert.equal(services.asked().length, 4);
  });

  it('a refresh does not take what was held before it', async () => {
    await byCode(KAKU.code);
    await services.clock.advance(HOUR);
    const refresh = { ...NOW, notBefore: services.clock.now() };
    assert.deepEqual(await services.applicants.byCode(KAKU.code, refresh), { applicants: [KAKU] });
    assert.equal(services.asked().length, 2);
  });

  it('names are asked for to the letter', async () => {
    for (const name of ['架空　花子', '架空 花子', '架空花子']) {
      assert.equal((await byName(name)).applicants.length, name === '架空　花子' ? 1 : 0, name);
    }
    assert.equal(services.asked().length, 3);
  });

  it('names may hold what a path may not', async () => {
    for (const name of ['架空/見本', '架空?見本#1', '架空%2F見本', '../架空', '見本 & 架空 + 例示']) {
      assert.deepEqual(await byName(name), { applicants: [] }, name);
    }
    assert.equal(services.demo.requests.filter(({ statusCode }) => statusCode === '107').length, 5);
  });

  it('names with a character that the API refuses are not asked for', async () => {
    for (const name of ['架空\t見本', '架空,見本', '架空:見本', '架空;見本', '架空|見本']) {
      assert.deepEqual(await byName(name), { applicants: [], failure: { code: 'refused' } }, name);
    }
    assert.deepEqual(services.demo.requests, []);
    // The full-width forms are letters of a name.
    assert.equal((await byName('架空，見本：例示')).failure, undefined);
  });

  it('without an ID, or offline, what was held is shown with the reason', async () => {
    const signedOut = await demoServices({}, { domestic: undefined });
    const { failure } = await signedOut.applicants.byCode(KAKU.code, NOW);
    assert.equal(failure?.code, 'signedOut');
    assert.deepEqual(signedOut.demo.requests, []);
    await signedOut.close();

    await byCode(KAKU.code);
    await byCode(CODES[1] ?? '');
    services.configure({ mode: 'offline' });
    assert.deepEqual(await byCode(KAKU.code), { applicants: [KAKU] });
    await services.clock.advance(24 * HOUR);
    for (const code of CODES.slice(0, 2)) {
      const found = await byCode(code);
      assert.deepEqual([found.failure?.code, found.applicants.map((one) => one.code)], ['offline', [code]]);
    }
    assert.equal((await byCode('999000020')).failure?.code, 'offline');
    assert.equal(services.asked().length, 2);
  });
});
