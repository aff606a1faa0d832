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
import { diagnosticsAt, editOf, type ActionProvider, type ActionServices } from './request.ts';
import { isAskedForAll, telling } from './quickFixes.ts';
import { NORMALIZE_ALL } from '../offered.ts';

/** Problems of notation alone. In others the year, the word or the serial number may be wrong, so no fix is certain. */
const ONLY_NOTATION: ReadonlySet<ProblemCode> = new Set([
  'era-after-1999',
  'western-year-before-2000',
  'letter-in-digits',
  'long-vowel-as-hyphen',
  'invisible-in-number',
]);

/** Normalizes the number at the cursor, those in the selection, or all of the draft. */
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
    const { uri, version } = document;
    const data: NormalizeData = { normalize: { uri, version, from: first.start, to: last.end } };
    return [services.editor.resolvesEdits ? { ...action, data } : { ...action, edit: editOf(document, edits) }];
  }
};

const normalizeData = v.object({
  normalize: v.object({ uri: v.string(), version: v.number(), from: v.number(), to: v.number() }),
});
type NormalizeData = v.InferOutput<typeof normalizeData>;

/** Adds the edit that was left out of the offer, unless the draft has changed since. */
export function resolveAction(
  action: CodeAction,
  documentOf: (uri: string) => TextDocument | undefined,
  services: ActionServices,
): CodeAction {
  const parsed = v.safeParse(normalizeData, action.data);
  if (!parsed.success) return action;
  const { uri, version, from, to } = parsed.output.normalize;
  const document = documentOf(uri);
  if (document?.version !== version) return action;
  const edit = editOf(document, tidying(document, from, to, services));
  return actionInSource(document, { ...action, edit }) ?? action;
}

/** Edits that normalize the numbers in a range, where they belong and can be edited. */
function tidying(document: TextDocument, from: number, to: number, { drafts }: ActionServices): Edit[] {
  const numbers = drafts.numbers(document);
  const places = new Places({ text: document.getText(), documents: drafts.structure(document), numbers });
  return normalizing(numbers).filter(
    (edit) => edit.start >= from && edit.end <= to && isInPlace(places, edit) && canEdit(document, [edit]),
  );
}

/** Edits that normalize the numbers of a draft, in the width that most of them have. */
export function normalizing(numbers: readonly FoundNumber[]): Edit[] {
  const wide = numbers.filter(isFullWidth).length;
  const width = wide * 2 > numbers.length ? 'full' : wide * 2 < numbers.length ? 'half' : undefined;
  return numbers
    .filter(isToNormalize)
    .map((found): Edit => ({ start: found.start, end: found.end, text: inPlaceOf(found, found, width) }));
}

/** In an item for case numbers or in text: a file reference can look like a number, and quotations stay. */
function isInPlace(places: Places, { start }: Edit): boolean {
  const kind = places.at(start)?.kind;
  return (kind === undefined || kind === 'caseNumber' || kind === 'text') && !places.isQuoted(start);
}

/** True for a complete number in an unusual notation. */
function isToNormalize(found: FoundNumber): boolean {
  const { problem, text } = found;
  if (problem && !ONLY_NOTATION.has(problem.code)) return false;
  const right = inPlaceOf(found);
  // A line break between a word and its digits stays.
  if (right === '' || right === text || isPlain(found) || CHARACTERS.lineEnd.test(text)) return false;
  // Another word (JP, 登録, 同, 第 …) or none is there on purpose.
  return fold(right).startsWith(fold(withoutInvisible(text)).charAt(0));
}

/** 登録第1712345号意匠, 【特許番号】　7533889, Japanese Patent No. 6123456: the text explains the number. */
function isPlain({ text, law, kind }: FoundNumber): boolean {
  return (
    (law !== 'trademark' && text.startsWith('登録')) || /^(?:【|japanese)/iu.test(text) || kind === 'otherApplication'
  );
}

function fixing(
  document: TextDocument,
  found: FoundNumber,
  diagnostics: readonly Diagnostic[],
  { messages }: ActionServices,
): CodeAction[] {
  const own = diagnosticsAt(document, diagnostics, found.problem?.code, found);
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
