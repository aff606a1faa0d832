import type { Resolution } from '../../cases/cases.ts';
import { judge, type CaseState } from '../../cases/state.ts';
import { history } from '../../cases/history.ts';
import { lastDayText } from '../../features/shared/lastDayText.ts';
import { stateNotes, stateText } from '../../features/shared/stateText.ts';
import type { Party } from '../../apis/answers/progress.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { formatNumber } from '../../numbers/format.ts';

/** A number's `case`, `notFound` or `failure` with its source, for the JSON of `check`. `now`: ms since the epoch. */
export function caseJson({ knowledge, failure }: Resolution, now: number, messages: Messages): object {
  const failed = failure
    ? { failure: { code: failure.code, message: messages.failure[failure.code], retryAt: failure.retryAt } }
    : {};
  if (knowledge.kind === 'unknown') return failed;
  const { source, isStale } = knowledge;
  const from = { source: { api: source.api, fetchedAt: new Date(source.fetchedAt).toISOString(), isStale } };
  if (knowledge.kind === 'none') return { ...noneJson(knowledge), ...from, ...failed };
  const { progress } = knowledge;
  const { state, lastDays } = judge(knowledge.known, { now, residentAbroad: false });
  const number = (one: CaseNumber | null | undefined) => one && formatNumber(one);
  return {
    case: {
      application: number(progress.application),
      title: progress.title,
      applicants: progress.applicants?.map(personOf),
      agents: progress.agents?.map(personOf),
      filingDate: progress.filingDate,
      publication: number(progress.publication) ?? number(progress.nationalPublication),
      publicationDate: progress.publicationDate,
      registration: number(progress.registration),
      registrationDate: progress.registrationDate,
      status: state.status,
      statusText: stateText(state, progress.law, messages),
      state: { ...stateJson(state), notes: stateNotes(state, progress.law, messages) },
      lastDays: lastDays.map((one) => ({ ...one, text: lastDayText(one, now, messages) })),
      documents: history(progress.documents).map(({ date, code, description, number: documentNumber }) => {
        return { date, code, description, documentNumber };
      }),
    },
    ...from,
    ...failed,
  };
}

/** `numbers`: known to another API though the case has no progress data. */
function noneJson({ statusCode, numbers }: Extract<Resolution['knowledge'], { kind: 'none' }>): object {
  const notFound = { notFound: { statusCode } };
  return numbers
    ? { ...notFound, numbers: { all: numbers.all.map((one) => formatNumber(one)), api: numbers.source.api } }
    : notFound;
}

/** A state without what `status` says; documents by date, code and name. */
function stateJson({ isExpected, instance, pending, openNotices, unnamed, missing }: CaseState): object {
  return {
    isExpected,
    instance,
    pending,
    openNotices: openNotices.map(({ document: { date, code, description }, kind, dispatchNumber }) => {
      return { date, code, description, kind, dispatchNumber };
    }),
    unnamed: unnamed.map(({ date, code, description }) => ({ date, code, description })),
    missing,
  };
}

function personOf({ code, name }: Party): object {
  return { code, name };
}
