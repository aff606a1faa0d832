import type { Resolution } from '../../cases/cases.ts';
import { history, statusOf } from '../../cases/status.ts';
import { statusText } from '../../features/shared/caseMarkdown.ts';
import { lastDaysOf } from '../../features/shared/lastDayText.ts';
import type { Party } from '../../jpo/answers/progress.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { formatNumber } from '../../numbers/format.ts';

/**
 * What is known of a number, for the JSON of `check`: `case`, `notFound` or `failure`, with where it comes from. `now`: ms
 * since the epoch.
 */
export function caseJson({ knowledge, failure }: Resolution, now: number, messages: Messages): object {
  const failed = failure
    ? { failure: { code: failure.code, message: messages.failure[failure.code], retryAt: failure.retryAt } }
    : {};
  if (knowledge.kind === 'unknown') return failed;
  const { source, isStale } = knowledge;
  const from = { source: { api: source.api, fetchedAt: new Date(source.fetchedAt).toISOString(), isStale } };
  if (knowledge.kind === 'none') return { notFound: { statusCode: knowledge.statusCode }, ...from, ...failed };
  const { progress } = knowledge;
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
      status: statusOf(progress),
      statusText: statusText(progress, messages),
      lastDays: lastDaysOf(progress, { now, residentAbroad: false }),
      documents: history(progress.documents).map(({ date, code, description, number: documentNumber }) => {
        return { date, code, description, documentNumber };
      }),
    },
    ...from,
    ...failed,
  };
}

function personOf({ code, name }: Party): object {
  return { code, name };
}
