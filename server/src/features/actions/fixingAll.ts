import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import * as v from 'valibot';
import type { Command } from '../command.ts';
import type { ActionRequest } from './request.ts';
import { TELL_FIXED } from '../offered.ts';

/**
 * True where an editor wants actions for the whole draft: for somebody who has opened a menu, or by their kind alone, as on
 * save; not at each move of the cursor.
 */
export function isAskedForAll({ wants, isInvoked }: ActionRequest, kind: string): boolean {
  return wants(kind) && (isInvoked || !wants(CodeActionKind.QuickFix));
}

/** An action for the whole draft that says what it did where somebody chose it. On save it says nothing. */
export function telling(
  { isInvoked }: ActionRequest,
  action: CodeAction,
  what: 'characters' | 'numbers',
  count: number,
): CodeAction {
  if (!isInvoked) return action;
  return { ...action, command: { title: action.title, command: TELL_FIXED, arguments: [{ what, count }] } };
}

const argument = v.object({
  what: v.picklist(['characters', 'numbers']),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** See TELL_FIXED. */
export const tellFixed: Command = ([given], { messages, say }) => {
  const parsed = v.safeParse(argument, given);
  if (parsed.success) say('information', messages.actions.fixed[parsed.output.what](parsed.output.count));
  return Promise.resolve(undefined);
};
