import type { ClientCapabilities } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { PLAIN_EDITOR, type ActionServices, type EditorAbilities } from '../features/actions/request.ts';
import { resolveAction } from '../features/actions/normalizing.ts';
import { codeActions } from '../features/actions/codeActions.ts';
import { isProcedure } from '../features/shared/places.ts';
import type { Session } from '../services/session.ts';
import type { Context, Handlers } from './context.ts';

/** Code actions. */
export function handleCodeActions({ connection, documents, clock, drafts, session }: Context): Handlers {
  let editor = PLAIN_EDITOR;

  async function services(current: Session, document: TextDocument | undefined): Promise<ActionServices> {
    // No service is started for a text that is no draft and names no case.
    const isDraft = document && (drafts.numbers(document).length > 0 || isProcedure(document, drafts));
    const ready = isDraft ? await current.ready() : undefined;
    const { messages, settings } = current;
    return { ...ready, drafts, messages, settings, clock, editor };
  }

  connection.onCodeAction(async ({ textDocument, range, context: asked }) => {
    const document = documents.get(textDocument.uri);
    return document ? codeActions(document, range, asked, await services(session(), document)) : [];
  });

  connection.onCodeActionResolve(async (action) =>
    resolveAction(action, (uri) => documents.get(uri), await services(session(), undefined)),
  );

  return {
    initialize: ({ capabilities }, { commands }) => {
      editor = abilitiesOf(capabilities, commands);
    },
  };
}

/** `commands`: the editor's own, as its client names them. */
function abilitiesOf({ textDocument, window }: ClientCapabilities, commands: readonly string[] = []): EditorAbilities {
  const resolvable = textDocument?.codeAction?.resolveSupport?.properties ?? [];
  return {
    resolvesEdits: resolvable.includes('edit'),
    opensPages: window?.showDocument?.support === true,
    commands,
  };
}
