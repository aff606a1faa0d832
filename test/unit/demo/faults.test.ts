import assert from 'node:assert/strict';
import type { Fault } from '../../support/demoApi.ts';
import { closeAll, startClient } from './client.ts';
import type { Client } from './client.ts';

const PROGRESS = 'patent/v1/app_progress/2022900001';

/** A client whose first request for a patent's progress meets this fault. */
function startWith(fault: Fault): Promise<Client> {
  let pending: Fault | undefined = fault;
  return startClient({
    intercept: ({ api }) => {
      if (api !== 'patent/app_progress') return undefined;
      const now = pending;
      pending = undefined;
      return now;
    },
  });
}

describe('demo API: faults', () => {
  afterEach(closeAll);

  it('listens on 127.0.0.1 only', async () => {
    const { api } = await startClient();
    assert.equal(new URL(api.url).hostname, '127.0.0.1');
  });

  it('shows a maintenance page', async () => {
    const { ask, api } = await startWith({ kind: 'answer', httpStatus: 503, body: '<html>メンテナンス中</html>' });
    await assert.rejects(ask(PROGRESS), SyntaxError);
    assert.deepEqual([api.requests[1]?.httpStatus, api.requests[1]?.statusCode], [503, '']);
    assert.equal((await ask(PROGRESS)).remain, '799');
  });

  it('times out with 302', async () => {
    const { ask } = await startWith({ kind: 'status', code: '302' });
    const { httpStatus, code } = await ask(PROGRESS);
    assert.deepEqual({ httpStatus, code }, { httpStatus: 504, code: '302' });
  });

  it('changes an answer', async () => {
    const edit = ({ result }: { result: object }) => ({ result: { ...result, remainAccessCount: '', later: 1 } });
    const { ask } = await startWith({ kind: 'edit', edit });
    assert.equal((await ask(PROGRESS)).remain, '');
    assert.equal((await ask(PROGRESS)).remain, '798');
  });

  it('breaks off in the middle of a body', async () => {
    const { ask } = await startWith({ kind: 'truncate', bytes: 100 });
    await assert.rejects(ask(PROGRESS));
    assert.equal((await ask(PROGRESS)).remain, '798');
  });

  it('ends the connection without an answer, which is counted', async () => {
    const { ask, api } = await startWith({ kind: 'drop' });
    await assert.rejects(ask(PROGRESS));
    assert.equal(api.requests[1]?.httpStatus, 0);
    assert.equal((await ask(PROGRESS)).remain, '798');
  });

  it('holds an answer back', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const { ask, api } = await startWith({ kind: 'hold', until: promise });
    const held = ask(PROGRESS);
    assert.equal((await ask('design/v1/app_progress/2024001950')).code, '100');
    resolve(undefined);
    assert.equal((await held).code, '100');
    assert.equal(api.violations.minute, 0);
  });

  it('rejects when the port is taken', async () => {
    const { api } = await startClient();
    await assert.rejects(startClient({ port: Number(new URL(api.url).port) }), { code: 'EADDRINUSE' });
  });
});
