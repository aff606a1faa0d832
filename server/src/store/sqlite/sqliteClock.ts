import { readClock, type Clock } from '../../base/clock.ts';
import { LONGEST_PLACE_MS } from '../times.ts';
import type { Prepare } from './statements.ts';
import type { Permission } from './witness.ts';

/**
 * One row: the machine's clock at the last permission. `ahead_by`: by how much the clock was ahead of the time that passes
 * (ms), `boot` and `elapsed`: in which run of the machine, and when in it; `skew`: how far the office's clock was ahead
 * (ms; NULL: not heard); `permissions`: how many were given; `last`: the id of the last one; `lost_boot` and `lost_at`:
 * when the last permission was given of which this file knows nothing.
 */
export const CLOCK_SCHEMA = `
  CREATE TABLE clock (
    id INTEGER PRIMARY KEY CHECK (id = 0), boot TEXT, elapsed REAL NOT NULL, ahead_by REAL NOT NULL, skew INTEGER,
    permissions INTEGER NOT NULL, last TEXT NOT NULL, lost_boot TEXT, lost_at REAL) STRICT;
`;

/** Clocks are put right by less than this all the time, ms. */
const LEAST_JUMP_MS = 20;
/** A jump that may be any: what is noted by the clock is put off as far as it can be. */
const UNKNOWN_MS = 1e15;
/** Two processes read the time that passes as exactly as this, ms. */
const ALIKE_MS = 1_000;

/** This machine's time, ms. */
export interface Moment {
  readonly now: number;
  readonly elapsed: number;
  readonly boot: string | undefined;
}

/** A clock that nobody sets is its own measure. */
export function momentOf(clock: Clock): Moment {
  return { ...readClock(clock), boot: clock.boot?.() };
}

export interface ClockRow {
  readonly boot: string | undefined;
  readonly elapsed: number;
  readonly aheadBy: number;
  readonly skew: number | undefined;
  readonly permissions: number;
  /** The id of the last one; '' where there was none. */
  readonly last: string;
  readonly lost: Pick<Permission, 'boot' | 'elapsed'> | undefined;
}

/** What stands in the file; undefined where nothing was permitted yet. */
export function clockRow(prepare: Prepare): ClockRow | undefined {
  const row = prepare('SELECT * FROM clock').get();
  if (!row) return undefined;
  const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const lostAt = row['lost_at'];
  return {
    boot: textOf(row['boot']),
    elapsed: Number(row['elapsed']),
    aheadBy: Number(row['ahead_by']),
    skew: row['skew'] === null ? undefined : Number(row['skew']),
    permissions: Number(row['permissions']),
    last: String(row['last']),
    lost: typeof lostAt === 'number' ? { boot: textOf(row['lost_boot']), elapsed: lostAt } : undefined,
  };
}

/** The office's clock as it stands in the file, ms ahead of this machine's, unless this one was set since. */
export function keptSkew(row: ClockRow | undefined, moment: Moment): number | undefined {
  if (!row || !isSameRun(row, moment)) return undefined;
  return Math.abs(aheadBy(moment) - row.aheadBy) < LEAST_JUMP_MS ? row.skew : undefined;
}

/**
 * How far the clock was put ahead since the last permission, by whatever process lived through it, ms: so much later does
 * everything end that is noted by it. 0 where it was not, or was put back. What cannot be known is taken for the longest.
 */
function jumpSince(row: ClockRow | undefined, moment: Moment): number {
  if (!row) return UNKNOWN_MS;
  if (isSameRun(row, moment)) return Math.max(0, Math.ceil(aheadBy(moment) - row.aheadBy)); // the tables hold whole ones
  return moment.elapsed < LONGEST_PLACE_MS ? UNKNOWN_MS : 0;
}

/**
 * Notes this moment where the clock was set since the last permission, or the office's clock (`skew`, ms) was heard.
 * Returns by how much what is noted by the clock has to be put off, ms.
 */
export function followClock(
  prepare: Prepare,
  row: ClockRow | undefined,
  moment: Moment,
  skew: number | undefined,
): number {
  const jump = jumpSince(row, moment);
  const isSame = row !== undefined && isSameRun(row, moment) && Math.abs(aheadBy(moment) - row.aheadBy) < LEAST_JUMP_MS;
  if (isSame && row.boot === moment.boot && row.skew === (skew ?? row.skew)) return 0;
  const values = { boot: moment.boot ?? null, elapsed: moment.elapsed, skew: skew ?? null };
  prepare(
    `INSERT INTO clock VALUES (0, :boot, :elapsed, :aheadBy, :skew, 0, '', NULL, NULL)
     ON CONFLICT DO UPDATE SET boot = :boot, elapsed = :elapsed, ahead_by = :aheadBy, skew = :skew`,
  ).run({ ...values, aheadBy: isSame ? row.aheadBy : aheadBy(moment) });
  return isSame ? 0 : jump;
}

/** A permission more; how many there are. */
export function countPermission(prepare: Prepare, id: string, { elapsed }: Moment): number {
  const row = prepare(
    'UPDATE clock SET permissions = permissions + 1, elapsed = :elapsed, last = :id RETURNING permissions',
  ).get({ id, elapsed });
  return Number(row?.['permissions']);
}

/**
 * Whether the machine started a moment ago and permissions were given before: a power cut may have taken the last ones from
 * the file. Without a name for the runs, a run whose clock and time do not go together as before may be another one.
 */
export function mayLack(row: ClockRow | undefined, moment: Moment): boolean {
  if (!row || row.permissions === 0 || moment.elapsed >= LONGEST_PLACE_MS) return false;
  const isNamed = row.boot !== undefined && moment.boot !== undefined;
  return !isSameRun(row, moment) || (!isNamed && Math.abs(aheadBy(moment) - row.aheadBy) >= ALIKE_MS);
}

/** The last permission that the file knows of. */
export function lastPermission(row: ClockRow | undefined, moment: Moment): Permission {
  if (!row) return { id: '', count: 0, boot: moment.boot, elapsed: moment.elapsed };
  return { id: row.last, count: row.permissions, boot: row.boot, elapsed: row.elapsed };
}

/** Permissions were given of which this file knows nothing, the last one this: it was restored, or made anew. */
export function noteLoss(prepare: Prepare, { id, count, boot, elapsed }: Permission, now: Moment): void {
  prepare(
    'UPDATE clock SET permissions = max(permissions, :count), last = :id, lost_boot = :boot, lost_at = :elapsed',
  ).run({
    id,
    count,
    boot: boot ?? null,
    elapsed: boot === now.boot ? Math.min(elapsed, now.elapsed) : elapsed,
  });
}

/** How long requests may still count of which this file knows nothing, ms; 0: no longer. */
export function lossLasts({ boot, elapsed }: Pick<Permission, 'boot' | 'elapsed'>, moment: Moment): number {
  const passed = isSameRun({ boot, elapsed }, moment) ? moment.elapsed - elapsed : moment.elapsed;
  return Math.max(0, LONGEST_PLACE_MS - Math.max(0, passed));
}

/**
 * Without a name for the runs, one in which less time has passed is another one; any other is measured as the same, which
 * errs on the safe side: at least the time since the machine began has passed.
 */
function isSameRun(then: Pick<Permission, 'boot' | 'elapsed'>, now: Moment): boolean {
  if (then.boot !== undefined && now.boot !== undefined) return then.boot === now.boot;
  return now.elapsed >= then.elapsed - ALIKE_MS;
}

function aheadBy({ now, elapsed }: Moment): number {
  return now - elapsed;
}
