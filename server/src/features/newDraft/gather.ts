import { isForOpinion, noticeToAnswer, noticesOf } from '../../cases/notices.ts';
import type { CaseFile } from '../../cases/caseFile.ts';
import type { Knowledge } from '../../cases/knowledge.ts';
import type { Cases } from '../../cases/cases.ts';
import { OVERVIEW, type CaseQuestion } from '../../cases/questions.ts';
import { history } from '../../cases/history.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import { effectOf } from '../../drafts/documentCodes.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import { bodiesOf } from '../../checks/facts/knownFacts.ts';
import type { CaseDocument as Body } from '../../documents/document.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { Material } from './material.ts';
import type { Note } from '../../messages/newDraft.ts';
import { type NewType, questionsFor } from './types.ts';
import type { AskOptions } from '../../jpo/client.ts';
import { budgetOf, spentBy, type Estimate } from '../../jpo/estimate.ts';
import type { Failure } from '../../base/failure.ts';

/** The saved data of a case for a new draft. */
export type Held = Pick<Material, 'application' | 'progress' | 'citations' | 'registration' | 'notice' | 'refusal'>;

/** Collects saved data. Sends no request. Throws a FailureError when the store cannot be read. */
export async function gather(
  cases: Cases,
  number: CaseNumber,
  { id, questions }: NewType,
  note: (note: Note) => void,
): Promise<Held> {
  const file = await cases.held(number);
  const { application, knowledge, progress } = file;
  if (!application) note({ code: 'applicationUnknown' });
  if (!progress) note({ code: missingNote(knowledge) });
  if (progress && !isWholeHistory(progress)) note({ code: 'historyNotWhole' });
  if (progress && !progress.hasAllParties) note({ code: 'partiesNotWhole' });
  const facts = await file.facts();
  const bodies = new Map<string, Body>();
  const needsBodies = application && questions.some((one) => one === 'noticeBodies' || one === 'decisionBodies');
  for (const question of needsBodies ? (['noticeBodies', 'decisionBodies'] as const) : [])
    for (const body of await bodiesOf(file, question)) bodies.set(body.documentNumber ?? '', body);
  const bodyOf = (documentNumber: string | undefined) => bodies.get(documentNumber ?? '-');
  const answersNotice = ['opinion', 'extensionRequest', 'lateExtensionRequest', 'amendment'].includes(id);
  const notice = answersNotice && progress ? openNotice(progress, id, note) : undefined;
  const refusal = id === 'appeal' && progress ? lastRefusal(progress, note) : undefined;
  const noticeBody = bodyOf(notice?.document.number);
  const refusalBody = bodyOf(refusal?.number);
  if (notice && !noticeBody && questions.includes('noticeBodies')) note({ code: 'noticeTextNotHeld' });
  if (refusal && !refusalBody) note({ code: 'refusalTextNotHeld' });
  if (id === 'registrationFee' && progress?.registration && !facts.registration) note({ code: 'registrationNotHeld' });
  return {
    application: application ?? progress?.application,
    progress,
    citations: facts.citations?.value,
    registration: facts.registration?.value,
    notice: notice && { ...notice, body: noticeBody },
    refusal: refusal && { document: refusal, body: refusalBody },
  };
}

function missingNote(knowledge: Knowledge): 'caseNotFound' | 'noProgress' | 'caseNotHeld' {
  if (knowledge.kind !== 'none') return 'caseNotHeld';
  return knowledge.numbers ? 'noProgress' : 'caseNotFound';
}

function openNotice(progress: Progress, id: string, note: (note: Note) => void) {
  const notice = noticeToAnswer(progress);
  // An amendment may answer no notice.
  if (id === 'amendment' && notice?.isAnswered !== false) return undefined;
  const isWhole = isWholeHistory(progress);
  if (!notice) {
    if (isWhole) note({ code: 'noNotice' });
    return undefined;
  }
  const dispatchNumber = notice.dispatchNumber ?? '';
  const open = noticesOf(progress).filter(
    (one) => isForOpinion(one) && (one.answer === 'open' || one.answer === 'partly'),
  );
  if (notice.isAnswered && isWhole) note({ code: 'noticeAnswered', dispatchNumber });
  if (open.length > 1) note({ code: 'severalNotices', dispatchNumber });
  return notice;
}

function lastRefusal(progress: Progress, note: (note: Note) => void) {
  const refusal = history(progress.documents).findLast(({ code }) => effectOf(code)?.does === 'refuse');
  if (!refusal && isWholeHistory(progress)) note({ code: 'noRefusal' });
  return refusal;
}

export interface Learned {
  /** Number of requests sent. */
  readonly requests: number;
  readonly failure: Failure | undefined;
}

/**
 * Requests what a document needs and is not saved: first the overview, then what this case can have. Without options no
 * request is sent, but a spent limit is still reported. Throws a FailureError when the store cannot be used.
 */
export async function learnFor(
  cases: Cases,
  number: CaseNumber,
  wanted: NewType,
  options: AskOptions | undefined,
): Promise<Learned> {
  const estimate = await estimateFor(await cases.held(number), wanted);
  if (!options) return { requests: 0, failure: spentBy(estimate) };
  const { budget = budgetOf(estimate) } = options;
  const asking = { ...options, budget };
  let failure = await learn(cases, number, OVERVIEW, asking);
  const { progress } = await cases.held(number);
  if (!failure && progress) failure = await learn(cases, number, questionsFor(wanted, progress), asking);
  return { requests: budget.sent, failure };
}

/** The cost of `learnFor` now. Sends no request. Throws a FailureError when the store cannot be read. */
export function estimateFor(file: CaseFile, wanted: NewType): Promise<Estimate> {
  return file.estimate(questionsFor(wanted, file.progress));
}

async function learn(
  cases: Cases,
  number: CaseNumber,
  questions: readonly CaseQuestion[],
  options: AskOptions,
): Promise<Failure | undefined> {
  const { apis, obstacle } = await (await cases.held(number)).estimate(questions);
  return apis.length > 0 || obstacle ? cases.learnOf(number, questions, options) : undefined;
}
