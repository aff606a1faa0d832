import { commands, env, window, type Disposable, type TreeView } from 'vscode';
import type { CaseTreeNode, CaseTreeSort } from '../../../server/src/protocol.ts';
import type { CaseTreeMessages } from '../messages/caseTree.ts';
import type { CaseTreeProvider } from './provider.ts';

export interface CommandContext {
  readonly provider: CaseTreeProvider;
  readonly view: TreeView<CaseTreeNode>;
  readonly messages: () => CaseTreeMessages;
  readonly look: {
    sort(): CaseTreeSort;
    setSort(sort: CaseTreeSort): void;
    filter(): string;
    setFilter(filter: string): void;
  };
}

/** The commands of the tree: of its title, and of its nodes. From the keyboard they are about what is selected. */
export function registerCommands(context: CommandContext): Disposable[] {
  const { provider, messages } = context;
  const onNodes = (id: string, run: (nodes: readonly CaseTreeNode[]) => unknown) =>
    commands.registerCommand(id, (node?: CaseTreeNode, nodes?: readonly CaseTreeNode[]) =>
      run(nodes ?? (node ? [node] : context.view.selection)),
    );
  return [
    commands.registerCommand('jpoDrafting.cases.refresh', () => {
      provider.refresh();
    }),
    commands.registerCommand('jpoDrafting.cases.sort', () => sort(context)),
    commands.registerCommand('jpoDrafting.cases.filter', () => filter(context)),
    commands.registerCommand('jpoDrafting.cases.clearFilter', () => {
      context.look.setFilter('');
    }),
    commands.registerCommand('jpoDrafting.cases.ask', async (node?: unknown) => {
      if (typeof node === 'string') await provider.ask(node, 'wish');
    }),
    onNodes('jpoDrafting.cases.askAgain', async ([node]) => {
      const failure = node && (await provider.ask(node.id, 'again'));
      if (failure !== undefined) void window.showWarningMessage(failure);
    }),
    onNodes('jpoDrafting.cases.copyNumber', (nodes) =>
      copy(
        texts(nodes, ({ number }) => number),
        messages(),
      ),
    ),
    onNodes('jpoDrafting.cases.copyPrinted', (nodes) =>
      copy(
        texts(nodes, ({ names }) => names?.full),
        messages(),
      ),
    ),
    onNodes('jpoDrafting.cases.insert', (nodes) => insert(texts(nodes, inserted), messages())),
    onNodes('jpoDrafting.cases.newDraft', ([node]) =>
      node?.number === undefined ? undefined : commands.executeCommand('jpoDrafting.newDraft', node.number),
    ),
    onNodes('jpoDrafting.cases.openPage', ([node]) => {
      const { law, kind, number } = node?.names ?? {};
      return number === undefined ? undefined : commands.executeCommand('jpoDrafting.openPage', { law, kind, number });
    }),
  ];
}

/** What a node puts into a draft. */
export function inserted({ names }: CaseTreeNode): string | undefined {
  return names?.inserted;
}

/** One text of each node that has it. */
export function texts(
  nodes: readonly CaseTreeNode[],
  textOf: (node: CaseTreeNode) => string | undefined,
): readonly string[] {
  return nodes.flatMap((node) => textOf(node) ?? []);
}

async function copy(numbers: readonly string[], messages: CaseTreeMessages): Promise<void> {
  if (numbers.length === 0) return;
  await env.clipboard.writeText(numbers.join('\n'));
  window.setStatusBarMessage(messages.copied(numbers.join('、')), 3_000);
}

/** At the cursor of the draft, or in place of what is selected there. */
async function insert(numbers: readonly string[], messages: CaseTreeMessages): Promise<void> {
  const editor = window.activeTextEditor;
  if (numbers.length === 0) return;
  if (!editor || editor.document.uri.scheme === 'jpo') {
    void window.showInformationMessage(editor ? messages.readOnly : messages.noEditor);
    return;
  }
  await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, numbers.join('、'));
  });
  await window.showTextDocument(editor.document, editor.viewColumn);
}

async function sort({ look, messages }: CommandContext): Promise<void> {
  const { sorts, sortBy, current } = messages();
  const now = look.sort();
  const items = (Object.keys(sorts) as CaseTreeSort[]).map((id) => ({
    label: sorts[id],
    description: id === now ? current : '',
    id,
  }));
  const picked = await window.showQuickPick(items, { title: sortBy });
  if (picked) look.setSort(picked.id);
}

async function filter({ look, messages }: CommandContext): Promise<void> {
  const text = await window.showInputBox({ prompt: messages().filter, value: look.filter() });
  if (text !== undefined) look.setFilter(text.trim());
}
