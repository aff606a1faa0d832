import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { itemAt, lastBefore } from '../../checks/shared/contentKinds.ts';
import type { Cases } from '../../cases/cases.ts';
import { numbersKnown } from '../../cases/knowledge.ts';
import { caseKey, type CaseNumber } from '../../numbers/caseNumber.ts';
import { inPlaceOf } from '../../numbers/rewrite.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { editOf, type ActionProvider } from './request.ts';

/**
 * Replaces the number at the cursor by another one of its case, or adds that in brackets. Not in an item for one kind
 * of number (【出願番号】 …), nor in a code or a name.
 */
export const otherNumberActions: ActionProvider = async (
  { document, only: found, wants },
  { cases, drafts, messages },
) => {
  if (!found || !wants(CodeActionKind.RefactorRewrite)) return [];
  const here = lastBefore(drafts.structure(document), found.start);
  const kind = here && itemAt(here, found.start)?.kind;
  if (kind !== undefined && kind !== 'text') return [];
  const rewriting = (title: string, text: string): CodeAction => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: editOf(document, [{ start: found.start, end: found.end, text }]),
  });
  return (await otherNumbers(found, cases)).flatMap((number) => {
    const printed = inPlaceOf(found, number);
    const name = messages.kind[number.kind];
    return [
      rewriting(messages.actions.replaceBy(name, printed), printed),
      rewriting(messages.actions.append(name, printed), `${found.text}（${printed}）`),
    ];
  });
};

/** The other numbers of the case in saved data. */
async function otherNumbers(found: FoundNumber, cases: Cases | undefined): Promise<CaseNumber[]> {
  const file = await cases?.held(found).catch(() => undefined);
  return numbersKnown(file?.knowledge).filter((number) => caseKey(number) !== caseKey(found));
}
