import { failureOf } from '../base/failure.ts';
import { traceOf } from '../cases/trace.ts';
import type { Forgotten } from '../store/forgetting.ts';
import type { Messages } from '../messages/messages.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { formatNumber } from '../numbers/format.ts';
import type { ForgetParams, ForgetQuestionResult, ForgetResult } from '../protocol.ts';
import { WatchFileError } from '../watch/watchFile.ts';
import { caseAt } from './shared/places.ts';
import type { FeatureServices } from './services.ts';

/** Deleting saved data. Sends no request to the JPO. */
type ForgettingServices = Omit<FeatureServices, 'applicants' | 'pending' | 'officeList' | 'surroundings' | 'settings'>;

/** `jpoDrafting/forgetQuestion`. Never throws. */
export async function forgetQuestion(
  params: ForgetParams,
  services: ForgettingServices,
): Promise<ForgetQuestionResult> {
  const texts = services.messages.forgetting;
  const number = params.what === 'case' ? caseAt(params, services) : undefined;
  if (params.what === 'case' && !number) return { ...noCase(params, services), namesNone: true };
  const hasTeam = (await services.condition()).kind !== 'local';
  const printed = number ? formatNumber(number) : '';
  return {
    ok: true,
    number: printed,
    question: number ? texts.questionOfCase(printed) : texts.question,
    detail: (number ? texts.detailOfCase : texts.detail)(hasTeam),
  };
}

/** `jpoDrafting/forget`. Never throws. */
export async function forget(params: ForgetParams, services: ForgettingServices): Promise<ForgetResult> {
  const { messages } = services;
  try {
    if (params.what === 'everything') return await forgetEverything(services);
    const number = caseAt(params, services);
    return number ? await forgetCase(number, services) : noCase(params, services);
  } catch (error) {
    if (error instanceof WatchFileError) return { ok: false, message: messages.watch.notWritten };
    return { ok: false, message: messages.failure[failureOf(error).code] };
  }
}

async function forgetCase(number: CaseNumber, services: ForgettingServices): Promise<ForgetResult> {
  const { client, watch, messages } = services;
  const texts = messages.forgetting;
  const trace = await traceOf(number, services);
  // A watched case would be requested again.
  let wasWatched = false;
  for (const one of trace.numbers) wasWatched = (await watch.remove(one)) || wasWatched;
  const forgotten = await client.forget(trace);
  await afterwards(services);
  const printed = formatNumber(number);
  const { answers, codes } = forgotten;
  const said = answers === 0 ? texts.nothingOfCase(printed) : texts.caseForgotten(printed, answers, codes.length);
  return told(said, forgotten, messages, wasWatched ? messages.watch.removed(printed) : '');
}

async function forgetEverything(services: ForgettingServices): Promise<ForgetResult> {
  const { client, watch, messages } = services;
  await watch.clear();
  const forgotten = await client.forget('everything');
  await afterwards(services);
  return told(messages.forgetting.forgotten(forgotten.answers), forgotten, messages);
}

/** The journal's exchanges name their cases. */
async function afterwards({ journal, directory }: ForgettingServices): Promise<void> {
  journal.clear();
  await directory.refresh();
}

function told(
  said: string,
  { isOverwritten, team }: Forgotten,
  { forgetting, sentences }: Messages,
  more = '',
): ForgetResult {
  const parts = [said, more, isOverwritten ? '' : forgetting.busy, team === 'away' ? forgetting.teamAway : ''];
  return { ok: isOverwritten && team !== 'away', message: sentences(parts.filter((part) => part !== '')) };
}

function noCase({ number }: ForgetParams, { messages }: ForgettingServices): { ok: false; message: string } {
  const texts = messages.watch;
  return { ok: false, message: number === undefined ? texts.noNumber : texts.notANumber(number) };
}
