import { CodeActionKind } from 'vscode-languageserver-types';
import { personOf } from '../../drafts/reading.ts';
import { placeAt } from '../shared/draftPlaces.ts';
import { plain } from '../shared/markdown.ts';
import { nameOfCode } from '../shared/namesOfCodes.ts';
import { editOf } from './edits.ts';
import type { ActionProvider } from './request.ts';

/** In the block of a person: the name that is registered for the 識別番号, in the place of the one that is written. */
export const registeredNameActions: ActionProvider = async ({ document, from, wants }, services) => {
  if (!wants(CodeActionKind.RefactorRewrite)) return [];
  const place = placeAt(document, services.drafts, from);
  const block = place?.blocks.findLast(({ members }) => members.some(({ item }) => item.name === '識別番号'));
  if (!place || !block) return [];
  const { digits, name: written } = personOf(block);
  if (digits === undefined || !written) return [];
  const registered = await nameOfCode(digits, document, place.document, services);
  if (!registered || registered.name === written.content) return [];
  const name = plain(registered.name);
  return [
    {
      title: services.messages.actions.registeredName(name, digits),
      kind: CodeActionKind.RefactorRewrite,
      edit: editOf(document, [{ start: written.contentStart, end: written.contentEnd, text: name }]),
    },
  ];
};
