import assert from 'node:assert/strict';
import { accessOf } from '../../../server/src/services/access.ts';
import { credentialsFrom, endpointOf } from '../../../server/src/services/places.ts';
import { Journal } from '../../../server/src/jpo/journal.ts';
import type { Credentials } from '../../../server/src/jpo/token.ts';
import type { HttpRequest } from '../../../server/src/network/transport.ts';
import { FakeClock } from '../../support/fakeClock.ts';

const ID = 'mihon01';
const WRITTEN = [ID, ` ${ID}`, `${ID} `, `\t${ID}\r\n`, `\u3000${ID}\u3000`, `\u00a0${ID}\ufeff`];

/** The account of an ID, and what is sent to have a token for it. */
async function accountAndForm(given: Credentials | undefined, baseUrl = ''): Promise<readonly unknown[]> {
  const sent: HttpRequest[] = [];
  const { domestic } = accessOf({
    endpoint: endpointOf(baseUrl),
    isDemo: false,
    credentials: () => Promise.resolve(given),
    transport: {
      send: (request) => {
        sent.push(request);
        const body = Buffer.from('{"access_token":"token"}');
        return Promise.resolve({ status: 200, mediaType: 'application/json', body });
      },
    },
    clock: new FakeClock(),
    journal: new Journal(),
  });
  await domestic.tokens.get().catch(() => undefined);
  return [await domestic.account(), sent[0]?.body];
}

describe('the account of an ID', () => {
  it('is the same with blanks around the ID, from the keyring and from the environment, and the ID is sent without', async () => {
    const wanted = await accountAndForm({ username: ID, password: ' secret ' });
    assert.deepEqual(wanted[1], `grant_type=password&username=${ID}&password=+secret+`);
    for (const username of WRITTEN) {
      assert.deepEqual(await accountAndForm({ username, password: ' secret ' }), wanted, JSON.stringify(username));
      const environment = { JPO_API_USERNAME: username, JPO_API_PASSWORD: ' secret ' };
      assert.deepEqual(await accountAndForm(credentialsFrom(environment, 'domestic')), wanted);
    }
  });

  it('is the same however the name of the server is written', async () => {
    const credentials = { username: ID, password: 'secret' };
    const [wanted] = await accountAndForm(credentials);
    for (const url of ['https://ip-data.jpo.go.jp.', 'https://IP-DATA.jpo.go.jp:443/'])
      assert.equal((await accountAndForm(credentials, url))[0], wanted, url);
    assert.notEqual((await accountAndForm(credentials, 'https://ip-data.jpo.go.jp:8443'))[0], wanted);
  });

  it('is none where the ID is nothing but blanks', async () => {
    assert.deepEqual(await accountAndForm({ username: ' \u3000', password: 'secret' }), [undefined, undefined]);
  });
});
