import { State, type LanguageClient } from 'vscode-languageclient/node';

/**
 * Calls the listener whenever the server has started: the first time, and after it ended in the middle of its work. One
 * that starts again knows nothing of what the one before was told, so whatever is told on change only is told again here.
 */
export function onEachStart(client: LanguageClient, listener: () => void): { dispose(): void } {
  return client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) listener();
  });
}
