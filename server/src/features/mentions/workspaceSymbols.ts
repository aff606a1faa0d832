import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Cases } from '../../cases/cases.ts';
import { jstYear } from '../../base/clock.ts';
import type { ReadingServices } from '../services.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { foldWord } from '../../numbers/fold.ts';
import { formatNumber } from '../../numbers/format.ts';
import { scan } from '../../numbers/scan.ts';
import { plain } from '../shared/markdown.ts';
import { mentionsOf } from './mentions.ts';
import type { FolderDraft } from '../shared/folderDrafts.ts';

/** An editor shows no more than somebody reads. */
const MOST_SYMBOLS = 256;

/** Without cases they are found by their numbers alone. */
interface SymbolServices extends Pick<ReadingServices, 'cases' | 'clock'> {
  /** Lets others have the processor, and throws when nobody waits any more. */
  readonly pause: () => Promise<void>;
}

/**
 * The cases that the drafts of the folder name, one symbol a case and draft: those whose number is in the query, in any
 * notation or in part, or whose held title or applicant has it. Never asks.
 */
export async function workspaceSymbols(
  query: string,
  drafts: readonly FolderDraft[],
  { cases, clock, pause }: SymbolServices,
): Promise<WorkspaceSymbol[]> {
  const wanted = await wantedKeys(query, cases, jstYear(clock.now()));
  const part = foldWord(query);
  const described = new Map<string, Promise<Description>>();
  const symbols: WorkspaceSymbol[] = [];
  let looked = 0;
  for (const { uri, mentions } of drafts) {
    const seen = new Set<string>();
    for (const { key, number, range, document } of mentions) {
      if (seen.has(key)) continue;
      seen.add(key);
      if (++looked % 200 === 0) await pause();
      const description = described.get(key) ?? describe(number, cases);
      described.set(key, description);
      const one = await description;
      if (!wanted.has(key) && !one.searched.includes(part)) continue;
      const name = nameFor(query, one);
      symbols.push({ name, kind: SymbolKind.Object, location: { uri, range }, containerName: document });
      if (symbols.length === MOST_SYMBOLS) return symbols;
    }
  }
  return symbols;
}

/** The numbers of the case that the query names in full. */
async function wantedKeys(query: string, cases: Cases | undefined, year: number): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const number of scan(query.slice(0, 200), { year })) {
    if (number.number === '') continue;
    for (const key of await mentionsOf(number, cases)) keys.add(key);
  }
  return keys;
}

interface Description {
  readonly name: string;
  readonly applicants: readonly string[];
  /** Number, title and applicants, folded. */
  readonly searched: string;
}

async function describe(number: CaseNumber, cases: Cases | undefined): Promise<Description> {
  const printed = formatNumber(number);
  const progress = (await cases?.held(number).catch(() => undefined))?.progress;
  if (!progress) return { name: printed, applicants: [], searched: foldWord(printed) };
  const { title = '' } = progress;
  const applicants = (progress.applicants ?? []).map((one) => plain(one.name));
  const name = title === '' ? printed : `${printed} ${plain(title)}`;
  return { name, applicants, searched: foldWord([printed, title, ...applicants].join('\n')) };
}

/** Editors look for the query in the name once more, letter by letter: what was found otherwise is added to it. */
function nameFor(query: string, { name, applicants }: Pick<Description, 'name' | 'applicants'>): string {
  const wanted = query.trim().toLowerCase();
  if (name.toLowerCase().includes(wanted)) return name;
  const applicant = applicants.find((one) => foldWord(one).includes(foldWord(query)));
  const longer = applicant === undefined ? name : `${name} ${applicant}`;
  return longer.toLowerCase().includes(wanted) ? longer : `${longer} (${plain(query.trim())})`;
}
