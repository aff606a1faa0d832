import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver/node';
import type { EditingContext } from './editing.ts';
import { completion, COMPLETION_TRIGGERS } from '../features/completion/completion.ts';
import { CaseNotes } from '../features/completion/heldCases.ts';
import type { CompletionServices } from '../features/completion/request.ts';
import { resolveCompletion } from '../features/completion/resolve.ts';
import type { Session } from '../services/session.ts';

export interface CompletionHandlers {
  /** Takes in what the editor can do. Returns what the server offers here. */
  initialize(params: InitializeParams): ServerCapabilities;
  /** Something new is held. */
  learned(): void;
}

/** Completion and the documentation of its items. */
export function handleCompletion(context: EditingContext): CompletionHandlers {
  const { connection, documents, clock } = context;
  let notes = new CaseNotes(clock);
  let snippets = false;

  async function services(current: Session): Promise<CompletionServices> {
    const { drafts, messages, settings } = current;
    const { quota, residentAbroad, mode } = settings;
    const own = { drafts, messages, clock, notes, quota, residentAbroad, isOffline: mode === 'offline', snippets };
    return { cases: undefined, directory: undefined, client: undefined, ...(await current.ready()), ...own };
  }

  connection.onCompletion(async ({ textDocument, position }) => {
    const [current, document] = [context.session(), documents.get(textDocument.uri)];
    return current && document ? completion(document, position, await services(current)) : null;
  });

  connection.onCompletionResolve(async (item) => {
    const current = context.session();
    return current ? resolveCompletion(item, await services(current)) : item;
  });

  return {
    initialize: ({ capabilities }) => {
      snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
      return { completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true } };
    },
    learned: () => {
      notes = new CaseNotes(clock);
    },
  };
}
