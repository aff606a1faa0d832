import { ProgressLocation, SnippetString, window, workspace, type QuickPickItem } from 'vscode';
import type {
  NewDraftOptionsResult,
  NewDraftParams,
  NewDraftPlace,
  NewDraftResult,
} from '../../server/src/protocol.ts';
import type { messagesFor } from './messages.ts';
import { numberFrom, placeIn } from './place.ts';

type Messages = ReturnType<typeof messagesFor>;
type Options = Extract<NewDraftOptionsResult, { ok: true }>;

/** How the server is asked. */
export interface NewDraftServer {
  options(place: NewDraftPlace): Promise<NewDraftOptionsResult>;
  draft(params: NewDraftParams): Promise<NewDraftResult>;
}

/**
 * Asks for the number (`given` by a code action, else from the cursor), the document, whether the JPO may be asked, and
 * the agents where there are several; then opens the draft with its tab stops. Ends without a word when the user does.
 */
export async function newDraft(server: NewDraftServer, messages: Messages, given?: unknown): Promise<void> {
  const number = typeof given === 'string' ? given : await numberFromUser(server, messages);
  if (number === undefined) return;
  const options = await server.options({ number });
  if (!options.ok) {
    say(options.message);
    return;
  }
  const type = await typeFromUser(options, messages);
  const allow = type && (await consentOf(type.requests, messages));
  if (!type || !allow) return;
  const title = messages.newDraft.making(type.name);
  const first = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
    server.draft({ number, type: type.id, allow }),
  );
  if (!first.ok) {
    say(first.message);
    return;
  }
  const result = first.agents.length > 1 ? await withChosenAgents(server, { number, type: type.id }, messages) : first;
  if (!result) return;
  if (!result.ok) {
    say(result.message);
    return;
  }
  const document = await workspace.openTextDocument({ language: result.languageId });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(result.snippet));
  if (result.notes.length > 0) void window.showInformationMessage(result.notes.join('\n'));
}

function say(message: string): void {
  if (message !== '') void window.showWarningMessage(message);
}

async function numberFromUser(server: NewDraftServer, messages: Messages): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const found = editor && (await server.options(placeIn(editor)));
  const { title, number: prompt } = messages.newDraft;
  return numberFrom({ title, prompt, value: found?.ok === true ? found.number : '' });
}

async function typeFromUser({ types, number }: Options, messages: Messages) {
  const items = types.map((type) => ({
    label: type.name,
    description: [messages.newDraft.cost(type.requests), ...(type.fits ? [] : [messages.newDraft.unusual])].join(' · '),
    type,
  }));
  const picked = await window.showQuickPick(items, { title: messages.newDraft.titleFor(number) });
  return picked?.type;
}

/** Requests are made only with a wish; undefined where the user ends. */
async function consentOf(requests: number, messages: Messages): Promise<NewDraftParams['allow'] | undefined> {
  if (requests === 0) return 'held';
  const items: (QuickPickItem & { readonly allow: NewDraftParams['allow'] })[] = [
    { label: messages.newDraft.ask, description: messages.newDraft.cost(requests), allow: 'ask' },
    { label: messages.newDraft.held, allow: 'held' },
  ];
  return (await window.showQuickPick(items, { title: messages.newDraft.title }))?.allow;
}

/** The order on record does not say who acts, so the user does. What was learned is held by now. */
async function withChosenAgents(
  server: NewDraftServer,
  wanted: Pick<NewDraftParams, 'number' | 'type'>,
  messages: Messages,
): Promise<NewDraftResult | undefined> {
  const options = await server.options(wanted);
  if (!options.ok) return options;
  const isTold = options.agents.some(({ isUsual }) => !isUsual);
  const items = options.agents.map(({ code, name, isOnRecord, isUsual }) => ({
    label: name === '' ? code : name,
    description: isOnRecord ? code : `${code} · ${messages.newDraft.notOnRecord}`,
    picked: isTold && isUsual,
    code,
  }));
  const picked = await window.showQuickPick(items, { title: messages.newDraft.agents, canPickMany: true });
  return picked && server.draft({ ...wanted, agents: picked.map(({ code }) => code), allow: 'held' });
}
