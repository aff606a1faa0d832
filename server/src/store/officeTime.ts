import { jstDay, nextJstMidnight, readClock, stopwatch, type Clock } from '../base/clock.ts';
import type { Transport } from '../network/transport.ts';

/**
 * The same transport; what its responses from `origin` say of the time is heard. Only tokens are asked for by POST; what
 * is no answer (HTTP 200) may come from anybody on the way.
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

/** What a response says of the time: its header `Date` (RFC 9110 §6.6.1), ms, which counts whole seconds. */
interface Said {
  readonly date: number;
  /** How long it took from the request until now, ms. */
  readonly took: number;
  readonly by: 'token' | 'data';
}

/** Between what the office's clock can be ahead of this machine's, ms. */
interface Range {
  readonly least: number;
  readonly most: number;
  /** As in `Known`. */
  readonly aheadBy: number;
}

/** Two clocks that are put right by the network are apart by less than this, ms, and are taken to agree. */
const AGREEMENT_MS = 2_000;
/** The header has no fractions of a second. */
const SECOND_MS = 1_000;
/** The machine's clock was set, or the machine slept, where its clock and the time that passed differ by this, ms. */
const LEAST_JUMP_MS = 1_000;
/** A response that took longer, ms, tells the time too vaguely to correct what a quicker one told. */
const QUICK_MS = 5_000;
/** What is known less well than this, ms, is not known. No exchange takes longer. */
const LARGEST_ERROR_MS = 40_000;
/** A clock that is wrong by this, ms, is worth a sentence. */
const WORTH_TELLING_MS = 60_000;

interface Known {
  /** How far the office's clock is ahead of this machine's, ms, and how well that is known. */
  readonly skew: number;
  readonly error: number;
  /** How far this machine's clock was ahead of the time that passes. */
  readonly aheadBy: number;
}

/**
 * The office's clock as its responses tell it: the counts of a day begin at its midnight, not at that of a PC whose clock
 * is wrong. Every process hears it with its first token, so before its first request that counts. Answers with data go
 * through more hands, any of which may name another day: they are heard only while no token has told the time, and only
 * two in a row that agree.
 */
export class OfficeTime {
  readonly #clock: Clock;
  readonly #tellWrong: (skew: number) => void;
  #known: Known | undefined;
  #isTold = false;
  #isVague = false;
  #hasToken = false;
  /** What the last answer with data said, which the next may confirm. */
  #said: Range | undefined;

  /** `tellWrong` is told once that this machine's clock is wrong: by `skew` ms the office's is ahead. */
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
      this.#isVague ||= by === 'token'; // the clock was set, or the machine slept, on the way
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

  /** Whether the answer with data before said the same, as far as anybody can tell. */
  #isConfirmed(range: Range): boolean {
    const before = this.#said;
    this.#said = range;
    if (!before || Math.abs(range.aheadBy - before.aheadBy) >= LEAST_JUMP_MS) return false;
    return range.least <= before.most && before.least <= range.most;
  }

  /** Takes over what another process of this machine has heard, ms, where it is the same but for what nobody can tell. */
  agree(skew: number): void {
    const { error = AGREEMENT_MS } = this.#known ?? {};
    if (this.heard !== undefined && Math.abs(this.heard - skew) > error) return;
    this.#known = { skew, error, aheadBy: this.#aheadBy };
    this.#isVague = false;
  }

  /** How far the office's clock is ahead of this machine's, ms; undefined where that has to be heard (anew). */
  get heard(): number | undefined {
    return this.isLost ? undefined : this.#known?.skew;
  }

  /** The same as it was heard last; 0 where it never was. After sleep that is still right. */
  get skew(): number {
    return this.#known?.skew ?? 0;
  }

  /** The same, taken that the machine did not sleep since: for what came on its way while the clock was set. */
  get steadySkew(): number {
    if (!this.#known || !this.isLost) return this.skew;
    return Math.round(this.#known.skew + this.#known.aheadBy - this.#aheadBy);
  }

  /** The machine's clock was set, or the machine slept, since the office's was heard: it has to be heard again. */
  get isLost(): boolean {
    if (this.#isVague) return true;
    return this.#known !== undefined && Math.abs(this.#aheadBy - this.#known.aheadBy) >= LEAST_JUMP_MS;
  }

  /** Nobody says what time it is: this machine's clock has to do. */
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
