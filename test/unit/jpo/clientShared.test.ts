import assert from 'node:assert/strict';
import type { Fault } from '../../support/demoApi.ts';
import { until } from '../../support/until.ts';
import {
  BACKGROUND,
  codeOf,
  Desks,
  INTERACTIVE,
  PENDING,
  REGISTERED,
  unknownCases,
  type Desk,
} from '../store/desks.ts';

describe('client: equal questions, and questions given up', () => {
  let desks: Desks;
  let desk: Desk;
  let fault: (() => Fault) | undefined;
  let release: () => void;
  beforeEach(async () => {
    fault = undefined;
    desks = await Desks.start({ intercept: ({ api }) => (api === 'token' ? undefined : fault?.()) });
    desk = await desks.open();
  });
  afterEach(() => desks.close());

  /** From here on the demo API answers only when it is released. */
  function hold(): void {
    const held = Promise.withResolvers<undefined>();
    release = () => {
      fault = undefined;
      held.resolve(undefined);
    };
    fault = () => ({ kind: 'hold', until: held.promise });
  }

  const arrived = (count: number) => until(() => desks.asked().length === count);

  it('equal questions of one window are one request', async () => {
    hold();
    const all = Array.from({ length: 50 }, () => desk.client.ask(PENDING, INTERACTIVE));
    await arrived(1);
    all.push(desk.client.ask(PENDING, BACKGROUND));
    release();
    const outcomes = await Promise.all(all);
    assert.deepEqual(new Set(outcomes.map(codeOf)), new Set(['100']));
    assert.equal(desks.asked().length, 1);
  });

  it('equal questions of two windows are one request', async () => {
    hold();
    const other = await desks.open();
    const first = desk.client.ask(PENDING, INTERACTIVE);
    await arrived(1);
    const second = other.client.ask(PENDING, INTERACTIVE);
    await until(() => desks.clock.sleeping > 0);
    release();
    assert.deepEqual(await desks.drive(second), await first);
    assert.equal(desks.asked().length, 1);
  });

  it('one who leaves does not take the answer from the others', async () => {
    hold();
    const leaver = new AbortController();
    const left = desk.client.ask(PENDING, { ...INTERACTIVE, signal: leaver.signal });
    const stayed = desk.client.ask(PENDING, INTERACTIVE);
    await arrived(1);
    leaver.abort();
    assert.equal(codeOf(await left), 'cancelled');
    release();
    assert.equal(codeOf(await stayed), '100');
    assert.equal(desks.asked().length, 1);
  });

  it('given up before it is sent, a question costs nothing', async () => {
    const abort = new AbortController();
    const asked = desk.client.ask(PENDING, { ...INTERACTIVE, signal: abort.signal });
    abort.abort();
    assert.equal(codeOf(await asked), 'cancelled');
    const never = desk.client.ask(REGISTERED, { ...INTERACTIVE, signal: AbortSignal.abort() });
    assert.equal(codeOf(await never), 'cancelled');
    assert.equal(codeOf(await desk.client.ask(REGISTERED, INTERACTIVE)), '100');
    assert.deepEqual(desks.asked(), ['patent/app_progress']);
    const usage = await desk.client.usage();
    assert.equal(usage?.windows.domestic.used, 1);
    assert.equal(usage.apis[0]?.used, 1);
  });

  it('given up while it waits for its turn, a question is not sent and stands in nobody’s way', async () => {
    await Promise.all(unknownCases(10).map((one) => desk.client.ask(one, INTERACTIVE)));
    const abort = new AbortController();
    const asked = desk.client.ask(PENDING, { ...INTERACTIVE, signal: abort.signal });
    await until(() => desks.clock.sleeping > 0);
    abort.abort();
    assert.equal(codeOf(await asked), 'cancelled');
    assert.equal(desks.clock.sleeping, 0);
    await desks.clock.advance(60_000);
    assert.equal(codeOf(await desk.client.ask(REGISTERED, INTERACTIVE)), '100');
    assert.equal(desks.asked().length, 11);
  });

  it('given up after it was sent, a question is counted, so its answer is kept', async () => {
    hold();
    const abort = new AbortController();
    const asked = desk.client.ask(PENDING, { ...INTERACTIVE, signal: abort.signal });
    await arrived(1);
    abort.abort();
    assert.equal(codeOf(await asked), 'cancelled');
    release();
    await until(async () => (await desk.client.peek(PENDING)) !== undefined);
    assert.equal(codeOf(await desk.client.ask(PENDING, INTERACTIVE)), '100');
    assert.equal(desks.asked().length, 1);
  });

  it('given up after it was sent and asked again before the answer, it is still one request', async () => {
    hold();
    const abort = new AbortController();
    const first = desk.client.ask(PENDING, { ...INTERACTIVE, signal: abort.signal });
    await arrived(1);
    abort.abort();
    await first;
    const second = desk.client.ask(PENDING, INTERACTIVE);
    release();
    assert.equal(codeOf(await second), '100');
    assert.equal(desks.asked().length, 1);
  });

  it('nobody waits for it any more: a failed request is not repeated', async () => {
    const abort = new AbortController();
    fault = () => {
      abort.abort();
      return { kind: 'status', code: '303' };
    };
    const asked = desk.client.ask(PENDING, { ...INTERACTIVE, signal: abort.signal });
    assert.equal(codeOf(await asked), 'cancelled');
    await until(() => desk.logged.some((line) => line.includes('303')));
    assert.deepEqual([desks.asked().length, desks.clock.sleeping], [1, 0]);
  });

  it('an asker given up at once while another waits does not end the question', async () => {
    hold();
    const stays = desk.client.ask(PENDING, INTERACTIVE);
    const gone = desk.client.ask(PENDING, { ...INTERACTIVE, signal: AbortSignal.abort() });
    assert.equal(codeOf(await gone), 'cancelled');
    await arrived(1);
    release();
    assert.equal(codeOf(await stays), '100');
  });

  it('an explicit refresh does not join a question that is older, and gets a newer answer', async () => {
    hold();
    const old = desk.client.ask(PENDING, INTERACTIVE);
    await arrived(1);
    await desks.clock.advance(1_000);
    const refresh = desk.client.ask(PENDING, { ...INTERACTIVE, notBefore: desks.clock.now() });
    await until(() => desks.clock.sleeping > 0);
    release();
    assert.equal(codeOf(await old), '100');
    const outcome = await desks.drive(refresh);
    assert.ok(outcome.kind === 'answer' && outcome.answer.fetchedAt >= desks.clock.now() - 1_000);
  });
});
