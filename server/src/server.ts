/**
 * The language server. It greets an editor before most of its code is loaded, which loads while the editor takes the
 * greeting in; what comes meanwhile waits, in its order.
 */
import type { ConnectionOptions, InitializeParams, RequestMessage } from 'vscode-languageserver/node';
import { keepHeapSmall } from './base/process.ts';
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

/** The package's version, put in by the build. */
declare const VERSION: string;

/** The ways an editor can select to connect; vscode-languageserver reads the same. */
const WAY_TO_TALK = /^--(?:node-ipc|stdio|socket|pipe)(?:=|$)/u;

readCommandLine(process.argv);

/** Resolves once the editor was greeted and the rest is loaded; undefined before the first message. */
let ready: Promise<void> | undefined;
let hello: InitializeParams | undefined;
/** Takes the method of each message. */
let heard: ((method: string) => void) | undefined;

const options: ConnectionOptions = {
  connectionStrategy: {
    // A request that was cancelled while it waited is answered before it is computed.
    cancelUndispatched: (message) => (Message.isRequest(message) ? cancelledAnswer(message) : undefined),
  },
  messageStrategy: {
    handleMessage: async (message, next) => {
      if (hello === undefined && Message.isRequest(message) && message.method === InitializeRequest.method) {
        ready = Promise.resolve(next(message)).then(loadRest);
        return;
      }
      await ready;
      if ('method' in message) heard?.(String(message.method));
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
    heard = keepHeapSmall();
    serve(connection, hello, VERSION);
  } catch (error) {
    // The library then answers every request with an error, and still ends the process on `exit`.
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

/** Selects standard input and output unless another way is named. With `--version` prints the version and exits. */
function readCommandLine(args: string[]): void {
  if (args.includes('--version')) {
    process.stdout.write(`${VERSION}\n`);
    process.exit();
  }
  if (!args.some((one) => WAY_TO_TALK.test(one))) args.push('--stdio');
}

connection.listen();
