import { commands, Disposable, languages, LanguageStatusSeverity, window, type Uri } from 'vscode';
import { DOCUMENTS_SCHEME } from '../connection/documentSelector.ts';
import { plainLabel, texts, type Subscriptions } from '../editor/editor.ts';
import type { DocumentFiles } from './files.ts';

/** Context keys of the active document, for menus. */
const HAS_ATTACHMENTS = 'jpoDrafting.documentHasAttachments';
const IS_AMENDMENT = 'jpoDrafting.documentIsAmendment';

/** The document of a case in the active editor. */
export function activeDocument(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri?.scheme === DOCUMENTS_SCHEME ? uri : undefined;
}

/** Keeps menus and language status in step with the active document. */
export function showsActive(files: DocumentFiles): Subscriptions {
  const status = languages.createLanguageStatusItem('jpoDrafting.document', { scheme: DOCUMENTS_SCHEME });
  status.name = texts().documents.status;
  const update = async () => {
    const uri = activeDocument();
    // Without a server nothing is known of it.
    const opened = uri && (files.opened(uri) ?? (await files.read(uri, 'held').catch(() => undefined)));
    // Another one became active meanwhile, with an update of its own.
    if (activeDocument()?.toString() !== uri?.toString()) return;
    const known = opened?.ok === true ? opened : undefined;
    const hasAttachments = (known?.attachments.length ?? 0) > 0;
    void commands.executeCommand('setContext', HAS_ATTACHMENTS, hasAttachments);
    void commands.executeCommand('setContext', IS_AMENDMENT, known?.isAmendment === true);
    if (!uri) return;
    const messages = texts().documents;
    const [first = messages.status, ...others] = (known?.note ?? '').split('\n').filter((line) => line !== '');
    status.text = plainLabel(first);
    status.detail = plainLabel(others.join(' · '));
    status.severity = known ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
    const command = 'jpoDrafting.saveAttachments';
    status.command = hasAttachments ? { command, title: messages.saveAttachments } : undefined;
  };
  void update();
  return [
    new Disposable(() => {
      status.dispose();
    }),
    window.onDidChangeActiveTextEditor(() => void update()),
    files.onDidChangeFile(() => void update()),
  ];
}
