import {
  commands,
  DataTransferItem,
  window,
  workspace,
  type Event,
  type Memento,
  type TreeDragAndDropController,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  asClient,
  CASE_TREE_CHANGED,
  type CaseTreeNode,
  type CaseTreeSort,
  type CaseTreeView,
} from '../../../server/src/protocol.ts';
import { onEachStart, type Changes } from '../connection/changes.ts';
import type { VisibleViews } from '../connection/visibleViews.ts';
import { texts, type Subscriptions } from '../editor/editor.ts';
import { gathered } from '../editor/gathered.ts';
import { ActiveDraft } from './activeDraft.ts';
import { inserted, namesOf, registerCommands } from './commands.ts';
import { CaseTreeProvider } from './provider.ts';
import type { WatchNews } from './watch.ts';

const VIEW = 'jpoDrafting.cases';
const SORT = 'jpoDrafting.cases.sort';
/** Context key: a filter is in use, and the menu offers to remove it. */
const FILTERED = 'jpoDrafting.casesFiltered';
const TEXT = 'text/plain';

export interface CaseTreeOptions {
  readonly changes: Changes;
  readonly views: VisibleViews;
  /** Of watched cases, for the badge. */
  readonly onDidChangeNews: Event<WatchNews>;
  /** Remembers the sort order. */
  readonly memory: Memento;
}

/** The view 事件: cases of the draft, of the folder, and watched ones. */
export function registerCaseTree(
  client: LanguageClient,
  { changes, views, onDidChangeNews, memory }: CaseTreeOptions,
): Subscriptions {
  const draft = new ActiveDraft();
  let filter = '';
  const sort = () => memory.get<CaseTreeSort>(SORT, 'number');
  const look = (): CaseTreeView => ({
    ...(draft.uri === undefined ? {} : { uri: draft.uri }),
    folders: (workspace.workspaceFolders ?? []).map(({ uri, name }) => ({ uri: uri.toString(), name })),
    sort: sort(),
    filter,
  });
  const provider = new CaseTreeProvider(client, look, ({ nodes, message }) => {
    const why = workspace.isTrusted ? message : texts().untrusted;
    const text = nodes.length > 0 ? why : '';
    if ((view.message ?? '') !== text) view.message = text;
  });
  const view = window.createTreeView(VIEW, {
    treeDataProvider: provider,
    dragAndDropController: dragging,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const refresh = gathered(view, provider);
  return [
    draft,
    provider,
    view,
    refresh,
    views.track(view),
    view.onDidExpandElement(({ element }) => {
      provider.opened(element);
    }),
    view.onDidCollapseElement(({ element }) => {
      provider.closed(element);
    }),
    changes.onDidChange(refresh.soon),
    draft.onDidChange(refresh.soon),
    workspace.onDidChangeWorkspaceFolders(refresh.soon),
    workspace.onDidGrantWorkspaceTrust(refresh.soon),
    asClient.listen(client, CASE_TREE_CHANGED, refresh.soon),
    onEachStart(client, refresh.soon),
    onDidChangeNews(({ count, summary }) => {
      view.badge = count > 0 ? { value: count, tooltip: summary } : undefined;
    }),
    ...registerCommands({
      provider,
      view,
      look: {
        sort,
        setSort: (id) => {
          void memory.update(SORT, id).then(refresh.soon);
        },
        filter: () => filter,
        setFilter: (text) => {
          filter = text;
          view.description = text === '' ? '' : texts().caseTree.filtered(text);
          void commands.executeCommand('setContext', FILTERED, text !== '');
          refresh.soon();
        },
      },
    }),
  ];
}

/** Numbers are dragged into a text as plain text; addresses would open something instead. */
const dragging: TreeDragAndDropController<CaseTreeNode> = {
  dragMimeTypes: [TEXT],
  dropMimeTypes: [],
  handleDrag: (nodes, data) => {
    const numbers = namesOf(nodes, inserted);
    if (numbers.length > 0) data.set(TEXT, new DataTransferItem(numbers.join('、')));
  },
};
