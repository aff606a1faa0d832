import { failureOf, type FailureCode } from '../../base/failure.ts';
import type { Api, Family } from '../../jpo/apis.ts';
import { docdbOf } from '../../jpo/opd/docdb.ts';
import type { CaseQuestion } from '../../cases/questions.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { leftOf } from '../../services/settings.ts';
import type { CaseTreeServices } from './services.ts';
import { questionsOf, type Target } from './targets.ts';

/** What opening would take now. */
export interface Standing {
  /** The one API that would be asked; undefined where nothing has to be or can be. */
  readonly api: Api | undefined;
  /** What is left of it today. */
  readonly remaining: number;
  /** Why nobody can be asked, though not all is held. */
  readonly obstacle: FailureCode | undefined;
}

const NOTHING: Standing = { api: undefined, remaining: 0, obstacle: undefined };

/** What opening a node would ask. Asks nothing. Throws a FailureError when the store cannot be read. */
export async function standingOf({ number, section }: Target, services: CaseTreeServices): Promise<Standing> {
  if (section === 'family') return standingOfFamily(number, services);
  return standingOfQuestions(number, questionsOf(number.law, section), services);
}

/** The same for questions about a case. */
export async function standingOfQuestions(
  number: CaseNumber,
  questions: readonly CaseQuestion[],
  services: CaseTreeServices,
): Promise<Standing> {
  if (questions.length === 0) return NOTHING;
  const { application, finder, plan } = await services.cases.explain(number, questions);
  // Without a finder there is no way to the application.
  const api = application ? plan?.steps[0]?.api : finder;
  const isSpent = application !== undefined && (plan?.spent.length ?? 0) > 0;
  return api || isSpent ? judged(api, 'domestic', services) : NOTHING;
}

async function standingOfFamily(number: CaseNumber, services: CaseTreeServices): Promise<Standing> {
  const application = await services.cases.heldApplication(number);
  const own = application && docdbOf(application);
  const held = own && (await services.dossiers.peekFamily(own));
  if (!own || (held && held.staleAt > services.clock.now())) return NOTHING;
  const found = await services.dossiers.familyApi(own);
  return found ? judged(found.isSpent ? undefined : found.api, 'opd', services) : NOTHING;
}

/** `api`: undefined where all that could answer are spent. */
async function judged(api: Api | undefined, family: Family, { client, settings }: CaseTreeServices): Promise<Standing> {
  if (settings.mode === 'offline') return { ...NOTHING, obstacle: 'offline' };
  const usage = await client.usage(family).catch((error: unknown) => failureOf(error));
  if (!usage || 'code' in usage) return { ...NOTHING, obstacle: usage?.code ?? 'signedOut' };
  const use = usage.apis.find((one) => one.api === api?.id);
  const remaining = api ? leftOf(api, use, settings.quota) : 0;
  return api && remaining > 0 ? { api, remaining, obstacle: undefined } : { ...NOTHING, obstacle: 'dailyLimit' };
}
