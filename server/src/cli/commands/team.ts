import { jstDateTime } from '../../base/clock.ts';
import type { TeamDesk } from '../../store/sharedStore.ts';
import { isRefusal } from '../../store/team/teamAvailability.ts';
import { FailureError } from '../../base/failure.ts';
import { withServices } from '../cliServices.ts';
import { jsonText, tableOf } from '../output/printed.ts';
import type { Terminal } from '../terminal.ts';

/** `jpo-drafting team status`: desks and their use today, the minute window, the day. Sends no request to the JPO. */
export async function teamStatus(isJson: boolean, terminal: Terminal): Promise<number> {
  const { messages, print, note } = terminal;
  return withServices(terminal, true, async (services) => {
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
    const rows = status.desks.map((desk) => {
      return { desk: desk.label ?? team.unnamed(desk.id), used: String(desk.used), seen: seenOf(desk, terminal) };
    });
    print(rows.length === 0 ? team.noDesks : tableOf(['desk', 'used', 'seen'], team.columns, rows));
    const { domestic } = status.windows;
    print(quota.window(domestic.used, domestic.limit));
    const counts = status.apis.map(({ api, used, remaining }) => {
      return { api, used: String(used), remaining: String(remaining) };
    });
    const names = { ...quota.columns, used: team.columns.used };
    print(counts.length === 0 ? quota.none : tableOf(['api', 'used', 'remaining'], names, counts));
    return 0;
  });
}

function seenOf({ seenAgo }: TeamDesk, { messages }: Terminal): string {
  const { ago, forgotten } = messages.team;
  return seenAgo === undefined ? forgotten : ago(Math.max(0, Math.round(seenAgo / 1000)));
}
