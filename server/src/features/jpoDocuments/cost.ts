import { apisOf } from '../../cases/explained.ts';
import type { CaseQuestion } from '../../cases/questions.ts';
import { apiById, type Api } from '../../jpo/apis.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { leftOf } from '../../services/settings.ts';
import type { DocumentServices } from './services.ts';

export interface Cost {
  /** At most; 0 where nothing has to be asked, or nobody can be. */
  readonly requests: number;
  /** What is left today of the API that has the least left. */
  readonly remaining: number;
  /** Every API that could be asked is spent for today. */
  readonly isSpent: boolean;
}

/** What answering questions of a case would cost now. Asks nothing. Throws a FailureError of the store. */
export async function costOfQuestions(
  number: CaseNumber,
  questions: readonly CaseQuestion[],
  services: DocumentServices,
): Promise<Cost> {
  const explanation = await services.cases.explain(number, questions);
  const isSpent = (explanation.plan?.spent.length ?? 0) > 0;
  return { ...(await costOfApis(apisOf(explanation), services)), isSpent };
}

/** What a body of the OPD-API costs. */
export async function costOfOpdBody(country: string, services: DocumentServices): Promise<Cost> {
  const api = apiById(country === 'JP' ? 'opd/jp_doc_cont' : 'opd/global_doc_cont');
  const cost = await costOfApis([api], services);
  return { ...cost, isSpent: cost.remaining <= 0 };
}

/** Opening in words: 照会1回（本日の残り 97回）. */
export function costText({ requests, remaining, isSpent }: Cost, services: DocumentServices): string {
  const texts = services.messages.documents;
  if (services.isOffline) return texts.notHeldOffline;
  if (isSpent) return texts.spent;
  return requests === 0 ? texts.noBodyShort : texts.cost(requests, remaining);
}

async function costOfApis(
  apis: readonly Api[],
  { client, quota, isOffline }: DocumentServices,
): Promise<Omit<Cost, 'isSpent'>> {
  const [first] = apis;
  if (isOffline || !first) return { requests: 0, remaining: 0 };
  const useOf = await client.useOf(first.family);
  const left = apis.map((api) => leftOf(api, useOf(api), quota));
  return { requests: apis.length, remaining: Math.min(...left) };
}
