import { Drafts } from '../../features/shared/drafts.ts';
import { changeWatched, watchedCases } from '../../features/watching.ts';
import type { Services } from '../../services/services.ts';
import { withServices } from '../cliServices.ts';
import { failureText, jsonText, tableOf } from '../output/printed.ts';
import type { Terminal } from '../terminal.ts';

const ACTIONS = ['list', 'add', 'remove', 'seen', 'update', 'accept', 'decline'] as const;
type WatchAction = (typeof ACTIONS)[number];

export interface WatchOptions {
  readonly json: boolean;
  /** Uses the current folder's list instead of the user's. */
  readonly workspace: boolean;
}

export function isWatchAction(text: string): text is WatchAction {
  return ACTIONS.some((one) => one === text);
}

/**
 * `jpo-drafting watch`: the watched cases. Only `update` sends requests: what is due today, within the background
 * share. Exit status 0; 2 where something failed. Throws EndpointError, FailureError.
 */
export async function watch(
  action: WatchAction,
  numbers: readonly string[],
  options: WatchOptions,
  terminal: Terminal,
): Promise<number> {
  const isOffline = action !== 'update';
  return withServices(
    terminal,
    isOffline,
    async (services) => {
      if (action === 'update') return await update(services, options, terminal);
      if (action === 'list') return await list(services, options, terminal);
      return await change(action, numbers, services, terminal);
    },
    { location: options.workspace ? 'workspace' : 'user' },
  );
}

async function update(services: Services, options: WatchOptions, terminal: Terminal): Promise<number> {
  const { messages, note } = terminal;
  const { updated, left, failure } = await services.updater.updateAll(undefined, (done, all) => {
    note(messages.watch.progress(done, all));
  });
  note(updated + left === 0 ? messages.watch.upToDate : messages.watch.updated(updated, left));
  if (failure) note(failureText(failure, messages));
  await list(services, options, terminal);
  return left > 0 ? 2 : 0;
}

async function list(services: Services, { json }: WatchOptions, terminal: Terminal): Promise<number> {
  const { messages, print, note } = terminal;
  const { cases, problem, folderList } = await watchedCases(watchingServices(services, terminal));
  if (problem !== '') note(problem);
  if (folderList) note(folderList.state);
  if (json) print(jsonText(cases));
  else if (cases.length === 0) print(messages.watch.none);
  else {
    const rows = cases.map(({ number, title, news }) => ({ number, title, news: news.join('、') }));
    print(tableOf(['number', 'title', 'news'], messages.watch.columns, rows));
  }
  return 0;
}

async function change(
  action: Exclude<WatchAction, 'list' | 'update'>,
  numbers: readonly string[],
  services: Services,
  terminal: Terminal,
): Promise<number> {
  const watching = watchingServices(services, terminal);
  let isDone = true;
  for (const number of numbers.length === 0 ? [undefined] : numbers) {
    const { ok, message } = await changeWatched({ action, ...(number === undefined ? {} : { number }) }, watching);
    if (message !== '') (ok ? terminal.print : terminal.note)(message);
    isDone &&= ok;
  }
  return isDone ? 0 : 2;
}

function watchingServices({ watch: watched, cases }: Services, { clock, messages }: Terminal) {
  return { watch: watched, cases, clock, messages, drafts: new Drafts(clock), document: () => undefined };
}
