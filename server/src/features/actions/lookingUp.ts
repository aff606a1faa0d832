import type { CodeAction } from 'vscode-languageserver-types';
import * as v from 'valibot';
import { OVERVIEW } from '../../cases/questions.ts';
import { formatNumber } from '../../numbers/format.ts';
import { budgetOf, offered, spentBy } from '../../jpo/estimate.ts';
import { failureLines } from '../shared/caseMarkdown.ts';
import { noneLines } from '../shared/reasons.ts';
import type { Command } from '../services.ts';
import { caseNumberSchema } from '../shared/places.ts';
import type { ActionProvider } from './request.ts';
import { offlineAddress } from '../../numbers/jplatpat.ts';
import { LOOK_UP, OPEN_PAGE } from '../offered.ts';

/**
 * 「照会する（1回、本日の残り…）」 where the number has no saved data of today. Once today's requests are spent the title says so: a
 * missing action explains nothing, and editors hide disabled ones.
 */
export const lookUpActions: ActionProvider = async ({ document, only: found, isInvoked }, { cases, messages }) => {
  if (!found || !isInvoked || !cases) return [];
  if (found.unsupported !== undefined || found.problem?.severity === 'error') return [];
  const estimate = await cases.held(found).then(
    (file) => file.estimate(OVERVIEW),
    () => undefined,
  );
  if (!estimate || estimate.obstacle?.code === 'offline') return [];
  const spent = spentBy(estimate);
  const requests = offered(estimate);
  if (requests === 0 && !spent) return [];
  const title = spent ? messages.actions.lookUpSpent : messages.actions.lookUp(requests, estimate.left);
  const { law, kind, number } = found;
  const argument = { uri: document.uri, number: { law, kind, number }, requests };
  return [{ title, command: { title, command: LOOK_UP, arguments: [argument] } }];
};

/** `requests`: as in the title; one where an editor's own command does not say. */
const lookUpArgument = v.object({
  uri: v.string(),
  number: caseNumberSchema,
  requests: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)), 1),
});

/** Requests data of the number and reports the outcome. Returns the number of requests sent. */
export const lookUp: Command = async ([argument], { cases, messages, say, signal }) => {
  const parsed = v.safeParse(lookUpArgument, argument);
  if (!parsed.success) return undefined;
  const { number, requests } = parsed.output;
  const budget = budgetOf(await (await cases.held(number)).estimate(OVERVIEW), requests);
  const { knowledge, failure } = await cases.resolve(number, { priority: 'interactive', signal, budget });
  if (failure && failure.code !== 'cancelled') say('warning', failureLines(failure, knowledge, messages).join(' '));
  else if (knowledge.kind === 'none')
    say('information', `${formatNumber(number)}: ${messages.sentences(noneLines(knowledge, messages))}`);
  return { requests: budget.sent };
};

/** 「J-PlatPatで開く」, where the address is known without a request. */
export const openPageActions: ActionProvider = async (
  { only: found, isInvoked },
  { cases, messages, editor },
): Promise<CodeAction[]> => {
  if (!found || !isInvoked || !editor.opensPages) return [];
  const { law, kind, number } = found;
  const { application } = (await cases?.held(found).catch(() => undefined)) ?? {};
  const one = [{ law, kind, number }, application].find((candidate) => candidate && offlineAddress(candidate));
  if (!one) return [];
  const title = messages.hover.openInJPlatPat;
  return [{ title, command: { title, command: OPEN_PAGE, arguments: [one] } }];
};

/** Opens the page outside the editor. The address is made here, so that text from outside cannot choose another one. */
export const openPage: Command = async ([argument], { openPage: open }) => {
  const parsed = v.safeParse(caseNumberSchema, argument);
  const address = parsed.success ? offlineAddress(parsed.output) : undefined;
  if (address !== undefined) await open(address);
};
