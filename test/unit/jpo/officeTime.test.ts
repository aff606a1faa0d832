import assert from 'node:assert/strict';
import { OfficeTime } from '../../../server/src/jpo/officeTime.ts';
import type { Clock } from '../../../server/src/base/clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** 2026-11-23 22:10 in Japan. */
const NOW = Date.UTC(2026, 10, 23, 13, 10);

describe("the office's time", () => {
  let ahead: number;
  let passed: number;
  let told: number[];
  let office: OfficeTime;
  const clock: Clock = {
    now: () => NOW + passed + ahead,
    elapsed: () => passed,
    sleep: () => Promise.resolve(),
  };
  /** What a response says that took so long. */
  const hear = (took = 100) => {
    office.learn({ date: Math.floor((NOW + passed - took / 2) / 1000) * 1000, took });
  };
  beforeEach(() => {
    ahead = 0;
    passed = 0;
    told = [];
    office = new OfficeTime(clock, (skew) => told.push(skew));
  });

  it("is this machine's while it was not heard, and where the two agree but for what nobody can tell", () => {
    assert.deepEqual([office.heard, office.skew, office.day(clock.now())], [undefined, 0, '2026-11-23']);
    ahead = 1_500;
    hear();
    assert.deepEqual([office.heard, told], [0, []]);
  });

  it('decides the day, and when the next begins, where the clock of the machine is wrong', () => {
    ahead = 2 * HOUR; // 00:10 on the next day
    hear();
    assert.equal(office.day(clock.now()), '2026-11-23');
    const midnight = NOW + 110 * MINUTE;
    assert.ok(Math.abs(office.nextDay(clock.now()) - (midnight + ahead)) < 2_000);
    ahead = -2 * HOUR;
    hear();
    passed = 111 * MINUTE;
    assert.equal(office.day(clock.now()), '2026-11-24');
  });

  it("tells once that the machine's clock is wrong", () => {
    ahead = 30_000;
    hear();
    assert.deepEqual(told, []);
    ahead = 5 * MINUTE;
    hear();
    hear();
    assert.deepEqual(
      told.map((skew) => Math.round(skew / MINUTE)),
      [-5],
    );
  });

  it('is lost when the clock is set or the machine slept, until it is heard again', () => {
    hear();
    for (const change of [() => (ahead += 3 * HOUR), () => (ahead -= 5_000)]) {
      change();
      assert.deepEqual([office.isLost, office.heard], [true, undefined]);
      hear();
      assert.equal(office.isLost, false);
    }
  });

  it('is not believed where the clock was set on the way, and has to be heard again', () => {
    office.learn({ date: NOW, took: 3 * HOUR });
    assert.deepEqual([office.isLost, office.heard], [true, undefined]);
    hear();
    assert.deepEqual([office.isLost, office.heard], [false, 0]);
  });

  it('is the same for all programs, as far as nobody can tell the difference', () => {
    ahead = 2 * HOUR;
    hear(4_000);
    const own = office.skew;
    office.agree(own + 1_500);
    assert.equal(office.skew, own + 1_500);
    office.agree(own + HOUR);
    assert.equal(office.skew, own + 1_500);
  });
});
