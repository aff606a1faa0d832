import { stat } from 'node:fs/promises';
import type { CancellationToken } from 'vscode-languageserver/node';
import { ChangeLookout } from './changeLookout.ts';
import type { EditingContext } from './editing.ts';
import { endpointOf } from '../services/endpoint.ts';
import { lookUpAll, planBatch, type BatchServices } from '../features/batch.ts';
import { changeWatched, watchedCases, type WatchingServices } from '../features/watching.ts';
import type { FolderDraft } from '../features/workspaceDrafts.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import {
  BATCH,
  BATCH_PLAN,
  VIEWS_VISIBLE,
  WATCH,
  WATCHED,
  type BatchParams,
  type BatchPlanParams,
  type BatchPlanResult,
  type BatchResult,
  type BatchScope,
  type ChangedParams,
  type ViewsVisibleParams,
  type WatchedResult,
  type WatchParams,
  type WatchResult,
} from '../protocol.ts';
import type { Ready, Session } from '../services/session.ts';
import { storeFolder } from '../services/storeFolder.ts';
import { watchPlace } from '../watch/place.ts';

export interface WatchContext extends EditingContext {
  /** Folder of the stores. */
  readonly home: () => string;
  /** Paths of the open folders. */
  readonly folders: () => readonly string[];
  /** Every draft that is open or in the open folders. */
  readonly allDrafts: () => Promise<readonly FolderDraft[]>;
  /** Tells the editor what changed. */
  readonly changed: (...what: ChangedParams['what']) => void;
  /** Another window has learned something. */
  readonly learned: () => void;
}

export interface WatchHandlers {
  /** This window has learned something. */
  learned(): void;
  /** The services are used: a moment to see what other windows have learned. */
  used(): void;
  /** The settings were read. */
  configured(): void;
  close(): void;
}

/** Batches, watched cases, and windows in step. */
export function handleWatching(context: WatchContext): WatchHandlers {
  const { connection, documents, clock, session, signalOf } = context;
  const lookout = new ChangeLookout({
    clock,
    sources: async () => {
      const ready = await session()?.started();
      return ready && { changes: () => ready.changes(), watchStamp: () => ready.watch.stamp() };
    },
    changed: (what) => {
      context.changed(...what);
      if (what.includes('cases')) context.learned();
      void session()
        ?.started()
        .then((ready) => {
          if (what.includes('cases')) void ready?.directory.refresh();
          if (what.includes('watch')) ready?.updater.poke();
        });
    },
  });

  async function numbersIn(current: Session, scope: BatchScope): Promise<readonly CaseNumber[]> {
    if (scope.kind === 'folder') {
      return (await context.allDrafts()).flatMap(({ mentions }) => mentions.map(({ number }) => number));
    }
    const document = documents.get(scope.uri);
    return document ? current.drafts.numbers(document) : [];
  }

  function batchServices(current: Session, ready: Ready): BatchServices {
    const { settings, messages } = current;
    return { cases: ready.cases, client: ready.client, clock, settings, messages };
  }

  connection.onRequest(BATCH_PLAN, async ({ scope }: BatchPlanParams): Promise<BatchPlanResult> => {
    const current = session();
    const ready = await current?.ready();
    if (!current || !ready) return { ok: false, message: '' };
    return planBatch(await numbersIn(current, scope), batchServices(current, ready));
  });

  connection.onRequest(
    BATCH,
    async ({ scope, workDoneToken }: BatchParams, token: CancellationToken): Promise<BatchResult> => {
      const current = session();
      const ready = await current?.ready();
      if (!current || !ready) return { message: '', isComplete: false, found: 0, notFound: 0, notAsked: 0 };
      const progress = connection.window.attachWorkDoneProgress(workDoneToken);
      progress.begin('', 0);
      try {
        const numbers = await numbersIn(current, scope);
        return await lookUpAll(numbers, batchServices(current, ready), {
          signal: signalOf(token),
          onProgress: (done, all, text) => {
            progress.report(Math.floor((100 * (done - 1)) / all), text);
          },
        });
      } finally {
        progress.done();
      }
    },
  );

  async function watchingServices(): Promise<WatchingServices | undefined> {
    const current = session();
    const ready = await current?.ready();
    if (!current || !ready) return undefined;
    const { drafts, messages } = current;
    return { watch: ready.watch, cases: ready.cases, drafts, clock, messages, document: (uri) => documents.get(uri) };
  }

  connection.onRequest(WATCH, async (params: WatchParams): Promise<WatchResult> => {
    const services = await watchingServices();
    if (!services) return { ok: false, message: '' };
    await lookout.lookNow();
    const result = await changeWatched(params, services);
    await lookout.lookNow();
    return result;
  });

  connection.onRequest(WATCHED, async (): Promise<WatchedResult> => {
    const services = await watchingServices();
    return services ? watchedCases(services) : { cases: [], newCount: 0, summary: '', problem: '' };
  });

  connection.onNotification(VIEWS_VISIBLE, ({ isVisible }: ViewsVisibleParams) => {
    lookout.setVisible(isVisible);
  });

  /** Whether somebody watches cases: then the services are needed though nobody has asked for anything yet. */
  async function hasWatched(current: Session): Promise<boolean> {
    const { api, mode, watch } = current.settings;
    try {
      const { origin } = endpointOf(api.baseUrl, api.tokenPath);
      const isDemo = mode === 'demo';
      const place = watchPlace({
        storeFolder: storeFolder(context.home(), origin, isDemo),
        isDemo,
        location: watch.location,
        folders: context.folders(),
      });
      return (await stat(place).catch(() => undefined)) !== undefined;
    } catch {
      return false; // an address that is not used; `ready` tells the user
    }
  }

  return {
    learned: () => void lookout.lookNow(),
    used: () => void lookout.look(),
    configured: () => {
      const current = session();
      if (!current || current.settings.mode === 'offline') return;
      void hasWatched(current).then((isNeeded) => (isNeeded ? current.ready() : undefined));
    },
    close: () => {
      lookout.close();
    },
  };
}
