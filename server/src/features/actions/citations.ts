import { CodeActionKind, Range, type CodeAction } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as v from 'valibot';
import { caseOf } from '../../drafts/reading.ts';
import { CITED_IN_NOTICE } from '../../apis/answers/citations.ts';
import { distinctBy } from '../../base/lookup.ts';
import { caseKey, type CaseNumber, type Kind } from '../../numbers/caseNumber.ts';
import { citedAs, toFullWidth } from '../../numbers/format.ts';
import type { Command, ReadingServices } from '../services.ts';
import { lineEnd, lineStart, placeAt } from '../shared/places.ts';
import { editOf, type ActionProvider, type ActionServices } from './request.ts';

/** A command of the editor, for the clipboard. */
const COPY_CITATIONS = 'jpoDrafting.copyCitations';

/** Numbers of documents that can be read, and so cited. */
const DOCUMENTS: ReadonlySet<Kind> = new Set([
  'publication',
  'nationalPublication',
  'republication',
  'examinedPublication',
  'registration',
  'internationalPublication',
]);

/** The selected documents, or those cited against the case, as a list below the line or on the clipboard. */
export const citationActions: ActionProvider = async (request, services) => {
  const { document, from, to } = request;
  if (!request.isInvoked || (from === to && !isRunningText(document, from, services))) return [];
  const cited = await citedDocuments(document, { from, to }, services);
  if (cited.length === 0) return [];
  const { messages, editor } = services;
  const text = document.getText();
  const indent = /^[ \t\u3000]*/u.exec(text.slice(lineStart(text, from), lineEnd(text, from)))?.[0] ?? '';
  const end = lineEnd(text, to);
  const lines = listOf(cited).map((line) => `\n${indent}${line}`);
  const copy = messages.actions.copyCitations(cited.length);
  return [
    {
      title: messages.actions.insertCitations(cited.length),
      kind: CodeActionKind.RefactorRewrite,
      edit: editOf(document, [{ start: end, end, text: lines.join('') }]),
    },
    ...(editor.commands.includes(COPY_CITATIONS)
      ? [{ title: copy, command: { title: copy, command: COPY_CITATIONS } } satisfies CodeAction]
      : []),
  ];
};

/** A list does not belong among the items of a head. */
function isRunningText(document: TextDocument, offset: number, { drafts }: ActionServices): boolean {
  const item = placeAt(document, drafts, offset)?.blocks.at(-1)?.item;
  return item !== undefined && /(?:内容|理由|趣旨|説明)$/u.test(item.name);
}

const listArgument = v.object({ uri: v.string(), range: v.optional(v.custom<Range>((value) => Range.is(value))) });

/** The list for a selection; without one the documents cited against the case, or else all that the draft names. */
export const citationList: Command = async ([argument], { document: open, ...services }) => {
  const parsed = v.safeParse(listArgument, argument);
  const document = parsed.success ? open(parsed.output.uri) : undefined;
  if (!document || !parsed.success) return '';
  const { range } = parsed.output;
  const [from, to] = range ? [document.offsetAt(range.start), document.offsetAt(range.end)] : [0, 0];
  const cited = await citedDocuments(document, { from, to }, services);
  const all = cited.length > 0 ? cited : documentsAmong(services.drafts.numbers(document));
  return listOf(all).reduce((text, line) => `${text}${line}\n`, '');
};

/** `１．特開２００２－２３３０３３号公報`, one line each. */
function listOf(numbers: readonly CaseNumber[]): string[] {
  return numbers.map((number, index) => toFullWidth(`${index + 1}．${citedAs(number)}`));
}

/** The documents in the selection; without one those cited against the case of the document there. */
async function citedDocuments(
  document: TextDocument,
  { from, to }: { readonly from: number; readonly to: number },
  { drafts, cases }: Pick<ReadingServices, 'drafts' | 'cases'>,
): Promise<CaseNumber[]> {
  const numbers = drafts.numbers(document);
  if (from < to) return documentsAmong(drafts.numbersIn(document, from + 1, to - 1));
  const place = placeAt(document, drafts, from);
  const about = place && caseOf(place.document, numbers)?.number;
  if (!about || !cases) return [];
  const file = await cases.held(about).catch(() => undefined);
  const facts = await file?.facts().catch(() => undefined);
  const patents = facts?.citations?.value.patents ?? [];
  const ofNotices = patents.filter(({ type }) => type === CITED_IN_NOTICE);
  // The latest notice is the one to answer.
  const latest = ofNotices.map(({ draftDate }) => draftDate ?? '').reduce((a, b) => (a > b ? a : b), '');
  return documentsAmong(ofNotices.flatMap(({ number, draftDate }) => (number && draftDate === latest ? number : [])));
}

function documentsAmong(numbers: readonly CaseNumber[]): CaseNumber[] {
  return distinctBy(
    numbers.filter(({ kind, number }) => number !== '' && DOCUMENTS.has(kind)),
    caseKey,
  );
}
