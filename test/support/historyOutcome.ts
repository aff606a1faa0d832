import { CaseFile } from '../../server/src/cases/caseFile.ts';
import { noticesOf } from '../../server/src/cases/notices.ts';
import { OVER } from '../../server/src/cases/status.ts';
import { stateNotes } from '../../server/src/features/shared/stateText.ts';
import { apiById } from '../../server/src/apis/apis.ts';
import { learn } from '../../server/src/jpo/learn.ts';
import { mismatchOf } from '../../server/src/jpo/ofQuestion.ts';
import type { HeldAnswer, Question } from '../../server/src/store/store.ts';
import { messagesFor } from '../../server/src/messages/messages.ts';
import { caseKey, type CaseNumber } from '../../server/src/numbers/caseNumber.ts';
import type { History } from './histories/history.ts';
import type { Outcome } from './historyCheck.ts';

/**
 * What the product says of a history, by the case file that is read from its answers: the one place where the histories meet
 * the product.
 */
export async function outcomeOf(history: History): Promise<Outcome> {
  const { law, today, abroad = false } = history;
  const own = applicationIn(history.progress) ?? '2020123456';
  const asked = history.asked ?? own;
  const answers = new Map<string, unknown>([
    [`app_progress/${asked}`, history.progress],
    ...(history.registration === undefined ? [] : [[`registration_info/${asked}`, history.registration] as const]),
    ...(history.others ?? []).map((one) => [`app_progress/${applicationIn(one) ?? ''}`, one] as const),
  ]);
  const now = Date.parse(`${today}T10:00:00+09:00`);
  // What the progress shows to be of one case, as the store keeps it.
  const ownNumbers = learn
    .links({ api: apiById(`${law}/app_progress`), parameter: asked }, said(history.progress))
    .map(({ number }) => number);
  const peek = async (question: Question): Promise<HeldAnswer | undefined> => {
    const { api, parameter } = question;
    const data = answers.get(`${api.name}/${parameter}`);
    if (data === undefined) return undefined;
    const store = { numbersOf: () => Promise.resolve(ownNumbers) };
    if ((await mismatchOf(question, said(data), store)) !== undefined) return undefined;
    return { ...said(data), api: api.id, parameter, fetchedAt: now, staleAt: now + 1 };
  };
  const client = { peek, usage: () => Promise.resolve(undefined), estimate: never };
  const links = (history.others ?? []).flatMap((data) =>
    learn.links({ api: apiById(`${law}/app_progress`), parameter: '' }, said(data)),
  );
  const applicationOf = (number: CaseNumber) =>
    Promise.resolve(links.find((link) => caseKey(link.number) === caseKey(number))?.application);
  const store = { applicationOf, numbersOf: () => Promise.resolve([]) };
  const file = await CaseFile.read({ law, kind: 'application', number: asked }, { client, store, now });
  const judged = file.judged({ now, residentAbroad: abroad });
  if (!judged || !file.progress) return { ...NOTHING, isRefused: true };
  const { state, lastDays } = judged;
  return {
    isRefused: false,
    status: state.status,
    isExpected: state.isExpected,
    instance: state.instance,
    pending: state.pending,
    notices: noticesOf(file.progress).filter(({ isAnswered }) => !isAnswered && !OVER.has(state.status)),
    unnamed: state.unnamed.flatMap(({ code }) => code ?? []),
    missing: state.missing,
    notes: stateNotes(state, law, messagesFor('ja')),
    lines: lastDays.map(({ act, lastDay, rolledFrom, isForAbroad, extendable, surcharge, statute, confidence }) => ({
      ...{ act, day: lastDay, isForAbroad, article: statute.article, confidence },
      ...(rolledFrom === undefined ? {} : { unmoved: rolledFrom }),
      ...(extendable ? { extendable: { until: extendable.until, day: extendable.lastDay, how: extendable.how } } : {}),
      ...(surcharge ? { surcharge: surcharge.lastDay } : {}),
    })),
  };
}

const NOTHING: Outcome = {
  ...{ isRefused: false, status: '', isExpected: false, instance: '' },
  ...{ pending: [], notices: [], unnamed: [], missing: [], notes: [], lines: [] },
};

function said(data: unknown) {
  return { api: '', parameter: '', statusCode: '100', data, fetchedAt: 0 };
}

function applicationIn(data: unknown): string | undefined {
  const found = typeof data === 'object' && data !== null && 'applicationNumber' in data && data.applicationNumber;
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function never(): Promise<never> {
  return Promise.reject(new Error('nothing is asked'));
}
