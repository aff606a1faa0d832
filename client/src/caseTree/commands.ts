import { commands, env, window, type TreeView } from 'vscode';
import type { CaseTreeNode, CaseTreeSort } from '../../../server/src/protocol.ts';
import { DOCUMENTS_SCHEME } from '../connection/documentSelector.ts';
import { chooseWay, registerCommand, texts, warn, type Subscriptions } from '../editor/editor.ts';
import type { CaseTreeProvider } from './provider.ts';

export interface CommandContext {
  readonly provider: CaseTreeProvider;
  readonly view: TreeView<CaseTreeNode>;
  readonly look: {
    sort(): CaseTreeSort;
    setSort(sort: CaseTreeSort): void;
    filter(): string;
    setFilter(filter: string): void;
  };
}

/** The commands of the tree's title and nodes. From the keyboard they apply to the selection. */
export function registerCommands(context: CommandContext): Subscriptions {
  const { provider } = context;
  const onNodes = (id: string, run: (nodes: readonly CaseTreeNode[]) => unknown) =>
    registerCommand(id, (node?: CaseTreeNode, nodes?: readonly CaseTreeNode[]) =>
      run(nodes ?? (node ? [node] : context.view.selection)),
    );
  return [
    registerCommand('jpoDrafting.cases.refresh', () => {
      provider.refresh();
    }),
    registerCommand('jpoDrafting.cases.sort', () => sort(context)),
    registerCommand('jpoDrafting.cases.filter', () => filter(context)),
    registerCommand('jpoDrafting.cases.clearFilter', () => {
      context.look.setFilter('');
    }),
    registerCommand('jpoDrafting.cases.ask', async (node?: unknown) => {
      if (typeof node === 'string') await provider.ask(node, 'wish');
    }),
    onNodes('jpoDrafting.cases.askAgain', async ([node]) => {
      if (node) warn((await provider.ask(node.id, 'again')) ?? '');
    }),
    onNodes('jpoDrafting.cases.copyNumber', (nodes) => copy(namesOf(nodes, ({ number }) => number))),
    onNodes('jpoDrafting.cases.copyPrinted', (nodes) => copy(namesOf(nodes, ({ names }) => names?.full))),
    onNodes('jpoDrafting.cases.insert', (nodes) => insert(namesOf(nodes, inserted))),
    onNodes('jpoDrafting.cases.newDraft', ([node]) =>
      node?.number === undefined ? undefined : commands.executeCommand('jpoDrafting.newDraft', node.number),
    ),
    onNodes('jpoDrafting.cases.openPage', ([node]) => {
      const { law, kind, number } = node?.names ?? {};
      return number === undefined ? undefined : commands.executeCommand('jpoDrafting.openPage', { law, kind, number });
    }),
  ];
}

/** The text that a node inserts into a draft. */
export function inserted({ names }: CaseTreeNode): string | undefined {
  return names?.inserted;
}

/** One name of each node that has it. */
export function namesOf(
  nodes: readonly CaseTreeNode[],
  nameOf: (node: CaseTreeNode) => string | undefined,
): readonly string[] {
  return nodes.flatMap((node) => nameOf(node) ?? []);
}

async function copy(numbers: readonly string[]): Promise<void> {
  if (numbers.length === 0) return;
  await env.clipboard.writeText(numbers.join('\n'));
  window.setStatusBarMessage(texts().caseTree.copied(numbers.join('、')), 3_000);
}

/** At the cursor of the draft, or in place of the selection. */
async function insert(numbers: readonly string[]): Promise<void> {
  const editor = window.activeTextEditor;
  if (numbers.length === 0) return;
  if (!editor || editor.document.uri.scheme === DOCUMENTS_SCHEME) {
    const { readOnly, noEditor } = texts().caseTree;
    void window.showInformationMessage(editor ? readOnly : noEditor);
    return;
  }
  await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, numbers.join('、'));
  });
  await window.showTextDocument(editor.document, editor.viewColumn);
}

async function sort({ look }: CommandContext): Promise<void> {
  const { sorts, sortBy, current } = texts().caseTree;
  const sort = await chooseWay(sorts, look.sort(), { title: sortBy, current });
  if (sort) look.setSort(sort);
}

async function filter({ look }: CommandContext): Promise<void> {
  const text = await window.showInputBox({ prompt: texts().caseTree.filter, value: look.filter() });
  if (text !== undefined) look.setFilter(text.trim());
}
