import assert from 'node:assert/strict';
import { readBundle } from '../../../server/src/documents/bundle.ts';
import { docdbOf, readDocdb, type DocdbNumber } from '../../../server/src/jpo/opd/docdb.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

const NOW = { priority: 'interactive' } as const;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function docdb(text: string): DocdbNumber {
  const number = readDocdb(text);
  assert.ok(number, text);
  return number;
}

/** A patent with members in the US and at the EPO. */
const JAPANESE = docdb('JP.2021599901.A');
const AMERICAN = docdb('US.201999990001.A');
/** Japanese cases of the demo that have been published. */
const PUBLISHED = [
  '2022900001',
  '2024900003',
  '2024900004',
  '2022900011',
  '2020900013',
  '2020900005',
  '2012900006',
].map((number) => docdb(`JP.${number}.A`));

describe('dossiers of the five offices', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  const family = (number: DocdbNumber) => services.dossiers.family(number, NOW);

  it('without the ID of the OPD-API every question says so, and nothing is asked', async () => {
    const signedOut = await demoServices({}, { opd: undefined });
    try {
      const { dossiers } = signedOut;
      for (const told of [
        await dossiers.family(JAPANESE, NOW),
        await dossiers.documentList(JAPANESE, NOW),
        await dossiers.citations(AMERICAN, NOW),
        await dossiers.body(JAPANESE, 'Written_Opinion_52400390006_JP', NOW),
        await dossiers.body(AMERICAN, 'Non-Final_Rejection_99990001_US', NOW),
      ]) {
        assert.deepEqual([told.failure?.code, told.value, told.source], ['signedOut', undefined, undefined]);
      }
      assert.deepEqual(signedOut.demo.requests, []);
    } finally {
      await signedOut.close();
    }
  });

  it('the domestic ID does not stand in for it', async () => {
    const wrong = await demoServices({}, { opd: { username: 'demo', password: 'demo' } });
    try {
      const { failure } = await wrong.dossiers.family(JAPANESE, NOW);
      assert.equal(failure?.code, 'tokenRefused');
      assert.equal(
        await wrong.cases.learn({ law: 'patent', kind: 'application', number: '2020900005' }, ['status'], NOW),
        undefined,
      );
    } finally {
      await wrong.close();
    }
  });

  it('a family is listed with its members, by the API that has more requests left', async () => {
    const { value, source, failure } = await family(JAPANESE);
    assert.deepEqual(
      value?.map(({ application }) => application?.raw),
      ['JP.2021599901.A', 'US.201999990001.A', 'EP.20999001.A'],
    );
    assert.deepEqual([source, failure], [{ api: 'opd/family_list', fetchedAt: services.clock.now() }, undefined]);
    assert.deepEqual(services.asked(), ['opd/family_list']);
  });

  it('it is held: by either API, until midnight in Japan', async () => {
    const first = await family(JAPANESE);
    await services.clock.advance(HOUR);
    assert.deepEqual(await family(JAPANESE), first);
    await family(PUBLISHED[0] ?? JAPANESE);
    await family(PUBLISHED[0] ?? JAPANESE);
    assert.equal(services.asked().length, 2);
    await services.clock.advance(15 * HOUR);
    await family(JAPANESE);
    assert.equal(services.asked().length, 3);
  });

  it('with nothing left of family_list, family gives the same', async () => {
    services.demo.setRemain('opd/family_list', 0);
    const { value, source, failure } = await family(JAPANESE);
    assert.deepEqual([value?.length, source?.api, failure], [3, 'opd/family', undefined]);
    await family(PUBLISHED[0] ?? JAPANESE);
    assert.deepEqual(services.asked(), ['opd/family_list', 'opd/family', 'opd/family'], 'the spent one is left alone');
  });

  it('with nothing left of both, it says so without asking again', async () => {
    services.demo.setRemain('opd/family_list', 0);
    services.demo.setRemain('opd/family', 0);
    for (let turn = 0; turn < 3; turn++) {
      const { failure, value } = await family(JAPANESE);
      assert.deepEqual([failure?.code, value], ['dailyLimit', undefined]);
      assert.equal(failure?.retryAt, services.client.nextDay());
    }
    assert.deepEqual(services.asked(), ['opd/family_list', 'opd/family']);
    assert.equal(services.demo.violations.daily, 2);
  });

  it('five a minute, and no more; the sixth waits, and is told until when', async () => {
    const start = services.clock.now();
    let until = 0;
    const onDelay = (delay?: { readonly until: number }) => {
      until = delay?.until ?? until;
    };
    const all = PUBLISHED.map((number) => services.dossiers.documentList(number, { ...NOW, onDelay }));
    const state = { ended: false };
    const ended = Promise.all(all).then((told) => {
      state.ended = true;
      return told;
    });
    let asked = 0;
    while (!state.ended) {
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
      if (services.clock.now() - start < MINUTE) asked = services.asked().length;
      await services.clock.advance(500);
    }
    assert.equal(asked, 5);
    assert.ok(until >= start + MINUTE && until <= start + 2 * MINUTE, String(until - start));
    assert.equal((await ended).filter(({ value }) => value !== undefined).length, PUBLISHED.length);
    assert.equal(services.asked().length, PUBLISHED.length);
    assert.deepEqual(services.demo.violations, { minute: 0, daily: 0 });
  });

  it('its window is not that of the domestic APIs', async () => {
    await Promise.all(PUBLISHED.slice(0, 5).map((number) => services.dossiers.documentList(number, NOW)));
    const progress = { law: 'patent', kind: 'application', number: '2020900005' } as const;
    assert.equal(await services.cases.learn(progress, ['status'], NOW), undefined);
    const usage = await services.client.usage('opd');
    assert.deepEqual([usage?.windows.opd.used, usage?.windows.opd.limit], [5, 5]);
    assert.equal((await services.client.usage())?.windows.domestic.used, 1);
  });

  it('documents, classes and citations of a Japanese and a foreign application', async () => {
    const list = await services.dossiers.documentList(AMERICAN, NOW);
    const ids = list.value?.groups.flatMap(({ documents }) => documents.map(({ original }) => original?.id));
    assert.ok(ids?.includes('Non-Final_Rejection_99990001_US'), String(ids));
    const cited = await services.dossiers.citations(docdb('JP.2022900001.A'), NOW);
    assert.deepEqual(
      cited.value?.patents.map(({ publication }) => publication.raw),
      ['JP.H11490014.A', 'JP.2013490006.A', 'JP.2021490005.A', 'JP.2020490008.A'],
    );
    assert.deepEqual(services.asked(), ['opd/global_doc_list', 'opd/global_cite_class']);
  });

  it('bodies: a ZIP of the JPO, a PDF of the others, each asked for once and for good', async () => {
    const notice = 'Notification_of_Reasons_for_Refusal_06124390004_JP';
    const own = await services.dossiers.body(JAPANESE, notice, NOW);
    const { documents } = await readBundle(own.value ?? new Uint8Array(), { year: 2026 });
    assert.deepEqual(
      documents.map(({ code, dispatchNumber }) => [code, dispatchNumber]),
      [['A131', '390004']],
    );
    const foreign = await services.dossiers.body(AMERICAN, 'Non-Final_Rejection_99990001_US', NOW);
    assert.equal(Buffer.from(foreign.value ?? []).toString('latin1', 0, 5), '%PDF-');
    await services.clock.advance(40 * 24 * HOUR);
    await services.dossiers.body(JAPANESE, notice, NOW);
    await services.dossiers.body(AMERICAN, 'Non-Final_Rejection_99990001_US', NOW);
    assert.deepEqual(services.asked(), ['opd/jp_doc_cont', 'opd/global_doc_cont']);
  });

  it('where there is none (107, 108), nothing comes and nothing has failed; asked once a day', async () => {
    for (let turn = 0; turn < 2; turn++) {
      assert.deepEqual(await family(docdb('JP.2020999999.A')), {});
      assert.deepEqual(await services.dossiers.body(JAPANESE, 'Abstract_1_JP', NOW), {});
    }
    assert.equal(services.asked().length, 2);
  });

  it('a registration is found under the publications; a dossier is of an application only', async () => {
    const registration = docdbOf({ law: 'patent', kind: 'registration', number: '8400003' });
    assert.ok(registration);
    assert.equal((await family(registration)).value?.length, 3);
    assert.deepEqual(await services.dossiers.documentList(registration, NOW), {});
    assert.deepEqual(services.asked(), ['opd/family_list']);
  });

  it('what is held stays usable offline, with the reason', async () => {
    const { value } = await family(JAPANESE);
    await services.clock.advance(24 * HOUR);
    services.configure({ mode: 'offline' });
    const told = await family(JAPANESE);
    assert.deepEqual([told.value, told.failure?.code], [value, 'offline']);
    assert.equal(services.asked().length, 1);
  });

  it('also what the other API of the two gave', async () => {
    services.demo.setRemain('opd/family_list', 0);
    const { value, source } = await family(JAPANESE);
    assert.equal(source?.api, 'opd/family');
    await services.clock.advance(24 * HOUR);
    services.configure({ mode: 'offline' });
    const told = await family(JAPANESE);
    assert.deepEqual([told.value, told.source, told.failure?.code], [value, source, 'offline']);
  });

  it('a refresh does not take what was held before it', async () => {
    await family(JAPANESE);
    await services.clock.advance(HOUR);
    const { source } = await services.dossiers.family(JAPANESE, { ...NOW, notBefore: services.clock.now() });
    assert.equal(source?.fetchedAt, services.clock.now());
    assert.equal(services.asked().length, 2);
  });
});
