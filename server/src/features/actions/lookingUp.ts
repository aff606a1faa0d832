import { Budget } from '../../jpo/budget.ts';
import type { CodeAction } from 'vscode-languageserver';
import * as v from 'valibot';
import { OVERVIEW } from '../../cases/questions.ts';
import { formatNumber } from '../../numbers/format.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { apisOf } from '../../cases/explained.ts';
import { leftOf } from '../../services/settings.ts';
import { failureLines } from '../shared/caseMarkdown.ts';
import type { Command } from '../command.ts';
import { caseNumberSchema } from '../shared/caseNumberSchema.ts';
import type { ActionProvider, ActionServices } from './request.ts';

/** Looks a number up; its argument is `{ uri, number }`, the number a CaseNumber. */
export const LOOK_UP = 'jpoDrafting.lookUp';

/** 「照会する（1回、本日の残り…）」 where nothing of the number is held, or only something of an earlier day. */
export const lookUpActions: ActionProvider = async ({ document, numbers, isInvoked }, services) => {
  const [found, ...others] = numbers;
  if (!found || others.length > 0 || !isInvoked) return [];
  const cost = await costOfLookUp(found, services).catch(() => undefined);
  if (!cost) return [];
  const title = services.messages.actions.lookUp(cost.requests, cost.remaining);
  const { law, kind, number } = found;
  const argument = { uri: document.uri, number: { law, kind, number }, requests: cost.requests };
  const action: CodeAction = { title, command: { title, command: LOOK_UP, arguments: [argument] } };
  return [action];
};

interface Cost {
  /** At most. */
  readonly requests: number;
  /** What is left today of the API that has the least left. */
  readonly remaining: number;
}

/** What a lookup would cost; undefined where there is nothing to look up, or nobody is asked. Asks nothing. */
async function costOfLookUp(found: FoundNumber, services: ActionServices): Promise<Cost | undefined> {
  const { cases, client, quota, isOffline } = services;
  if (!cases || !client || isOffline) return undefined;
  if (found.unsupported !== undefined || found.problem?.severity === 'error') return undefined;
  const explanation = await cases.explain(found, OVERVIEW);
  if (!explanation.application && !explanation.finder) return undefined;
  const apis = apisOf(explanation);
  if (apis.length === 0) return undefined;
  const useOf = await client.useOf();
  return {
    requests: apis.length,
    remaining: Math.min(...apis.map((api) => leftOf(api, useOf(api), quota))),
  };
}

/** `requests`: what the title said; one where an editor's own command does not say. */
const lookUpArgument = v.object({
  uri: v.string(),
  number: caseNumberSchema,
  requests: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)), 1),
});

/** Asks for the number, and says what came of it. What was learned is in every hover from then on. */
export const lookUp: Command = async ([argument], { cases, messages, say, signal }) => {
  const parsed = v.safeParse(lookUpArgument, argument);
  if (!parsed.success) return;
  const { number, requests } = parsed.output;
  const asking = { priority: 'interactive', signal, budget: new Budget(requests) } as const;
  const { knowledge, failure } = await cases.resolve(number, asking);
  if (failure && failure.code !== 'cancelled') say('warning', failureLines(failure, knowledge, messages).join(' '));
  else if (knowledge.kind === 'none') say('information', `${formatNumber(number)}: ${messages.hover.notFound}`);
};
