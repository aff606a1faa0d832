import type { CompletionList, Position, CompletionItem, MarkupKind } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { contextAt } from '../../drafts/cursor.ts';
import { documentType } from '../../drafts/documentTypes.ts';
import { lawOf } from '../../drafts/lawOfDraft.ts';
import { draftNumbersOf, isDraft } from '../../drafts/reading.ts';
import { newDocuments, documentNames } from './documentNames.ts';
import { isMarkup, itemsInSource } from '../shared/readDocument.ts';
import { heldCases, type HeldCases } from './heldCases.ts';
import { layoutOf } from '../../drafts/layout.ts';
import { nameItems } from './names.ts';
import { numberWords, numberContents } from './numbers.ts';
import type { CompletionRequest, CompletionServices, Offers, ContentPlace, ContentProvider } from './request.ts';
import { applicationDates, filingDates, dispatchNumbers } from './dates.ts';
import { addressees, amendedDocuments, amendedItems, amendmentWays, countries, things, trials } from './fixedWords.ts';
import { persons, filePrefixes, ofPerson } from './parties.ts';
import * as v from 'valibot';
import { caseNumberSchema } from '../shared/places.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { knowledgeLines } from '../shared/caseMarkdown.ts';
import { judging } from '../services.ts';
import { escaped, markupFor } from '../shared/markdown.ts';

/** Item names, contents and numbers from saved data; in texts that are no drafts numbers only. No request. */
export async function completion(
  document: TextDocument,
  position: Position,
  services: CompletionServices,
): Promise<CompletionList> {
  if (isMarkup(document, position)) return { isIncomplete: false, items: [] };
  const offset = document.offsetAt(position);
  const text = document.getText();
  const request = requestAt(document, text, offset, services);
  const words = await numberWords(request);
  if (document.languageId !== 'jpo-procedure' && !isDraft(text)) return listOf(document, { items: words });
  const { place } = request.cursor;
  switch (place.kind) {
    case 'name':
      return listOf(document, { items: [...words, ...nameItems(request, place), ...newDocuments(request, place)] });
    case 'content': {
      const offers = await contents({ ...request, place });
      return listOf(document, offers.items.length > 0 ? offers : { items: words });
    }
    case 'body':
      return listOf(document, { items: words });
  }
}

function listOf(document: TextDocument, { items, isCut = false }: Offers): CompletionList {
  return { isIncomplete: isCut, items: itemsInSource(document, items) };
}

function requestAt(
  document: TextDocument,
  text: string,
  offset: number,
  services: CompletionServices,
): CompletionRequest {
  const { drafts, cases, notes } = services;
  const structure = drafts.structure(document);
  const cursor = contextAt(text, structure, offset);
  const numbers = drafts.numbers(document);
  const own = draftNumbersOf(structure, cursor.document, numbers);
  const law = cursor.document ? lawOf(cursor.document, own) : own[0]?.law;
  let held: Promise<HeldCases> | undefined;
  return {
    document,
    text,
    offset,
    cursor,
    structure,
    law,
    type: cursor.document && documentType(cursor.document.name, law),
    layout: layoutOf(text, cursor.document),
    services,
    held: () => (held ??= heldCases(own, numbers, cases, notes)),
  };
}

/** Providers of contents, by the name of the item. */
const PROVIDERS: Readonly<Record<string, ContentProvider>> = {
  書類名: documentNames,
  整理番号: filePrefixes,
  提出日: filingDates,
  出願日: applicationDates,
  あて先: addressees,
  識別番号: (request) => persons(request, 'code'),
  氏名又は名称: (request) => persons(request, 'name'),
  代表者: ofPerson('representative'),
  電話番号: ofPerson('phone'),
  住所又は居所: ofPerson('address'),
  発送番号: dispatchNumbers,
  出願番号: numberContents(['application']),
  特許番号: numberContents(['registration'], 'patent'),
  登録番号: numberContents(['registration']),
  実用新案登録番号: numberContents(['registration'], 'utilityModel'),
  意匠登録番号: numberContents(['registration'], 'design'),
  商標登録番号: numberContents(['registration'], 'trademark'),
  国際出願番号: numberContents(['internationalApplication']),
  審判番号: numberContents(['trial']),
  審判の種別: trials,
  補正対象書類名: amendedDocuments,
  補正対象項目名: amendedItems,
  補正方法: amendmentWays,
  '国・地域名': countries,
  物件名: things,
};

/** None for items of free text. */
async function contents(request: CompletionRequest & { readonly place: ContentPlace }): Promise<Offers> {
  const { cursor, place } = request;
  const item = cursor.path.at(-1);
  const provider = item && PROVIDERS[item.item.name];
  if (!provider) return { items: [] };
  return provider({ ...request, item, parent: cursor.path.at(-2), typed: place.typed.trim() });
}

const dataSchema = v.variant('kind', [
  v.object({ kind: v.literal('case'), number: caseNumberSchema }),
  v.object({ kind: v.literal('applicant'), code: v.string() }),
]);

/**
 * The documentation of an item, made when the user looks at it: the facts of its case or applicant. Sends no request.
 * `formats`: what the editor can show, if it says so.
 */
export async function resolveCompletion(
  item: CompletionItem,
  services: CompletionServices,
  formats?: readonly MarkupKind[],
): Promise<CompletionItem> {
  const data = v.safeParse(dataSchema, item.data);
  if (!data.success) return item;
  const { output } = data;
  const isCase = output.kind === 'case';
  const lines = isCase ? await caseLines(output.number, services) : applicantLines(output.code, services);
  return lines.length === 0 ? item : { ...item, documentation: markupFor(lines.join('\n\n'), formats) };
}

async function caseLines(number: CaseNumber, services: CompletionServices): Promise<string[]> {
  const file = await services.cases?.held(number).catch(() => undefined);
  if (!file?.progress) return [];
  return knowledgeLines(file.knowledge, number, services.messages, judging(services));
}

function applicantLines(code: string, { directory, messages }: CompletionServices): string[] {
  const entry = code === '' ? undefined : directory?.byCode(code);
  if (!entry) return [];
  const shown = ['alias', 'representative', 'address', 'phone', 'filePrefix'] as const;
  // The item itself shows name and code.
  return shown.flatMap((name) => {
    const value = entry[name];
    return value === undefined ? [] : [`${messages.completion[name]}: ${escaped(value)}`];
  });
}
