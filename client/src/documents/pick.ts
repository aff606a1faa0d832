import { window, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  asClient,
  DOCUMENTS,
  type CasePlace,
  type DocumentsParams,
  type DocumentsResult,
  type ListedDocument,
} from '../../../server/src/protocol.ts';
import { askForNumber, placeIn } from '../editor/caseNumber.ts';
import { plainLabel, showingProgress, texts, warn } from '../editor/editor.ts';
import type { DocumentMessages } from '../messages/documents.ts';

type Source = DocumentsParams['source'];
type Listed = Extract<DocumentsResult, { ok: true }>;
type Wish = Pick<DocumentsParams, 'source' | 'allow' | 'most'>;
/** A document, or another action of the list. */
type Item = QuickPickItem & {
  readonly chosen: ListedDocument | Wish;
};

export interface PickOptions {
  /** The case; otherwise the user is asked for it. */
  readonly number?: string | undefined;
  readonly onlyAmendments?: boolean;
}

/** Lets the user choose a case and a document, with costs. Requests the list only on demand. Undefined on cancel. */
export async function pickDocument(
  client: LanguageClient,
  { number: given, onlyAmendments = false }: PickOptions = {},
): Promise<ListedDocument | undefined> {
  const messages = texts().documents;
  const number = given ?? (await numberFromUser(client, messages));
  if (number === undefined) return undefined;
  let next: Wish = { source: 'case', allow: 'held' };
  for (;;) {
    const ask = () => list(client, { number, ...next });
    const title = messages.fetching(messages.list);
    const result = next.allow === 'ask' ? await showingProgress(title, ask) : await ask();
    if (!result.ok) {
      warn(result.message);
      return undefined;
    }
    const items = itemsOf(result, next.source, onlyAmendments, messages);
    const placeHolder = result.note || (onlyAmendments ? messages.chooseAmendment : messages.choose);
    if (items.length === 0) {
      void window.showInformationMessage(result.note || messages.noAmendments);
      return undefined;
    }
    const shown = { title: titleOf(result.number, next.source, onlyAmendments, messages), placeHolder };
    const picked = await window.showQuickPick(items, { ...shown, matchOnDescription: true });
    if (!picked) return undefined;
    if ('uri' in picked.chosen) return picked.chosen;
    next = picked.chosen;
  }
}

function titleOf(number: string, source: Source, onlyAmendments: boolean, messages: DocumentMessages): string {
  if (onlyAmendments) return messages.amendmentsOf(number);
  return source === 'opd' ? messages.dossierOf(number) : messages.titleFor(number);
}

function itemsOf(result: Listed, source: Source, onlyAmendments: boolean, messages: DocumentMessages): Item[] {
  const documents = result.documents.filter(({ isAmendment }) => isAmendment || !onlyAmendments);
  const items: Item[] = documents.map((chosen) => ({
    label: `${chosen.isHeld ? '$(file)' : '$(cloud-download)'} ${plainLabel(chosen.title)}`,
    description: plainLabel([chosen.cost, chosen.description].filter((part) => part !== '').join(' · ')),
    chosen,
  }));
  if (result.requests > 0) {
    const description = messages.cost(result.requests);
    items.push({
      label: `$(refresh) ${messages.askList}`,
      description,
      chosen: { source, allow: 'ask', most: result.requests },
    });
  }
  if (source === 'case' && result.hasDossier && !onlyAmendments) {
    items.push({ label: `$(globe) ${messages.dossier}`, chosen: { source: 'opd', allow: 'held' } });
  }
  return items;
}

function list(client: LanguageClient, params: DocumentsParams): Promise<DocumentsResult> {
  return asClient.send(client, DOCUMENTS, params);
}

/** The number at the cursor or of the draft's case, for the user to edit. */
async function numberFromUser(client: LanguageClient, messages: DocumentMessages): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const place: CasePlace | undefined = editor && placeIn(editor);
  const found = place && (await list(client, { ...place, source: 'case', allow: 'held' }));
  return askForNumber(messages.title, found?.ok === true ? found.number : '');
}
