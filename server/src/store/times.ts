/** The times of the limits, ms: transport, client and both stores (SQLite, team) have to agree on them. */

import { LONGEST_EXCHANGE_MS } from '../network/transport.ts';

/** The minute window of the handbook. */
export const WINDOW_MS = 60_000;

/**
 * A permission is used within this time or given back. A process that stood still, as while the machine slept, gives it
 * back late: others may have taken its place and its question by then.
 */
export const PERMISSION_MS = 5_000;

/** A request permitted longer ago is no longer under way: its process died. */
export const LONGEST_REQUEST_MS = PERMISSION_MS + 2 * LONGEST_EXCHANGE_MS;

/** The longest time for which a request takes a place in the window. */
export const LONGEST_PLACE_MS = LONGEST_REQUEST_MS + WINDOW_MS;

/** How long a waiter that stops asking keeps its place. */
export const WAITER_GRACE_MS = 2_000;

/** Pause before looking again while something is about to happen in another process. */
export const LOOK_AGAIN_MS = 50;

/** Longest pause of a waiter before it looks again: those ahead may leave. */
export const LONGEST_PAUSE_MS = 1_000;

/** After this silence the team's store counts a desk as absent, and reserves its share. */
export const ABSENT_MS = 30_000;

/** How long the share stays reserved. */
export const ABSENCE_MS = 3_600_000;
