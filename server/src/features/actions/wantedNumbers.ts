import { CodeActionKind } from 'vscode-languageserver';
import { numbersKnown } from '../../cases/knowledge.ts';
import { inPlaceOf } from '../../numbers/rewrite.ts';
import { shownFindings } from '../diagnostics/diagnostics.ts';
import { fixAction } from './quickFixes.ts';
import type { ActionProvider } from './request.ts';

/** wrong-kind: the number that the item wants, where a held answer shows it. */
export const wantedNumberActions: ActionProvider = async (request, { cases, messages }) => {
  const { document, numbers, wants } = request;
  const [found, ...others] = numbers;
  if (!found || others.length > 0 || !wants(CodeActionKind.QuickFix)) return [];
  const finding = shownFindings(document).find(({ code, start }) => code === 'wrong-kind' && start === found.start);
  if (finding?.code !== 'wrong-kind') return [];
  const file = await cases?.held(found).catch(() => undefined);
  const number = numbersKnown(file?.knowledge).find(({ kind }) => kind === finding.wanted);
  if (!number) return [];
  const text = inPlaceOf(found, number);
  const edits = [{ start: found.start, end: found.end, text }];
  return [fixAction(request, finding, { kind: 'replace', to: text, edits, certainty: 'likely' }, messages)];
};
