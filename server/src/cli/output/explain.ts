import { byApi, type DryRun, type Row } from '../../cases/batch.ts';
import { spentBy } from '../../jpo/estimate.ts';
import type { Messages } from '../../messages/messages.ts';
import { formatNumber } from '../../numbers/format.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { failureText, tableOf } from './printed.ts';

/** The plan of a check, for `--explain`: saved and requested answers of each number, and the sum per API. */
export function explainText({ rows: all, estimate }: DryRun<FoundNumber>, messages: Messages): string {
  const { explain } = messages;
  const rows = all.map((row) => ({ number: formatNumber(row.number), ...planOf(row, messages) }));
  const sums = [...byApi(estimate)].map(([{ id }, count]) => `  ${id}: ${explain.requests(count)}`);
  const table = tableOf(['number', 'held', 'asked'], explain.columns, rows);
  return [table, explain.total(estimate.apis.length), ...sums].join('\n');
}

function planOf({ estimate }: Row<FoundNumber>, messages: Messages) {
  const { explain } = messages;
  const { finder, plan } = estimate;
  const held = new Set(plan?.held.map(({ api }) => api.id) ?? []);
  const steps = plan?.steps.map(({ api, cost }) => `${api.id}（${explain.cost(cost.toFixed(2))}）`) ?? [];
  const asked = [...(finder ? [finder.id] : []), ...steps];
  const spent = spentBy(estimate);
  const nothing = spent ? failureText(spent, messages) : explain.nothing;
  return { held: [...held].join('、'), asked: estimate.apis.length === 0 ? nothing : asked.join(' → ') };
}

/** The plan as JSON. */
export function explainJson({ rows, estimate }: DryRun<FoundNumber>): object {
  return {
    total: estimate.apis.length,
    byApi: Object.fromEntries([...byApi(estimate)].map(([{ id }, count]) => [id, count])),
    numbers: rows.map(({ number, estimate: { finder, plan } }) => ({
      number: formatNumber(number),
      finder: finder?.id,
      held: plan?.held.map(({ question, api }) => ({ question, api: api.id })) ?? [],
      steps: plan?.steps.map(({ api, answers, cost }) => ({ api: api.id, answers, cost })) ?? [],
      ...((plan?.spent.length ?? 0) > 0 ? { spent: plan?.spent } : {}),
    })),
  };
}
