import { jstDay, nextJstMidnight, readClock, stopwatch, type Clock } from '../base/clock.ts';
import type { Transport } from '../network/transport.ts';

/**
 * The same transport; learns the time from responses of `origin`. Only token requests use POST; anything but HTTP 200
 * may come from a server on the way.
 */
export function hearing(transport: Transport, office: OfficeTime, clock: Clock, origin: string): Transport {
  return {
    send: async (request) => {
      const took = stopwatch(clock);
      const response = await transport.send(request);
      const { status, date } = response;
      if (status === 200 && date !== undefined && new URL(request.url).origin === origin) {
        office.learn({ date, took: took(), by: request.method === 'POST' ? 'token' : 'data' });
      }
      return response;
    },
  };
}

/** The header `Date` of a response (RFC 9110 §6.6.1), ms, in whole seconds. */
interface Said {
  readonly date: number;
  /** From the request until now, ms. */
  readonly took: number;
  readonly by: 'token' | 'data';
}

/** Bounds of how far the office's clock is ahead of this machine's, ms. */
interface Range {
  readonly least: number;
  readonly most: number;
  /** As in `Known`. */
  readonly aheadBy: number;
}

/** Two clocks synchronized by the network differ by less than this, ms, and count as equal. */
const AGREEMENT_MS = 2_000;
/** The header has no fractions of a second. */
const SECOND_MS = 1_000;
/** Where the clock and elapsed time differ by this, ms, the clock was set or the machine slept. */
const LEAST_JUMP_MS = 1_000;
/** A slower response, ms, is too vague to correct what a quicker one said. */
const QUICK_MS = 5_000;
/** A larger error, ms, makes the time unknown. No exchange takes longer. */
const LARGEST_ERROR_MS = 40_000;
/** From this error on, ms, the user is notified. */
const WORTH_TELLING_MS = 60_000;

interface Known {
  /** How far the office's clock is ahead of this machine's, ms. */
  readonly skew: number;
  readonly error: number;
  /** How far this machine's clock was ahead of elapsed time. */
  readonly aheadBy: number;
}

/**
 * The office's clock, learned from its responses: a day's counts begin at its midnight, not at that of a PC whose clock
 * is wrong. Every process learns it with its first token, before its first request that counts. Responses with data
 * pass through more servers, any of which may say another day: they count only while no token has given the time, and
 * only where two in a row agree.
 */
export class OfficeTime {
  readonly #clock: Clock;
  readonly #tellWrong: (skew: number) => void;
  #known: Known | undefined;
  #isTold = false;
  #isVague = false;
  #hasToken = false;
  /** By the last response with data, for the next to confirm. */
  #said: Range | undefined;

  /** `tellWrong` is called once where this machine's clock is wrong: the office's is ahead by `skew` ms. */
  constructor(clock: Clock, tellWrong: (skew: number) => void = () => undefined) {
    this.#clock = clock;
    this.#tellWrong = tellWrong;
  }

  learn({ date, took, by }: Said): void {
    if (by === 'data' && this.#hasToken) return;
    if (this.heard !== undefined && took > QUICK_MS) return;
    const now = this.#clock.now();
    const least = date - now - AGREEMENT_MS;
    const most = date + SECOND_MS + took - now + AGREEMENT_MS;
    const error = (most - least) / 2;
    if (error > LARGEST_ERROR_MS) {
      this.#isVague ||= by === 'token'; // the clock was set, or the machine slept, meanwhile
      return;
    }
    const aheadBy = this.#aheadBy;
    if (by === 'data' && !this.#isConfirmed({ least, most, aheadBy })) return;
    this.#hasToken ||= by === 'token';
    this.#isVague = false;
    const known = [0, this.heard ?? 0].find((one) => one >= least && one <= most);
    const skew = known ?? Math.round((least + most) / 2);
    this.#known = { skew, error, aheadBy };
    if (Math.abs(skew) < WORTH_TELLING_MS || this.#isTold) return;
    this.#isTold = true;
    this.#tellWrong(skew);
  }

  /** Whether the last response with data agrees within the errors. */
  #isConfirmed(range: Range): boolean {
    const before = this.#said;
    this.#said = range;
    if (!before || Math.abs(range.aheadBy - before.aheadBy) >= LEAST_JUMP_MS) return false;
    return range.least <= before.most && before.least <= range.most;
  }

  /** Takes over what another process of this machine has learned, ms, where they agree within the error. */
  agree(skew: number): void {
    const { error = AGREEMENT_MS } = this.#known ?? {};
    if (this.heard !== undefined && Math.abs(this.heard - skew) > error) return;
    this.#known = { skew, error, aheadBy: this.#aheadBy };
    this.#isVague = false;
  }

  /** How far the office's clock is ahead of this machine's, ms; undefined where that has to be learned (again). */
  get heard(): number | undefined {
    return this.isLost ? undefined : this.#known?.skew;
  }

  /** The last known value, which is still right after sleep; 0 where there is none. */
  get skew(): number {
    return this.#known?.skew ?? 0;
  }

  /** The same, assuming no sleep since: for responses on their way while the clock was set. */
  get steadySkew(): number {
    if (!this.#known || !this.isLost) return this.skew;
    return Math.round(this.#known.skew + this.#known.aheadBy - this.#aheadBy);
  }

  /** The machine's clock was set, or the machine slept: the office's time has to be learned again. */
  get isLost(): boolean {
    if (this.#isVague) return true;
    return this.#known !== undefined && Math.abs(this.#aheadBy - this.#known.aheadBy) >= LEAST_JUMP_MS;
  }

  /** No response gives the time: this machine's clock counts. */
  forget(): void {
    this.#known = undefined;
    this.#isVague = false;
    this.#hasToken = false;
    this.#said = undefined;
  }

  /** The calendar day in Japan by the office's clock, `YYYY-MM-DD`, at `here`, ms by this machine's. */
  day(here: number): string {
    return jstDay(here + this.skew);
  }

  /** When the office's next day begins after `here`; both ms by this machine's clock. */
  nextDay(here: number): number {
    const { skew } = this;
    return nextJstMidnight(here + skew) - skew;
  }

  get #aheadBy(): number {
    const { now, elapsed } = readClock(this.#clock);
    return now - elapsed;
  }
}
