/**
 * The language server. It greets an editor before most of its code is loaded, which loads while the editor takes the
 * greeting in; what comes meanwhile waits, in its order.
 */
import type { ConnectionOptions, InitializeParams, RequestMessage } from 'vscode-languageserver/node';
import { wholeMessages } from './base/wholeMessages.ts';
import { capabilitiesFor } from './handlers/capabilities.ts';
import {
  createConnection,
  InitializeRequest,
  LSPErrorCodes,
  Message,
  MessageType,
  ProposedFeatures,
  ResponseError,
  ShowMessageNotification,
} from './handlers/lsp.ts';
import { notLoaded } from './messages/host.ts';
import { languageOf } from './messages/language.ts';
import type { InitializationOptions } from './protocol.ts';

/** Of the package; the build puts it in. */
declare const VERSION: string;

/** How an editor may say that it talks to the server; vscode-languageserver reads the same. */
const WAY_TO_TALK = /^--(?:node-ipc|stdio|socket|pipe)(?:=|$)/u;

readCommandLine(process.argv);

/** Ends when the editor was greeted and the rest is there; undefined before its first word. */
let ready: Promise<void> | undefined;
let hello: InitializeParams | undefined;

const options: ConnectionOptions = {
  connectionStrategy: {
    // A request that was cancelled while it waited is answered before it is computed.
    cancelUndispatched: (message) => (Message.isRequest(message) ? cancelledAnswer(message) : undefined),
  },
  messageStrategy: {
    handleMessage: async (message, next) => {
      if (Message.isRequest(message) && message.method === InitializeRequest.method) {
        ready ??= Promise.resolve(next(message)).then(loadRest);
        return;
      }
      await ready;
      await next(message);
    },
  },
};
const connection = process.argv.includes('--stdio')
  ? createConnection(ProposedFeatures.all, process.stdin, wholeMessages(process.stdout), options)
  : createConnection(ProposedFeatures.all, options);

connection.onInitialize((params) => {
  hello = params;
  return { serverInfo: { name: 'jpo-drafting', version: VERSION }, capabilities: capabilitiesFor(params) };
});

async function loadRest(): Promise<void> {
  if (!hello) return;
  try {
    const { serve } = await import('./handlers/serve.ts');
    serve(connection, hello, VERSION);
  } catch (error) {
    // The library answers that nothing can be asked, and still ends the process when the editor wants it.
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const { locale = hello.locale } = (hello.initializationOptions ?? {}) as InitializationOptions;
    const message = notLoaded[languageOf(locale)];
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
  }
}

function cancelledAnswer({ id }: RequestMessage) {
  const error = new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled').toJson();
  return { jsonrpc: '2.0', id, error };
}

/**
 * Takes standard input and output where no other way to talk is named, so that the command alone is enough. With
 * `--version` it prints the version, and the process ends.
 */
function readCommandLine(args: string[]): void {
  if (args.includes('--version')) {
    process.stdout.write(`${VERSION}\n`);
    process.exit();
  }
  if (!args.some((one) => WAY_TO_TALK.test(one))) args.push('--stdio');
}

connection.listen();
