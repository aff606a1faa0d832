import { jstDay, type Clock } from '../src/base/clock.ts';
import { APIS, MINUTE_LIMIT, type Api, type Family } from '../src/apis/apis.ts';

const WINDOW_MS = 60_000;

interface JudgeOptions {
  readonly clock: Clock;
  /** Actual daily limits by API id; they come before `limitFactor`. */
  readonly limits?: Readonly<Record<string, number>>;
  /** Actual daily limit over the handbook's. */
  readonly limitFactor: number;
  readonly minuteLimit?: Partial<Readonly<Record<Family, number>>>;
}

/** How often a client exceeded its limits. */
export interface Violations {
  minute: number;
  daily: number;
}

/**
 * Counts requests on the server's side, independently of any client: a sliding window of 60 seconds a family, and a
 * count for each API and JST day. Requests that were refused stand in the window too, so that asking on makes it no
 * better.
 */
export interface Judge {
  readonly violations: Violations;
  /** Notes a request on arrival. False if it is one too many in the last 60 seconds. */
  arrive(family: Family): boolean;
  /** Takes one request from today's count. Returns the rest, or undefined if nothing was left. */
  spend(api: Api): number | undefined;
  /** Sets the requests left today, as when a colleague uses the same ID. */
  setRemain(apiId: string, remaining: number): void;
}

/** Throws if `limits` names an unknown API. */
export function createJudge({ clock, limits = {}, limitFactor, minuteLimit }: JudgeOptions): Judge {
  const perMinute = { ...MINUTE_LIMIT, ...minuteLimit };
  const known = new Set(APIS.map((api) => api.id));
  assertKnown(Object.keys(limits), known);
  const arrivals: Record<Family, number[]> = { domestic: [], opd: [] };
  const violations: Violations = { minute: 0, daily: 0 };
  let day = '';
  let remaining = new Map<string, number>();

  function today(): Map<string, number> {
    const now = jstDay(clock.now());
    if (now !== day) {
      day = now;
      remaining = new Map();
    }
    return remaining;
  }

  return {
    violations,
    arrive(family) {
      const now = clock.now();
      const recent = arrivals[family].filter((at) => at > now - WINDOW_MS);
      recent.push(now);
      arrivals[family] = recent;
      if (recent.length <= perMinute[family]) return true;
      violations.minute++;
      return false;
    },
    spend(api) {
      const counts = today();
      const left = counts.get(api.id) ?? limits[api.id] ?? Math.floor(api.dailyLimit * limitFactor);
      if (left <= 0) {
        violations.daily++;
        return undefined;
      }
      counts.set(api.id, left - 1);
      return left - 1;
    },
    setRemain(apiId, left) {
      assertKnown([apiId], known);
      today().set(apiId, left);
    },
  };
}

function assertKnown(ids: readonly string[], known: ReadonlySet<string>): void {
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Error(`unknown API ${unknown.join(', ')}`);
}
