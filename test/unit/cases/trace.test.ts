/** What is held of a case is found under all names under which it is held. */
import assert from 'node:assert/strict';
import { OVERVIEW } from '../../../server/src/cases/questions.ts';
import { traceOf } from '../../../server/src/cases/trace.ts';
import { docdbOf } from '../../../server/src/jpo/opd/docdb.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

const CASE: CaseNumber = { law: 'patent', kind: 'application', number: '2018900010' };
const ASKING = { priority: 'interactive' } as const;

describe('the trace of a case', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  it('has its data, documents, numbers and foreign family, whatever was asked; all is asked for anew after it', async () => {
    const { cases, dossiers, client, clock } = services;
    const own = docdbOf(CASE);
    assert.ok(own);
    const learn = async () => {
      await cases.learn(CASE, [...OVERVIEW, 'citations', 'noticeBodies', 'responseBodies', 'priority'], ASKING);
      await clock.advance(120_000);
      const { value: family = [] } = await dossiers.family(own, ASKING);
      const applications = family.flatMap(({ application }) => application?.docdb ?? []);
      const [foreign] = applications.filter(({ country }) => country !== 'JP');
      assert.ok(foreign);
      for (const one of [own, foreign]) {
        await clock.advance(120_000);
        const { value } = await dossiers.documentList(one, ASKING);
        const [id] = (value?.groups ?? []).flatMap(({ documents }) => documents.map(({ original }) => original?.id));
        if (id !== undefined) await dossiers.body(one, id, ASKING);
      }
      await clock.advance(120_000);
    };
    await learn();
    const first = services.asked().length;
    assert.ok(first >= 8, services.asked().join());
    await learn();
    assert.equal(services.asked().length, first, 'all of it is held');
    const trace = await traceOf(CASE, services);
    assert.notEqual(trace.codes.length, 0);
    const { answers } = await client.forget(trace);
    assert.equal(answers, first);
    await learn();
    assert.equal(services.asked().length, 2 * first);
  });

  it('by another number of it is the same', async () => {
    const { cases, clock } = services;
    await cases.learn(CASE, OVERVIEW, ASKING);
    await clock.advance(60_000);
    const numbers = await (await cases.held(CASE)).numbers();
    const other = numbers.find(({ kind }) => kind !== 'application');
    assert.ok(other);
    const [one, two] = [await traceOf(CASE, services), await traceOf(other, services)];
    const names = ({ questions }: typeof one) => questions.map(({ api, parameter }) => `${api.id}/${parameter}`).sort();
    assert.deepEqual(names(two), names(one));
  });
});
