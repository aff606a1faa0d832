import type { CodeAction } from 'vscode-languageserver-types';
import { typeOf } from '../../drafts/lawOfDraft.ts';
import { caseNumbersOf, draftNumbersOf } from '../../drafts/reading.ts';
import { caseKey } from '../../numbers/caseNumber.ts';
import { formatNumber } from '../../numbers/format.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { placeAt } from '../shared/places.ts';
import type { ActionProvider, ActionRequest, ActionServices } from './request.ts';
import { newTypes } from '../newDraft/types.ts';

/** A command of the editor. */
const OPEN_NOTICE = 'jpoDrafting.openNoticeBeside';
/** A command of the editor; its argument is the number as text. */
const WATCH_CASE = 'jpoDrafting.watch';

/** 「下書きの横に拒絶理由通知書を開く」 on the number of the case that an answer is about. */
export const noticeActions: ActionProvider = (request, services): CodeAction[] => {
  const number = ownNumberAt(request, services);
  if (!number || !services.editor.commands.includes(OPEN_NOTICE)) return [];
  const draft = placeAt(request.document, services.drafts, number.start)?.document;
  const isAnswer =
    draft &&
    typeOf(draft, services.drafts.numbers(request.document))?.items.some(({ names }) => names.includes('発送番号'));
  if (isAnswer !== true) return [];
  const title = services.messages.actions.openNotice;
  return [{ title, command: { title, command: OPEN_NOTICE } }];
};

/** 「特願2022-900001をウォッチする」 on the number of the case that the draft is about. */
export const watchActions: ActionProvider = (request, services): CodeAction[] => {
  const number = ownNumberAt(request, services);
  const text = number && number.unsupported === undefined ? formatNumber(number) : '';
  if (text === '' || !services.editor.commands.includes(WATCH_CASE)) return [];
  const title = services.messages.actions.watch(text);
  return [{ title, command: { title, command: WATCH_CASE, arguments: [text] } }];
};

/** The number at the place, if it is in the item that names the draft's own case and a user has opened a menu. */
function ownNumberAt(
  { document, only: found, isInvoked }: ActionRequest,
  { drafts }: Pick<ActionServices, 'drafts'>,
): FoundNumber | undefined {
  if (!found || !isInvoked) return undefined;
  const place = placeAt(document, drafts, found.start);
  const own = place ? caseNumbersOf(place.document, drafts.numbers(document)) : [];
  return own.find(({ start }) => start === found.start);
}

/** True for a number that its draft, about other cases, only cites. */
function isOnlyCited(
  { document }: Pick<ActionRequest, 'document'>,
  found: FoundNumber,
  { drafts }: Pick<ActionServices, 'drafts'>,
): boolean {
  const place = placeAt(document, drafts, found.start);
  const own = draftNumbersOf(drafts.structure(document), place?.document, drafts.numbers(document));
  return own.length > 0 && !own.some((one) => caseKey(one) === caseKey(found));
}

/** A command of the editor, which asks for the document and the agents; its argument is the number as text. */
const NEW_DRAFT_COMMAND = 'jpoDrafting.newDraft';

/** 「特願2022-900001の書類を新規作成…」 on a number that the draft does not only cite. */
export const newDraftActions: ActionProvider = (request, services): readonly CodeAction[] => {
  const { only: number, isInvoked } = request;
  const { messages, editor } = services;
  if (!number || !isInvoked || isOnlyCited(request, number, services)) return [];
  const text = formatNumber(number);
  if (!editor.commands.includes(NEW_DRAFT_COMMAND) || text === '' || number.kind === 'trial') return [];
  if (newTypes(number.law).length === 0) return [];
  const title = messages.newDraft.action(text);
  return [{ title, kind: 'refactor', command: { title, command: NEW_DRAFT_COMMAND, arguments: [text] } }];
};
