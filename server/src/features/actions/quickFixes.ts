import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Finding, Fix } from '../../checks/finding.ts';
import { editOf } from './edits.ts';
import type { ActionProvider, ActionRequest } from './request.ts';
import { canEdit } from '../shared/readDocument.ts';
import { shownFindings } from '../diagnostics/diagnostics.ts';

/** Puts all characters and dates right that cannot be filed: only what is not in doubt, so that it may run on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.jpoDrafting`;

/** Fixes that change a place by themselves, and can be made at many places at once. */
const ALONE: ReadonlySet<Fix['kind']> = new Set(['replace', 'renameItem', 'removeItem']);

/** What puts right what is shown at the place, or all of its kind in the draft. */
export const quickFixActions: ActionProvider = (request, { messages }) => {
  const { document, from, to, isInvoked } = request;
  const findings = shownFindings(document);
  const texts = messages.findings;
  const here = request.wants(CodeActionKind.QuickFix)
    ? findings.filter(({ start, end }) => start <= to && end >= from)
    : [];
  const fixes = here.flatMap((finding) =>
    (finding.fixes ?? []).map((fix) => fixAction(request, finding, fix, texts.fix)),
  );
  const codes = isInvoked ? new Set(here.filter(isFixedAlone).map(({ code }) => code)) : [];
  const ofKind = [...codes].flatMap((code): CodeAction[] => {
    const alike = findings.filter((finding) => finding.code === code && isFixedAlone(finding));
    const { count, edits } = firstFixes(document, alike);
    if (count < 2) return [];
    return [{ title: texts.fixAll(count), kind: CodeActionKind.QuickFix, edit: editOf(document, edits) }];
  });
  // Not at each move of the cursor: for somebody who has opened a menu, or an editor that asks for this alone.
  const isAskedFor = request.wants(FIX_ALL) && (isInvoked || !request.wants(CodeActionKind.QuickFix));
  const { edits } = firstFixes(document, isAskedFor ? findings.filter(isNotationAlone) : []);
  const all = edits.length === 0 ? [] : [{ title: texts.fixAllNotation, kind: FIX_ALL, edit: editOf(document, edits) }];
  return [...fixes, ...ofKind, ...all];
};

/** A fix of a finding, with the diagnostic that shows it where the editor has sent that. */
export function fixAction(
  { document, diagnostics }: Pick<ActionRequest, 'document' | 'diagnostics'>,
  { code, start, end }: Finding,
  { kind, detail = [], edits, certainty }: Fix,
  titles: Readonly<Record<Fix['kind'], (...detail: readonly string[]) => string>>,
): CodeAction {
  const own = diagnostics.filter(
    (one) =>
      one.code === code && document.offsetAt(one.range.start) === start && document.offsetAt(one.range.end) === end,
  );
  return {
    title: titles[kind](...detail),
    kind: CodeActionKind.QuickFix,
    ...(own.length > 0 ? { diagnostics: own } : {}),
    ...(certainty === 'certain' ? { isPreferred: true } : {}),
    edit: editOf(document, edits),
  };
}

function isFixedAlone({ fixes = [] }: Finding): boolean {
  const [fix] = fixes;
  return fix !== undefined && ALONE.has(fix.kind);
}

function isNotationAlone({ fixes = [] }: Finding): boolean {
  const [fix] = fixes;
  return fix?.kind === 'replace' && fix.certainty === 'certain';
}

/**
 * The edits of the first fix of each finding; one that would overlap another is left for the next time, one that cannot be
 * made for the user. `count`: how many findings are put right.
 */
function firstFixes(
  document: TextDocument,
  findings: readonly Finding[],
): { readonly count: number; readonly edits: readonly Edit[] } {
  const kept: Edit[] = [];
  let [count, until] = [0, 0];
  for (const { fixes = [] } of findings) {
    const edits = [...(fixes[0]?.edits ?? [])].sort((a, b) => a.start - b.start);
    const [first, last] = [edits[0], edits.at(-1)];
    if (!first || !last || first.start < until || !canEdit(document, edits)) continue;
    for (const edit of edits) kept.push(edit);
    count++;
    until = last.end;
  }
  return { count, edits: kept };
}
