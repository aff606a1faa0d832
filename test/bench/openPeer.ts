import type { Hover, Position } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { LspClient } from '../support/lspClient.ts';
import type { Contestant } from './typingPeer.ts';

/** So that the JSON server has something to say of a property. */
const SCHEMA = {
  type: 'array',
  items: { properties: { number: { type: 'number', description: 'The number of the paragraph.' } } },
};
const SETTINGS = { json: { schemas: [{ fileMatch: ['*.json'], url: 'test://large.schema.json', schema: SCHEMA }] } };

/** A server to compare with, with its text open. */
export class OpenPeer {
  readonly #client: LspClient;
  readonly #uri: string;
  readonly #position: Position;

  /** Opens the text and waits until a hover in its middle says something. */
  static async open({ options, large }: Contestant): Promise<OpenPeer> {
    const capabilities = { textDocument: { hover: { contentFormat: ['markdown' as const] } } };
    const client = await LspClient.start({ ...options, settings: 'noPull', capabilities });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: SETTINGS });
    const document = await client.open(large.text, large.uri, large.languageId);
    const start = large.text.indexOf(large.place);
    // On a name, in each of the languages: "number", p.
    const peer = new OpenPeer(client, document, document.positionAt(start + (large.languageId === 'json' ? 3 : 0)));
    await peer.hover();
    return peer;
  }

  private constructor(client: LspClient, document: TextDocument, position: Position) {
    this.#client = client;
    this.#uri = document.uri;
    this.#position = position;
  }

  /** Throws where the server has nothing to say: that would be too easy. */
  async hover(): Promise<void> {
    const params = { textDocument: { uri: this.#uri }, position: this.#position };
    const hover = await this.#client.connection.sendRequest<Hover | null>('textDocument/hover', params);
    if (hover === null) throw new Error(`no hover in ${this.#uri}`);
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}
