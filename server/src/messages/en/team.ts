import type { TeamReason } from '../../store/store.ts';
import type { team as ja } from '../ja/team.ts';

const REASONS: Readonly<Record<TeamReason, string>> = {
  teamAway: "The team's shared store cannot be reached; this desk goes on with its own share.",
  teamRefused: "The team's shared store refuses this desk's password or rights; this desk goes on with its own share.",
  teamNew:
    "The team's shared store is new or has lost data; requests go on when all that may have been asked before has left the minute.",
};

/** The store that several desks share. */
export const team: typeof ja = {
  condition: (condition, clock) => {
    switch (condition.kind) {
      case 'local':
        return 'Counted on this machine alone.';
      case 'team':
        return condition.opensAt === undefined
          ? "Counted in the team's shared store."
          : `The team's shared store is new or has lost data. New requests go on from ${clock(condition.opensAt)}, when all that may have been asked before has left the minute.`;
      case 'away': {
        const { since, places, from, isRefused } = condition;
        const trouble = isRefused
          ? "refuses this desk's password, user name or rights"
          : `cannot be reached (since ${clock(since)})`;
        const lost = `The team's shared store ${trouble}. What is held stays usable.`;
        if (places === 0) return `${lost} New requests are stopped.`;
        return from > since
          ? `${lost} New requests go on from ${clock(from)}, at most ${places} a minute.`
          : `${lost} New requests are limited to ${places} a minute.`;
      }
    }
  },
  waiting: (why, seconds) => `${REASONS[why]} Asking in about ${seconds} s.`,
  none: "No team's shared store is set (environment variable JPO_DRAFTING_SHARED_URL).",
  columns: { desk: 'Desk', used: 'Used today', seen: 'Last heard of' },
  unnamed: (id) => `(unnamed ${id.slice(0, 6)})`,
  ago: (seconds) => (seconds < 120 ? `${seconds} s ago` : `${Math.round(seconds / 60)} min ago`),
  forgotten: 'more than a day ago',
  noDesks: 'No desk has asked today.',
};
