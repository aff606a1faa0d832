import { env, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CITATION_LIST } from '../../../server/src/protocol.ts';
import { texts } from '../editor/texts.ts';

/** Puts the list of cited documents on the clipboard: of the selection, or of the case at the cursor. */
export async function copyCitations(client: LanguageClient): Promise<void> {
  const { noCitations, citationsCopied } = texts().drafts;
  const editor = window.activeTextEditor;
  if (!editor) return;
  const converter = client.code2ProtocolConverter;
  const argument = { uri: converter.asUri(editor.document.uri), range: converter.asRange(editor.selection) };
  const params = { command: CITATION_LIST, arguments: [argument] };
  const text = await client.sendRequest<unknown>('workspace/executeCommand', params);
  if (typeof text !== 'string' || text === '') {
    void window.showInformationMessage(noCitations);
    return;
  }
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(citationsCopied(text.trimEnd().split('\n').length), 3_000);
}
