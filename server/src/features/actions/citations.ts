import { CodeActionKind, Range, type CodeAction } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as v from 'valibot';
import { caseOf } from '../../drafts/reading.ts';
import { CITED_IN_NOTICE } from '../../apis/answers/citations.ts';
import { caseKey, type CaseNumber, type Kind } from '../../numbers/caseNumber.ts';
import { citedAs, toFullWidth } from '../../numbers/format.ts';
import type { Command, ReadingServices } from '../services.ts';
import { lineEnd, lineStart, placeAt } from '../shared/places.ts';
import { editOf, type ActionProvider, type ActionServices } from './request.ts';

/** The editor's command that puts it on the clipboard. */
const COPY_CITATIONS = 'jpoDrafting.copyCitations';

/** Numbers under which a document can be read, and so cited. */
const DOCUMENTS: ReadonlySet<Kind> = new Set([
  'publication',
  'nationalPublication',
  'republication',
  'examinedPublication',
  'registration',
  'internationalPublication',
]);

/** The documents that are selected, or were cited against the case, as a list below the line, or on the clipboard. */
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

/** Where sentences stand: a list does not belong among the items of a head. */
function isRunningText(document: TextDocument, offset: number, { drafts }: ActionServices): boolean {
  const item = placeAt(document, drafts, offset)?.blocks.at(-1)?.item;
  return item !== undefined && /(?:内容|理由|趣旨|説明)$/u.test(item.name);
}

const listArgument = v.object({ uri: v.string(), range: v.optional(v.custom<Range>((value) => Range.is(value))) });

/** The list for a selection. Without one: what was cited against the case, or else every document that the draft names. */
export const citationList: Command = async ([argument], { document: open, ...services }) => {
  const parsed = v.safeParse(listArgument, argument);
  const document = parsed.success ? open(parsed.output.uri) : undefined;
  if (!document || !parsed.success) return '';
  const { range } = parsed.output;
  const from = range ? document.offsetAt(range.start) : 0;
  const to = range ? document.offsetAt(range.end) : 0;
  const cited = await citedDocuments(document, { from, to }, services);
  const all = cited.length > 0 ? cited : documentsAmong(services.drafts.numbers(document));
  return listOf(all)
    .map((line) => `${line}\n`)
    .join('');
};

/** `１．特開２００２－２３３０３３号公報`, one line each. */
function listOf(numbers: readonly CaseNumber[]): string[] {
  return numbers.map((number, index) => toFullWidth(`${index + 1}．${citedAs(number)}`));
}

/** The documents in the selection; without a selection those that were cited against the case of the document there. */
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
  // Of several notices the latest is the one that is being answered.
  const latest = ofNotices.map(({ draftDate }) => draftDate ?? '').reduce((a, b) => (a > b ? a : b), '');
  return documentsAmong(ofNotices.flatMap(({ number, draftDate }) => (number && draftDate === latest ? number : [])));
}

function documentsAmong(numbers: readonly CaseNumber[]): CaseNumber[] {
  const distinct = new Map<string, CaseNumber>();
  for (const one of numbers) {
    if (one.number !== '' && DOCUMENTS.has(one.kind) && !distinct.has(caseKey(one))) distinct.set(caseKey(one), one);
  }
  return [...distinct.values()];
}
