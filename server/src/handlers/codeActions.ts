import type { ClientCapabilities } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { PLAIN_EDITOR, type ActionServices, type EditorAbilities } from '../features/actions/request.ts';
import { resolveAction } from '../features/actions/normalizing.ts';
import { codeActions } from '../features/actions/codeActions.ts';
import { isProcedure } from '../features/shared/places.ts';
import type { InitializationOptions } from '../protocol.ts';
import type { Session } from '../services/session.ts';
import type { Context, Handlers } from './context.ts';

/** Code actions: what the light bulb offers. */
export function handleCodeActions({ connection, documents, clock, drafts, session }: Context): Handlers {
  let editor = PLAIN_EDITOR;

  async function services(current: Session, document: TextDocument | undefined): Promise<ActionServices> {
    // Nothing is started for a text that is no draft and names no case.
    const isDraft = document && (drafts.numbers(document).length > 0 || isProcedure(document, drafts));
    const ready = isDraft ? await current.ready() : undefined;
    const { messages, settings } = current;
    return { ...ready, drafts, messages, settings, clock, editor };
  }

  connection.onCodeAction(async ({ textDocument, range, context: asked }) => {
    const [current, document] = [session(), documents.get(textDocument.uri)];
    return current && document ? codeActions(document, range, asked, await services(current, document)) : [];
  });

  connection.onCodeActionResolve(async (action) => {
    const current = session();
    if (!current) return action;
    return resolveAction(action, (uri) => documents.get(uri), await services(current, undefined));
  });

  return {
    initialize: ({ capabilities, initializationOptions }) => {
      const { commands } = (initializationOptions ?? {}) as InitializationOptions;
      editor = abilitiesOf(capabilities, commands);
    },
  };
}

/** What an editor says of itself. `commands`: its own, as its client names them. */
function abilitiesOf({ textDocument, window }: ClientCapabilities, commands: readonly string[] = []): EditorAbilities {
  const resolvable = textDocument?.codeAction?.resolveSupport?.properties ?? [];
  return {
    resolvesEdits: resolvable.includes('edit'),
    opensPages: window?.showDocument?.support === true,
    commands,
  };
}
