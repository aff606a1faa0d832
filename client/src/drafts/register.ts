import { window, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerCommand } from '../editor/command.ts';
import { texts } from '../editor/texts.ts';
import { lookUpAll } from './batch.ts';
import { copyCitations } from './citations.ts';
import { fixAll } from './fixingAll.ts';
import { newDraft } from './newDraft.ts';

/** The commands for drafts. */
export function registerDrafts(client: LanguageClient): Disposable[] {
  return [
    registerCommand('jpoDrafting.newDraft', (number?: unknown) => newDraft(client, number)),
    registerCommand('jpoDrafting.copyCitations', () => copyCitations(client)),
    registerCommand('jpoDrafting.fixCharacters', () => fixAll('characters')),
    registerCommand('jpoDrafting.normalizeNumbers', () => fixAll('numbers')),
    registerCommand('jpoDrafting.resolveDraft', async () => {
      const uri = window.activeTextEditor?.document.uri.toString();
      if (uri === undefined) void window.showInformationMessage(texts().drafts.noDraft);
      else await lookUpAll(client, { kind: 'draft', uri });
    }),
    registerCommand('jpoDrafting.resolveFolder', () => lookUpAll(client, { kind: 'folder' })),
  ];
}
