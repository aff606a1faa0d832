import assert from 'node:assert/strict';
import { dryRun } from '../../../server/src/cases/batch.ts';
import { DEMO_CASES } from '../../../server/demo/cases/cases.ts';
import { formatNumber } from '../../../server/src/numbers/format.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

/** Every number that the demo's cases have, by which somebody may ask for them. */
const NUMBERS = DEMO_CASES.cases.flatMap(({ law, progress }) => {
  const all: CaseNumber[] = [
    { law, kind: 'application', number: progress.applicationNumber },
    { law, kind: 'registration', number: progress.registrationNumber },
  ];
  if ('ADPublicationNumber' in progress)
    all.push(
      { law, kind: 'publication', number: progress.ADPublicationNumber },
      { law, kind: 'nationalPublication', number: progress.ADNationalPublicationNumber },
      { law, kind: 'internationalApplication', number: progress.internationalApplicationNumber },
      { law, kind: 'internationalPublication', number: progress.internationalPublicationNumber },
    );
  return all.filter(({ number }) => number !== '');
});

describe('the facts of a case', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  it('cost one request by the application, two at most by any other number', async () => {
    const seen = new Set<string>();
    for (const number of NUMBERS) {
      const { estimate } = await dryRun(services.cases, scan(formatNumber(number), { year: 2026 }));
      assert.equal(estimate.requests, number.kind === 'application' ? 1 : 2, formatNumber(number));
      seen.add(number.kind);
    }
    assert.ok(seen.size >= 5, [...seen].join());
    assert.deepEqual(services.asked(), []);
  });
});
