import assert from 'node:assert/strict';
import { kakuDenki, mihonTaro } from '../../../server/demo/cases/people.ts';
import { until } from '../../support/until.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

const NOW = { priority: 'interactive' } as const;

describe('the directory of the services', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  it('knows the parties of a case as soon as it was looked up, and asks for nothing itself', async () => {
    const { cases, directory } = services;
    assert.deepEqual(directory.search('架空電機', 5), []);
    await cases.learn({ law: 'patent', kind: 'application', number: '2022900001' }, ['documents'], NOW);
    const asked = services.demo.requests.length;
    await until(() => directory.byCode(kakuDenki.code) !== undefined);
    assert.deepEqual(directory.byCode(kakuDenki.code), { ...kakuDenki, source: 'answer' });
    assert.deepEqual(directory.byCode(mihonTaro.code), { ...mihonTaro, isAgent: true, source: 'answer' });
    assert.deepEqual(
      directory.byName('㈱架空電機').map(({ name }) => name),
      [kakuDenki.name],
    );
    await directory.settled();
    assert.equal(services.demo.requests.length, asked);
  });

  it('knows the answer about a code and about a name', async () => {
    const { applicants, directory } = services;
    await applicants.byCode('999000015', NOW);
    await applicants.byName('ＭＩＨＯＮ架空商事株式会社', NOW);
    await directory.settled();
    assert.deepEqual(
      directory.search('', 5).map(({ code }) => code),
      ['999000020', '999000015'],
    );
  });
});
