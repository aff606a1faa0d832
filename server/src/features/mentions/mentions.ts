import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type Location,
  type Position,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cases } from '../../cases/cases.ts';
import { mentionKey } from '../../cases/knowledge.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { type FoundNumber, scan } from '../../numbers/scan.ts';
import type { ReadingServices } from '../services.ts';
import { locationsIn, type FolderDraft } from '../shared/folderDrafts.ts';
import { rangeOf } from '../shared/readDocument.ts';
import { jstYear } from '../../base/clock.ts';
import { foldWord } from '../../numbers/fold.ts';
import { formatNumber } from '../../numbers/format.ts';
import { plain } from '../shared/markdown.ts';

/** Without `cases` only equal numbers are the same case. */
type MentionServices = Pick<ReadingServices, 'drafts' | 'cases'>;

/** Places that are highlighted or listed: editors keep all of them in view. */
export const MOST_PLACES = 10_000;

/** Places in the draft that name the same case by any number; at most MOST_PLACES, around the cursor. Never asks. */
export async function highlights(
  document: TextDocument,
  position: Position,
  services: MentionServices,
): Promise<DocumentHighlight[]> {
  const offset = document.offsetAt(position);
  const same = sameCase(services.drafts.numbers(document), await wantedAt(document, position, services));
  const before = same.findIndex(({ end }) => end >= offset);
  const from = Math.max(0, Math.min(before - MOST_PLACES / 2, same.length - MOST_PLACES));
  return same
    .slice(from, from + MOST_PLACES)
    .map((number) => ({ range: rangeOf(document, number.start, number.end), kind: DocumentHighlightKind.Text }));
}

/** Where a case is named. `isCut`: there are more places. */
export interface Mentions {
  readonly locations: readonly Location[];
  readonly isCut: boolean;
}

/**
 * Likewise over several drafts, the first MOST_PLACES. `folder`: drafts that are not open. The case's numbers are
 * looked up once, so the time does not grow with the other numbers in drafts.
 */
export async function mentions(
  documents: readonly TextDocument[],
  document: TextDocument,
  position: Position,
  services: MentionServices,
  folder: readonly FolderDraft[] = [],
): Promise<Mentions> {
  const wanted = await wantedAt(document, position, services);
  if (wanted.size === 0) return { locations: [], isCut: false };
  const locations: Location[] = [];
  const add = (more: readonly Location[]) => {
    for (const one of more) locations.push(one);
  };
  // One more than listed shows that there are more.
  const left = () => Math.max(0, MOST_PLACES + 1 - locations.length);
  for (const one of documents) {
    const same = sameCase(services.drafts.numbers(one), wanted).slice(0, left());
    add(same.map((number) => ({ uri: one.uri, range: rangeOf(one, number.start, number.end) })));
  }
  for (const draft of folder) add(locationsIn(draft, wanted).slice(0, left()));
  return { locations: locations.slice(0, MOST_PLACES), isCut: locations.length > MOST_PLACES };
}

/** Keys of the case at a position; none without a readable number. */
async function wantedAt(
  document: TextDocument,
  position: Position,
  { drafts, cases }: MentionServices,
): Promise<ReadonlySet<string>> {
  const number = drafts.numberAt(document, document.offsetAt(position));
  if (!number || number.number === '') return new Set();
  return mentionsOf(number, cases);
}

function sameCase(numbers: readonly FoundNumber[], wanted: ReadonlySet<string>): readonly FoundNumber[] {
  if (wanted.size === 0) return [];
  return numbers.filter((one) => one.number !== '' && wanted.has(mentionKey(one)));
}

/** Keys of all numbers of a case by saved answers; the number's own where nothing is readable. */
export async function mentionsOf(
  number: CaseNumber,
  cases: Pick<Cases, 'held'> | undefined,
): Promise<ReadonlySet<string>> {
  const file = await cases?.held(number).catch(() => undefined);
  return (await file?.mentions().catch(() => undefined)) ?? new Set([mentionKey(number)]);
}

/** Symbols of one answer. */
const MOST_SYMBOLS = 256;

/** Without `cases` only numbers are searched. */
interface SymbolServices extends Pick<ReadingServices, 'cases' | 'clock'> {
  /** Yields to other work; throws once the request is cancelled. */
  readonly pause: () => Promise<void>;
}

/**
 * The cases in the folder's drafts, one symbol per case and draft, whose number (any notation, or a part), saved title
 * or applicant matches the query. Sends no request.
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

/** Keys of the cases that the query names in full. */
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

/** Editors match the query against the name once more, letter by letter, so other matches are added to it. */
function nameFor(query: string, { name, applicants }: Pick<Description, 'name' | 'applicants'>): string {
  const wanted = query.trim().toLowerCase();
  if (name.toLowerCase().includes(wanted)) return name;
  const applicant = applicants.find((one) => foldWord(one).includes(foldWord(query)));
  const longer = applicant === undefined ? name : `${name} ${applicant}`;
  return longer.toLowerCase().includes(wanted) ? longer : `${longer} (${plain(query.trim())})`;
}
