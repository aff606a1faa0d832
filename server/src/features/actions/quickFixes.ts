import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { oneLine } from '../../base/oneLine.ts';
import { CHARACTER_CODES, forFixAll } from '../../checks/fixAll.ts';
import {
  replacing,
  type Edit,
  type Finding,
  type Fix,
  type FixKind,
  type FixOf,
  type FixTitles,
} from '../../checks/finding.ts';
import type { Messages } from '../../messages/messages.ts';
import { diagnosticsAt, editOf, type ActionProvider, type ActionRequest } from './request.ts';
import { canEdit } from '../shared/readDocument.ts';
import { numbersKnown } from '../../cases/knowledge.ts';
import { inPlaceOf } from '../../numbers/rewrite.ts';
import * as v from 'valibot';
import type { Command } from '../services.ts';
import { FIX_ALL, TELL_FIXED } from '../offered.ts';

/** Fixes for the findings at the place, or for all of a kind in the draft. */
export const quickFixActions: ActionProvider = (request, { drafts, messages }) => {
  const { document, from, to, isInvoked } = request;
  const findings = drafts.version(document).shown ?? [];
  const texts = messages.findings;
  const here = request.wants(CodeActionKind.QuickFix)
    ? findings.filter(({ start, end }) => start <= to && end >= from)
    : [];
  const fixes = here.flatMap((finding) =>
    (finding.fixes ?? []).map((fix) => fixAction(request, finding, fix, messages)),
  );
  const checked = () => ({
    text: document.getText(),
    documents: drafts.structure(document),
    numbers: drafts.numbers(document),
  });
  const codes = isInvoked ? new Set(here.map(({ code }) => code)) : [];
  const ofKind = [...codes].flatMap((code): CodeAction[] => {
    const alike = findings.filter((finding) => finding.code === code);
    const { count, edits } = firstFixes(document, forFixAll(checked(), alike));
    if (count < 2) return [];
    return [{ title: texts.fixAll(count), kind: CodeActionKind.QuickFix, edit: editOf(document, edits) }];
  });
  const certain = isAskedForAll(request, FIX_ALL) ? forFixAll(checked(), findings, CHARACTER_CODES) : [];
  const { count, edits } = firstFixes(document, certain);
  const all: CodeAction = { title: texts.fixAllNotation, kind: FIX_ALL, edit: editOf(document, edits) };
  return [...fixes, ...ofKind, ...(count === 0 ? [] : [telling(request, all, 'characters', count)])];
};

/** A fix with the diagnostic that it belongs to, if the editor has sent it. */
function fixAction(
  { document, diagnostics }: Pick<ActionRequest, 'document' | 'diagnostics'>,
  finding: Finding,
  fix: Fix,
  { findings }: Messages,
): CodeAction {
  const { edits, certainty } = fix;
  const own = diagnosticsAt(document, diagnostics, finding.code, finding);
  const written = fix.kind === 'replace' ? replacedBy(document, finding, fix) : undefined;
  return {
    title: titleOf(fix, findings.fix, written),
    kind: CodeActionKind.QuickFix,
    ...(own.length > 0 ? { diagnostics: own } : {}),
    ...(certainty === 'certain' ? { isPreferred: true } : {}),
    edit: editOf(document, edits),
  };
}

function titleOf<K extends FixKind>(fix: FixOf<K>, titles: FixTitles, written: string | undefined): string {
  return titles[fix.kind](fix, written);
}

/** Characters; longer text does not help in a title. */
const LONGEST_IN_TITLE = 24;

/** The replaced text; undefined if it is long or invisible. */
function replacedBy(document: TextDocument, finding: Finding, { to, edits }: FixOf<'replace'>): string | undefined {
  const [edit, ...others] = edits;
  const { start, end } = edit && others.length === 0 && edit.text === to ? edit : finding;
  const written = document.getText().slice(start, end);
  const isShown = written.trim() !== '' && written.length <= LONGEST_IN_TITLE && oneLine(written) === written;
  return isShown ? written : undefined;
}

/**
 * The edits of the first fix of each finding. Leaves out a fix that overlaps another (the next run applies it) or
 * cannot be applied. `count`: number of findings fixed.
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

/** wrong-kind: the number of the right kind, if saved data has it. */
export const wantedNumberActions: ActionProvider = async (request, { cases, drafts, messages }) => {
  const { document, only: found, wants } = request;
  if (!found || !wants(CodeActionKind.QuickFix)) return [];
  const { shown = [] } = drafts.version(document);
  const finding = shown.find(({ code, start }) => code === 'wrong-kind' && start === found.start);
  if (finding?.code !== 'wrong-kind') return [];
  const file = await cases?.held(found).catch(() => undefined);
  const number = numbersKnown(file?.knowledge).find(({ kind }) => kind === finding.wanted);
  if (!number) return [];
  return [fixAction(request, finding, replacing(found, inPlaceOf(found, number), 'likely'), messages)];
};

/** True for a menu, or a request for this kind alone, as on save; not at each move of the cursor. */
export function isAskedForAll({ wants, isInvoked }: ActionRequest, kind: string): boolean {
  return wants(kind) && (isInvoked || !wants(CodeActionKind.QuickFix));
}

/** Adds a report of what the action did, if the user chose it; on save there is none. */
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

/** The command TELL_FIXED. */
export const tellFixed: Command = ([given], { messages, say }) => {
  const parsed = v.safeParse(argument, given);
  if (parsed.success) say('information', messages.actions.fixed[parsed.output.what](parsed.output.count));
  return Promise.resolve(undefined);
};
