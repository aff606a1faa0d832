import type { Failure } from '../../base/failure.ts';
import type { Delay } from '../../jpo/inFlight.ts';
import type { WatchList } from '../../watch/watchList.ts';
import type { FeatureServices } from '../services.ts';
import type { FolderDraft } from '../shared/folderDrafts.ts';
import { apisFor, OVERVIEW, type CaseQuestion } from '../../cases/questions.ts';
import type { CaseNumber, Law } from '../../numbers/caseNumber.ts';
import { mentionKey } from '../../cases/knowledge.ts';
import { isOfCase, type NodeId } from './nodes.ts';
import type { CaseFile } from '../../cases/caseFile.ts';
import type { Dossiers } from '../../cases/dossiers.ts';
import { docdbOf } from '../../jpo/opd/docdb.ts';
import { NOTHING, type Estimate } from '../../jpo/estimate.ts';

/** The sections of a case, in their order. */
export const SECTIONS = [
  'bibliography',
  'numbers',
  'parties',
  'history',
  'citations',
  'relations',
  'registration',
  'family',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** What a node shows and opening it may ask for. */
export interface Target {
  readonly number: CaseNumber;
  readonly section: SectionId;
}

/** What is being asked for nodes that were opened, and what came of it. */
export interface Asked {
  /** When the question for a node is answered, or after `ms`. */
  settled(target: Target, ms: number): Promise<void>;
  /** Whether the node waits for an answer, and until when and why before it asks. */
  waiting(target: Target): { readonly delay: Delay | undefined } | undefined;
  /** Why the last question for the node was not answered. */
  failure(target: Target): Failure | undefined;
}

/** What the tree of cases works with. */
export interface TreeServices extends Pick<
  FeatureServices,
  'cases' | 'dossiers' | 'client' | 'drafts' | 'messages' | 'settings' | 'clock' | 'document'
> {
  readonly watch: WatchList;
  /** The drafts that are open and those of the open folders. */
  readonly allDrafts: () => Promise<readonly FolderDraft[]>;
  readonly openings: Asked;
}

/** The questions behind a section. The family is no question about a case: the OPD-API has it. */
// prettier-ignore
const QUESTIONS: Readonly<Record<SectionId, readonly CaseQuestion[]>> = {
  bibliography: OVERVIEW,
  numbers: OVERVIEW,
  parties: OVERVIEW,
  history: OVERVIEW,
  citations: ['citations'],
  relations: ['priority', 'parentage'],
  registration: ['registration'],
  family: [],
};

/** What is asked for a section; nothing for the family, and where the law has no such API. */
export function questionsOf(law: Law, section: SectionId): CaseQuestion[] {
  if (law === 'utilityModel') return [];
  return QUESTIONS[section].filter((question) => apisFor(law, question).length > 0);
}

/** One string for all sections that one answer shows: the overview is asked for once. */
export function targetKey({ number, section }: Target): string {
  return `${mentionKey(number)} ${QUESTIONS[section] === OVERVIEW ? 'overview' : section}`;
}

/** What opening a node may ask for: a case its overview, a section what it shows; groups and lines nothing. */
export function targetOf(id: NodeId): Target | undefined {
  if (!isOfCase(id)) return undefined;
  const [section = 'bibliography', ...more] = id.place;
  return more.length === 0 && isSection(section) ? { number: id.number, section } : undefined;
}

export function isSection(text: string): text is SectionId {
  return SECTIONS.some((one) => one === text);
}

/** What opening a node would take now, one request at most. Asks nothing. Throws a FailureError of the store. */
export async function openingCost(
  file: CaseFile,
  section: SectionId,
  { dossiers, clock }: TreeServices,
): Promise<Estimate> {
  const { number, application } = file;
  if (section !== 'family') return file.estimateStep(questionsOf(number.law, section));
  const own = application && docdbOf(application);
  const held = await heldFamily(file, dossiers);
  return !own || (held && held.staleAt > clock.now()) ? NOTHING : dossiers.estimateFamily(own);
}

const families = new WeakMap<CaseFile, ReturnType<Dossiers['peekFamily']>>();

/** The family of a case as it is held; undefined where none is, or there can be none. Read once for a file. */
export async function heldFamily(
  file: CaseFile,
  dossiers: Pick<Dossiers, 'peekFamily'>,
): ReturnType<Dossiers['peekFamily']> {
  const own = file.application && docdbOf(file.application);
  if (!own) return undefined;
  const held = families.get(file) ?? dossiers.peekFamily(own);
  families.set(file, held);
  return held;
}
