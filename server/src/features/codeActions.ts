import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cases } from '../cases/cases.ts';
import type { Progress } from '../jpo/answers/progress.ts';
import type { Messages } from '../messages/messages.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';
import type { ProblemCode } from '../numbers/problems.ts';
import { inPlaceOf } from '../numbers/rewrite.ts';
import type { FoundNumber } from '../numbers/scan.ts';
import type { Drafts } from './drafts.ts';

/** Problems of notation alone. In others the year, the word or the serial may be what is wrong: no fix is preferred. */
const ONLY_NOTATION: ReadonlySet<ProblemCode> = new Set([
  'era-after-1999',
  'western-year-before-2000',
  'letter-in-digits',
  'long-vowel-as-hyphen',
]);

export interface ActionServices {
  readonly drafts: Drafts;
  /** Undefined where nothing can be held. */
  readonly cases: Cases | undefined;
  readonly messages: Messages;
}

/** 「すべての番号の表記を整える」 as a source action: only with an explicit wish, never on save by itself. */
export const NORMALIZE_ALL = `${CodeActionKind.Source}.normalizeNumbers`;

/**
 * What can be done with the numbers in a range: put the notation right, put another number of the case in its place or
 * behind it. Everything from held facts; never asks.
 */
export async function codeActions(
  document: TextDocument,
  range: Range,
  diagnostics: readonly Diagnostic[],
  services: ActionServices,
): Promise<CodeAction[]> {
  const { drafts, messages } = services;
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const touched = drafts.numbers(document).filter(({ start, end }) => start <= to && end >= from);
  const [only, ...others] = touched;
  const single = only && others.length === 0 ? await actionsFor(document, only, diagnostics, services) : [];
  const several =
    others.length > 0 ? normalizing(document, touched, messages.actions.normalizeSelected, 'refactor') : [];
  const all = normalizing(document, drafts.numbers(document), messages.actions.normalizeAll, NORMALIZE_ALL);
  return [...single, ...several, ...all];
}

async function actionsFor(
  document: TextDocument,
  found: FoundNumber,
  diagnostics: readonly Diagnostic[],
  { cases, messages }: ActionServices,
): Promise<CodeAction[]> {
  const right = inPlaceOf(found);
  const own = diagnostics.filter(({ code, range }) => code === found.problem?.code && isAt(document, range, found));
  const fix: CodeAction[] =
    right === '' || right === found.text
      ? []
      : [
          {
            title: messages.actions.replace(right),
            kind: found.problem ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite,
            ...(own.length > 0 ? { diagnostics: own } : {}),
            isPreferred: found.problem !== undefined && ONLY_NOTATION.has(found.problem.code),
            edit: editOf(document, [[found, right]]),
          },
        ];
  const numbers = await otherNumbers(found, cases);
  return [
    ...fix,
    ...numbers.flatMap((number) => {
      const printed = inPlaceOf(found, number);
      const name = messages.kind[number.kind];
      return [
        rewriting(messages.actions.replaceBy(name, printed), editOf(document, [[found, printed]])),
        rewriting(messages.actions.append(name, printed), editOf(document, [[found, `${found.text}（${printed}）`]])),
      ];
    }),
  ];
}

function rewriting(title: string, edit: WorkspaceEdit): CodeAction {
  return { title, kind: CodeActionKind.RefactorRewrite, edit };
}

/** The other numbers of the case, where a held answer shows them. */
async function otherNumbers(found: FoundNumber, cases: Cases | undefined): Promise<CaseNumber[]> {
  const knowledge = await cases?.peek(found).catch(() => undefined);
  if (knowledge?.kind !== 'case') return [];
  return numbersOf(knowledge.progress).filter((number) => caseKey(number) !== caseKey(found));
}

function numbersOf(progress: Progress): CaseNumber[] {
  const { application, publication, nationalPublication, registration } = progress;
  const { internationalApplication, internationalPublication } = progress;
  const all = [application, publication, nationalPublication, registration];
  return [...all, internationalApplication, internationalPublication].filter((one) => one !== undefined);
}

function normalizing(
  document: TextDocument,
  numbers: readonly FoundNumber[],
  title: string,
  kind: string,
): CodeAction[] {
  const edits = numbers.flatMap((found): [FoundNumber, string][] => {
    const right = inPlaceOf(found);
    // A follow-on (同2020-…) leaves the word out on purpose.
    return right === '' || right === found.text || isFollowOn(found, right) ? [] : [[found, right]];
  });
  return edits.length === 0 ? [] : [{ title: `${title} (${edits.length})`, kind, edit: editOf(document, edits) }];
}

/** 同2020-123457, 第7000002号, 100003: the number without its word. */
function isFollowOn({ text }: FoundNumber, right: string): boolean {
  return text.startsWith('同') || /^[0-9０-９第]/u.test(text) !== /^[0-9０-９第]/u.test(right);
}

function editOf(document: TextDocument, changes: readonly (readonly [FoundNumber, string])[]): WorkspaceEdit {
  const edits = changes.map(([{ start, end }, newText]): TextEdit => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText,
  }));
  return { changes: { [document.uri]: edits } };
}

function isAt(document: TextDocument, range: Range, { start, end }: FoundNumber): boolean {
  return document.offsetAt(range.start) === start && document.offsetAt(range.end) === end;
}
