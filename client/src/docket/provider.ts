import { EventEmitter, type Disposable, type TreeDataProvider, type TreeItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  asClient,
  DOCKET,
  type CaseTreeNode,
  type DocketResult,
  type DocketView,
} from '../../../server/src/protocol.ts';
import { treeItem } from '../caseTree/item.ts';

const NOTHING: DocketResult = { groups: [], message: '', clients: [], persons: [] };

/** The docket from the server, all at once. Sends no request to the JPO. */
export class DocketProvider implements TreeDataProvider<CaseTreeNode>, Disposable {
  readonly #client: LanguageClient;
  readonly #view: () => DocketView;
  readonly #shown: (result: DocketResult) => void;
  readonly #changed = new EventEmitter<undefined>();
  #result = NOTHING;
  #asked = 0;

  readonly onDidChangeTreeData = this.#changed.event;

  /** `shown`: called with what is shown. */
  constructor(client: LanguageClient, view: () => DocketView, shown: (result: DocketResult) => void) {
    this.#client = client;
    this.#view = view;
    this.#shown = shown;
  }

  /** The last result. */
  get result(): DocketResult {
    return this.#result;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  getTreeItem(node: CaseTreeNode): TreeItem {
    return treeItem(node);
  }

  async getChildren(node?: CaseTreeNode): Promise<CaseTreeNode[]> {
    if (node) return [...(this.#result.groups.find((group) => group.node.id === node.id)?.rows ?? [])];
    const asked = ++this.#asked;
    const result = await asClient.send(this.#client, DOCKET, { view: this.#view() });
    // A late older answer is dropped: the newer one is shown or pending.
    if (asked === this.#asked) {
      this.#result = result;
      this.#shown(result);
    }
    return this.#result.groups.map((group) => group.node);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
