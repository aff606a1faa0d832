import assert from 'node:assert/strict';
import { closeAll, get, startClient } from './client.ts';

const PASSWORD_GRANT = { grant_type: 'password', username: 'demo', password: 'demo' };
const ADDRESS = '/api/patent/v1/app_progress/2022900001';

describe('demo API: tokens', () => {
  afterEach(closeAll);

  it('gives a token for the right ID and password', async () => {
    const { token } = await startClient();
    const { httpStatus, body } = await token(PASSWORD_GRANT);
    assert.equal(httpStatus, 200);
    assert.equal(body['expires_in'], 3600);
    assert.equal(body['refresh_expires_in'], 28_800);
    assert.equal(body['token_type'], 'Bearer');
    assert.notEqual(body['access_token'], body['refresh_token']);
  });

  it('refuses a wrong password as the real server does', async () => {
    const { token } = await startClient();
    const { httpStatus, body } = await token({ ...PASSWORD_GRANT, password: 'Demo' });
    assert.equal(httpStatus, 401);
    assert.deepEqual(body, { error: 'invalid_grant', error_description: 'Invalid user credentials' });
  });

  it('takes a password with characters that a form must encode', async () => {
    const account = { username: '見本 user+1', password: '&+%=? /あいことば%20' };
    const { token } = await startClient({ account });
    assert.equal((await token({ grant_type: 'password', ...account })).httpStatus, 200);
  });

  it('wants a form', async () => {
    const { api } = await startClient();
    const body = JSON.stringify(PASSWORD_GRANT);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${api.url}/auth/token`, { method: 'POST', body, headers });
    assert.equal(response.status, 400);
    assert.equal((await fetch(`${api.url}/auth/token`)).status, 405);
  });

  it('refreshes until the refresh token ends', async () => {
    const { token, clock, api } = await startClient();
    const refresh_token = String((await token(PASSWORD_GRANT)).body['refresh_token']);
    const form = { grant_type: 'refresh_token', refresh_token };
    await clock.advance(28_799_000);
    const refreshed = await token(form);
    assert.equal(refreshed.httpStatus, 200);
    assert.equal((await get(api.url + ADDRESS, String(refreshed.body['access_token']))).code, '100');
    await clock.advance(1_000);
    const late = await token(form);
    assert.equal(late.httpStatus, 400);
    assert.equal(late.body['error'], 'invalid_grant');
  });

  it('answers 210 without a token, with a wrong one and with one that has ended', async () => {
    const { token, clock, api } = await startClient({ tokenLifeSeconds: 60 });
    const accessToken = String((await token(PASSWORD_GRANT)).body['access_token']);
    assert.equal((await get(api.url + ADDRESS, accessToken)).code, '100');
    await clock.advance(60_000);
    for (const bad of [undefined, 'x', accessToken]) {
      const { httpStatus, code, remain, data } = await get(api.url + ADDRESS, bad);
      assert.deepEqual({ httpStatus, code, remain, data }, { httpStatus: 401, code: '210', remain: '', data: {} });
    }
    assert.deepEqual(api.violations, { minute: 0, daily: 0 });
  });

  it('keeps an earlier token valid after another sign-in', async () => {
    const { token, api } = await startClient();
    const first = String((await token(PASSWORD_GRANT)).body['access_token']);
    await token(PASSWORD_GRANT);
    assert.equal((await get(api.url + ADDRESS, first)).code, '100');
  });

  it('draws tokens from the source it is given', async () => {
    let count = 0;
    const { token } = await startClient({ random: () => `token-${String(++count)}` });
    const { body } = await token(PASSWORD_GRANT);
    assert.equal(body['access_token'], 'token-1');
    assert.equal(body['refresh_token'], 'token-2');
  });
});
