/**
 * One of several processes of a desk, started by a test with `fork` and scaledPreload.mjs: asks the questions that it is
 * sent until each is answered, however often the team's store or the API refuses meanwhile, and says so.
 */
import { connect, createServer } from 'node:net';
import { systemClock } from '../../server/src/base/clock.ts';
import { apiById } from '../../server/src/apis/apis.ts';
import { RedisConnection } from '../../server/src/store/team/redisConnection.ts';
import { RedisStore } from '../../server/src/store/team/redisStore.ts';
import { createServices, type Services } from '../../server/src/services/services.ts';
import { readSettings } from '../../server/src/settings/settings.ts';

/** What the process is, as JSON in its first argument. */
export interface TeamTask {
  readonly home: string;
  readonly baseUrl: string;
  readonly redisUrl: string;
  /** Lua that sets the server's time. */
  readonly time: string;
  /** How long a reply is waited for, ms of the process's clock. */
  readonly timeoutMs: number;
}

/** Numbers of patent applications to ask about. */
export type TeamOrder = readonly string[];

export type TeamReport =
  | { readonly kind: 'ready' }
  /** All of an order are answered; `codes`: how often what was said instead of an answer. */
  | { readonly kind: 'done'; readonly codes: Readonly<Record<string, number>>; readonly logged: readonly string[] };

const task = JSON.parse(process.argv[2] ?? '') as TeamTask;
const settings = readSettings({ api: { baseUrl: task.baseUrl }, sharedStore: { url: task.redisUrl } });
const logged: string[] = [];

function say(report: TeamReport): void {
  process.send?.(report);
}

async function answer({ client }: Services, parameter: string, codes: Record<string, number>): Promise<void> {
  for (;;) {
    const question = { api: apiById('patent/app_progress'), parameter };
    const outcome = await client.ask(question, { priority: 'interactive' });
    if (outcome.kind === 'answer') return;
    const { code } = outcome.failure;
    codes[code] = (codes[code] ?? 0) + 1;
    await systemClock.sleep(2_000);
  }
}

/** On another machine the API is at the same loopback address; from there it goes to the machine of the test. */
function forwardApi(): void {
  const [port, host] = (process.env['JPO_TEST_FORWARD'] ?? '').split(',');
  if (port === undefined || host === undefined) return;
  const server = createServer((socket) => {
    const api = connect(Number(port), host);
    for (const one of [socket, api]) one.on('error', () => one.destroy());
    socket.pipe(api).pipe(socket);
  });
  server.listen(Number(port), '127.0.0.1');
}

async function run(): Promise<void> {
  forwardApi();
  const services = await createServices({
    home: task.home,
    clock: systemClock,
    settings: () => settings,
    credentials: () => Promise.resolve({ username: 'demo', password: 'demo' }),
    log: (line) => logged.push(line),
    openTeam: ({ address, ...rest }) => {
      const connection = new RedisConnection({ ...address, timeoutMs: task.timeoutMs });
      return new RedisStore({ ...rest, connection, time: task.time });
    },
  });
  process.on('message', (order) => {
    const codes: Record<string, number> = {};
    void Promise.all((order as TeamOrder).map((one) => answer(services, one, codes))).then(() => {
      say({ kind: 'done', codes, logged: logged.splice(0) });
    });
  });
  process.once('disconnect', () => {
    void services.close();
  });
  say({ kind: 'ready' });
}

void run();
