import { Budget } from '../../jpo/budget.ts';
import { CodeActionKind } from 'vscode-languageserver-types';
import * as v from 'valibot';
import type { Cases } from '../../cases/cases.ts';
import { OVERVIEW, type CaseQuestion } from '../../cases/questions.ts';
import type { DraftUnderCheck } from '../../checks/facts/draftUnderCheck.ts';
import { unverified } from '../../checks/facts/verification.ts';
import { requiredFacts, type RequiredCase } from '../../checks/facts/requiredFacts.ts';
import type { AskOptions } from '../../jpo/client.ts';
import type { Failure } from '../../base/failure.ts';
import { failureLines } from '../shared/caseMarkdown.ts';
import type { ActionProvider } from './request.ts';
import type { Command, FeatureServices } from '../services.ts';
import { draftSubjects, heldOf } from '../diagnostics/factDiagnostics.ts';
import { VERIFY_DRAFT } from '../offered.ts';

/** 「この書類を照合する（最大n回照会）」 on the first 【書類名】, while some data was never requested. */
export const verifyActions: ActionProvider = async ({ document, from, to, diagnostics }, services) => {
  const { cases, drafts, messages, settings } = services;
  const [first, ...others] = draftSubjects(document, drafts);
  if (!first || !cases || settings.mode === 'offline') return [];
  const { name, part } = first;
  if (to < part.at + name.start || from > part.at + name.contentEnd) return [];
  const subjects = [first, ...others];
  const held = await heldOf(requiredFacts(subjects), { ...services, cases }).catch(() => undefined);
  if (!held) return [];
  const { isLacking, requests, spent } = unverified(subjects, held);
  if (!isLacking || (requests === 0 && !spent)) return [];
  const title = requests === 0 ? messages.facts.verifySpent : messages.facts.verify(requests);
  const own = diagnostics.filter(({ code }) => code === 'not-verified');
  const command = { title, command: VERIFY_DRAFT, arguments: [{ uri: document.uri, most: requests }] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: own, command }];
};

/** A plan to verify a draft. */
export interface Verification {
  /** Maximum number. */
  readonly requests: number;
  /** The budget of `run`. */
  readonly budget: Budget;
  /** Requests one case after the other; ends with the first failure. */
  run(options: AskOptions, onProgress?: (done: number, all: number) => void): Promise<Failure | undefined>;
}

/** Plans to verify a draft with up to `most` requests. Throws a FailureError when the store fails. */
export async function planVerification(
  subjects: readonly DraftUnderCheck[],
  services: Pick<FeatureServices, 'cases' | 'applicants' | 'directory'>,
  most = Infinity,
): Promise<Verification | undefined> {
  const wants = requiredFacts(subjects);
  if (wants.cases.length + wants.codes.length === 0) return undefined;
  const look = () => heldOf(wants, services);
  const { requests, spent, codes: planned } = unverified(subjects, await look());
  const budget = new Budget(Math.min(requests, most), spent);
  const run: Verification['run'] = async (given, onProgress) => {
    const options = { ...given, budget };
    const all = wants.cases.length + planned.length;
    let done = 0;
    for (const wanted of wants.cases) {
      onProgress?.(++done, all);
      const failure = await learnCase(wanted, services.cases, options);
      if (failure) return failure;
    }
    const left = unverified(subjects, await look()).codes;
    for (const code of planned.filter((one) => left.includes(one))) {
      onProgress?.(Math.min(++done, all), all);
      const { failure } = await services.applicants.byCode(code, options);
      if (failure) return failure;
    }
    return undefined;
  };
  return { requests, budget, run };
}

/** Questions answered by one response about the case; the others are only requested for a case that exists. */
const OF_PROGRESS = new Set<CaseQuestion>([...OVERVIEW, 'priority', 'parentage']);

async function learnCase(
  { number, questions }: RequiredCase,
  cases: Cases,
  options: AskOptions,
): Promise<Failure | undefined> {
  const first = questions.filter((question) => OF_PROGRESS.has(question));
  const others = questions.filter((question) => !OF_PROGRESS.has(question));
  const failure = await cases.learnOf(number, first, options);
  if (failure || others.length === 0 || !(await cases.held(number)).progress) return failure;
  return cases.learnOf(number, others, options);
}

const argument = v.object({ uri: v.string(), most: v.optional(v.number()) });

/** Verifies the draft, or reports why it cannot. Returns the number of requests sent. */
export const verifyDraft: Command = async ([given], services) => {
  const parsed = v.safeParse(argument, typeof given === 'string' ? { uri: given } : given);
  const document = parsed.success && services.document(parsed.output.uri);
  const { messages, settings, signal } = services;
  const texts = messages.facts;
  const plan =
    document && (await planVerification(draftSubjects(document, services.drafts), services, parsed.output.most));
  if (!plan || settings.mode === 'offline') {
    if (plan) services.say('warning', texts.notVerifiedOffline);
    else services.say('information', texts.nothingToVerify);
    return undefined;
  }
  const shown = await services.progress(texts.verifying(plan.requests));
  try {
    const failure = await plan.run({ priority: 'interactive', signal }, (done, all) => {
      shown.report(done, all);
    });
    if (failure && failure.code !== 'cancelled')
      services.say('warning', failureLines(failure, { kind: 'unknown' }, messages).join(' '));
  } finally {
    shown.end();
  }
  return { requests: plan.budget.sent };
};
