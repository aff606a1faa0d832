import type { CodeAction } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PLAIN_EDITOR, type ActionServices } from '../../../../server/src/features/actions/request.ts';
import { codeActions } from '../../../../server/src/features/actions/codeActions.ts';
import { diagnosticsOf, offlineFindings } from '../../../../server/src/features/diagnostics/diagnostics.ts';
import { Drafts } from '../../../../server/src/features/shared/drafts.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import { readSettings } from '../../../../server/src/settings/settings.ts';
import { FakeClock } from '../../../support/fakeClock.ts';
import type { DemoServices } from '../../../support/demoServices.ts';

/** An action with the text that it makes of the draft. */
export interface Offered {
  readonly title: string;
  readonly text: string;
  readonly action: CodeAction;
}

export interface Asked {
  readonly only?: string[];
  readonly triggerKind?: 1 | 2;
  /** Beside those of the demo services. */
  readonly services?: Partial<ActionServices>;
  readonly languageId?: string;
}

/** Nothing is held, and the editor says nothing of itself. */
export const BARE = {
  cases: undefined,
  directory: undefined,
  applicants: undefined,
  settings: readSettings(undefined),
  clock: new FakeClock(),
  editor: PLAIN_EDITOR,
} satisfies Partial<ActionServices>;

/** The draft without the marks that stand for the selection: ｜ once is a cursor, twice a selection. */
export function marked(draft: string): { readonly text: string; readonly from: number; readonly to: number } {
  const from = draft.indexOf('｜');
  const rest = draft.slice(0, from) + draft.slice(from + 1);
  const to = rest.indexOf('｜');
  return to < 0 ? { text: rest, from, to: from } : { text: rest.slice(0, to) + rest.slice(to + 1), from, to };
}

/** What is offered at the mark in a draft (｜). */
export async function offeredAt(draft: string, services: DemoServices, asked: Asked = {}): Promise<Offered[]> {
  const { text, from, to } = marked(draft);
  const document = TextDocument.create('file:///a.jpo.txt', asked.languageId ?? 'jpo-procedure', 1, text);
  const drafts = new Drafts(services.clock);
  const messages = messagesFor('ja');
  const range = { start: document.positionAt(from), end: document.positionAt(to) };
  const options = { drafts, messages, settings: readSettings({}).diagnostics, page: undefined };
  const diagnostics = diagnosticsOf(document, offlineFindings(document, drafts), [], options);
  const { only, triggerKind } = asked;
  const context = { diagnostics, ...(only ? { only } : {}), ...(triggerKind ? { triggerKind } : {}) };
  const { cases, client, directory } = services;
  const actions = await codeActions(document, range, context, {
    ...BARE,
    ...{ drafts, cases, client, directory, messages },
    editor: { ...PLAIN_EDITOR, opensPages: true },
    ...asked.services,
  });
  return actions.map((action) => {
    const edits = action.edit?.changes?.[document.uri] ?? [];
    return { title: action.title, text: TextDocument.applyEdits(document, edits), action };
  });
}
