import { jstDateTime } from '../../base/clock.ts';
import type { TeamDesk } from '../../store/sharedStore.ts';
import { isRefusal } from '../../store/team/reach.ts';
import { FailureError } from '../../base/failure.ts';
import { cliServices } from '../cliServices.ts';
import { jsonText } from '../output/jsonText.ts';
import { table } from '../output/table.ts';
import type { Terminal } from '../terminal.ts';

/** `jpo-drafting team status`: desks seen, what each used today, the minute window, the day. Asks the JPO nothing. */
export async function teamStatus(isJson: boolean, terminal: Terminal): Promise<number> {
  const { messages, print, note } = terminal;
  const services = await cliServices(terminal, true);
  try {
    const condition = await services.condition();
    if (condition.kind === 'local') {
      note(messages.team.none);
      return 2;
    }
    const status = await services.teamStatus().catch((error: unknown) => {
      const code = isRefusal(error) ? 'teamRefused' : 'teamAway';
      throw new FailureError({ code, detail: error instanceof Error ? error.message : String(error) });
    });
    if (isJson) {
      print(jsonText(status ?? null));
      return 0;
    }
    print(messages.team.condition(condition, (ms) => jstDateTime(ms).slice(11)));
    if (!status) {
      print(messages.quota.signedOut);
      return 0;
    }
    const { team, quota } = messages;
    const rows = status.desks.map((desk) => [nameOf(desk, terminal), String(desk.used), seenOf(desk, terminal)]);
    print(rows.length === 0 ? team.noDesks : table(Object.values(team.columns), rows));
    const { domestic } = status.windows;
    print(quota.window(domestic.used, domestic.limit));
    const counts = status.apis.map(({ api, used, remaining }) => [api, String(used), String(remaining)]);
    const { api, used, remaining } = { ...quota.columns, used: team.columns.used };
    print(counts.length === 0 ? quota.none : table([api, used, remaining], counts));
    return 0;
  } finally {
    await services.close();
  }
}

function nameOf({ id, label }: TeamDesk, { messages }: Terminal): string {
  return label ?? messages.team.unnamed(id);
}

function seenOf({ seenAgo }: TeamDesk, { messages }: Terminal): string {
  const { ago, forgotten } = messages.team;
  return seenAgo === undefined ? forgotten : ago(Math.max(0, Math.round(seenAgo / 1000)));
}
