import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as v from 'valibot';
import { oneLine } from '../../base/oneLine.ts';
import type { Edit } from '../../checks/finding.ts';
import { Places } from '../../checks/fixAll.ts';
import type { ProblemCode } from '../../numbers/problems.ts';
import { CHARACTERS, withoutInvisible } from '../../base/characters.ts';
import { fold } from '../../numbers/fold.ts';
import { inPlaceOf, isFullWidth } from '../../numbers/rewrite.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { actionInSource, canEdit } from '../shared/readDocument.ts';
import { editOf, type ActionProvider, type ActionServices } from './request.ts';
import { isAskedForAll, telling } from './quickFixes.ts';
import { NORMALIZE_ALL } from '../offered.ts';

/** Problems of notation alone. In others the year, the word or the serial may be what is wrong: no fix is certain. */
const ONLY_NOTATION: ReadonlySet<ProblemCode> = new Set([
  'era-after-1999',
  'western-year-before-2000',
  'letter-in-digits',
  'long-vowel-as-hyphen',
  'invisible-in-number',
]);

/** Puts the notation of numbers right: of the one at the cursor, of those in the selection, of the whole draft. */
export const normalizeActions: ActionProvider = (request, services) => {
  const { document, numbers, only, diagnostics } = request;
  const texts = services.messages.actions;
  if (only) return [...fixing(document, only, diagnostics, services), ...ofAll()];
  return [
    ...(numbers.length > 0 ? several(texts.normalizeSelected, CodeActionKind.Refactor, numbers) : []),
    ...ofAll(),
  ];

  function ofAll(): CodeAction[] {
    const isAsked = isAskedForAll(request, NORMALIZE_ALL);
    return isAsked ? several(texts.normalizeAll, NORMALIZE_ALL, services.drafts.numbers(document)) : [];
  }

  function several(title: string, kind: string, among: readonly FoundNumber[]): CodeAction[] {
    const [first, last] = [among[0], among.at(-1)];
    const edits = first && last ? tidying(document, first.start, last.end, services) : [];
    if (!first || !last || edits.length === 0) return [];
    const action = telling(request, { title, kind }, 'numbers', edits.length);
    const data: NormalizeData = {
      normalize: { uri: document.uri, version: document.version, from: first.start, to: last.end },
    };
    return [services.editor.resolvesEdits ? { ...action, data } : { ...action, edit: editOf(document, edits) }];
  }
};

const normalizeData = v.object({
  normalize: v.object({ uri: v.string(), version: v.number(), from: v.number(), to: v.number() }),
});
type NormalizeData = v.InferOutput<typeof normalizeData>;

/**
 * An action with the edit that was left out when it was offered. As it is where it has none to add, or where the draft
 * was changed since.
 */
export function resolveAction(
  action: CodeAction,
  documentOf: (uri: string) => TextDocument | undefined,
  services: ActionServices,
): CodeAction {
  const parsed = v.safeParse(normalizeData, action.data);
  if (!parsed.success) return action;
  const document = documentOf(parsed.output.normalize.uri);
  const { version, from, to } = parsed.output.normalize;
  if (document?.version !== version) return action;
  const edit = editOf(document, tidying(document, from, to, services));
  return actionInSource(document, { ...action, edit }) ?? action;
}

/** What puts the numbers of a range of a draft in order, where they belong and can be edited. */
function tidying(document: TextDocument, from: number, to: number, { drafts }: ActionServices): Edit[] {
  const numbers = drafts.numbers(document);
  const places = new Places({ text: document.getText(), documents: drafts.structure(document), numbers });
  return normalizing(numbers).filter(
    (edit) => edit.start >= from && edit.end <= to && isInPlace(places, edit) && canEdit(document, [edit]),
  );
}

/** What puts the notation of all numbers of a draft in order. What is rewritten gets the width that most of them have. */
export function normalizing(numbers: readonly FoundNumber[]): Edit[] {
  const wide = numbers.filter(isFullWidth).length;
  const width = wide * 2 > numbers.length ? 'full' : wide * 2 < numbers.length ? 'half' : undefined;
  return numbers
    .filter(isToNormalize)
    .map((found): Edit => ({ start: found.start, end: found.end, text: inPlaceOf(found, found, width) }));
}

/** In an item for numbers of cases or in a text: a file reference can look like a number, and what is quoted is as it is. */
function isInPlace(places: Places, { start }: Edit): boolean {
  const kind = places.at(start)?.kind;
  return (kind === undefined || kind === 'caseNumber' || kind === 'text') && !places.isQuoted(start);
}

/** A whole number of which the notation alone is unusual. */
function isToNormalize(found: FoundNumber): boolean {
  const { problem, text } = found;
  if (problem && !ONLY_NOTATION.has(problem.code)) return false;
  const right = inPlaceOf(found);
  if (right === '' || right === text || isPlain(found) || isWrapped(found)) return false;
  // Another word (JP, 登録, 同, 第 …) or none stands there on purpose.
  return fold(right).startsWith(fold(withoutInvisible(text)).charAt(0));
}

/** A line may end between a word and its digits: the line stays. */
function isWrapped({ text }: FoundNumber): boolean {
  return CHARACTERS.lineEnd.test(text);
}

/** Japanese Patent No. 6123456 stands in an English sentence. */
const isEnglish = (text: string) => /^japanese/iu.test(text);

/** 登録第1712345号意匠, 【特許番号】　7533889, 特許権の存続期間の延長登録出願…: what stands beside the number says what it is. */
function isPlain({ text, law, kind }: FoundNumber): boolean {
  return (
    (law !== 'trademark' && text.startsWith('登録')) ||
    text.startsWith('【') ||
    isEnglish(text) ||
    kind === 'otherApplication'
  );
}

function fixing(
  document: TextDocument,
  found: FoundNumber,
  diagnostics: readonly Diagnostic[],
  { messages }: ActionServices,
): CodeAction[] {
  const own = diagnostics.filter(({ code, range }) => {
    const isThere = document.offsetAt(range.start) === found.start && document.offsetAt(range.end) === found.end;
    return isThere && code === found.problem?.code;
  });
  const replacing = (text: string, length: number, isPreferred: boolean): CodeAction => ({
    title: messages.actions.replace(oneLine(withoutInvisible(found.text.slice(0, length))), text),
    kind: found.problem ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite,
    ...(own.length > 0 ? { diagnostics: own } : {}),
    isPreferred,
    edit: editOf(document, [{ start: found.start, end: found.start + length, text }]),
  });
  if (found.readings) {
    return found.readings.map((reading) => replacing(inPlaceOf(found, reading), reading.length, false));
  }
  const seen = withoutInvisible(found.text);
  if (found.problem?.code === 'invisible-in-number') return [replacing(seen, found.text.length, true)];
  const right = inPlaceOf(found);
  if (right === '' || right === found.text || isPlain(found)) return [];
  return [replacing(right, found.text.length, found.problem !== undefined && ONLY_NOTATION.has(found.problem.code))];
}
