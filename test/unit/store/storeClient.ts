import type { Clock } from '../../../server/src/base/clock.ts';
import { JpoClient } from '../../../server/src/jpo/client.ts';
import { learn } from '../../../server/src/jpo/learn.ts';
import { OfficeTime } from '../../../server/src/store/officeTime.ts';
import type { Store } from '../../../server/src/store/store.ts';
import { TokenSource } from '../../../server/src/jpo/token.ts';
import type { HttpResponse, Transport } from '../../../server/src/network/transport.ts';
import { ACCOUNT } from './storeBench.ts';

const ORIGIN = 'http://127.0.0.1:9';

export interface StoreClient {
  readonly client: JpoClient;
  /** Requests to APIs that were sent. */
  readonly sent: () => number;
}

/** A client over a store, whose server answers everything with 107 at once. `id`: names for those who wait. */
export function clientOver(store: Store, clock: Clock, id: () => string): StoreClient {
  let sent = 0;
  const transport: Transport = {
    send: ({ method }) => {
      if (method === 'POST') return Promise.resolve(json({ access_token: 'token' }));
      sent++;
      return Promise.resolve(json({ result: { statusCode: '107', errorMessage: '', remainAccessCount: '399' } }));
    },
  };
  const credentials = () => Promise.resolve({ username: 'demo', password: 'demo' });
  const tokens = new TokenSource(transport, clock, { url: `${ORIGIN}/auth/token` }, credentials);
  const access = { origin: ORIGIN, tokens, account: () => Promise.resolve(ACCOUNT) };
  const client = new JpoClient({
    ...{ store, transport, clock, learn, id, office: new OfficeTime(clock), access: { domestic: access, opd: access } },
    random: () => 0,
    settings: () => ({ offline: false, reserve: 0, dailyLimitOf: () => 400 }),
    log: () => undefined,
  });
  return { client, sent: () => sent };
}

function json(value: object): HttpResponse {
  return { status: 200, mediaType: 'application/json', body: new TextEncoder().encode(JSON.stringify(value)) };
}
