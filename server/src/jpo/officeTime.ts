import { jstDay, nextJstMidnight, type Clock } from '../base/clock.ts';
import type { Transport } from '../network/transport.ts';

/** The same transport; what its responses from `origin` say of the time is heard. */
export function hearing(transport: Transport, office: OfficeTime, clock: Clock, origin: string): Transport {
  return {
    send: async (request) => {
      const from = clock.now();
      const response = await transport.send(request);
      const { date } = response;
      if (date !== undefined && new URL(request.url).origin === origin) office.learn({ date, from, to: clock.now() });
      return response;
    },
  };
}

/** What a response says of the time: its header `Date` (RFC 9110 §6.6.1), ms, which counts whole seconds. */
interface Said {
  readonly date: number;
  /** When it was asked for and when it came, ms by this machine's clock. */
  readonly from: number;
  readonly to: number;
}

/** Two clocks that are put right by the network are apart by less than this, ms, and are taken to agree. */
const AGREEMENT_MS = 2_000;
/** The header has no fractions of a second. */
const SECOND_MS = 1_000;
/** The machine's clock was set, or the machine slept, where its clock and the time that passed differ by this, ms. */
const LEAST_JUMP_MS = 1_000;
/** A response that took longer, ms, tells the time too vaguely to correct what a quicker one told. */
const QUICK_MS = 5_000;
/** A clock that is wrong by this, ms, is worth a sentence. */
const WORTH_TELLING_MS = 60_000;

interface Known {
  /** How far the office's clock is ahead of this machine's, ms. */
  readonly skew: number;
  /** How far this machine's clock was ahead of the time that passes. */
  readonly aheadBy: number;
}

/**
 * The office's clock as its responses tell it: the counts of a day begin at its midnight, not at that of a PC whose clock
 * is wrong. Every process hears it with its first token, so before its first request that counts.
 */
export class OfficeTime {
  readonly #clock: Clock;
  readonly #tellWrong: (skew: number) => void;
  #known: Known | undefined;
  #isTold = false;

  /** `tellWrong` is told once that this machine's clock is wrong: by `skew` ms the office's is ahead. */
  constructor(clock: Clock, tellWrong: (skew: number) => void = () => undefined) {
    this.#clock = clock;
    this.#tellWrong = tellWrong;
  }

  learn({ date, from, to }: Said): void {
    if (this.#known && !this.isLost && to - from > QUICK_MS) return;
    const least = date - to - AGREEMENT_MS;
    const most = date + SECOND_MS - from + AGREEMENT_MS;
    const skew = least <= 0 && most >= 0 ? 0 : Math.round(date + SECOND_MS / 2 - (from + to) / 2);
    this.adopt(skew);
    if (Math.abs(skew) < WORTH_TELLING_MS || this.#isTold) return;
    this.#isTold = true;
    this.#tellWrong(skew);
  }

  /** Takes over what another process of this machine knows, ms. */
  adopt(skew: number): void {
    this.#known = { skew, aheadBy: this.#aheadBy };
  }

  /** How far the office's clock is ahead of this machine's, ms; undefined where it has not been heard. */
  get skew(): number | undefined {
    return this.isLost ? undefined : this.#known?.skew;
  }

  /** The machine's clock was set, or the machine slept, since the office's was heard: it has to be heard again. */
  get isLost(): boolean {
    return this.#known !== undefined && Math.abs(this.#aheadBy - this.#known.aheadBy) >= LEAST_JUMP_MS;
  }

  /** Nobody says what time it is: this machine's clock has to do. */
  forget(): void {
    this.#known = undefined;
  }

  /** The calendar day in Japan by the office's clock, `YYYY-MM-DD`, at `here`, ms by this machine's. */
  day(here: number): string {
    return jstDay(here + (this.skew ?? 0));
  }

  /** When the office's next day begins after `here`; both ms by this machine's clock. */
  nextDay(here: number): number {
    const skew = this.skew ?? 0;
    return nextJstMidnight(here + skew) - skew;
  }

  get #aheadBy(): number {
    const now = this.#clock.now();
    return now - (this.#clock.elapsed?.() ?? now);
  }
}
