import { jstDateTime } from '../../base/clock.ts';
import { apiById } from '../../apis/apis.ts';
import { withServices } from '../cliServices.ts';
import { jsonText, tableOf } from '../output/printed.ts';
import type { Terminal } from '../terminal.ts';

/** `jpo-drafting quota`: used and left per API, the minute window, the daily reset. Sends no request. */
export async function quota(isJson: boolean, terminal: Terminal): Promise<number> {
  const { messages, print } = terminal;
  return withServices(terminal, true, async (services) => {
    const usage = await services.client.usage();
    if (isJson) {
      print(jsonText(usage ? { ...usage, resetAt: new Date(usage.resetAt).toISOString() } : null));
      return 0;
    }
    if (!usage) {
      print(messages.quota.signedOut);
      return 0;
    }
    const { domestic } = usage.windows;
    const keys = ['api', 'used', 'remaining', 'limit'] as const;
    const rows = usage.apis.map(({ api, used, remaining }) => {
      return { api, used: String(used), remaining: String(remaining), limit: String(apiById(api).dailyLimit) };
    });
    print(rows.length === 0 ? messages.quota.none : tableOf(keys, messages.quota.columns, rows));
    print(messages.quota.window(domestic.used, domestic.limit));
    print(messages.quota.reset(jstDateTime(usage.resetAt)));
    return 0;
  });
}
