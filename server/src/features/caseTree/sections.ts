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

/** In display order. */
export const SECTIONS = [
  ...(['bibliography', 'numbers', 'parties', 'history'] as const),
  ...(['citations', 'relations', 'registration', 'family'] as const),
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** What a node shows, and opening it may request. */
export interface Target {
  readonly number: CaseNumber;
  readonly section: SectionId;
}

/** The requests of opened nodes and their failures. */
export interface Asked {
  /** Resolves with the answer for a node, or after `ms`. */
  settled(target: Target, ms: number): Promise<void>;
  /** A pending request, with the reason and end of its delay. */
  waiting(target: Target): { readonly delay: Delay | undefined } | undefined;
  /** Why the last request for the node failed. */
  failure(target: Target): Failure | undefined;
}

export interface TreeServices extends Pick<
  FeatureServices,
  'cases' | 'dossiers' | 'client' | 'drafts' | 'messages' | 'settings' | 'clock' | 'document'
> {
  readonly watch: WatchList;
  /** Open drafts and those of the open folders. */
  readonly allDrafts: () => Promise<readonly FolderDraft[]>;
  readonly openings: Asked;
}

/** The questions for a section. The family belongs to the OPD-API. */
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

/** The questions for a section; none for the family, and where the law has no such API. */
export function questionsOf(law: Law, section: SectionId): CaseQuestion[] {
  if (law === 'utilityModel') return [];
  return QUESTIONS[section].filter((question) => apisFor(law, question).length > 0);
}

/** The same for all sections of one answer: the overview is requested once. */
export function targetKey({ number, section }: Target): string {
  return `${mentionKey(number)} ${QUESTIONS[section] === OVERVIEW ? 'overview' : section}`;
}

/** What opening a node may request: for a case its overview, for a section its data, else nothing. */
export function targetOf(id: NodeId): Target | undefined {
  if (!isOfCase(id)) return undefined;
  const [section = 'bibliography', ...more] = id.place;
  return more.length === 0 && isSection(section) ? { number: id.number, section } : undefined;
}

export function isSection(text: string): text is SectionId {
  return SECTIONS.some((one) => one === text);
}

/** The cost of opening a node now: one request at most. Sends none. Throws a FailureError of the store. */
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

/** The saved family of a case; undefined where none is saved or possible. Read once per file. */
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
