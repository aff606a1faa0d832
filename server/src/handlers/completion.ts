import type { MarkupKind } from 'vscode-languageserver-types';
import { completion } from '../features/completion/completion.ts';
import { CaseNotes } from '../features/completion/heldCases.ts';
import type { CompletionServices } from '../features/completion/request.ts';
import { resolveCompletion } from '../features/completion/completion.ts';
import type { Session } from '../services/session.ts';
import type { Context, Handlers } from './context.ts';

/** Completion and the documentation of its items. */
export function handleCompletion({ connection, documents, clock, drafts, session }: Context): Handlers {
  let notes = new CaseNotes(clock);
  let snippets = false;
  let formats: readonly MarkupKind[] | undefined;

  async function services(current: Session): Promise<CompletionServices> {
    const ready = await current.ready();
    // Read only now: the first settings may have arrived during the wait.
    const { messages, settings } = current;
    return { ...ready, drafts, messages, settings, clock, notes, snippets };
  }

  connection.onCompletion(async ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    return document ? completion(document, position, await services(session())) : null;
  });

  connection.onCompletionResolve(async (item) => resolveCompletion(item, await services(session()), formats));

  return {
    initialize: ({ capabilities }) => {
      const abilities = capabilities.textDocument?.completion?.completionItem;
      snippets = abilities?.snippetSupport === true;
      formats = abilities?.documentationFormat;
    },
    foldersChanged: () => {
      // The office's lists of applicants may be in other folders now.
      void session()
        .started()
        .then((ready) => ready?.directory.refresh());
    },
    learned: () => {
      notes = new CaseNotes(clock);
    },
  };
}
