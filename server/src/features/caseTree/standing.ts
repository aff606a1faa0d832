import type { CaseFile } from '../../cases/caseFile.ts';
import type { Dossiers } from '../../cases/dossiers.ts';
import { docdbOf } from '../../jpo/opd/docdb.ts';
import { NOTHING, type Estimate } from '../../jpo/estimate.ts';
import type { CaseTreeServices } from './services.ts';
import { questionsOf, type SectionId } from './targets.ts';

/** What opening a node would take now, one request at most. Asks nothing. Throws a FailureError of the store. */
export async function standingOf(
  file: CaseFile,
  section: SectionId,
  { dossiers, clock }: CaseTreeServices,
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
