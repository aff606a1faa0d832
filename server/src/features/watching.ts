import { jstYear } from '../base/clock.ts';
import type { Status } from '../cases/status.ts';
import type { Messages } from '../messages/messages.ts';
import { caseKey } from '../numbers/caseNumber.ts';
import { formatNumber } from '../numbers/format.ts';
import type { FolderListState, WatchedResult, WatchParams, WatchResult } from '../protocol.ts';
import type { ListStanding } from '../watch/folderList.ts';
import { MOST_WATCHED } from '../watch/watchFormat.ts';
import { WatchFileError } from '../watch/watchFile.ts';
import type { NewsItem } from '../watch/watchList.ts';
import { plain } from './shared/markdown.ts';
import { caseAt, problemOf } from './shared/places.ts';
import type { FeatureServices } from './services.ts';

/** Requests about watched cases. None is sent to the JPO. */
type WatchingServices = Pick<FeatureServices, 'watch' | 'cases' | 'messages' | 'clock' | 'drafts' | 'document'>;

/** `jpoDrafting/watch`. Never throws. */
export async function changeWatched(params: WatchParams, services: WatchingServices): Promise<WatchResult> {
  const { watch, messages } = services;
  const texts = messages.watch;
  try {
    if (params.action === 'seen' && params.number === undefined && !params.textDocument) {
      await watch.markSeen();
      return { ok: true, message: '' };
    }
    if (params.action === 'accept' || params.action === 'decline') {
      await watch.answer(params.action === 'accept' ? 'accepted' : 'declined');
      return { ok: true, message: standingText(await watch.standing(), messages) };
    }
    const number = caseAt(params, services);
    if (!number) return { ok: false, message: namesNone(params, services), namesNone: true };
    const printed = formatNumber(number);
    if (params.action === 'add') {
      const added = await watch.add(number);
      return { ok: added === 'added', message: added === 'full' ? texts.full(MOST_WATCHED) : texts[added](printed) };
    }
    if (params.action === 'remove') {
      const isRemoved = await watch.remove(number);
      return { ok: isRemoved, message: isRemoved ? texts.removed(printed) : texts.notWatched(printed) };
    }
    await watch.markSeen([number]);
    return { ok: true, message: '' };
  } catch (error) {
    if (error instanceof WatchFileError) return { ok: false, message: texts.notWritten };
    throw error;
  }
}

/** Why there is no case; a number that is broken off is named as such. */
function namesNone({ number }: WatchParams, { messages, clock }: WatchingServices): string {
  const texts = messages.watch;
  if (number === undefined) return texts.noNumber;
  const problem = problemOf(number, jstYear(clock.now()));
  const reason = problem ? [messages.problem(problem)] : [];
  return messages.sentences([texts.notANumber(number), ...reason]);
}

/** `jpoDrafting/watched`. Never throws. */
export async function watchedCases({ watch, cases, messages }: WatchingServices): Promise<WatchedResult> {
  const news = new Map((await watch.news()).map(({ number, items }) => [caseKey(number), items]));
  const shown: WatchedResult['cases'][number][] = [];
  for (const number of await watch.list()) {
    const file = await cases.held(number).catch(() => undefined);
    const title = plain(file?.progress?.title ?? '');
    const items = news.get(caseKey(number)) ?? [];
    shown.push({ number: formatNumber(number), title, news: items.map((item) => newsText(item, messages)) });
  }
  const beyond = await watch.beyond();
  const cut = beyond > 0 ? messages.watch.beyond(MOST_WATCHED, beyond) : '';
  const problem = (await watch.isDamaged()) ? messages.watch.damaged : cut;
  const folderList = folderListOf(await watch.standing(), messages);
  const summary = messages.watch.summary(news.size);
  return { cases: shown, newCount: news.size, summary, problem, ...(folderList ? { folderList } : {}) };
}

/** The state of a folder's list; undefined for the user's own. */
function folderListOf(standing: ListStanding, messages: Messages): FolderListState | undefined {
  const { kind, cases, requests, agreed } = standing;
  if (kind === 'own') return undefined;
  const texts = messages.watch.folderList;
  const question = kind === 'grown' ? texts.grown(cases, requests, agreed) : texts.proposed(cases, requests);
  return { kind, id: `${cases} ${requests}`, question, state: standingText(standing, messages) };
}

function standingText({ kind, cases, requests, agreed }: ListStanding, { watch }: Messages): string {
  const texts = watch.folderList.state;
  if (kind === 'own') return texts.own;
  if (kind === 'accepted' || kind === 'grown') return texts[kind](cases, requests, agreed);
  return texts[kind](cases, requests);
}

/** みなし取下げ is always only expected. */
function statusName(status: Status, { status: names, caseState }: Messages): string {
  return status === 'deemedWithdrawn' ? caseState.expected(names[status]) : names[status];
}

/** A piece of news in one line. */
export function newsText(item: NewsItem, messages: Messages): string {
  const texts = messages.watch.news;
  switch (item.kind) {
    case 'document':
      return texts.document(item.date, messages.documentName(item.code, plain(item.description)));
    case 'status':
      return texts.status(statusName(item.before, messages), statusName(item.now, messages));
    case 'lastDay':
      return texts.lastDay(messages.lastDay.act[item.act], item.lastDay);
  }
}
