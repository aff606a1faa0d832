/** The times of the limits, ms: transport, client and both stores, SQLite's and the team's, have to agree on them. */

import { LONGEST_EXCHANGE_MS } from '../network/transport.ts';

/** The minute window of the handbook. */
export const WINDOW_MS = 60_000;

/**
 * A permission is used within this or given back. It comes back late to a process that stood still, as with the machine
 * asleep: others may have taken its place and its question by then.
 */
export const PERMISSION_MS = 5_000;

/** No request is under way for longer after it was permitted. One that is belongs to a process that died. */
export const LONGEST_REQUEST_MS = PERMISSION_MS + 2 * LONGEST_EXCHANGE_MS;

/** A request takes a place in the window for this long at most. */
export const LONGEST_PLACE_MS = LONGEST_REQUEST_MS + WINDOW_MS;

/** How long a waiter that no longer asks keeps its place. */
export const WAITER_GRACE_MS = 2_000;

/** How soon to look again while something is about to happen in another process. */
export const LOOK_AGAIN_MS = 50;

/** How soon at the latest one looks again who has to wait: those ahead may leave. */
export const LONGEST_PAUSE_MS = 1_000;

/** After this long in silence the team's store takes a desk for absent, and leaves room for its share. */
export const ABSENT_MS = 30_000;

/** So long the room is left. */
export const ABSENCE_MS = 3_600_000;
