import { SnippetString, window, workspace, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  asClient,
  NEW_DRAFT,
  NEW_DRAFT_OPTIONS,
  type CasePlace,
  type NewDraftOptionsResult,
  type NewDraftParams,
  type NewDraftResult,
} from '../../../server/src/protocol.ts';
import { askForNumber, placeIn } from '../editor/caseNumber.ts';
import { plainLabel, showingProgress, texts, warn } from '../editor/editor.ts';
import type { DraftMessages } from '../messages/drafts.ts';

type Messages = DraftMessages['newDraft'];
type Options = Extract<NewDraftOptionsResult, { ok: true }>;

/**
 * Asks the user for the number (`given` by a code action, else from the cursor), the document, requests, and the agents
 * if there are several; then opens the draft with its tab stops. Ends silently on cancel.
 */
export async function newDraft(client: LanguageClient, given?: unknown): Promise<void> {
  const messages = texts().drafts.newDraft;
  const number = typeof given === 'string' ? given : await numberFromUser(client, messages);
  if (number === undefined) return;
  const options = await optionsOf(client, { number });
  if (!options.ok) {
    warn(options.message);
    return;
  }
  const type = await typeFromUser(options, messages);
  const allow = type && (await consentOf(type.requests, messages));
  if (!type || !allow) return;
  const title = messages.making(type.name);
  const first = await showingProgress(title, () =>
    draftOf(client, { number, type: type.id, allow, most: type.requests }),
  );
  if (!first.ok) {
    warn(first.message);
    return;
  }
  const result = first.agents.length > 1 ? await withChosenAgents(client, { number, type: type.id }, messages) : first;
  if (!result) return;
  if (!result.ok) {
    warn(result.message);
    return;
  }
  const document = await workspace.openTextDocument({ language: result.languageId });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(result.snippet));
  if (result.notes.length > 0) void window.showInformationMessage(result.notes.join('\n'));
}

function optionsOf(client: LanguageClient, place: CasePlace): Promise<NewDraftOptionsResult> {
  return asClient.send(client, NEW_DRAFT_OPTIONS, place);
}

function draftOf(client: LanguageClient, params: NewDraftParams): Promise<NewDraftResult> {
  return asClient.send(client, NEW_DRAFT, params);
}

async function numberFromUser(client: LanguageClient, messages: Messages): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const found = editor && (await optionsOf(client, placeIn(editor)));
  return askForNumber(messages.title, found?.ok === true ? found.number : '');
}

async function typeFromUser({ types, number }: Options, messages: Messages) {
  const items = types.map((type) => ({
    label: type.name,
    description: [messages.cost(type.requests), ...(type.fits ? [] : [messages.unusual])].join(' · '),
    type,
  }));
  const picked = await window.showQuickPick(items, { title: messages.titleFor(number) });
  return picked?.type;
}

/** Requests need the user's consent; undefined on cancel. */
async function consentOf(requests: number, messages: Messages): Promise<NewDraftParams['allow'] | undefined> {
  if (requests === 0) return 'held';
  const items: (QuickPickItem & { readonly allow: NewDraftParams['allow'] })[] = [
    { label: messages.ask, description: messages.cost(requests), allow: 'ask' },
    { label: messages.held, allow: 'held' },
  ];
  return (await window.showQuickPick(items, { title: messages.title }))?.allow;
}

/** The order on record does not show who acts, so the user chooses. What was learned is saved by now. */
async function withChosenAgents(
  client: LanguageClient,
  wanted: Pick<NewDraftParams, 'number' | 'type'>,
  messages: Messages,
): Promise<NewDraftResult | undefined> {
  const options = await optionsOf(client, wanted);
  if (!options.ok) return options;
  const isTold = options.agents.some(({ isUsual }) => !isUsual);
  const items = options.agents.map(({ code, name, isOnRecord, isUsual }) => ({
    label: name === '' ? code : plainLabel(name),
    description: isOnRecord ? code : `${code} · ${messages.notOnRecord}`,
    picked: isTold && isUsual,
    code,
  }));
  const picked = await window.showQuickPick(items, { title: messages.agents, canPickMany: true });
  return picked && draftOf(client, { ...wanted, agents: picked.map(({ code }) => code), allow: 'held' });
}
