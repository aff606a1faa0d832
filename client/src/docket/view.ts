import { commands, window, workspace, type Memento } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { DocketView } from '../../../server/src/protocol.ts';
import { ActiveDraft } from '../caseTree/activeDraft.ts';
import { onEachStart, type Changes } from '../connection/changes.ts';
import type { VisibleViews } from '../connection/visibleViews.ts';
import { registerCommand, texts, type Subscriptions } from '../editor/editor.ts';
import { gathered } from '../editor/gathered.ts';
import { registerDocketCommands } from './commands.ts';
import { NearestDay } from './nearest.ts';
import { DocketProvider } from './provider.ts';

const VIEW = 'jpoDrafting.docket';
const GROUP_BY = 'jpoDrafting.docket.groupBy';
/** Context key: a filter is in use, and the menu offers to remove it. */
const FILTERED = 'jpoDrafting.docketFiltered';

export interface DocketViewOptions {
  readonly changes: Changes;
  readonly views: VisibleViews;
  /** Remembers the grouping. */
  readonly memory: Memento;
}

/** The view 期限一覧, and the nearest deadline in the status bar. */
export function registerDocket(client: LanguageClient, { changes, views, memory }: DocketViewOptions): Subscriptions {
  const draft = new ActiveDraft();
  const nearest = new NearestDay(client, draft);
  let filter: Pick<DocketView, 'client' | 'person'> = {};
  const look = (): DocketView => ({ groupBy: memory.get<DocketView['groupBy']>(GROUP_BY, 'date'), ...filter });
  const provider = new DocketProvider(client, look, ({ message }) => {
    if ((view.message ?? '') !== message) view.message = message;
  });
  const view = window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const refresh = gathered(view, provider);
  const changed = () => {
    refresh.soon();
    void nearest.refresh();
  };
  return [
    draft,
    nearest,
    provider,
    view,
    refresh,
    views.track(view),
    changes.onDidChange((what) => {
      if (what.has('cases') || what.has('watch')) changed();
    }),
    draft.onDidChange(changed),
    workspace.onDidChangeWorkspaceFolders(changed),
    workspace.onDidGrantWorkspaceTrust(changed),
    onEachStart(client, changed),
    registerCommand('jpoDrafting.showDocket', () => commands.executeCommand(`${VIEW}.focus`)),
    ...registerDocketCommands({
      client,
      look,
      result: () => provider.result,
      refresh: () => {
        provider.refresh();
      },
      setGroupBy: (groupBy) => {
        void memory.update(GROUP_BY, groupBy).then(refresh.soon);
      },
      setFilter: (wanted) => {
        filter = wanted;
        const text = wanted.client ?? wanted.person ?? '';
        view.description = text === '' ? '' : texts().docket.filtered(text);
        void commands.executeCommand('setContext', FILTERED, text !== '');
        refresh.soon();
      },
    }),
  ];
}
