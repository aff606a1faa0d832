import type { Knowledge } from '../../cases/knowledge.ts';
import { OVERVIEW } from '../../cases/questions.ts';
import type { Messages } from '../../messages/messages.ts';
import { formatNumber } from '../../numbers/format.ts';
import { judging } from '../services.ts';
import { noneLines } from '../shared/reasons.ts';
import { caseLines } from './caseLines.ts';
import { askingFor, estimateFor, missingLines, prepared, numberOf, type Tool } from './tool.ts';

/** `{ number }`: what is known of a case: 書誌, parties, state, last days, 経過. */
export const lookUpCase: Tool = {
  prepare: async (input, services) => {
    const { tools } = services.messages;
    const number = numberOf(input, services);
    if (typeof number === 'string') return { doing: tools.reading, requests: 0 };
    const cost = await estimateFor(number, OVERVIEW, services);
    const name = formatNumber(number);
    return prepared(tools.lookingUp(name), tools.overviewOf(name), cost, services);
  },

  invoke: async (input, services, agreed) => {
    const { cases, messages } = services;
    const number = numberOf(input, services);
    if (typeof number === 'string') return number;
    const cost = await estimateFor(number, OVERVIEW, services);
    const asking = askingFor(cost, agreed);
    const { failure } = asking ? await cases.resolve(number, asking) : {};
    const missing = missingLines(cost, agreed, failure, services);
    const file = await cases.held(number);
    const options = judging(services);
    const judged = file.judged(options);
    const lines = judged
      ? caseLines(await file.facts(), judged, options.now, messages)
      : nothingLines(file.knowledge, messages);
    return [formatNumber(number), ...missing, ...lines].join('\n');
  },
};

function nothingLines(knowledge: Knowledge, messages: Messages): string[] {
  return knowledge.kind === 'none' ? noneLines(knowledge, messages) : [messages.tools.nothingHeld];
}
