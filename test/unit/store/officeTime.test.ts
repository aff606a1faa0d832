import assert from 'node:assert/strict';
import { hearing, OfficeTime } from '../../../server/src/store/officeTime.ts';
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
  const hear = (took = 100, by: 'token' | 'data' = 'token', wrongBy = 0) => {
    office.learn({ date: Math.floor((NOW + passed - took / 2) / 1000) * 1000 + wrongBy, took, by });
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
    office.learn({ date: NOW, took: 3 * HOUR, by: 'token' });
    assert.deepEqual([office.isLost, office.heard], [true, undefined]);
    hear();
    assert.deepEqual([office.isLost, office.heard], [false, 0]);
  });

  it('is heard from tokens alone, once one has told it', () => {
    ahead = 2 * HOUR;
    hear();
    const own = office.skew;
    for (let n = 0; n < 4; n++) hear(100, 'data', 24 * HOUR);
    assert.equal(office.skew, own);
    ahead = 0; // also while it has to be heard again
    for (let n = 0; n < 4; n++) hear(100, 'data', 24 * HOUR);
    assert.deepEqual([office.isLost, office.heard], [true, undefined]);
    hear();
    assert.equal(office.heard, 0);
  });

  it('is heard from two answers in a row that agree, where no token tells it', () => {
    ahead = 2 * HOUR;
    for (const wrongBy of [0, 24, 0, -24]) {
      hear(100, 'data', wrongBy * HOUR);
      assert.equal(office.heard, undefined);
    }
    hear(100, 'data');
    ahead = HOUR; // not while the clock is set between them
    hear(100, 'data');
    assert.equal(office.heard, undefined);
    hear(100, 'data');
    assert.equal(Math.round(office.skew / MINUTE), -60);
    hear(100, 'data', 24 * HOUR);
    assert.equal(Math.round(office.skew / MINUTE), -60);
    hear(200_000, 'data'); // so slow an answer is none
    assert.equal(office.isLost, false);
  });

  for (const [what, method, url, status, isHeard] of [
    ['a token', 'POST', 'https://office.example/auth/token', 200, true],
    [
      'no token, but a page of whoever stands before the office',
      'POST',
      'https://office.example/auth/token',
      503,
      false,
    ],
    ['a refusal', 'POST', 'https://office.example/auth/token', 401, false],
    ['one answer with data', 'GET', 'https://office.example/api', 200, false],
    ['a file from elsewhere', 'GET', 'https://files.example/zip', 200, false],
  ] as const)
    it(`is ${isHeard ? 'heard' : 'not heard'} from ${what}`, async () => {
      const response = { status, mediaType: '', body: new Uint8Array(), date: NOW + HOUR };
      const transport = hearing({ send: () => Promise.resolve(response) }, office, clock, 'https://office.example');
      await transport.send({ method, url, headers: {} });
      assert.equal(office.heard !== undefined, isHeard);
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
