import { CodeActionKind } from 'vscode-languageserver-types';
import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver/node';
import { COMPLETION_TRIGGERS, FIX_ALL, NORMALIZE_ALL, SERVER_COMMANDS } from '../features/offered.ts';
import { TextDocumentSyncKind } from './lsp.ts';

/** The server's capabilities, answered before the handlers are loaded: an editor waits for them. */
export function capabilitiesFor({ capabilities: { workspace } }: InitializeParams): ServerCapabilities {
  const { QuickFix, Refactor, RefactorRewrite } = CodeActionKind;
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: workspace?.workspaceFolders === true } },
    hoverProvider: true,
    documentLinkProvider: { resolveProvider: true },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentHighlightProvider: true,
    referencesProvider: true,
    workspaceSymbolProvider: true,
    inlayHintProvider: true,
    completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true },
    codeActionProvider: {
      codeActionKinds: [QuickFix, RefactorRewrite, Refactor, NORMALIZE_ALL, FIX_ALL],
      resolveProvider: true,
    },
    executeCommandProvider: { commands: [...SERVER_COMMANDS] },
  };
}
