import type { CodeAction } from 'vscode-languageserver-types';
import { formatNumber } from '../../numbers/format.ts';
import { isOnlyCited } from '../actions/ownCase.ts';
import type { ActionProvider } from '../actions/request.ts';
import { newTypes } from './types.ts';

/** The command of the editor that asks which document, and by which agents. Its argument is the number in words. */
const NEW_DRAFT_COMMAND = 'jpoDrafting.newDraft';

/** 「特願2022-900001の書類を新規作成…」 on a number that a draft does not only cite, in editors that have the command. */
export const newDraftActions: ActionProvider = (request, services): readonly CodeAction[] => {
  const { numbers, isInvoked } = request;
  const { messages, editor } = services;
  const [number, ...others] = numbers;
  if (!number || others.length > 0 || !isInvoked || isOnlyCited(request, number, services)) return [];
  const text = formatNumber(number);
  if (!editor.commands.includes(NEW_DRAFT_COMMAND) || text === '' || number.kind === 'trial') return [];
  if (newTypes(number.law).length === 0) return [];
  const title = messages.newDraft.action(text);
  return [{ title, kind: 'refactor', command: { title, command: NEW_DRAFT_COMMAND, arguments: [text] } }];
};
