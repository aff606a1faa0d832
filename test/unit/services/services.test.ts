import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startDemoApi } from '../../support/demoApi.ts';
import type { Fault } from '../../support/demoApi.ts';
import { EndpointError } from '../../../server/src/services/places.ts';
import { FailureError } from '../../../server/src/base/failure.ts';
import { until } from '../../support/until.ts';
import { codeOf, Desks, INTERACTIVE, PENDING, REGISTERED } from '../store/desks.ts';

describe('services', () => {
  let desks: Desks;
  let fault: Fault | undefined;
  beforeEach(async () => {
    fault = undefined;
    desks = await Desks.start({ intercept: ({ api }) => (api === 'token' ? undefined : fault) });
  });
  afterEach(() => desks.close());

  it('of the demo mode need no ID, ask a server of their own, and keep its answers apart', async () => {
    const desk = await desks.open({ section: { mode: 'demo' } });
    desk.credentials = undefined;
    await desk.signIn();
    assert.equal(codeOf(await desk.client.ask(PENDING, INTERACTIVE)), '100');
    assert.equal(desks.demo.requests.length, 0);
    const live = await desks.open();
    assert.equal(await live.client.peek(PENDING), undefined);
  });

  it('of two servers never mix their answers', async () => {
    const other = await startDemoApi({ clock: desks.clock });
    try {
      const [here, there] = [await desks.open(), await desks.open({ baseUrl: other.url })];
      await here.client.ask(PENDING, INTERACTIVE);
      assert.equal(await there.client.peek(PENDING), undefined);
      assert.equal(readdirSync(desks.home).length, 2);
    } finally {
      await other.close();
    }
  });

  it('of two IDs share the answers and not the counts', async () => {
    const one = await desks.open();
    const two = await desks.open({ credentials: { username: 'another', password: 'demo' } });
    await one.client.ask(PENDING, INTERACTIVE);
    assert.equal(codeOf(await two.client.ask(PENDING, INTERACTIVE)), '100');
    assert.equal((await one.client.usage())?.apis.length, 1);
    assert.deepEqual((await two.client.usage())?.apis, []);
  });

  it('sign in by asking for a token, which no limit counts', async () => {
    const desk = await desks.open();
    await desk.signIn();
    assert.deepEqual([desks.logins, desks.asked().length], [1, 0]);
    desk.credentials = { username: 'demo', password: 'wrong' };
    await assert.rejects(desk.signIn(), (error) => (error as FailureError).failure.code === 'wrongCredentials');
    desk.credentials = undefined;
    await assert.rejects(desk.signIn(), (error) => (error as FailureError).failure.code === 'signedOut');
    assert.equal(desks.logins, 2);
  });

  it('are not made for an address that must not be used', async () => {
    await assert.rejects(desks.open({ baseUrl: 'http://ip-data.jpo.go.jp' }), EndpointError);
    assert.deepEqual(readdirSync(desks.home), []);
  });

  it('are not made where the store cannot be opened', async () => {
    writeFileSync(path.join(desks.home, 'jpo'), '');
    const opened = desks.open({ baseUrl: 'https://ip-data.jpo.go.jp' });
    await assert.rejects(opened, (error) => error instanceof FailureError && error.failure.code === 'store');
  });

  it('that end keep the answer that is on its way', async () => {
    const held = Promise.withResolvers<undefined>();
    fault = { kind: 'hold', until: held.promise };
    const desk = await desks.open();
    const asked = desk.client.ask(PENDING, INTERACTIVE);
    await until(() => desks.asked().length === 1);
    const closed = desk.close();
    held.resolve(undefined);
    await closed;
    assert.equal(codeOf(await asked), '100');
    assert.equal((await (await desks.open()).client.peek(PENDING))?.statusCode, '100');
  });

  it('that have ended fail in words, and send nothing', async () => {
    const desk = await desks.open();
    await desk.signIn();
    await desk.close();
    assert.equal(codeOf(await desk.client.ask(REGISTERED, INTERACTIVE)), 'store');
    assert.equal(desks.asked().length, 0);
  });
});
