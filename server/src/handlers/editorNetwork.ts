import type { Connection } from 'vscode-languageserver/node';
import type { Exchange } from '../network/editorTransport.ts';
import { asServer, EXCHANGE } from '../protocol.ts';
import { CancellationTokenSource } from './lsp.ts';

/** The network of an editor that offers it. */
export function editorNetwork(connection: Connection): Exchange {
  return (params, signal) => {
    const source = new CancellationTokenSource();
    signal.addEventListener('abort', () => {
      source.cancel();
    });
    return asServer.send(connection, EXCHANGE, params, source.token);
  };
}
