import type { DryRun, Estimate } from '../../cases/batch.ts';
import type { Messages } from '../../messages/messages.ts';
import { formatNumber } from '../../numbers/format.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { table } from './table.ts';

/** The plan of a check, for `--explain`: what is held and what would be asked for each number, and the sum by API. */
export function explainText({ estimates, byApi, total }: DryRun<FoundNumber>, messages: Messages): string {
  const { explain } = messages;
  const rows = estimates.map((estimate) => [formatNumber(estimate.number), ...planOf(estimate, messages)]);
  const sums = [...byApi].map(([api, count]) => `  ${api}: ${explain.requests(count)}`);
  return [table(Object.values(explain.columns), rows), explain.total(total), ...sums].join('\n');
}

function planOf({ explanation: { finder, plan } }: Estimate<FoundNumber>, { explain }: Messages): string[] {
  const held = new Set(plan?.held.map(({ api }) => api.id) ?? []);
  const steps = plan?.steps.map(({ api, cost }) => `${api.id}（${explain.cost(cost.toFixed(2))}）`) ?? [];
  const asked = [...(finder ? [finder.id] : []), ...steps];
  return [[...held].join('、'), asked.length === 0 ? explain.nothing : asked.join(' → ')];
}

/** The same for programs. */
export function explainJson({ estimates, byApi, total }: DryRun<FoundNumber>): object {
  return {
    total,
    byApi: Object.fromEntries(byApi),
    numbers: estimates.map(({ number, explanation: { finder, plan } }) => ({
      number: formatNumber(number),
      finder: finder?.id,
      held: plan?.held.map(({ question, api }) => ({ question, api: api.id })) ?? [],
      steps: plan?.steps.map(({ api, answers, cost }) => ({ api: api.id, answers, cost })) ?? [],
    })),
  };
}
