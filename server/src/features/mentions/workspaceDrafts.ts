import type { Location, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { mentionKey } from '../../cases/knowledge.ts';
import { structureOf, type DraftDocument } from '../../drafts/structure.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { scan, type FoundNumber } from '../../numbers/scan.ts';
import { aboutOf, type AboutCase } from '../docket/aboutOf.ts';
import { plain } from '../shared/markdown.ts';
import { rangeOf, ReadDocument } from '../shared/readDocument.ts';

/** A place of a draft that names a case. */
interface Mention {
  /** `mentionKey` of the number. */
  readonly key: string;
  readonly number: CaseNumber;
  readonly range: Range;
  /** Content of 【書類名】 of the document that it stands in; empty where there is none. */
  readonly document: string;
}

/** Numbers of one draft that are remembered: lists of cases, symbols and references are made of them. */
export const MOST_MENTIONS = 20_000;

/** What is remembered of a draft in the folder: its first MOST_MENTIONS numbers, without its text. */
export interface FolderDraft {
  readonly uri: string;
  readonly mentions: readonly Mention[];
  /** It names cases at more places. */
  readonly isCut: boolean;
  /** The cases that it is about. */
  readonly about: readonly AboutCase[];
}

/** Reads a draft: its numbers and the documents that they stand in. `year`: the present one in Japan. */
export function readDraft(uri: string, text: string, year: number): FolderDraft {
  const document = ReadDocument.create(uri, 'jpo-procedure', 0, text);
  const read = document.getText();
  return draftOf(document, scan(read, { year }), structureOf(read));
}

/** The same of a document whose numbers and structure are known. */
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
