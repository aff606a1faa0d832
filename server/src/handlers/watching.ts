import { storeFolder } from '../services/storeFolder.ts';
import { stat } from 'node:fs/promises';
import { changeWatched, watchedCases } from '../features/watching.ts';
import { asServer, VIEWS_VISIBLE, WATCH, WATCHED } from '../protocol.ts';
import { endpointOf } from '../services/places.ts';
import type { Session } from '../services/session.ts';
import { watchPlace } from '../watch/watchFile.ts';
import { StoreWatcher } from '../services/storeWatcher.ts';
import { answer, type Context, type Handlers } from './context.ts';

export interface WatchContext extends Context {
  /** Folder of the stores. */
  readonly home: string;
  /** Called when another window has learned something. */
  readonly othersLearned: () => void;
}

export interface WatchHandlers extends Handlers {
  /** To be called after this window changed something, so that views are refreshed. Never throws. */
  readonly look: () => Promise<void>;
  /** Checks what other windows have learned. */
  readonly lookAtMostOncePerSecond: () => void;
}

/** Watched cases, and synchronization between windows. */
export function handleWatching(context: WatchContext): WatchHandlers {
  const { connection, clock, session } = context;
  const lookout = new StoreWatcher({
    clock,
    sources: async () => {
      const ready = await session().started();
      return ready && { changes: () => ready.changes(), watchStamp: () => ready.watch.stamp() };
    },
    changed: (what) => {
      context.changed(...what);
      if (what.includes('cases')) context.othersLearned();
      void session()
        .started()
        .then((ready) => {
          if (what.includes('cases')) void ready?.directory.refresh();
          if (what.includes('watch')) ready?.updater.poke();
        });
    },
  });

  answer(context, WATCH, { ok: false, message: '' }, async (params, services) => {
    await lookout.lookNow();
    const result = await changeWatched(params, services);
    await lookout.lookNow();
    return result;
  });

  answer(context, WATCHED, { cases: [], newCount: 0, summary: '', problem: '' }, (_, services) =>
    watchedCases(services),
  );

  asServer.listen(connection, VIEWS_VISIBLE, ({ isVisible }) => {
    lookout.setVisible(isVisible);
  });

  /** Whether there are watched cases: then the services are needed without any request. */
  async function hasWatched(current: Session): Promise<boolean> {
    const { api, mode, watch } = current.settings;
    try {
      const { origin } = endpointOf(api.baseUrl, api.tokenPath);
      const isDemo = mode === 'demo';
      const place = watchPlace({
        storeFolder: storeFolder(context.home, origin, isDemo),
        isDemo,
        location: watch.location,
        folders: context.folders(),
      });
      return (await stat(place).catch(() => undefined)) !== undefined;
    } catch {
      return false; // a forbidden address, which `ready` reports
    }
  }

  function startWhereWatched() {
    const current = session();
    if (current.settings.mode === 'offline') return;
    void hasWatched(current).then((isNeeded) => (isNeeded ? current.ready() : undefined));
  }

  return {
    look: () => lookout.lookNow(),
    lookAtMostOncePerSecond: () => void lookout.look(),
    configured: startWhereWatched,
    foldersChanged: () => {
      startWhereWatched();
      void lookout.lookNow();
    },
    close: () => {
      lookout.close();
    },
  };
}
