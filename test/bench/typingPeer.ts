import type { PublishDiagnosticsParams, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LspClient, type LspClientOptions } from '../support/lspClient.ts';
import type { LargeText } from './largeTexts.ts';
import { residentMemory } from './measuring.ts';

export interface Contestant {
  readonly name: string;
  readonly large: LargeText;
  readonly options: LspClientOptions;
}

/** Real time that a server has for an answer, ms. */
const LONGEST_MS = 60_000;

/** A server with its large text open, and a user who types one character and deletes it again. */
export class Typist {
  readonly #client: LspClient;
  readonly #document: TextDocument;
  readonly #large: LargeText;
  #hear: (one: PublishDiagnosticsParams) => void = () => undefined;
  #isTyped = false;
  /** Diagnostics without and with the mistake. */
  #counts: [without: number, withMistake: number] = [-1, -1];

  /** How long a new process takes to say what it can do, ms. */
  static async initializeTime({ options }: Contestant): Promise<number> {
    const before = performance.now();
    const client = await LspClient.start(options);
    const took = performance.now() - before;
    await client.close();
    return took;
  }

  /** Starts the server and opens its text. `opened`: from didOpen to its diagnostics, ms. */
  static async start({ large, options }: Contestant): Promise<{ typist: Typist; opened: number }> {
    const client = await LspClient.start(options);
    const typist = new Typist(client, large);
    const heard = typist.#diagnostics();
    const before = performance.now();
    await client.open(large.text, large.uri, large.languageId);
    await heard;
    return { typist, opened: performance.now() - before };
  }

  private constructor(client: LspClient, large: LargeText) {
    this.#client = client;
    this.#large = large;
    this.#document = TextDocument.create(large.uri, large.languageId, 1, large.text);
    client.connection.onNotification('textDocument/publishDiagnostics', (one: PublishDiagnosticsParams) => {
      this.#hear(one);
    });
  }

  /** From one keystroke to the diagnostics of the text after it, ms. Throws where they do not show the keystroke. */
  async keystroke(): Promise<number> {
    const { place, character } = this.#large;
    const start = this.#document.getText().indexOf(place) + place.length;
    const end = start + (this.#isTyped ? character.length : 0);
    const range = { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
    const contentChanges: TextDocumentContentChangeEvent[] = [{ range, text: this.#isTyped ? '' : character }];
    TextDocument.update(this.#document, contentChanges, this.#document.version + 1);
    const { uri, version } = this.#document;
    const heard = this.#diagnostics(version);
    const before = performance.now();
    await this.#client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
    const { diagnostics } = await heard;
    const took = performance.now() - before;
    this.#isTyped = !this.#isTyped;
    this.#check(diagnostics.length);
    return took;
  }

  /** Memory of the process that is resident, MB; undefined where the system does not tell. */
  memory(): number | undefined {
    return residentMemory(this.#client.pid);
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  /** The next diagnostics; of a server that says the version, those of this one. */
  #diagnostics(version?: number): Promise<PublishDiagnosticsParams> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`no diagnostics for ${this.#large.uri}`));
      }, LONGEST_MS);
      this.#hear = (one) => {
        if (version !== undefined && one.version !== undefined && one.version !== version) return;
        clearTimeout(timer);
        resolve(one);
      };
    });
  }

  /** The first two keystrokes tell how many there are. */
  #check(count: number): void {
    const which = this.#isTyped ? 1 : 0;
    if (this.#counts[which] === -1) this.#counts[which] = count;
    const [without, withMistake] = this.#counts;
    if (count !== this.#counts[which] || (without !== -1 && withMistake <= without)) {
      throw new Error(
        `${this.#large.uri}: ${count} diagnostics, ${without} without the mistake, ${withMistake} with it`,
      );
    }
  }
}
