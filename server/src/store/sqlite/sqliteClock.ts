import { readClock, type Clock } from '../../base/clock.ts';
import { LONGEST_PLACE_MS } from '../times.ts';
import type { Prepare } from './statements.ts';
import type { Permission } from './witness.ts';

/**
 * One row: the machine's clock at the last permission. `ahead_by`: how far the clock was ahead of elapsed time (ms);
 * `boot`, `elapsed`: the run of the machine, and when in it; `skew`: how far the office's clock was ahead (ms; NULL:
 * unknown); `permissions`: how many were given; `last`: id of the last one; `lost_boot`, `lost_at`: time of the last
 * one missing here.
 */
export const CLOCK_SCHEMA = `
  CREATE TABLE clock (
    id INTEGER PRIMARY KEY CHECK (id = 0), boot TEXT, elapsed REAL NOT NULL, ahead_by REAL NOT NULL, skew INTEGER,
    permissions INTEGER NOT NULL, last TEXT NOT NULL, lost_boot TEXT, lost_at REAL) STRICT;
`;

/** Clocks are constantly corrected by less than this, ms. */
const LEAST_JUMP_MS = 20;
/** A jump of unknown size: postpones as far as possible. */
const UNKNOWN_MS = 1e15;
/** Largest difference between two processes' readings of elapsed time, ms. */
const ALIKE_MS = 1_000;

/** This machine's time, ms. */
export interface Moment {
  readonly now: number;
  readonly elapsed: number;
  readonly boot: string | undefined;
}

export function momentOf(clock: Clock): Moment {
  return { ...readClock(clock), boot: clock.boot?.() };
}

export interface ClockRow {
  readonly boot: string | undefined;
  readonly elapsed: number;
  readonly aheadBy: number;
  readonly skew: number | undefined;
  readonly permissions: number;
  /** Id of the last one; '' where there was none. */
  readonly last: string;
  readonly lost: Pick<Permission, 'boot' | 'elapsed'> | undefined;
}

/** Undefined before the first permission. */
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

/** The saved skew of the office's clock, ms, unless this machine's was set since. */
export function keptSkew(row: ClockRow | undefined, moment: Moment): number | undefined {
  if (!row || !isSameRun(row, moment)) return undefined;
  return Math.abs(aheadBy(moment) - row.aheadBy) < LEAST_JUMP_MS ? row.skew : undefined;
}

/**
 * How far the clock was put ahead since the last permission, ms, whichever process gave it: times noted by it have to
 * be postponed by as much. 0 where it was not, or was put back. Unknown counts as the longest.
 */
function jumpSince(row: ClockRow | undefined, moment: Moment): number {
  if (!row) return UNKNOWN_MS;
  if (isSameRun(row, moment)) return Math.max(0, Math.ceil(aheadBy(moment) - row.aheadBy)); // the tables hold whole ones
  return moment.elapsed < LONGEST_PLACE_MS ? UNKNOWN_MS : 0;
}

/**
 * Notes this moment where the clock was set since the last permission, or the office's clock (`skew`, ms) was learned.
 * Returns by how much to postpone times noted by the clock, ms.
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

/** Counts a permission; returns how many there are. */
export function countPermission(prepare: Prepare, id: string, { elapsed }: Moment): number {
  const row = prepare(
    'UPDATE clock SET permissions = permissions + 1, elapsed = :elapsed, last = :id RETURNING permissions',
  ).get({ id, elapsed });
  return Number(row?.['permissions']);
}

/**
 * Whether a power cut may have taken the last permissions from the file: the machine started a moment ago, and some
 * were given before. Where runs have no names, one whose clock and elapsed time do not match as before may be another.
 */
export function mayLack(row: ClockRow | undefined, moment: Moment): boolean {
  if (!row || row.permissions === 0 || moment.elapsed >= LONGEST_PLACE_MS) return false;
  const isNamed = row.boot !== undefined && moment.boot !== undefined;
  return !isSameRun(row, moment) || (!isNamed && Math.abs(aheadBy(moment) - row.aheadBy) >= ALIKE_MS);
}

/** The last permission in the file. */
export function lastPermission(row: ClockRow | undefined, moment: Moment): Permission {
  if (!row) return { id: '', count: 0, boot: moment.boot, elapsed: moment.elapsed };
  return { id: row.last, count: row.permissions, boot: row.boot, elapsed: row.elapsed };
}

/** Notes the last permission missing in this file, which was restored or made anew. */
export function noteLoss(prepare: Prepare, { id, count, boot, ...last }: Permission, now: Moment): void {
  const sql =
    'UPDATE clock SET permissions = max(permissions, :count), last = :id, lost_boot = :boot, lost_at = :elapsed';
  const elapsed = boot === now.boot ? Math.min(last.elapsed, now.elapsed) : last.elapsed;
  prepare(sql).run({ id, count, boot: boot ?? null, elapsed });
}

/** How long requests unknown to this file may still count, ms; 0: no longer. */
export function lossLasts({ boot, elapsed }: Pick<Permission, 'boot' | 'elapsed'>, moment: Moment): number {
  const passed = isSameRun({ boot, elapsed }, moment) ? moment.elapsed - elapsed : moment.elapsed;
  return Math.max(0, LONGEST_PLACE_MS - Math.max(0, passed));
}

/**
 * Where runs have no names, one with less elapsed time is another; any other counts as the same, which errs on the safe
 * side: at least the time since the start has passed.
 */
function isSameRun(then: Pick<Permission, 'boot' | 'elapsed'>, now: Moment): boolean {
  if (then.boot !== undefined && now.boot !== undefined) return then.boot === now.boot;
  return now.elapsed >= then.elapsed - ALIKE_MS;
}

function aheadBy({ now, elapsed }: Moment): number {
  return now - elapsed;
}
