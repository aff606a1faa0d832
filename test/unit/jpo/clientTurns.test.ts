import assert from 'node:assert/strict';
import { until } from '../../support/until.ts';
import { BACKGROUND, codeOf, Desks, INTERACTIVE, PENDING, question, REGISTERED, unknownCases } from '../store/desks.ts';
import type { Delay } from '../../../server/src/jpo/inFlight.ts';
import type { Desk } from '../store/desks.ts';

describe('client: waiting for a turn', () => {
  let desks: Desks;
  let desk: Desk;
  beforeEach(async () => {
    desks = await Desks.start();
    desk = await desks.open();
  });
  afterEach(() => desks.close());

  const fill = (count = 10) => Promise.all(unknownCases(count).map((one) => desk.client.ask(one, INTERACTIVE)));

  it('tells who waits until when, and that it goes on', async () => {
    await fill();
    const start = desks.clock.now();
    const telling = (to: (number | undefined)[]) => (delay: Delay | undefined) =>
      to.push(delay && (delay.until - start) / 1000);
    const delays: (number | undefined)[] = [];
    const asked = desk.client.ask(PENDING, { ...INTERACTIVE, onDelay: telling(delays) });
    await until(() => delays.length > 0);
    const joined: (number | undefined)[] = [];
    void desk.client.ask(PENDING, { ...INTERACTIVE, onDelay: telling(joined) });
    await until(() => joined.length > 0);
    assert.deepEqual([delays, joined], [[60], [60]]);
    await desks.clock.advance(60_000);
    assert.equal(codeOf(await asked), '100');
    assert.deepEqual(
      [delays, joined],
      [
        [60, undefined],
        [60, undefined],
      ],
    );
    assert.equal(desks.demo.violations.minute, 0);
  });

  it('says nothing of waiting where there is a place', async () => {
    await fill(9);
    let isDelayed = false;
    const onDelay = () => {
      isDelayed = true;
    };
    await desk.client.ask(PENDING, { ...INTERACTIVE, onDelay });
    assert.equal(isDelayed, false);
  });

  it('35 questions from two windows take four minutes and break no limit', async () => {
    const other = await desks.open();
    const questions = unknownCases(35);
    const start = desks.clock.now();
    const all = questions.map((one, i) => (i % 2 ? desk : other).client.ask(one, i % 3 ? INTERACTIVE : BACKGROUND));
    const outcomes = await desks.drive(Promise.all(all));
    assert.deepEqual(new Set(outcomes.map(codeOf)), new Set(['107']));
    assert.equal(desks.asked().length, 35);
    assert.deepEqual(desks.demo.violations, { minute: 0, daily: 0 });
    const minutes = (desks.clock.now() - start) / 60_000;
    assert.ok(minutes > 3 && minutes < 3.5, `${minutes} minutes`);
  });

  it('interactive questions go before background ones, from two windows', async () => {
    await fill();
    const other = await desks.open();
    const background = unknownCases(5, 'design/app_progress').map((one) => other.client.ask(one, BACKGROUND));
    await until(() => desks.clock.sleeping === 5);
    const interactive = unknownCases(10, 'trademark/app_progress').map((one) => desk.client.ask(one, INTERACTIVE));
    await desks.drive(Promise.all([...background, ...interactive]));
    const order = desks.asked().slice(10);
    assert.deepEqual(new Set(order.slice(0, 10)), new Set(['trademark/app_progress']));
    assert.deepEqual(new Set(order.slice(10)), new Set(['design/app_progress']));
  });

  it('a background question that somebody joins rises, and passes those who waited before it', async () => {
    await fill();
    const others = unknownCases(12, 'design/app_progress').map((one) => desk.client.ask(one, BACKGROUND));
    const background = desk.client.ask(PENDING, BACKGROUND);
    await until(() => desks.clock.sleeping === 13);
    const interactive = desk.client.ask(PENDING, INTERACTIVE);
    const start = desks.clock.now();
    assert.deepEqual(await desks.drive(interactive), await background);
    assert.ok(desks.clock.now() - start < 63_000, `${desks.clock.now() - start} ms`);
    await desks.drive(Promise.all(others));
    assert.ok(desks.asked().slice(10, 20).includes('patent/app_progress'));
    assert.equal(desks.asked().filter((api) => api === 'patent/app_progress').length, 11);
  });

  it('a question that rises does so at once, not at its next look', async () => {
    await fill(1);
    await desks.clock.advance(1_000);
    await Promise.all(unknownCases(9, 'trademark/app_progress').map((one) => desk.client.ask(one, INTERACTIVE)));
    const other = await desks.open();
    const first = other.client.ask(question('2021900103', 'design/app_progress'), BACKGROUND);
    await until(() => desks.clock.sleeping === 1);
    await desks.clock.advance(500);
    const second = desk.client.ask(PENDING, BACKGROUND);
    await until(() => desks.clock.sleeping === 2);
    await desks.clock.advance(58_200);
    void desk.client.ask(PENDING, INTERACTIVE);
    await desks.drive(Promise.all([first, second]));
    assert.deepEqual(desks.asked().slice(10), ['patent/app_progress', 'design/app_progress']);
  });

  it('background stops at the reserve of the settings, interactive goes on to the end', async () => {
    const scarce = 'patent/case_number_reference';
    desks.demo.setRemain(scarce, 12);
    desk.section = { quota: { interactiveReserve: 20 } };
    const ask = (n: number, options: typeof INTERACTIVE | typeof BACKGROUND) =>
      desks.drive(desk.client.ask(question(`application/20190${String(n).padStart(5, '0')}`, scarce), options));
    assert.equal(codeOf(await ask(1, BACKGROUND)), '107');
    assert.equal(codeOf(await ask(2, BACKGROUND)), '107');
    const stopped = await ask(3, BACKGROUND);
    assert.equal(codeOf(stopped), 'reserve');
    assert.equal(stopped.kind === 'failure' && stopped.failure.retryAt, Date.UTC(2026, 10, 23, 15));
    for (let n = 3; n < 13; n++) assert.equal(codeOf(await ask(n, INTERACTIVE)), '107');
    assert.equal(codeOf(await ask(13, INTERACTIVE)), 'dailyLimit');
    assert.equal(desks.asked().length, 12);
    assert.equal(desks.demo.violations.daily, 0);
  });

  it('the user goes offline, or signs out, while a question waits: it is not sent', async () => {
    await fill();
    for (const [change, code] of [
      [() => (desk.section = { mode: 'offline' }), 'offline'],
      [() => (desk.credentials = undefined), 'signedOut'],
    ] as const) {
      desk.section = {};
      const asked = desk.client.ask(PENDING, INTERACTIVE);
      await until(() => desks.clock.sleeping > 0);
      change();
      assert.equal(codeOf(await desks.drive(asked)), code);
    }
    assert.equal(desks.asked().length, 10);
  });

  it('the user changes the ID while a question waits: the new one pays', async () => {
    const both = await Desks.start({ account: { username: 'new', password: 'demo' } });
    try {
      const own = await both.open({ credentials: { username: 'new', password: 'demo' } });
      await Promise.all(unknownCases(10).map((one) => own.client.ask(one, INTERACTIVE)));
      const asked = own.client.ask(PENDING, INTERACTIVE);
      await until(() => both.clock.sleeping > 0);
      own.credentials = { username: 'new', password: 'wrong' };
      assert.equal(codeOf(await both.drive(asked)), 'wrongCredentials');
      const again = own.client.ask(REGISTERED, INTERACTIVE);
      own.credentials = { username: 'other', password: 'demo' };
      assert.equal(codeOf(await both.drive(again)), 'wrongCredentials');
      assert.equal((await own.client.usage())?.apis.length, 0);
      own.credentials = { username: 'new', password: 'demo' };
      assert.equal((await own.client.usage())?.apis[0]?.used, 10);
    } finally {
      await both.close();
    }
  });

  it('the ID that is paid with is the one whose token is sent, also when it changes in between', async () => {
    const sequence = [{ username: 'old', password: 'demo' }];
    const now = { username: 'demo', password: 'demo' };
    Object.defineProperty(desk, 'credentials', { get: () => sequence.shift() ?? now });
    assert.equal(codeOf(await desk.client.ask(PENDING, INTERACTIVE)), '100');
    assert.equal((await desk.client.usage())?.apis[0]?.used, 1);
  });

  it('a token that ends while a question waits is renewed before the question is sent', async () => {
    await desks.close();
    desks = await Desks.start({ tokenLifeSeconds: 30 });
    desk = await desks.open();
    await fill();
    const asked = desk.client.ask(PENDING, INTERACTIVE);
    assert.equal(codeOf(await desks.drive(asked)), '100');
    assert.equal(desks.demo.requests.filter(({ statusCode }) => statusCode === '210').length, 0);
  });

  it('signed out, there are no counts to show', async () => {
    desk.credentials = undefined;
    assert.equal(await desk.client.usage(), undefined);
    assert.equal(codeOf(await desk.client.ask(PENDING, INTERACTIVE)), 'signedOut');
    assert.equal(desks.demo.requests.length, 0);
  });
});
