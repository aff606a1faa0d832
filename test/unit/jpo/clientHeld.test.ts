import assert from 'node:assert/strict';
import { codeOf, Desks, HOUR, INTERACTIVE, PENDING, question, REGISTERED, type Desk } from '../store/desks.ts';

describe('client: held answers', () => {
  let desks: Desks;
  let desk: Desk;
  beforeEach(async () => {
    desks = await Desks.start();
    desk = await desks.open();
  });
  afterEach(() => desks.close());

  /** 23:59:59.999 of this day in Japan, then 0:00. */
  const toMidnight = () => desks.clock.advance(15 * HOUR - (desks.clock.now() % (24 * HOUR)));

  it('an answer is asked for once, in all windows, until midnight in Japan', async () => {
    const first = await desk.client.ask(PENDING, INTERACTIVE);
    const other = await desks.open();
    await desks.clock.advance(15 * HOUR - 1);
    assert.deepEqual(await desk.client.ask(PENDING, INTERACTIVE), first);
    assert.deepEqual(await other.client.ask(PENDING, INTERACTIVE), first);
    assert.equal(desks.asked().length, 1);
    await desks.clock.advance(1);
    await other.client.ask(PENDING, INTERACTIVE);
    assert.equal(desks.asked().length, 2);
  });

  it('it outlives the window that asked', async () => {
    const first = await desk.client.ask(PENDING, INTERACTIVE);
    await desk.close();
    assert.deepEqual(await (await desks.open()).client.ask(PENDING, INTERACTIVE), first);
    assert.equal(desks.asked().length, 1);
  });

  it('one from a time that is still to come, as after the clock went back, does not do', async () => {
    await desk.client.ask(PENDING, INTERACTIVE);
    await desks.clock.advance(-HOUR);
    const outcome = await desk.client.askAny([PENDING], INTERACTIVE);
    assert.ok(outcome.kind === 'answer' && outcome.answer.fetchedAt <= desks.clock.now());
    assert.equal(desks.asked().length, 2);
  });

  it('that there is nothing (107) is held for the day too', async () => {
    const unknown = question('2020000001');
    assert.equal(codeOf(await desk.client.ask(unknown, INTERACTIVE)), '107');
    assert.equal(codeOf(await desk.client.ask(unknown, INTERACTIVE)), '107');
    assert.equal(desks.asked().length, 1);
    await toMidnight();
    assert.equal(codeOf(await desk.client.ask(unknown, INTERACTIVE)), '107');
    assert.equal(desks.asked().length, 2);
  });

  it('108 and 111 are held like 107', async () => {
    const noBody = question('2026900002', 'patent/app_doc_cont_refusal_reason');
    const showa = question('publication/1985046093', 'patent/case_number_reference');
    for (const [asked, code] of [
      [noBody, '108'],
      [showa, '111'],
    ] as const) {
      assert.equal(codeOf(await desk.client.ask(asked, INTERACTIVE)), code);
      assert.equal(codeOf(await desk.client.ask(asked, INTERACTIVE)), code);
    }
    assert.equal(desks.asked().length, 2);
  });

  it('the fixed address is held for good', async () => {
    const address = question(REGISTERED.parameter, 'patent/jpp_fixed_address');
    const first = await desk.client.ask(address, INTERACTIVE);
    assert.ok(first.kind === 'answer' && first.answer.staleAt === Infinity);
    await desks.clock.advance(400 * 24 * HOUR);
    assert.deepEqual(await desk.client.ask(address, INTERACTIVE), first);
    assert.equal(desks.asked().length, 1);
  });

  it('that there is no fixed address yet is held for the day only', async () => {
    const address = question('2020000001', 'patent/jpp_fixed_address');
    await desk.client.ask(address, INTERACTIVE);
    await toMidnight();
    await desk.client.ask(address, INTERACTIVE);
    assert.equal(desks.asked().length, 2);
  });

  it('the numbers of a registered case are held for good, those of a pending one for the day', async () => {
    const api = 'patent/case_number_reference';
    const registered = question(`application/${REGISTERED.parameter}`, api);
    const pending = question(`application/${PENDING.parameter}`, api);
    await desk.client.ask(registered, INTERACTIVE);
    await desk.client.ask(pending, INTERACTIVE);
    await desks.clock.advance(400 * 24 * HOUR);
    assert.equal(codeOf(await desk.client.ask(registered, INTERACTIVE)), '100');
    assert.equal(desks.asked().length, 2);
    await desk.client.ask(pending, INTERACTIVE);
    assert.equal(desks.asked().length, 3);
  });

  it('an explicit refresh asks again, and what it brought holds', async () => {
    await desk.client.ask(PENDING, INTERACTIVE);
    await desks.clock.advance(1_000);
    const notBefore = desks.clock.now();
    await desk.client.ask(PENDING, { ...INTERACTIVE, notBefore });
    await desk.client.ask(PENDING, { ...INTERACTIVE, notBefore });
    await desk.client.ask(PENDING, INTERACTIVE);
    assert.equal(desks.asked().length, 2);
  });

  it('peek never asks, and shows what is held however old', async () => {
    assert.equal(await desk.client.peek(PENDING), undefined);
    const outcome = await desk.client.ask(PENDING, INTERACTIVE);
    await desks.clock.advance(400 * 24 * HOUR);
    assert.deepEqual(await desk.client.peek(PENDING), outcome.kind === 'answer' && outcome.answer);
    assert.equal(desks.asked().length, 1);
  });

  it('a held answer needs no ID and no network', async () => {
    await desk.client.ask(PENDING, INTERACTIVE);
    desk.credentials = undefined;
    desk.section = { mode: 'offline' };
    await desks.demo.close();
    assert.equal(codeOf(await desk.client.ask(PENDING, INTERACTIVE)), '100');
  });

  it('names are asked for letter by letter, whatever they contain', async () => {
    const name = 'エグザンプル　ミホン　ホールディングス　インコーポレイテッド';
    const outcome = await desk.client.ask(question(name, 'patent/applicant_attorney'), INTERACTIVE);
    assert.equal(codeOf(outcome), '100');
    for (const odd of ['Ａ/Ｂ/C 100% ?#&+', '\uD83D', '..']) {
      const before = desks.asked().length;
      await desk.client.ask(question(odd, 'patent/applicant_attorney'), INTERACTIVE);
      assert.equal(desks.asked().length, before + 1, odd);
    }
  });
});
