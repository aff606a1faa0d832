import { numberQuestion } from '../../cases/questions.ts';
import { jstDateTime } from '../../base/clock.ts';
import { EndpointError } from '../../services/places.ts';
import { supportReport, supportFacts } from '../../features/state/supportReport.ts';
import { findApi } from '../../apis/apis.ts';
import { Budget } from '../../jpo/budget.ts';
import type { Outcome } from '../../jpo/client.ts';
import { failureOf } from '../../base/failure.ts';
import type { Question } from '../../store/store.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { unsupported } from '../../numbers/support.ts';
import { failureText } from '../output/printed.ts';
import { asking, NotANumber, numberIn, type Terminal } from '../terminal.ts';
import { cliServices } from '../cliServices.ts';

/**
 * `jpo-drafting report`: the information JPO support asks for. A number is requested once now, even if saved, and
 * reported; otherwise only software, surroundings and today's counts. Exit status 0, or 2 where no request was
 * possible. Throws NotANumber, SeveralNumbers.
 */
export async function report(text: string | undefined, version: string, terminal: Terminal): Promise<number> {
  const { messages, clock, print } = terminal;
  const number = text === undefined ? undefined : numberIn(text, terminal);
  if (text !== undefined && !number) throw new NotANumber(text);
  const reason = number && unsupported(number);
  const question = number && !reason ? questionOf(number) : undefined;
  let trouble = reason && messages.unsupported[reason];
  const services = await cliServices(terminal, false).catch((error: unknown) => {
    trouble = error instanceof EndpointError ? messages.badEndpoint : messages.failure[failureOf(error).code];
    return undefined;
  });
  try {
    const outcome =
      question &&
      (await services?.client.ask(question, { ...asking(terminal, new Budget(1)), notBefore: clock.now() }));
    const exchanges = services?.journal.exchanges(services.surroundings().origin) ?? [];
    const isAsked = exchanges.some(({ api }) => api !== 'token');
    if (outcome && !isAsked) trouble = withoutRequest(outcome, terminal);
    const facts = await supportFacts({ services, version, editor: undefined, now: clock.now(), messages, trouble });
    print(supportReport(facts, { whole: exchanges, others: [] }, messages));
    return number && !isAsked ? 2 : 0;
  } finally {
    await services?.close();
  }
}

/** Why there is no request to report. */
function withoutRequest(outcome: Outcome, { messages }: Terminal): string {
  if (outcome.kind === 'answer') return messages.report.sharedAnswer;
  const { retryAt } = outcome.failure;
  const when = retryAt === undefined ? '' : messages.retryAt(jstDateTime(retryAt));
  return messages.sentences([failureText(outcome.failure, messages), when].filter((part) => part !== ''));
}

/** The question whose answer has most data. */
function questionOf(number: FoundNumber): Question | undefined {
  if (number.kind !== 'application') return numberQuestion(number);
  const api = findApi(number.law, 'app_progress');
  return api && { api, parameter: number.number };
}
