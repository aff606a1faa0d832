import type { team as ja } from '../ja/team.ts';

/** The store that several desks share. */
export const team: typeof ja = {
  condition: (condition, clock) => {
    switch (condition.kind) {
      case 'local':
        return 'Counted on this machine alone.';
      case 'team':
        return "Counted in the team's shared store.";
      case 'away': {
        const { since, places, from } = condition;
        const lost = `The team's shared store cannot be reached (since ${clock(since)}). What is held stays usable.`;
        if (places === 0) return `${lost} New requests are stopped.`;
        return from > since
          ? `${lost} New requests go on from ${clock(from)}, at most ${places} a minute.`
          : `${lost} New requests are limited to ${places} a minute.`;
      }
    }
  },
  none: "No team's shared store is set (environment variable JPO_DRAFTING_SHARED_URL).",
  columns: { desk: 'Desk', used: 'Used today', seen: 'Last heard of' },
  unnamed: (id) => `(unnamed ${id.slice(0, 6)})`,
  ago: (seconds) => (seconds < 120 ? `${seconds} s ago` : `${Math.round(seconds / 60)} min ago`),
  forgotten: 'more than a day ago',
  noDesks: 'No desk has asked today.',
};
