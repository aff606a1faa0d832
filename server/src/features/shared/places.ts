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

/** A place in a draft: its document, and the blocks around it, outermost first. */
export interface Place {
  readonly document: DraftDocument;
  readonly blocks: readonly Block[];
}

/** The place of an offset; undefined outside documents. A whole line belongs to the block that begins on it. */
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

/** A procedural document, by language or first item: in other texts 【…】 is a headline. */
export function isProcedure(document: TextDocument, drafts: Drafts): boolean {
  return document.languageId === 'jpo-procedure' || drafts.structure(document)[0]?.blocks[0]?.item.name === '書類名';
}

/** Offset of the start of the line. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Offset of the end of the line, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

type Wish = Pick<NewDraftParams, 'allow' | 'most'>;

/** The case of a request: the number written or at the place, else the case of the document around it. */
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
  // Pointing at an unreadable number does not mean the draft's case.
  if (there && !isWhole(there)) return undefined;
  const around = placeAt(text, services.drafts, offset);
  return around && caseOf(around.document, services.drafts.numbers(text))?.number;
}

/** How requests are sent, if allowed, within the number the user was shown. */
export function allowed({ allow, most }: Wish, asking: AskOptions): AskOptions | undefined {
  if (allow !== 'ask') return undefined;
  return most === undefined ? asking : { ...asking, budget: new Budget(most) };
}

export function isWhole({ number }: FoundNumber): boolean {
  return number !== '';
}

/** The first number of a case in a text. `year`: current. */
export function readNumber(text: string, year: number): CaseNumber | undefined {
  const found = scan(text, { year }).find(isWhole);
  return found && { law: found.law, kind: found.kind, number: found.number };
}

/** Why no number of a text is usable; undefined where one is, or none is there. `year`: current. */
export function problemOf(text: string, year: number): Problem | undefined {
  const found = scan(text, { year });
  return found.some(isWhole) ? undefined : found[0]?.problem;
}

/** A document of a draft, with its text and all numbers of that text. */
interface DraftThere {
  readonly document: DraftDocument;
  readonly text: TextDocument;
  readonly numbers: readonly FoundNumber[];
}

/** The draft's document around a place; the first without a position, or with nothing around it. */
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

/** A CaseNumber received from an editor. */
export const caseNumberSchema = v.object({
  law: v.picklist(LAWS),
  kind: v.picklist(KINDS),
  number: v.pipe(v.string(), v.regex(/^[0-9A-Z/]{1,20}$/u)),
});

/** The holder of a 識別番号, and the source. */
export interface NameOfCode {
  readonly name: string;
  /** The document's case, an answer of the JPO, or a list of the office. */
  readonly from: 'case' | 'answer' | 'file';
}

/** The name of a code, by saved data of the document's case or by the directory. Sends no request. */
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
