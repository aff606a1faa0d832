import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { CaseTreeNode } from '../../../server/src/protocol.ts';

const STATES = {
  leaf: TreeItemCollapsibleState.None,
  closed: TreeItemCollapsibleState.Collapsed,
  open: TreeItemCollapsibleState.Expanded,
} as const;

const COLORS = {
  near: 'list.warningForeground',
  over: 'list.errorForeground',
  failed: 'list.warningForeground',
} as const;

/** A node as the editor shows it. Its tooltip can follow later: `resolveTreeItem`. */
export function treeItem(node: CaseTreeNode): TreeItem {
  const { label, description, icon, mark, tooltip } = node;
  const item = new TreeItem(label, STATES[node.state]);
  item.id = node.id;
  item.description = description;
  item.contextValue = node.context;
  item.accessibilityInformation = { label: [label, description].filter((text) => text !== '').join(', ') };
  if (icon !== '') item.iconPath = new ThemeIcon(icon, mark && new ThemeColor(COLORS[mark]));
  if (tooltip !== undefined) item.tooltip = tooltip;
  const command = commandOf(node);
  if (command) item.command = { title: label, ...command };
  return item;
}

/** What Enter does. */
function commandOf({
  uri,
  does,
}: CaseTreeNode): { readonly command: string; readonly arguments?: unknown[] } | undefined {
  if (uri !== undefined) return { command: 'jpoDrafting.openDocument', arguments: [uri] };
  if (does?.id === 'signIn') return { command: 'jpoDrafting.signIn' };
  if (does?.id === 'ask') return { command: 'jpoDrafting.cases.ask', arguments: [does.target] };
  return undefined;
}
