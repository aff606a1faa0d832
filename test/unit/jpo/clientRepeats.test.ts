import assert from 'node:assert/strict';
import type { StatusCode } from '../../../server/demo/envelope.ts';
import type { Fault } from '../../support/demoApi.ts';
import { until } from '../../support/until.ts';
import { Budget } from '../../../server/src/jpo/budget.ts';
import type { Outcome } from '../../../server/src/jpo/client.ts';
import {
  codeOf,
  Desks,
  HOUR,
  INTERACTIVE,
  PENDING,
  question,
  REGISTERED,
  unknownCases,
  type Desk,
} from '../store/desks.ts';

describe('client: what is repeated, and what is not', () => {
  let desks: Desks;
  let desk: Desk;
  /** Met by the next requests, one each. */
  let faults: (Fault | undefined)[];
  beforeEach(async () => {
    faults = [];
    desks = await Desks.start({ intercept: ({ api }) => (api === 'token' ? undefined : faults.shift()) });
    desk = await desks.open();
  });
  afterEach(() => desks.close());

  const status = (code: StatusCode): Fault => ({ kind: 'status', code });
  const ask = (one = PENDING) => desks.drive(desk.client.ask(one, INTERACTIVE));

  for (const code of ['302', '303', '999'] as const) {
    it(`${code}: repeated once, two to four seconds later`, async () => {
      faults = [status(code)];
      assert.equal(codeOf(await ask()), '100');
      const [first, second] = desks.demo.requests.filter(({ api }) => api !== 'token');
      const pause = (second?.at ?? 0) - (first?.at ?? 0);
      assert.ok(pause >= 2_000 && pause <= 4_100, `${pause} ms`);
      assert.equal(desks.asked().length, 2);
    });

    it(`${code} again: a failure, and the held answer with it`, async () => {
      await ask();
      await desks.clock.advance(24 * HOUR);
      faults = [status(code), status(code), status(code)];
      const outcome = await ask();
      assert.equal(codeOf(outcome), code === '303' ? 'busy' : 'server');
      assert.ok(outcome.kind === 'failure' && outcome.held?.statusCode === '100');
      assert.equal(outcome.failure.api, 'patent/app_progress');
      assert.equal(desks.asked().length, 3);
    });
  }

  it('a repeat takes a place in the window and a count of its own', async () => {
    faults = [status('303')];
    await ask();
    const usage = await desk.client.usage();
    assert.equal(usage?.windows.domestic.used, 2);
    assert.equal(usage.apis[0]?.used, 2);
  });

  it('a repeat waits for its turn', async () => {
    await Promise.all(unknownCases(9).map((one) => desk.client.ask(one, INTERACTIVE)));
    faults = [status('303')];
    const start = desks.clock.now();
    assert.equal(codeOf(await ask()), '100');
    assert.ok(desks.clock.now() - start >= 60_000);
    assert.deepEqual(desks.demo.violations, { minute: 0, daily: 0 });
  });

  it('a question that another window answered in the meantime is not repeated', async () => {
    const other = await desks.open();
    faults = [status('999')];
    const asked = desk.client.ask(PENDING, INTERACTIVE);
    await until(() => desks.clock.sleeping > 0);
    await other.client.ask(PENDING, INTERACTIVE);
    assert.equal(codeOf(await desks.drive(asked)), '100');
    assert.equal(desks.asked().length, 2);
  });

  for (const code of ['204', '208', '301', '400'] as const) {
    it(`${code}: refused, not repeated`, async () => {
      faults = [status(code), status(code)];
      assert.equal(codeOf(await ask()), 'refused');
      assert.equal(desks.asked().length, 1);
    });
  }

  it('210: one renewal and one repeat', async () => {
    await ask(REGISTERED);
    faults = [status('210')];
    assert.equal(codeOf(await ask()), '100');
    assert.equal(desks.asked().length, 3);
    assert.equal(desks.logins, 2);
  });

  it('210 again: a failure after one renewal and one repeat', async () => {
    await ask(REGISTERED);
    faults = [status('210'), status('210'), status('210')];
    assert.equal(codeOf(await ask()), 'tokenRefused');
    assert.equal(desks.asked().length, 3);
    assert.equal(desks.logins, 2);
  });

  it('210 and no request left for the repeat: the token was refused, and the next question goes with a new one', async () => {
    await ask(REGISTERED);
    faults = [status('210')];
    const one = desk.client.ask(PENDING, { ...INTERACTIVE, budget: new Budget(1) });
    assert.equal(codeOf(await desks.drive(one)), 'tokenRefused');
    assert.equal(desks.asked().length, 2);
    assert.equal(codeOf(await ask()), '100');
    assert.equal(desks.logins, 2);
  });

  it('203 and no request left for another API: the limit is named, and asking again asks that one', async () => {
    const both = ['patent/app_progress', 'patent/app_progress_simple'].map((api) => question(PENDING.parameter, api));
    const [first, second] = both;
    assert.ok(first && second);
    faults = [status('203')];
    for (const code of ['otherApi', '100']) {
      const options = { ...INTERACTIVE, budget: new Budget(1) };
      const outcome: Outcome = await desks.drive(desk.client.askAny([first, second], options));
      assert.equal(codeOf(outcome), code);
      if (outcome.kind === 'failure') assert.equal(outcome.failure.api, 'patent/app_progress');
    }
    assert.deepEqual(desks.asked(), ['patent/app_progress', 'patent/app_progress_simple']);
  });

  it('210 for many at once: one renewal, one repeat each', async () => {
    await ask(REGISTERED);
    faults = Array.from({ length: 4 }, () => status('210'));
    const outcomes = await desks.drive(Promise.all(unknownCases(4).map((one) => desk.client.ask(one, INTERACTIVE))));
    assert.deepEqual(new Set(outcomes.map(codeOf)), new Set(['107']));
    assert.equal(desks.asked().length, 9);
    assert.equal(desks.logins, 2);
  });

  it('303 and then 210, or 210 and then 303: never more than three requests', async () => {
    await ask(REGISTERED);
    for (const sequence of [
      ['303', '210', '303', '210'],
      ['210', '303', '210', '303'],
    ] as const) {
      const before = desks.asked().length;
      faults = sequence.map(status);
      const outcome = await ask(question(sequence.join('')));
      assert.equal(outcome.kind, 'failure');
      assert.ok(desks.asked().length - before <= 3, `${desks.asked().length - before} requests`);
    }
  });

  it('203: asked no more until midnight in Japan, in all windows, and other APIs go on', async () => {
    const other = await desks.open();
    faults = [status('203')];
    const midnight = Date.UTC(2026, 10, 23, 15);
    for (const one of [desk, other, desk, other]) {
      const outcome = await desks.drive(one.client.ask(PENDING, INTERACTIVE));
      assert.equal(codeOf(outcome), 'dailyLimit');
      assert.equal(outcome.kind === 'failure' && outcome.failure.retryAt, midnight);
    }
    assert.equal(desks.asked().length, 1);
    const simple = question(PENDING.parameter, 'patent/app_progress_simple');
    assert.equal(codeOf(await desks.drive(other.client.ask(simple, INTERACTIVE))), '100');
    await desks.clock.advance(midnight - desks.clock.now() - 1);
    assert.equal(codeOf(await ask()), 'dailyLimit');
    await desks.clock.advance(1);
    assert.equal(codeOf(await ask()), '100');
  });

  it('203 that crossed midnight says nothing of the new day', async () => {
    const held = Promise.withResolvers<undefined>();
    await desks.clock.advance(15 * HOUR - 1_000);
    desks.demo.setRemain('patent/app_progress', 0);
    faults = [{ kind: 'hold', until: held.promise }];
    const asked = desk.client.ask(PENDING, INTERACTIVE);
    await until(() => desks.asked().length === 1);
    await desks.clock.advance(2_000);
    held.resolve(undefined);
    const outcome = await asked;
    assert.equal(codeOf(outcome), 'dailyLimit');
    assert.equal(outcome.kind === 'failure' && outcome.failure.retryAt, Date.UTC(2026, 10, 23, 15));
    assert.equal(codeOf(await ask()), '100');
  });

  it('when the count runs out it is not asked for, so the server never sees one too many', async () => {
    desks.demo.setRemain('patent/app_progress', 3);
    const outcomes = [];
    for (const one of unknownCases(6)) outcomes.push(codeOf(await ask(one)));
    assert.deepEqual(outcomes, ['107', '107', '107', 'dailyLimit', 'dailyLimit', 'dailyLimit']);
    assert.deepEqual(desks.demo.violations, { minute: 0, daily: 0 });
    assert.equal(desks.asked().length, 3);
  });

  it('wrong ID or password: one attempt in all, until they change', async () => {
    desk.credentials = { username: 'demo', password: 'wrong' };
    const all = await Promise.all(unknownCases(5).map((one) => desk.client.ask(one, INTERACTIVE)));
    assert.deepEqual(new Set(all.map(codeOf)), new Set(['wrongCredentials']));
    await desks.clock.advance(2 * HOUR);
    assert.equal(codeOf(await ask()), 'wrongCredentials');
    await assert.rejects(desk.signIn(), /wrongCredentials/u);
    assert.deepEqual([desks.logins, desks.asked().length], [1, 0]);
    desk.credentials = { username: 'demo', password: 'demo' };
    assert.equal(codeOf(await ask()), '100');
    assert.deepEqual([desks.logins, desks.asked().length], [2, 1]);
  });

  it('offline: nothing is sent, not even a login, and what is held is shown', async () => {
    await ask();
    await desks.clock.advance(24 * HOUR);
    desk.section = { mode: 'offline' };
    const before = desks.demo.requests.length;
    const outcome = await ask();
    assert.equal(codeOf(outcome), 'offline');
    assert.ok(outcome.kind === 'failure' && outcome.held?.statusCode === '100');
    assert.equal(desks.demo.requests.length, before);
  });
});
