import { MarkupContent } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Clock } from '../../server/src/base/clock.ts';
import { Drafts } from '../../server/src/features/shared/drafts.ts';
import { hover } from '../../server/src/features/hover/hover.ts';
import { messagesFor } from '../../server/src/messages/messages.ts';
import type { FoundNumber } from '../../server/src/numbers/scan.ts';
import { readSettings } from '../../server/src/settings/settings.ts';
import type { Services } from '../../server/src/services/services.ts';

/** What an editor window does with the server's features, without a connection between them. */
export class EditorWindow {
  readonly #services: Services;
  readonly #clock: Clock;
  readonly #drafts: Drafts;
  readonly #open = new Map<string, TextDocument>();

  constructor(services: Services, clock: Clock) {
    this.#services = services;
    this.#clock = clock;
    this.#drafts = new Drafts(clock);
  }

  /** Opens a draft. Returns its numbers, in order. */
  open(uri: string, text: string): readonly FoundNumber[] {
    const document = TextDocument.create(uri, 'jpo-procedure', 1, text);
    this.#open.set(uri, document);
    return this.#drafts.numbers(document);
  }

  /** The Markdown of the hover over a number, as soon as it can be had; "" for none. */
  async hover(uri: string, number: FoundNumber): Promise<string> {
    const document = this.#open.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    const { cases, client, pending } = this.#services;
    const services = {
      cases,
      client,
      drafts: this.#drafts,
      pending,
      clock: this.#clock,
      messages: messagesFor('ja'),
      settings: readSettings(undefined),
    };
    const shown = await hover(document, document.positionAt(number.start), services, new AbortController().signal);
    return shown && MarkupContent.is(shown.contents) ? shown.contents.value : '';
  }

  close(): void {
    for (const uri of this.#open.keys()) this.#services.pending.forget(uri);
    this.#open.clear();
  }
}
