import assert from 'node:assert/strict';
import { ja } from '../../server/src/messages/messages.ts';
import type { LspClient } from '../support/lspClient.ts';
import { Workplace } from './workplace.ts';

const RIGHT = { username: 'demo', password: 'demo' };
const WRONG = { username: 'demo', password: 'chigau' };
const NONE = { JPO_API_USERNAME: '', JPO_API_PASSWORD: '' };

describe('credentials', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  async function hover(server: LspClient): Promise<string> {
    return (await server.hover(await server.open('特願2022-900001'), '特願2022-900001')) ?? '';
  }

  it('of the editor are asked for once, and come before those of the environment', async () => {
    const server = await place.server({ credentials: RIGHT, env: { JPO_API_PASSWORD: WRONG.password } });
    assert.match(await hover(server), /二次電池の残量推定装置/u);
    assert.equal(server.credentialsAsked, 1);
    assert.equal(place.tokensAsked(), 1);
  });

  it('of the environment serve an editor that does not know the request, or that has none', async () => {
    assert.match(await hover(await place.server()), /二次電池の残量推定装置/u);
    await place.nextDay();
    assert.match(await hover(await place.server({ credentials: null })), /二次電池の残量推定装置/u);
    assert.equal(place.asked().length, 2);
  });

  it('are not asked for before somebody wants to know something', async () => {
    const server = await place.server({ credentials: RIGHT });
    await server.links(await server.open('特願2022-900001'));
    assert.equal(server.credentialsAsked, 0);
  });

  it('are verified with a token and without a counted request', async () => {
    const server = await place.server({ credentials: RIGHT, env: NONE });
    assert.deepEqual(await server.verifyCredentials(), { ok: true });
    assert.deepEqual([place.tokensAsked(), place.asked()], [1, []]);
  });

  it('are not tried where the JPO is not asked', async () => {
    const server = await place.server({ settings: { mode: 'demo' }, credentials: RIGHT });
    assert.deepEqual(await server.verifyCredentials(), { ok: false, message: ja.notLive });
    await server.configure({ mode: 'offline' });
    assert.deepEqual(await server.verifyCredentials(), { ok: false, message: ja.notLive });
    assert.deepEqual(place.demo.requests, []);
  });

  it('that are wrong are tried once in all; changed ones are taken at once', async () => {
    const server = await place.server({ credentials: WRONG, env: NONE });
    const refused = { ok: false, message: ja.failure.wrongCredentials, isRefused: true };
    assert.deepEqual(await server.verifyCredentials(), refused);
    assert.deepEqual(await server.verifyCredentials(), refused);
    assert.ok((await hover(server)).includes(refused.message));
    assert.equal(place.demo.requests.length, 1);

    await server.changeCredentials(RIGHT);
    assert.deepEqual(await server.verifyCredentials(), { ok: true });
    assert.match(await hover(server), /二次電池の残量推定装置/u);
    assert.deepEqual([place.tokensAsked(), place.asked().length], [2, 1]);
  });

  it('that are removed end the asking and leave what is held', async () => {
    const server = await place.server({ credentials: RIGHT, env: NONE });
    await hover(server);
    await server.changeCredentials(null);
    assert.match(await hover(server), /二次電池の残量推定装置/u);
    const other = await server.hover(await server.open('特願2020-900005'), '特願2020-900005');
    assert.ok(other?.includes(ja.failure.signedOut), other ?? '');
    assert.deepEqual(await server.verifyCredentials(), { ok: false, message: ja.failure.signedOut });
    assert.equal(place.demo.requests.length, 2);
  });
});
