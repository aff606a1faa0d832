import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isLineEnd } from '../../base/characters.ts';
import type { Block, DraftDocument } from '../../drafts/structure.ts';
import type { Drafts } from './drafts.ts';
import { jstYear } from '../../base/clock.ts';
import { caseOf } from '../../drafts/reading.ts';
import { Budget } from '../../jpo/budget.ts';
import type { AskOptions } from '../../jpo/client.ts';
import { type CaseNumber, KINDS, LAWS } from '../../numbers/caseNumber.ts';
import type { Problem } from '../../numbers/problems.ts';
import { scan, type FoundNumber } from '../../numbers/scan.ts';
import type { CasePlace, NewDraftParams } from '../../protocol.ts';
import type { FeatureServices, ReadingServices } from '../services.ts';
import * as v from 'valibot';

/** A place in a draft: the document there, and the blocks around the place, the outermost first. */
export interface Place {
  readonly document: DraftDocument;
  readonly blocks: readonly Block[];
}

/** What stands at an offset; undefined outside of documents. A line belongs whole to the block that begins on it. */
export function placeAt(document: TextDocument, drafts: Drafts, offset: number): Place | undefined {
  const text = document.getText();
  const here = drafts.structure(document).findLast(({ start }) => lineStart(text, start) <= offset);
  if (!here) return undefined;
  const path: Block[] = [];
  for (let blocks = here.blocks; ;) {
    const block = blocks.findLast(({ item }) => lineStart(text, item.start) <= offset);
    if (!block || offset > Math.max(block.end, block.item.contentEnd)) break;
    path.push(block);
    blocks = block.members;
  }
  return { document: here, blocks: path };
}

/** A procedural document, by its language or its first item: in other texts 【…】 is a headline. */
export function isProcedure(document: TextDocument, drafts: Drafts): boolean {
  return document.languageId === 'jpo-procedure' || drafts.structure(document)[0]?.blocks[0]?.item.name === '書類名';
}

/** The first offset of the line that holds this one. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The end of the line that holds this offset, without its line break. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

/** Which case a request of the editor is about. */

type Wish = Pick<NewDraftParams, 'allow' | 'most'>;

/** The number that was written, or that stands at the place; else that of the case the document around it is about. */
export function caseAt(
  { number, textDocument, position }: CasePlace,
  services: Pick<FeatureServices, 'clock' | 'drafts' | 'document'>,
  isWanted: (number: FoundNumber) => boolean = isWhole,
): FoundNumber | undefined {
  if (number !== undefined) return scan(number, { year: jstYear(services.clock.now()) }).find(isWanted);
  const text = textDocument && services.document(textDocument.uri);
  if (!text || !position) return undefined;
  const offset = text.offsetAt(position);
  const there = services.drafts.numberAt(text, offset);
  if (there && isWanted(there)) return there;
  // Somebody who means this number does not mean the case of the draft.
  if (there && !isWhole(there)) return undefined;
  const around = placeAt(text, services.drafts, offset);
  return around && caseOf(around.document, services.drafts.numbers(text))?.number;
}

/** How it is asked, where that is wished; within what the user was told. */
export function allowed({ allow, most }: Wish, asking: AskOptions): AskOptions | undefined {
  if (allow !== 'ask') return undefined;
  return most === undefined ? asking : { ...asking, budget: new Budget(most) };
}

function isWhole({ number }: FoundNumber): boolean {
  return number !== '';
}

/** The first number in a text that names a case. `year`: of today. */
export function readNumber(text: string, year: number): CaseNumber | undefined {
  const found = scan(text, { year }).find(isWhole);
  return found && { law: found.law, kind: found.kind, number: found.number };
}

/** Why no number of a text can be taken; undefined where one can, or none is there. `year`: of today. */
export function problemOf(text: string, year: number): Problem | undefined {
  const found = scan(text, { year });
  return found.some(isWhole) ? undefined : found[0]?.problem;
}

/** A document of a draft, with the text that it stands in and all numbers there. */
interface DraftThere {
  readonly document: DraftDocument;
  readonly text: TextDocument;
  readonly numbers: readonly FoundNumber[];
}

/** The document of a draft around a place; the first one where no position is named, or nothing is around it. */
export function draftAt(
  { textDocument, position }: CasePlace,
  { drafts, document: open }: Pick<FeatureServices, 'drafts' | 'document'>,
): DraftThere | undefined {
  const text = textDocument && open(textDocument.uri);
  if (!text) return undefined;
  const at = position && placeAt(text, drafts, text.offsetAt(position))?.document;
  const document = at ?? drafts.structure(text)[0];
  return document && { document, text, numbers: drafts.numbers(text) };
}

/** A CaseNumber as it comes back from an editor. */
export const caseNumberSchema = v.object({
  law: v.picklist(LAWS),
  kind: v.picklist(KINDS),
  number: v.pipe(v.string(), v.regex(/^[0-9A-Z/]{1,20}$/u)),
});

/** Whose a 識別番号 is, and who says so. */
export interface NameOfCode {
  readonly name: string;
  /** The case that the document is about, an answer of the JPO, or a list of the office. */
  readonly from: 'case' | 'answer' | 'file';
}

/** The name of a code: as the held case of the document has it, or as the directory knows it. Never asks. */
export async function nameOfCode(
  code: string,
  document: TextDocument,
  draft: DraftDocument,
  { drafts, cases, directory }: Pick<ReadingServices, 'drafts' | 'cases' | 'directory'>,
): Promise<NameOfCode | undefined> {
  const number = caseOf(draft, drafts.numbers(document))?.number;
  const file = number && (await cases?.held(number).catch(() => undefined));
  const { applicants = [], agents = [] } = file?.progress ?? {};
  const parties = [...applicants, ...agents];
  const party = parties.find((one) => one.code === code);
  if (party) return { name: party.name, from: 'case' };
  const entry = directory?.byCode(code);
  return entry && { name: entry.name, from: entry.source };
}
