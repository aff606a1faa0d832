import { APIS, findApi } from '../apis/apis.ts';
import type { JpoClient } from '../jpo/client.ts';
import type { CaseTrace } from '../store/forgetting.ts';
import { namesIn } from '../apis/names.ts';
import { docdbOf, formatDocdb, type DocdbNumber } from '../jpo/opd/docdb.ts';
import type { Question } from '../store/store.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import type { Cases } from './cases.ts';
import { numberQuestion } from './questions.ts';
import { familyQuestions, ofApplication, type Dossiers } from './dossiers.ts';

export interface TraceServices {
  readonly cases: Pick<Cases, 'held'>;
  readonly dossiers: Pick<Dossiers, 'peekFamily' | 'peekDocumentList'>;
  readonly client: Pick<JpoClient, 'peek'>;
}

/**
 * All that identifies saved data of a case, by saved answers: data, documents, links of its other numbers, and its
 * foreign family. Sends no request. Throws a FailureError when the store cannot be read.
 */
export async function traceOf(number: CaseNumber, services: TraceServices): Promise<CaseTrace> {
  const numbers = await (await services.cases.held(number)).numbers();
  const questions = [...numbers.flatMap(ownQuestions), ...(await dossierQuestions(numbers, services))];
  const codes = new Set<string>();
  for (const question of questions) {
    const answer = await services.client.peek(question);
    const named = answer?.statusCode === '100' ? namesIn(question.api, question.parameter, answer.data) : [];
    for (const { code } of named) codes.add(code);
  }
  return { numbers, questions, codes: [...codes] };
}

/** Questions to the domestic APIs about a number. */
function ownQuestions(number: CaseNumber): Question[] {
  const finder = numberQuestion(number);
  if (number.kind !== 'application') return finder ? [finder] : [];
  const ofLaw = APIS.filter(({ law, family }) => law === number.law && family === 'domestic');
  const data = ofLaw.filter(({ parameter }) => parameter === 'applicationNumber');
  const reference = findApi(number.law, 'case_number_reference');
  return [
    ...data.map((api) => ({ api, parameter: number.number })),
    ...(reference ? [{ api: reference, parameter: `application/${number.number}` }] : []),
  ];
}

/** Questions to the OPD-API about the case and foreign members of its family: Japanese members are other cases. */
async function dossierQuestions(numbers: readonly CaseNumber[], services: TraceServices): Promise<Question[]> {
  const own = numbers.flatMap((one) => docdbOf(one) ?? []);
  const families = await Promise.all(own.map((one) => services.dossiers.peekFamily(one)));
  const members = families.flatMap((family) => family?.members ?? []);
  const foreign = members
    .flatMap(({ application }) => application?.docdb ?? [])
    .filter(({ country }) => country !== 'JP');
  const all = new Map([...own, ...foreign].map((one) => [`${one.kind} ${formatDocdb(one)}`, one]));
  const found = await Promise.all([...all.values()].map((one) => ofDocdb(one, services)));
  return found.flat();
}

async function ofDocdb(number: DocdbNumber, { dossiers }: TraceServices): Promise<Question[]> {
  const list = (await dossiers.peekDocumentList(number)).value;
  const documents = (list?.groups ?? []).flatMap((group) => group.documents);
  const ids = documents.flatMap(({ original, translated }) => [original?.id ?? [], translated?.id ?? []].flat());
  return [...familyQuestions(number), ...ofApplication(number, ids)];
}
