import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  MarkupContent,
  StreamMessageReader,
  StreamMessageWriter,
  type CancellationToken,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentLink,
  type Hover,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Credentials } from '../../server/src/jpo/token.ts';
import {
  asClient,
  CREDENTIALS,
  CREDENTIALS_CHANGED,
  VERIFY_CREDENTIALS,
  type VerifyCredentialsResult,
} from '../../server/src/protocol.ts';
import type { SharedClock } from './sharedClock.ts';

const DIST = new URL('../../dist/', import.meta.url);

/** Real time that a server has for ending by itself, ms. */
const LONGEST_END_MS = 5_000;

export interface LspClientOptions {
  /** Environment beside the machine's own; nothing of JPO_* is inherited. JPO_DRAFTING_HOME must be in it. */
  readonly env: Readonly<Record<string, string>> & { readonly JPO_DRAFTING_HOME: string };
  /**
   * The section `jpoDrafting`; `noPull`: the client does not offer workspace/configuration; `silent`: it offers that, and
   * never answers.
   */
  readonly settings?: object | 'noPull' | 'silent';
  /** What `jpoDrafting/credentials` is answered with; absent: the client does not know the request. */
  readonly credentials?: Credentials | null;
  readonly initializationOptions?: object;
  /** What the editor can do, in place of nothing. */
  readonly capabilities?: ClientCapabilities;
  /** URIs of the open folders. */
  readonly folders?: readonly string[];
  readonly clock?: SharedClock;
  /** Default `dist/server.js --stdio`. */
  readonly command?: readonly string[];
  /** Default: the Node of the test. */
  readonly node?: string;
  /** What starts Node, and ends by becoming it: a program with arguments, to which Node's command line is added. */
  readonly launcher?: readonly string[];
}

/** A line that the server sent to the user or to the log. */
interface Line {
  readonly method: string;
  readonly message: string;
}

/** A server process with an editor that is only a connection. */
export class LspClient {
  readonly connection: MessageConnection;
  readonly pid: number;
  /** All that came by window/logMessage and window/showMessage. */
  readonly lines: readonly Line[];
  /** Documents whose diagnostics were published, the latest last. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** What the server wants to be told of, where the editor can tell of files. */
  readonly registrations: { readonly method: string; readonly registerOptions?: unknown }[] = [];
  settings: object;
  credentials: Credentials | null | undefined;
  /** How often the server asked for credentials. */
  credentialsAsked = 0;
  #initialized: InitializeResult | undefined;
  readonly #process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #stderr: Promise<string>;

