import assert from 'node:assert/strict';
import { heldLastDays } from '../../../server/src/features/shared/lastDayText.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

describe('the last days of a case from what is held', () => {
  const number = { law: 'patent', kind: 'application', number: '2020900005' } as const;
  const asked = { priority: 'interactive' } as const;
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  it('have the annuity of a registered case, and ask nothing', async () => {
    const { cases, clock } = services;
    await cases.resolve(number, asked);
    await cases.learn(number, ['registration'], asked);
    const before = services.asked().length;
    const days = await heldLastDays(await cases.held(number), { now: clock.now(), residentAbroad: false });
    assert.deepEqual(
      days.map(({ act, lastDay }) => [act, lastDay]),
      [['annuity', '2027-07-08']],
    );
    assert.equal(services.asked().length, before);
  });
});
