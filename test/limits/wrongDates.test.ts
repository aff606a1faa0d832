import assert from 'node:assert/strict';
import { seeded } from '../support/inventedNames.ts';
import { Desk } from './desk.ts';
import type { Named } from './office.ts';
import type { Program } from './program.ts';
import { START } from './world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const at = (ms: number): Named => ({ date: new Date(ms).toUTCString() });

/** What a response may say of the time; `n` counts the responses. */
const SAYINGS: Readonly<Record<string, (now: number, n: number) => Named>> = {
  right: at,
  nothing: () => ({}),
  'a day ahead': (now) => at(now + DAY),
  'a day behind': (now) => at(now - DAY),
  'a day ahead and right in turn': (now, n) => at(now + (n % 2) * DAY),
  'a day ahead, ahead, right, right': (now, n) => at(now + (n % 4 < 2 ? DAY : 0)),
  'a day ahead and behind in turn': (now, n) => at(now + (n % 2 ? DAY : -DAY)),
  'kept by a cache for a day': (now) => ({ ...at(now - DAY), age: '86400' }),
  'kept by a cache that is a day ahead': (now) => ({ ...at(now + DAY), age: '0' }),
  'the year 1970': () => at(0),
  'the year 9999': () => at(Date.UTC(9999, 11, 31)),
  'another format': (now) => ({ date: new Date(now + DAY).toISOString() }),
  'no date': () => ({ date: '2' }),
};
const UNREADABLE = [
  'nothing',
  'kept by a cache for a day',
  'the year 1970',
  'the year 9999',
  'another format',
  'no date',
];

interface Sayings {
  /** Names of those of which each response takes one. */
  readonly tokens: readonly string[];
  readonly data: readonly string[];
}

/** A random walk over some hours round midnight with a small limit; what the office counted, and the programs. */
async function walk(seed: number, { tokens, data }: Sayings, ahead: number, sets = true): Promise<[Desk, Program[]]> {
  const random = seeded(seed);
  const upTo = (n: number) => Math.floor(random() * n);
  let responses = 0;
  const desk = new Desk({
    start: START + 14 * HOUR - upTo(10 * HOUR),
    ahead,
    limitOf: () => 5,
    // Some offices do not say what is left: then the program's own count is all there is.
    ...(random() < 0.5 ? { says: () => NaN } : {}),
    names: (now, by) => {
      const from = by === 'token' ? tokens : data;
      return SAYINGS[from[upTo(from.length)] ?? '']?.(now, responses++) ?? {};
    },
  });
  const programs = [desk.start()];
  for (let n = 0; n < 12; n++) {
    const one = programs[upTo(programs.length)] ?? desk.start();
    await desk.ask(one, 1 + upTo(4), 1 + upTo(3) * 90_000);
    if (random() < 0.2) programs.push(desk.start());
    if (random() < 0.3) await desk.world.pass(upTo(5 * HOUR));
    if (sets && random() < 0.1) desk.machine.set((upTo(5) - 2) * 12 * HOUR);
  }
  await desk.settle();
  return [desk, programs];
}

describe("the day's count with headers Date that are wrong", () => {
  const all = Object.keys(SAYINGS);

  for (const saying of all) {
    it(`answers that say ${saying}: the tokens tell the day`, async () => {
      for (let seed = 1; seed <= 3; seed++) {
        const ahead = (seed - 2) * 20 * HOUR;
        const [desk] = await walk(seed, { tokens: ['right'], data: [saying] }, ahead);
        assert.deepEqual([desk.office.violations.day, desk.office.arrivals.length >= 5], [0, true], `seed ${seed}`);
        await desk.close();
      }
    });
  }

  it('any mixture of them: the tokens tell the day', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const [desk] = await walk(seed, { tokens: ['right'], data: all }, ((seed % 5) - 2) * 15 * HOUR);
      assert.equal(desk.office.violations.day, 0, `seed ${seed}`);
      await desk.close();
    }
  });

  it('nothing that can be read, from anybody: the clock of the PC tells it', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const [desk, programs] = await walk(seed, { tokens: UNREADABLE, data: UNREADABLE }, 0, false);
      assert.equal(desk.office.violations.day, 0, `seed ${seed}`);
      for (const { office, wrongClock } of programs)
        assert.deepEqual([office.heard, wrongClock], [undefined, undefined]);
      await desk.close();
    }
  });

  it('a day that comes back finds its count, also the one that the office called spent', async () => {
    for (const says of [undefined, () => NaN]) {
      let wrongBy = 0;
      const desk = new Desk({
        limitOf: () => 5,
        ...(says ? { says } : {}),
        names: (now, by) => at(now + (by === 'token' ? wrongBy : 0)),
      });
      const program = desk.start();
      await desk.ask(program, 6, HOUR);
      for (const by of [DAY, 0, -DAY, 0]) {
        wrongBy = by;
        await desk.world.pass(HOUR); // the token ends
        if (by === 0) {
          const before = desk.office.arrivals.length;
          const ended = await desk.ask(program, 3, HOUR);
          assert.deepEqual([...new Set(ended.map(({ code }) => code))], ['dailyLimit']);
          assert.equal(desk.office.arrivals.length, before);
        } else await desk.ask(program, 1, HOUR);
      }
      await desk.close();
    }
  });
});