  /** Starts a server and says hello. Throws when it does not answer, or refuses; then it is ended. */
  static async start(options: LspClientOptions): Promise<LspClient> {
    const client = new LspClient(options);
    const capabilities = {
      general: { positionEncodings: ['utf-16'] },
      workspace: options.settings === 'noPull' ? {} : { configuration: true },
      ...options.capabilities,
    };
    const { initializationOptions = {}, folders } = options;
    const workspaceFolders = folders?.map((uri) => ({ uri, name: uri })) ?? null;
    const hello = { processId: process.pid, rootUri: null, workspaceFolders, locale: 'ja' };
    const params = { ...hello, capabilities, initializationOptions };
    try {
      client.#initialized = await client.connection.sendRequest<InitializeResult>('initialize', params);
    } catch (error) {
      client.#process.kill('SIGKILL');
      throw error;
    }
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  private constructor({
    env,
    settings = {},
    credentials,
    clock,
    command = ['server.js', '--stdio'],
    node = process.execPath,
    launcher = [],
    capabilities,
  }: LspClientOptions) {
    const [file = '', ...args] = command;
    const nodeArgs = [...(clock?.execArgv ?? []), fileURLToPath(new URL(file, DIST)), ...args];
    const [program = node, ...programArgs] = [...launcher, node, ...nodeArgs];
    const child = spawn(program, programArgs, {
      env: { ...machineEnvironment(), ...clock?.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#process = child;
    this.#stderr = text(child.stderr);
    this.pid = child.pid ?? 0;
    this.settings = typeof settings === 'string' ? {} : settings;
    this.credentials = credentials;
    const lines: Line[] = [];
    const published: PublishDiagnosticsParams[] = [];
    this.lines = lines;
    this.published = published;

    const reader = new StreamMessageReader(child.stdout);
    // Its timer would go on for ever where a server is killed in the middle of a message.
    reader.partialMessageTimeout = 0;
    const connection = createMessageConnection(reader, new StreamMessageWriter(child.stdin));
    this.connection = connection;
    for (const method of ['window/logMessage', 'window/showMessage']) {
      connection.onNotification(method, ({ message }: { readonly message: string }) => {
        lines.push({ method, message });
      });
    }
    connection.onNotification('textDocument/publishDiagnostics', (one: PublishDiagnosticsParams) => {
      published.push(one);
    });
    if (capabilities?.workspace?.didChangeWatchedFiles) {
      connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
        this.registrations.push(...registrations);
      });
    }
    connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
      settings === 'silent' ? new Promise(() => undefined) : items.map(() => this.settings),
    );
    if (credentials !== undefined) {
      asClient.handle(connection, CREDENTIALS, () => {
        this.credentialsAsked++;
        return this.credentials ?? null;
      });
    }
    // A server that ended answers nothing more: whoever waits for it hears so at once.
    connection.onClose(() => {
      connection.dispose();
    });
    connection.onError(() => undefined);
    connection.listen();
  }

  /** What the server said of itself. */
  get initialized(): InitializeResult {
    if (!this.#initialized) throw new Error('the server has not answered initialize');
    return this.#initialized;
  }

  /** Opens a draft with this text. */
  async open(content: string, uri = 'file:///draft.jpo.txt', languageId = 'jpo-procedure'): Promise<TextDocument> {
    const document = TextDocument.create(uri, languageId, 1, content);
    const textDocument = { uri, languageId, version: 1, text: content };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    return document;
  }

  /** Replaces `old` by `replacement` with an incremental change. */
  async edit(document: TextDocument, old: string, replacement: string): Promise<void> {
    const start = document.getText().indexOf(old);
    const range = { start: document.positionAt(start), end: document.positionAt(start + old.length) };
    const contentChanges: TextDocumentContentChangeEvent[] = [{ range, text: replacement }];
    TextDocument.update(document, contentChanges, document.version + 1);
    const { uri, version } = document;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async closeDocument({ uri }: TextDocument): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  hoverAt({ uri }: TextDocument, position: Position, token?: CancellationToken): Promise<Hover | null> {
    const params = { textDocument: { uri }, position };
    return token
      ? this.connection.sendRequest<Hover | null>('textDocument/hover', params, token)
      : this.connection.sendRequest<Hover | null>('textDocument/hover', params);
  }

  /** Hovers over the middle of the first place where `words` stands. The Markdown, or null. */
  async hover(document: TextDocument, words: string, token?: CancellationToken): Promise<string | null> {
    const start = document.getText().indexOf(words);
    if (start < 0) throw new Error(`${words} is not in the draft`);
    const hover = await this.hoverAt(document, document.positionAt(start + Math.floor(words.length / 2)), token);
    if (hover === null) return null;
    if (!MarkupContent.is(hover.contents)) throw new Error('not Markdown');
    return hover.contents.value;
  }

  links({ uri }: TextDocument): Promise<DocumentLink[]> {
    return this.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
  }

  resolveLink(link: DocumentLink): Promise<DocumentLink> {
    return this.connection.sendRequest<DocumentLink>('documentLink/resolve', link);
  }

  /** The diagnostics last published for a document; undefined before the first. */
  diagnostics({ uri }: TextDocument): readonly Diagnostic[] | undefined {
    return this.published.findLast((one) => one.uri === uri)?.diagnostics;
  }

  /** Other settings, as when the user changes them; taken over when this resolves. */
  async configure(settings: object): Promise<void> {
    this.settings = settings;
    const asked = new Promise<void>((resolve) => {
      this.connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) => {
        resolve();
        return items.map(() => this.settings);
      });
    });
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await asked;
  }

  /** Other credentials, as when the user signs in or out. */
  async changeCredentials(credentials: Credentials | null): Promise<void> {
    this.credentials = credentials;
    await asClient.notify(this.connection, CREDENTIALS_CHANGED);
  }

  verifyCredentials(): Promise<VerifyCredentialsResult> {
    return asClient.send(this.connection, VERIFY_CREDENTIALS);
  }

  /**
   * Ends the server as editors do. Resolves with all that it wrote to standard error. Throws when it does not end within
   * 5 s or with another status than 0; the process is ended in any case.
   */
  async close(): Promise<string> {
    const child = this.#process;
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_END_MS);
    try {
      if (ended) {
        const isShutDown = this.connection.sendRequest('shutdown').then(
          () => true,
          () => false,
        );
        if (await isShutDown) await this.connection.sendNotification('exit');
        await ended;
      }
      const stderr = await this.#stderr;
      if (child.signalCode !== null)
        throw new Error(`the server did not end by itself: ${child.signalCode}\n${stderr}`);
      if (child.exitCode !== 0) throw new Error(`the server ended with status ${child.exitCode}\n${stderr}`);
      return stderr;
    } finally {
      clearTimeout(timer);
      this.connection.dispose();
    }
  }
}

/** The machine's environment without what belongs to the product: a developer's own ID must not get into a test. */
export function machineEnvironment(): Record<string, string> {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:JPO_|LC_|LANG)/u.test(name));
  return Object.fromEntries(own.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
