import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import { CodeActionTriggerKind } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { citationActions } from './citations.ts';
import { dateActions } from './dates.ts';
import { lookUpActions, openPageActions } from './lookingUp.ts';
import { normalizeActions } from './normalizing.ts';
import { otherNumberActions } from './otherNumbers.ts';
import { noticeActions, watchActions, newDraftActions } from './ownCase.ts';
import { partyActions, registeredNameActions } from './parties.ts';
import type { ActionProvider, ActionRequest, ActionServices } from './request.ts';
import { actionInSource } from '../shared/readDocument.ts';
import { isJpoDocument } from '../../documents/uri.ts';
import { quickFixActions, wantedNumberActions } from './quickFixes.ts';
import { verifyActions } from './verify.ts';

/** Topics of code actions, in menu order. */
const PROVIDERS: readonly ActionProvider[] = [
  quickFixActions,
  wantedNumberActions,
  verifyActions,
  // Actions on the own case come before those on any number.
  noticeActions,
  newDraftActions,
  watchActions,
  normalizeActions,
  registeredNameActions,
  partyActions,
  otherNumberActions,
  dateActions,
  citationActions,
  lookUpActions,
  openPageActions,
];

/** The actions at a place or for a selection, from the draft and saved data. Sends no request. */
export async function codeActions(
  document: TextDocument,
  range: Range,
  context: Pick<CodeActionContext, 'diagnostics' | 'only' | 'triggerKind'>,
  services: ActionServices,
): Promise<CodeAction[]> {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const numbers = services.drafts.numbersIn(document, from, to);
  const request: ActionRequest = {
    document,
    from,
    to,
    diagnostics: context.diagnostics,
    numbers,
    only: numbers.length === 1 ? numbers[0] : undefined,
    wants: (kind) => context.only?.some((wanted) => isWithin(kind, wanted)) ?? true,
    isInvoked: context.triggerKind !== CodeActionTriggerKind.Automatic,
  };
  const actions = await Promise.all(PROVIDERS.map(async (provider) => provider(request, services)));
  // Documents of the JPO are read-only: only actions without edits are offered.
  const isReadOnly = isJpoDocument(document.uri);
  return actions
    .flat()
    .filter(({ kind, edit, data }) => request.wants(kind ?? '') && !(isReadOnly && (edit ?? data) !== undefined))
    .flatMap((action) => actionInSource(document, action) ?? []);
}

/** `refactor.rewrite` is within `refactor`. */
function isWithin(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}
