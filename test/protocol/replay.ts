import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LspClient } from '../support/lspClient.ts';
import { SharedClock } from '../support/sharedClock.ts';
import { newHome, removeHome } from '../support/home.ts';

/** Recorded answers of the real API; not part of the project, so they may be absent. */
const RECORDINGS = new URL('../../../shared/jpo-api/recordings/', import.meta.url);

interface Recording {
  readonly request: { readonly method: string; readonly path: string };
  readonly response: { readonly status: number; readonly body?: unknown; readonly bodyFile?: string };
}

const NOT_FOUND = {
  result: { statusCode: '107', errorMessage: '該当するデータがありません。', remainAccessCount: '700', data: {} },
};

export interface Replay {
  readonly url: string;
  /** Method and path of every request, in the order of arrival. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves the recordings on 127.0.0.1; what was not recorded is not found (107). undefined where there are none. */
export async function startReplay(): Promise<Replay | undefined> {
  if (!existsSync(RECORDINGS)) return undefined;
  const recorded = new Map(
    readdirSync(RECORDINGS)
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(new URL(file, RECORDINGS), 'utf8')) as Recording)
      .map(({ request, response }) => [`${request.method} ${request.path}`, response]),
  );
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const name = `${request.method ?? ''} ${decodeURI(request.url ?? '')}`;
    requests.push(name);
    const { status, body, bodyFile }: Recording['response'] = recorded.get(name) ?? { status: 200, body: NOT_FOUND };
    request.resume().on('end', () => {
      const isFile = bodyFile !== undefined;
      response.writeHead(status, { 'Content-Type': isFile ? 'application/zip' : 'application/json' });
      response.end(isFile ? readFileSync(new URL(bodyFile, RECORDINGS)) : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** A server that asks the recordings, on a machine of its own where nothing is held. */
export class ReplayDesk {
  readonly server: LspClient;
  readonly #replay: Replay;
  readonly #clock: SharedClock;
  readonly #home: string;

  private constructor(server: LspClient, replay: Replay, clock: SharedClock, home: string) {
    this.server = server;
    this.#replay = replay;
    this.#clock = clock;
    this.#home = home;
  }

  static async start(replay: Replay): Promise<ReplayDesk> {
    const clock = new SharedClock();
    const home = newHome();
    const account = { JPO_API_USERNAME: 'mihon', JPO_API_PASSWORD: 'kaku' };
    const env = { ...account, JPO_API_BASE_URL: replay.url, JPO_DRAFTING_HOME: home };
    return new ReplayDesk(await LspClient.start({ env, clock }), replay, clock, home);
  }

  /** Method and path of every request, in the order of arrival. */
  get requests(): readonly string[] {
    return this.#replay.requests;
  }

  async close(): Promise<void> {
    await this.server.close();
    this.#clock.close();
    await this.#replay.close();
    removeHome(this.#home);
  }
}
