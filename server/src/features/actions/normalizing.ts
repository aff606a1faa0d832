import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as v from 'valibot';
import type { Edit } from '../../checks/finding.ts';
import type { ProblemCode } from '../../numbers/problems.ts';
import { CHARACTERS } from '../../base/characters.ts';
import { withoutInvisible } from '../../numbers/fold.ts';
import { inPlaceOf } from '../../numbers/rewrite.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { actionInSource, canEdit } from '../shared/readDocument.ts';
import { editOf, previewedEdit } from './edits.ts';
import type { ActionProvider, ActionServices } from './request.ts';

/** 「すべての番号の表記を整える」 as a source action: only with an explicit wish, never on save by itself. */
export const NORMALIZE_ALL = `${CodeActionKind.Source}.normalizeNumbers`;

/** Problems of notation alone. In others the year, the word or the serial may be what is wrong: no fix is preferred. */
const ONLY_NOTATION: ReadonlySet<ProblemCode> = new Set([
  'era-after-1999',
  'western-year-before-2000',
  'letter-in-digits',
  'long-vowel-as-hyphen',
]);

/** Puts the notation of numbers right: of the one at the cursor, of those in the selection, of the whole draft. */
export const normalizeActions: ActionProvider = (request, services) => {
  const { document, numbers, diagnostics } = request;
  const [only, ...others] = numbers;
  if (only && others.length === 0) return [...fixing(document, only, diagnostics, services), ...ofAll()];
  const texts = services.messages.actions;
  const selected = numbers.length > 0 ? several(texts.normalizeSelected, CodeActionKind.Refactor, numbers) : [];
  return [...selected, ...ofAll()];

  /** Not at each move of the cursor: the whole draft is looked at only for somebody who has opened the menu. */
  function ofAll(): CodeAction[] {
    if (!request.isInvoked || !request.wants(NORMALIZE_ALL)) return [];
    return several(services.messages.actions.normalizeAll, NORMALIZE_ALL, services.drafts.numbers(document));
  }

  function several(title: string, kind: string, among: readonly FoundNumber[]): CodeAction[] {
    const [first, last] = [among[0], among.at(-1)];
    if (!first || !last || !among.some(isToNormalize)) return [];
    const action = { title, kind };
    const data: NormalizeData = {
      normalize: { uri: document.uri, version: document.version, from: first.start, to: last.end },
    };
    return [services.editor.resolvesEdits ? { ...action, data } : withEdit(document, action, data, services)];
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
  return document?.version === parsed.output.normalize.version
    ? (actionInSource(document, withEdit(document, action, parsed.output, services)) ?? action)
    : action;
}

function withEdit(
  document: TextDocument,
  action: CodeAction,
  { normalize: { from, to } }: NormalizeData,
  { drafts, editor }: ActionServices,
): CodeAction {
  const edits = normalizing(drafts.numbers(document).filter(({ start, end }) => start >= from && end <= to)).filter(
    (one) => canEdit(document, [one]),
  );
  const edit = editor.previewsEdits ? previewedEdit(document, edits, action.title) : editOf(document, edits);
  return { ...action, edit };
}

/** What puts the notation of numbers in order. */
export function normalizing(numbers: readonly FoundNumber[]): Edit[] {
  return numbers
    .filter(isToNormalize)
    .map((found): Edit => ({ start: found.start, end: found.end, text: inPlaceOf(found) }));
}

function isToNormalize(found: FoundNumber): boolean {
  const right = inPlaceOf(found);
  // A follow-on (同2020-…) leaves the word out on purpose.
  return right !== '' && right !== found.text && !isFollowOn(found, right) && !isPlain(found) && !isWrapped(found);
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

/** 同2020-123457, 第7000002号, 100003: the number without its word. */
function isFollowOn({ text }: FoundNumber, right: string): boolean {
  return text.startsWith('同') || /^[0-9０-９第]/u.test(text) !== /^[0-9０-９第]/u.test(right);
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
    title: messages.actions.replace(text),
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
