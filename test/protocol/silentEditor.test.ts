import assert from 'node:assert/strict';
import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { ja } from '../../server/src/messages/messages.ts';
import { asClient, CREDENTIALS, CREDENTIALS_CHANGED } from '../../server/src/protocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { Workplace } from './workplace.ts';

const NUMBER = '特願2022-900001';
const OTHER = '特願2020-900005';
const TITLE = /二次電池の残量推定装置/u;
const ID = { username: 'demo', password: 'demo' };
const NONE = { JPO_API_USERNAME: '', JPO_API_PASSWORD: '' };
/** Longer than an editor has for an answer, ms. */
const LONG = 3_000;

describe('an editor that does not answer', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  async function hover(server: LspClient, number = NUMBER): Promise<string> {
    return (await server.hover(await server.open(number, `file:///${number}.jpo.txt`), number)) ?? '';
  }

  /** Moves the clock on once the server has begun to wait, until the hover is there. */
  async function hoverInSilence(server: LspClient, number = NUMBER): Promise<string> {
    const shown = hover(server, number);
    let isShown = false;
    void shown.finally(() => {
      isShown = true;
    });
    await until(async () => {
      if (!isShown) await place.clock.advance(100);
      return isShown;
    });
    return shown;
  }

  it('with a locked keyring is told so, and asked again at the next question', async () => {
    const server = await place.server({ env: NONE });
    let isLocked = true;
    let asked = 0;
    asClient.handle(server.connection, CREDENTIALS, () => {
      asked++;
      return isLocked ? new ResponseError(ErrorCodes.InternalError, 'the keyring is locked') : ID;
    });
    const text = await hover(server);
    assert.ok(text.includes(ja.failure.secretsLocked), text);
    assert.ok(!text.includes(ja.failure.signedOut), text);
    assert.ok(asked > 0);
    assert.ok(
      server.lines.some(({ message }) => message.includes('the keyring is locked')),
      'the log says why',
    );
    isLocked = false;
    assert.match(await hover(server), TITLE);
    assert.equal(place.asked().length, 1);
  });

  it('with a locked keyring leaves the ID of the environment, until it is open', async () => {
    const server = await place.server({ env: { JPO_API_PASSWORD: 'chigau' } });
    let isLocked = true;
    asClient.handle(server.connection, CREDENTIALS, () =>
      isLocked ? new ResponseError(ErrorCodes.InternalError, 'the keyring is locked') : ID,
    );
    assert.ok((await hover(server)).includes(ja.failure.wrongCredentials));
    isLocked = false;
    assert.match(await hover(server), TITLE);
  });

  it('with a locked keyring is told so by the state and by the tree too, and a held case is shown', async () => {
    const server = await place.server({ credentials: ID, env: NONE });
    assert.match(await hover(server), TITLE);
    asClient.handle(server.connection, CREDENTIALS, () =>
      Promise.reject(new ResponseError(ErrorCodes.InternalError, 'locked')),
    );
    await asClient.notify(server.connection, CREDENTIALS_CHANGED);
    const { condition } = await server.connection.sendRequest<{ condition: { kind: string; what: string } }>(
      'jpoDrafting/state',
    );
    assert.deepEqual([condition.kind, condition.what], ['failure', ja.failure.secretsLocked]);
    const tree = await server.connection.sendRequest<{ message: string }>('jpoDrafting/caseTree', {
      view: { uri: `file:///${NUMBER}.jpo.txt`, folders: [], sort: 'number', filter: '' },
    });
    assert.equal(tree.message, ja.failure.secretsLocked);
    assert.match(await hover(server), TITLE);
  });

  it('says nothing of ID and password: each hover has the sentence, and a late answer is taken', async () => {
    const server = await place.server({ env: NONE, settings: { hover: { waitMs: 30_000 } } });
    const answers: ((given: typeof ID) => void)[] = [];
    asClient.handle(server.connection, CREDENTIALS, () => new Promise((resolve) => answers.push(resolve)));
    assert.ok((await hoverInSilence(server)).includes(ja.failure.secretsLocked));
    assert.ok((await hoverInSilence(server, OTHER)).includes(ja.failure.secretsLocked));
    assert.deepEqual(place.demo.requests, []);
    answers[0]?.(ID);
    asClient.handle(server.connection, CREDENTIALS, () => new Promise(() => undefined));
    await server.links(await server.open(NUMBER)); // the answer is read before this one
    assert.match(await hover(server), TITLE);
  });

  it('does not tell its settings: the first ones hold, it is said, and late ones are taken', async () => {
    const server = await place.server();
    let tell: ((sections: object[]) => void) | undefined;
    server.connection.onRequest('workspace/configuration', () => new Promise((resolve) => (tell = resolve)));
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    const silent = await place.server({ initializationOptions: { settings: { mode: 'offline' } }, settings: 'silent' });
    const text = await hoverInSilence(silent);
    assert.ok(text.includes(ja.failure.offline), text);
    assert.ok(silent.lines.some(({ message }) => message === ja.settingsNotTold));
    await until(() => tell !== undefined);
    tell?.([{ mode: 'offline' }, {}]);
    await place.clock.advance(LONG);
    assert.ok((await hover(server)).includes(ja.failure.offline));
  });

  it('never takes what is registered: the first hover comes all the same', async () => {
    const capabilities = { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } };
    const server = await place.server({ capabilities });
    server.connection.onRequest('client/registerCapability', () => new Promise(() => undefined));
    assert.match(await hover(server), TITLE);
  });
});
