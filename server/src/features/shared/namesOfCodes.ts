import type { TextDocument } from 'vscode-languageserver-textdocument';
import { caseOf } from '../../drafts/reading.ts';
import type { DraftDocument } from '../../drafts/structure.ts';
import type { ReadingServices } from '../services.ts';

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
