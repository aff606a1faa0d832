import { CancellationTokenSource, EventEmitter, type Disposable, type TreeDataProvider, type TreeItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  asClient,
  CASE_TREE,
  CASE_TREE_CLOSED,
  CASE_TREE_OPEN,
  CASE_TREE_TOOLTIP,
  type CaseTreeNode,
  type CaseTreeOpenParams,
  type CaseTreeResult,
  type CaseTreeView,
} from '../../../server/src/protocol.ts';
import { Gathered } from '../editor/gathered.ts';
import { treeItem } from './item.ts';

/**
 * The editor requests an opening node's children before it reports the opening. The answer waits this long for it, ms,
 * to include what opening requests.
 */
const OPENING_MS = 100;

/** Time the editor takes to place new nodes, ms, with a margin. */
const PLACED_MS = 50;

/** The tree's nodes, from the server. Showing them sends no request to the JPO; opening (`opened`) and `ask` do. */
export class CaseTreeProvider implements TreeDataProvider<CaseTreeNode>, Disposable {
  readonly #client: LanguageClient;
  readonly #view: () => CaseTreeView;
  readonly #changed = new EventEmitter<CaseTreeNode[] | undefined>();
  readonly #open = new Set<string>();
  /** Nodes whose children were requested before the opening was reported. */
  readonly #awaited = new Map<string, () => void>();
  readonly #asking = new Map<string, CancellationTokenSource>();
  readonly #shown: (result: CaseTreeResult) => void;
  /** The editor's nodes by parent; groups by an empty id. */
  readonly #given = new Map<string, readonly CaseTreeNode[]>();
  /** Number of pending requests of the editor. */
  #fetching = 0;
  #isStale = false;
  readonly #refresh = new Gathered(PLACED_MS, () => {
    if (this.#isStale && this.#fetching === 0) void this.#makeAnew().catch(() => undefined);
  });

  readonly onDidChangeTreeData = this.#changed.event;

  /** `shown`: called after the groups were read. */
  constructor(client: LanguageClient, view: () => CaseTreeView, shown: (result: CaseTreeResult) => void) {
    this.#client = client;
    this.#view = view;
    this.#shown = shown;
  }

  dispose(): void {
    for (const source of this.#asking.values()) source.cancel();
    this.#refresh.dispose();
    this.#changed.dispose();
  }

  /** Refreshes only what changed: when the editor replaces nodes, it loses the user's selection and focus. */
  refresh(): void {
    this.#isStale = true;
    this.#refresh.soon();
  }

  async #makeAnew(): Promise<void> {
    this.#isStale = false;
    const changed = await this.#changedUnder(undefined);
    if (this.#fetching > 0) this.#isStale = true;
    else if (changed.includes(undefined)) this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire(changed.filter((node) => node !== undefined));
  }

  /** The topmost nodes whose children changed; undefined stands for the groups. */
  async #changedUnder(node: CaseTreeNode | undefined): Promise<(CaseTreeNode | undefined)[]> {
    const given = this.#given.get(node?.id ?? '');
    if (!given) return [];
    const now = await this.#fetch(node);
    if (JSON.stringify(now) !== JSON.stringify(given)) return [node];
    const changed: (CaseTreeNode | undefined)[] = [];
    for (const one of given) changed.push(...(await this.#changedUnder(one)));
    return changed;
  }

  getTreeItem(node: CaseTreeNode): TreeItem {
    return treeItem(node);
  }

  async getChildren(node?: CaseTreeNode): Promise<CaseTreeNode[]> {
    this.#fetching++;
    try {
      if (node?.mayAsk === true) await this.#openedOrShown(node.id);
      const nodes = await this.#fetch(node);
      this.#given.set(node?.id ?? '', nodes);
      return nodes;
    } finally {
      this.#fetching--;
      if (this.#isStale) this.refresh();
    }
  }

  async #fetch(node: CaseTreeNode | undefined): Promise<CaseTreeNode[]> {
    const result = await asClient.send(this.#client, CASE_TREE, {
      view: this.#view(),
      ...(node ? { node: node.id } : {}),
    });
    if (!node) this.#shown(result);
    return [...result.nodes];
  }

  async resolveTreeItem(item: TreeItem, node: CaseTreeNode): Promise<TreeItem> {
    const { text } = await asClient.send(this.#client, CASE_TREE_TOOLTIP, { node: node.id });
    item.tooltip = text;
    return item;
  }

  /** The user opened a node: the only automatic request of the tree. */
  opened({ id, mayAsk }: CaseTreeNode): void {
    if (mayAsk === true && !this.#open.has(id)) void this.ask(id, 'opening');
    this.#open.add(id);
    this.#awaited.get(id)?.();
  }

  /** The user closed a node: a request not sent yet is cancelled. */
  closed({ id }: CaseTreeNode): void {
    this.#open.delete(id);
    this.#asking.get(id)?.cancel();
    void asClient.notify(this.#client, CASE_TREE_CLOSED, { node: id });
  }

  /** Sends a node's request, unless one is pending. Returns why it was not answered. */
  async ask(node: string, by: CaseTreeOpenParams['by']): Promise<string | undefined> {
    if (this.#asking.has(node)) return undefined;
    const source = new CancellationTokenSource();
    this.#asking.set(node, source);
    const asked = asClient.send(this.#client, CASE_TREE_OPEN, { node, by }, source.token);
    if (by !== 'opening') this.refresh();
    const result = await asked.catch(() => undefined);
    this.#asking.delete(node);
    source.dispose();
    this.refresh();
    return result?.failure;
  }

  #openedOrShown(id: string): Promise<void> | undefined {
    if (this.#open.has(id)) return undefined;
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#awaited.delete(id);
        resolve();
      };
      const timer = setTimeout(end, OPENING_MS);
      this.#awaited.set(id, end);
    });
  }
}
