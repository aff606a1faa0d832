import { firstWhere } from '../../base/lookup.ts';
import { isPlaceholder } from '../../drafts/placeholders.ts';
import { blockNamed, blocksOf, caseNumbersOf, caseOf, isNumberItem } from '../../drafts/reading.ts';
import { type DraftDocument, structureOf } from '../../drafts/structure.ts';
import { caseKey, type CaseNumber } from '../../numbers/caseNumber.ts';
import { type FoundNumber, scan } from '../../numbers/scan.ts';
import { plain } from './markdown.ts';
import { isWhole } from './places.ts';
import type { Location, Range } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { mentionKey } from '../../cases/knowledge.ts';
import { rangeOf, ReadDocument } from './readDocument.ts';

/** A case a draft is about. */
export interface AboutCase {
  /** With an empty number if it is unreadable. */
  readonly number: CaseNumber;
  /** An unreadable number as written. */
  readonly written?: string;
  /** 【整理番号】 of a document about this case, half-width. */
  readonly reference?: string;
}

/**
 * The cases a draft is about: of a procedural document those its items name (【出願番号】 of 【事件の表示】, 【原出願の表示】 …),
 * not cited ones, which may be anyone's; of other texts all. `numbers`: of the whole text, in order.
 */
export function aboutOf(documents: readonly DraftDocument[], numbers: readonly FoundNumber[]): AboutCase[] {
  if (!documents.some(isProcedural)) return distinct(numbers.filter(isWhole).map((number) => ({ number })));
  return distinct(
    documents.flatMap((document, index) => {
      if (!isProcedural(document)) return [];
      const until = documents[index + 1]?.start ?? Infinity;
      return ofDocument(document, between(numbers, document.start, until));
    }),
  );
}

/** The case of the first document that names one, by 【事件の表示】 or 【特許番号】; undefined where none is readable. */
export function ownCaseIn(
  documents: readonly DraftDocument[],
  numbers: readonly FoundNumber[],
): FoundNumber | undefined {
  for (const document of documents) {
    const first = caseOf(document, numbers)?.number ?? caseNumbersOf(document, numbers).find(isWhole);
    if (first) return first;
  }
  return undefined;
}

interface Named {
  readonly number: FoundNumber;
  readonly reference?: string | undefined;
}

function ofDocument(document: DraftDocument, numbers: readonly FoundNumber[]): Named[] {
  const reference = referenceOf(document);
  const own = offered(caseNumbersOf(document, numbers));
  const items = blocksOf(document.blocks).filter(({ item }) => isNumberItem(item.name));
  const named = items.flatMap(({ item }) => between(numbers, item.start, item.contentEnd));
  // An unreadable number is a case of the draft, too.
  const broken = own.length === 0 ? named.filter((number) => !isWhole(number)).slice(0, 1) : [];
  return [
    ...[...own, ...broken].map((number) => ({ number, reference })),
    ...offered(named).map((number) => ({ number })),
  ];
}

/** The numbers that begin in a range, from an ordered list. */
function between(numbers: readonly FoundNumber[], from: number, until: number): readonly FoundNumber[] {
  const first = firstWhere(numbers, ({ start }) => start >= from);
  return numbers.slice(
    first,
    firstWhere(numbers, ({ start }) => start >= until),
  );
}

function isProcedural({ blocks }: DraftDocument): boolean {
  return blocks[0]?.item.name === '書類名';
}

function referenceOf(document: DraftDocument): string | undefined {
  const content = blockNamed(document, '整理番号')?.item.content ?? '';
  return content === '' || isPlaceholder(content) ? undefined : plain(content).normalize('NFKC').trim();
}

/** Whole numbers; those without an API (審判番号) only if there are no others. */
function offered(numbers: readonly FoundNumber[]): FoundNumber[] {
  const whole = numbers.filter(isWhole);
  const taken = whole.filter(({ unsupported }) => unsupported === undefined);
  return taken.length > 0 ? taken : whole;
}

function distinct(all: readonly Named[]): AboutCase[] {
  const found = new Map<string, AboutCase>();
  for (const { number: named, reference } of all) {
    const { law, kind, number } = named;
    const written = number === '' ? plain(named.text) : undefined;
    const key = written ?? caseKey(named);
    const known = found.get(key);
    if (known?.reference !== undefined || (known && reference === undefined)) continue;
    found.set(key, {
      number: { law, kind, number },
      ...(reference === undefined ? {} : { reference }),
      ...(written === undefined ? {} : { written }),
    });
  }
  return [...found.values()];
}

/** A place where a draft names a case. */
interface Mention {
  /** `mentionKey` of the number. */
  readonly key: string;
  readonly number: CaseNumber;
  readonly range: Range;
  /** 【書類名】 of its document, or empty. */
  readonly document: string;
}

/** Numbers of a draft that are kept, for lists of cases, symbols and references. */
export const MOST_MENTIONS = 20_000;

/** A draft in the folder without its text: its first MOST_MENTIONS numbers. */
export interface FolderDraft {
  readonly uri: string;
  readonly mentions: readonly Mention[];
  /** There are more numbers. */
  readonly isCut: boolean;
  /** The cases it is about. */
  readonly about: readonly AboutCase[];
}

/** Reads a draft. `year`: the current year in Japan. */
export function readDraft(uri: string, text: string, year: number): FolderDraft {
  const document = ReadDocument.create(uri, 'jpo-procedure', 0, text);
  const read = document.getText();
  return draftOf(document, scan(read, { year }), structureOf(read));
}

/** Likewise for a document with known numbers and structure. */
export function draftOf(
  document: TextDocument,
  numbers: readonly FoundNumber[],
  documents: readonly DraftDocument[],
): FolderDraft {
  let at = 0;
  const mentions: Mention[] = [];
  const about = aboutOf(documents, numbers);
  for (const found of numbers) {
    if (found.number === '') continue;
    if (mentions.length === MOST_MENTIONS) return { uri: document.uri, mentions, isCut: true, about };
    while ((documents[at + 1]?.start ?? Infinity) <= found.start) at++;
    const { law, kind, number } = found;
    const range = rangeOf(document, found.start, found.end);
    const one: CaseNumber = { law, kind, number, ...(found.suffix === undefined ? {} : { suffix: found.suffix }) };
    mentions.push({ key: mentionKey(found), number: one, range, document: plain(documents[at]?.name ?? '') });
  }
  return { uri: document.uri, mentions, isCut: false, about };
}

/** Where a draft names one of the numbers (`mentionKey`). */
export function locationsIn({ uri, mentions }: FolderDraft, keys: ReadonlySet<string>): Location[] {
  return mentions.filter(({ key }) => keys.has(key)).map(({ range }) => ({ uri, range }));
}
