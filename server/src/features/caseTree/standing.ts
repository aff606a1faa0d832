import { docdbOf } from '../../jpo/opd/docdb.ts';
import { NOTHING, type Estimate } from '../../jpo/estimate.ts';
import type { CaseTreeServices } from './services.ts';
import { questionsOf, type Target } from './targets.ts';

/** What opening a node would take now, one request at most. Asks nothing. Throws a FailureError of the store. */
export async function standingOf({ number, section }: Target, services: CaseTreeServices): Promise<Estimate> {
  const { cases, dossiers, clock } = services;
  if (section !== 'family') return cases.estimateStep(number, questionsOf(number.law, section));
  const application = await cases.heldApplication(number);
  const own = application && docdbOf(application);
  const held = own && (await dossiers.peekFamily(own));
  return !own || (held && held.staleAt > clock.now()) ? NOTHING : dossiers.estimateFamily(own);
}
