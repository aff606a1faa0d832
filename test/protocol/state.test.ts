import assert from 'node:assert/strict';
import { ja } from '../../server/src/messages/messages.ts';
import { asClient, CHANGED, STATE, TOOL_INVOKE, TOOL_PREPARE } from '../../server/src/protocol.ts';
import { toTell } from '../../client/src/state/condition.ts';
import type { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { Workplace } from './workplace.ts';

const DRAFT = '特願2022-900001、特願2020-900005';
const OVERVIEWS = ['patent/app_progress', 'patent/app_progress_simple'];

describe('the state over the protocol', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  const state = async (server: LspClient) => (await asClient.send(server.connection, STATE)) ?? assert.fail();

  /** What the server says can be made anew, as it comes. */
  function changes(server: LspClient): string[] {
    const heard: string[] = [];
    asClient.listen(server.connection, CHANGED, ({ what }) => {
      heard.push(...what);
    });
    return heard;
  }

  it('is told without a request, and anew after each question', async () => {
    const server = await place.server({ initializationOptions: { changes: true } });
    const heard = changes(server);
    const before = await state(server);
    assert.deepEqual([before.mode, before.condition.kind, before.apis], ['live', 'ready', []]);
    assert.deepEqual(place.demo.requests, []);
    await server.hover(await server.open(DRAFT), '特願2022-900001');
    await until(() => heard.includes('cases') && heard.includes('quota'));
    const { apis, windows } = await state(server);
    assert.deepEqual(
      apis.map(({ id, used, remaining }) => [id, used, remaining]),
      [['patent/app_progress', 1, 799]],
    );
    assert.equal(windows.domestic.used, 1);
    assert.equal(place.asked().length, 1);
  });

  it('an editor that did not ask for word of changes gets none', async () => {
    const server = await place.server();
    const heard = changes(server);
    await server.hover(await server.open(DRAFT), '特願2022-900001');
    await state(server);
    assert.deepEqual(heard, []);
  });

  it('at the daily limit everything held stays readable, every text says until when, and one notification is due', async () => {
    const server = await place.server({ initializationOptions: { changes: true } });
    const draft = await server.open(DRAFT);
    const known = await server.hover(draft, '特願2022-900001');
    for (const api of OVERVIEWS) place.demo.setRemain(api, 0);
    await place.clock.advance(60_000);

    let told = {};
    let notifications = 0;
    for (let look = 0; look < 5; look++) {
      const refused = await server.hover(draft, '特願2020-900005');
      assert.ok(refused?.includes(ja.failure.dailyLimit), refused ?? '');
      assert.match(refused ?? '', /2026-11-24 00:00（日本時間）/u);
      const held = await server.hover(draft, '特願2022-900001');
      assert.ok(held?.includes('二次電池の残量推定装置') && known?.includes('二次電池の残量推定装置'), held ?? '');

      const { condition, day, reset, changesAt, resetAt } = await state(server);
      assert.equal(condition.kind, 'limit');
      assert.match(condition.until, /2026-11-24 00:00（日本時間）/u);
      assert.equal(reset, condition.until);
      assert.ok(changesAt <= resetAt);
      const next = toTell(condition.kind, day, told);
      if (next) notifications++;
      told = next ?? told;
    }
    assert.equal(notifications, 1);
    assert.deepEqual(
      server.lines.filter(({ method }) => method === 'window/showMessage'),
      [],
    );

    // One request finds out about each API, and no more are sent that day.
    const asked = place.asked().length;
    assert.ok(asked <= 1 + OVERVIEWS.length, place.asked().join());
    const input = { number: '特願2020-900005' };
    const prepared = await asClient.send(server.connection, TOOL_PREPARE, {
      tool: 'lookUpCase',
      input,
    });
    assert.equal(prepared.requests, 0);
    const { text } = await asClient.send(server.connection, TOOL_INVOKE, {
      tool: 'lookUpCase',
      input,
      most: 3,
    });
    assert.ok(text.includes(ja.failure.dailyLimit), text);
    assert.equal(place.asked().length, asked);

    await place.nextDay();
    const next = await state(server);
    assert.deepEqual([next.condition.kind, next.day], ['ready', '2026-11-24']);
  });

  it('signed out, refused and other credentials are told apart', async () => {
    const env = { JPO_API_USERNAME: '', JPO_API_PASSWORD: '' };
    const server = await place.server({
      env,
      credentials: { username: 'demo', password: 'wrong' },
      initializationOptions: { changes: true },
    });
    const heard = changes(server);
    const draft = await server.open(DRAFT);
    await server.hover(draft, '特願2022-900001');
    const refused = await state(server);
    assert.deepEqual([refused.condition.kind, refused.condition.next.id], ['wrongCredentials', 'signIn']);
    assert.equal(refused.isReady, false);
    await server.changeCredentials(null);
    await until(() => heard.at(-1) === 'quota');
    await until(async () => (await state(server)).condition.kind === 'signedOut');
    assert.equal((await state(server)).signedIn.domestic, false);
    await server.changeCredentials({ username: 'demo', password: 'demo' });
    await until(async () => (await state(server)).condition.kind === 'ready');
  });

  it('a full minute says when it goes on', async () => {
    const numbers = Array.from({ length: 10 }, (_, n) => `特願2022-9990${String(n).padStart(2, '0')}`);
    const server = await place.server();
    const draft = await server.open(numbers.join('\n'));
    for (const number of numbers) await server.hover(draft, number);
    const { condition, changesAt, windows } = await state(server);
    assert.equal(condition.kind, 'minute');
    assert.equal(changesAt, windows.domestic.freeAt);
    await place.clock.advance(60_000);
    assert.equal((await state(server)).condition.kind, 'ready');
  });

  it('a store that cannot be used is a sentence, too', async () => {
    const server = await place.server({ env: { JPO_DRAFTING_HOME: '/dev/null/none' } });
    const { condition, isReady } = await state(server);
    assert.deepEqual([condition.kind, condition.what, isReady], ['failure', ja.failure.store, false]);
  });
});
