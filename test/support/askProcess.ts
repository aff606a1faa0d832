/**
 * One of several processes of the same user, started by a test with `fork`: asks its questions all at once when it is
 * told to, and reports how each ended. Lives by the shared clock where it is started with clockPreload.mjs.
 */
import { systemClock } from '../../server/src/base/clock.ts';
import { apiById } from '../../server/src/apis/apis.ts';
import type { Priority } from '../../server/src/store/store.ts';
import { createServices } from '../../server/src/services/services.ts';
import { readSettings } from '../../server/src/settings/settings.ts';

/** What the process is to do, as JSON in its first argument. */
export interface AskTask {
  readonly home: string;
  readonly baseUrl: string;
  readonly questions: readonly { readonly api: string; readonly parameter: string; readonly priority: Priority }[];
}

/** `ready`, and after the test's `go` the status or failure code of each question, in their order. */
export type AskReport =
  { readonly kind: 'ready' } | { readonly kind: 'done'; readonly codes: readonly string[]; readonly logged: string[] };

const task = JSON.parse(process.argv[2] ?? '') as AskTask;
const settings = readSettings({ api: { baseUrl: task.baseUrl } });
const logged: string[] = [];
const services = await createServices({
  home: task.home,
  clock: systemClock,
  settings: () => settings,
  credentials: () => Promise.resolve({ username: 'demo', password: 'demo' }),
  log: (line) => logged.push(line),
});

process.once('message', () => {
  void askAll().then((codes) => {
    process.send?.({ kind: 'done', codes, logged } satisfies AskReport, () => {
      process.disconnect();
    });
  });
});
process.send?.({ kind: 'ready' } satisfies AskReport);

async function askAll(): Promise<string[]> {
  const outcomes = await Promise.all(
    task.questions.map(({ api, parameter, priority }) =>
      services.client.ask({ api: apiById(api), parameter }, { priority }),
    ),
  );
  await services.close();
  return outcomes.map((one) => (one.kind === 'answer' ? one.answer.statusCode : one.failure.code));
}
