import { CodeActionKind } from 'vscode-languageserver';
import { numbersKnown } from '../../cases/numbersOf.ts';
import { inPlaceOf } from '../../numbers/rewrite.ts';
import { fixAction } from './quickFixes.ts';
import type { ActionProvider } from './request.ts';

/** wrong-kind: the number that the item wants, where a held answer shows it. */
export const wantedNumberActions: ActionProvider = async (request, { cases, drafts, messages }) => {
  const { document, numbers, wants } = request;
  const [found, ...others] = numbers;
  if (!found || others.length > 0 || !wants(CodeActionKind.QuickFix)) return [];
  const { shown = [] } = drafts.version(document);
  const finding = shown.find(({ code, start }) => code === 'wrong-kind' && start === found.start);
  if (!finding) return [];
  const file = await cases?.held(found).catch(() => undefined);
  const number = numbersKnown(file?.knowledge).find(({ kind }) => kind === finding.detail?.[3]);
  if (!number) return [];
  const text = inPlaceOf(found, number);
  const edits = [{ start: found.start, end: found.end, text }];
  return [fixAction(request, finding, { kind: 'replace', detail: [text], edits, certainty: 'likely' }, messages)];
};
