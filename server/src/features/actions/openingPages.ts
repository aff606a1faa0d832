import type { CodeAction } from 'vscode-languageserver-types';
import * as v from 'valibot';
import { offlineAddress } from '../../numbers/jplatpat.ts';
import type { Command } from '../command.ts';
import { caseNumberSchema } from '../shared/caseNumberSchema.ts';
import type { ActionProvider } from './request.ts';
import { OPEN_PAGE } from '../offered.ts';

/** 「J-PlatPatで開く」, where the address is known without a request. */
export const openPageActions: ActionProvider = async (
  { numbers, isInvoked },
  { cases, messages, editor },
): Promise<CodeAction[]> => {
  const [found, ...others] = numbers;
  if (!found || others.length > 0 || !isInvoked || !editor.opensPages) return [];
  const { law, kind, number } = found;
  const { application } = (await cases?.held(found).catch(() => undefined)) ?? {};
  const one = [{ law, kind, number }, application].find((candidate) => candidate && offlineAddress(candidate));
  if (!one) return [];
  const title = messages.hover.openInJPlatPat;
  return [{ title, command: { title, command: OPEN_PAGE, arguments: [one] } }];
};

/** Opens the page outside of the editor. The address is made here, so that no text from outside can name another one. */
export const openPage: Command = async ([argument], { openPage: open }) => {
  const parsed = v.safeParse(caseNumberSchema, argument);
  const address = parsed.success ? offlineAddress(parsed.output) : undefined;
  if (address !== undefined) await open(address);
};
