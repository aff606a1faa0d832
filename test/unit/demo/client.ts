import { startDemoApi } from '../../support/demoApi.ts';
import type { DemoApi, DemoApiOptions } from '../../support/demoApi.ts';
import { FakeClock } from '../../support/fakeClock.ts';

export interface Answer {
  readonly httpStatus: number;
  readonly code: string;
  readonly remain: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A demo API with a clock of its own, and the plainest possible client. */
export interface Client {
  readonly api: DemoApi;
  readonly clock: FakeClock;
  /** Asks below `/api/`, signed in. The path is sent as it is. */
  readonly ask: (path: string) => Promise<Answer>;
  /** Posts a form to the token endpoint. */
  readonly token: (
    form: Readonly<Record<string, string>>,
  ) => Promise<{ httpStatus: number; body: Record<string, unknown> }>;
}

const running = new Set<DemoApi>();

/** Ends what `startClient` began. */
export async function closeAll(): Promise<void> {
  await Promise.all([...running].map((api) => api.close()));
  running.clear();
}

export async function startClient(options: Partial<DemoApiOptions> & { clock?: FakeClock } = {}): Promise<Client> {
  const clock = options.clock ?? new FakeClock();
  const api = await startDemoApi({ ...options, clock });
  running.add(api);
  const account = options.account ?? { username: 'demo', password: 'demo' };
  let bearer = '';

  async function token(form: Readonly<Record<string, string>>) {
    const response = await fetch(`${api.url}/auth/token`, { method: 'POST', body: new URLSearchParams(form) });
    return { httpStatus: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  async function ask(path: string): Promise<Answer> {
    if (bearer === '') bearer = String((await token({ grant_type: 'password', ...account })).body['access_token']);
    return get(`${api.url}/api/${path}`, bearer);
  }

  return { api, clock, ask, token };
}

/** GETs an address with this access token and reads the envelope. */
export async function get(url: string, accessToken?: string): Promise<Answer> {
  const headers = accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` };
  const response = await fetch(url, { headers });
  const { result } = (await response.json()) as {
    result: { statusCode: string; remainAccessCount: string; data: Record<string, unknown> };
  };
  return {
    httpStatus: response.status,
    code: result.statusCode,
    remain: result.remainAccessCount,
    data: result.data,
  };
}
