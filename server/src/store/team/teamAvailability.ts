import type { Clock } from '../../base/clock.ts';

export interface AvailabilityOptions {
  readonly clock: Clock;
  /** Rejects where the server cannot be reached. */
  readonly hello: () => Promise<void>;
  /** Reports to the server that has come back, before it decides again. Rejects where it is gone already. */
  readonly returned: () => Promise<void>;
  readonly log: (line: string) => void;
}

/** First and longest pause between checks whether the server is back, ms. */
const FIRST_LOOK_MS = 500;
const LAST_LOOK_MS = 5_000;

/** Whether the team's store can be reached: learned by using it, and by checks while it is away. */
export class TeamAvailability {
  readonly #options: AvailabilityOptions;
  readonly #ended = new AbortController();
  readonly #opened: Promise<void>;
  #awaySince: number | undefined;
  #isRefused = false;

  constructor(options: AvailabilityOptions) {
    this.#options = options;
    this.#opened = options.hello().catch((error: unknown) => {
      this.#lost(error);
    });
  }

  /** Instant, ms; undefined while it can be reached. */
  async awaySince(): Promise<number | undefined> {
    await this.#opened;
    return this.#awaySince;
  }

  /** It refuses this desk's name or password, or the rights that go with them are too few. */
  get isRefused(): boolean {
    return this.#awaySince !== undefined && this.#isRefused;
  }

  /** Whether the team's store has done the step. */
  async tell(step: () => Promise<void>): Promise<boolean> {
    return (await this.ask(() => step().then(() => true))) ?? false;
  }

  /** The result of a step at the team's store; undefined where it cannot be reached. */
  async ask<T>(step: () => Promise<T>): Promise<T | undefined> {
    if ((await this.awaySince()) !== undefined) return undefined;
    try {
      return await step();
    } catch (error) {
      this.#lost(error);
      return undefined;
    }
  }

  /** Ends the checks. */
  end(): void {
    this.#ended.abort();
  }

  #lost(error: unknown): void {
    if (this.#awaySince !== undefined || this.#ended.signal.aborted) return;
    this.#awaySince = this.#options.clock.now();
    this.#isRefused = isRefusal(error);
    this.#options.log(`team store: away: ${error instanceof Error ? error.message : String(error)}`);
    void this.#comeBack();
  }

  async #comeBack(): Promise<void> {
    const { clock, hello, returned, log } = this.#options;
    for (let pause = FIRST_LOOK_MS; ; pause = Math.min(2 * pause, LAST_LOOK_MS)) {
      try {
        await clock.sleep(pause, this.#ended.signal);
        await hello();
        await returned();
        this.#awaySince = undefined;
        log('team store: back');
        return;
      } catch (error) {
        if (this.#ended.signal.aborted) return;
        this.#isRefused = isRefusal(error);
      }
    }
  }
}

/** Whether a server was reached and refuses, by the words with which Redis and Valkey say so. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && /\b(?:WRONGPASS|NOAUTH|NOPERM)\b|invalid username-password/u.test(error.message);
}

/** What a colleague learns is seen this much later. */
const REMEMBERED_MS = 2_000;
const MOST = 20_000;

/** What the team's store did not have a moment ago: a draft with thousands of numbers looks for each again and again. */
export class NegativeCache {
  readonly #clock: Clock;
  readonly #until = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  has(name: string): boolean {
    const now = this.#clock.now();
    const until = this.#until.get(name) ?? 0;
    return until > now && until <= now + REMEMBERED_MS;
  }

  add(name: string): void {
    if (this.#until.size >= MOST) this.#until.clear();
    this.#until.set(name, this.#clock.now() + REMEMBERED_MS);
  }
}
