import assert from 'node:assert/strict';
import { jstDateTime, jstDay } from '../../../server/src/base/clock.ts';
import { hoursOf, isQuiet } from '../../../server/src/watch/hours.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { Office, STEP_MS, type Window } from './office.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Wednesday 2026-11-25 18:00 in Japan: a working day, before the quiet hours. */
const WEDNESDAY = Date.UTC(2026, 10, 25, 9);

const numbers = (count: number): CaseNumber[] =>
  Array.from({ length: count }, (_, n) => ({
    law: 'patent',
    kind: 'application',
    number: `202290${String(n + 1).padStart(4, '0')}`,
  }));

describe('bringing watched cases up to date', () => {
  let office: Office;
  beforeEach(() => {
    office = new Office(WEDNESDAY);
  });
  afterEach(() => office.close());

  async function watching(count: number, ...windows: Window[]): Promise<void> {
    for (const number of numbers(count)) assert.equal(await windows[0]?.watch.add(number), 'added');
    for (const { updater } of windows) updater.start();
  }

  function assertQuiet(): void {
    const hours = hoursOf(office.settings.watch.hours);
    for (const { at } of office.seen) assert.ok(isQuiet(at, hours), `${jstDateTime(at)} is not quiet`);
  }

  it('asks about each case once a day in a week of nights, by two windows together, spread over the night', async () => {
    office.section = { watch: { daytime: false } };
    const [one, two] = [await office.open(), await office.open()];
    await watching(30, one, two);
    await office.pass(7 * DAY);
    assertQuiet();
    // From the first whole day on; the last one has no evening.
    for (let day = 1; day < 7; day++) {
      const counts = office.perCase(jstDay(WEDNESDAY + day * DAY));
      assert.equal(counts.size, 30, `day ${day}`);
      assert.deepEqual(new Set(counts.values()), new Set([1]), `day ${day}`);
    }
    const night = office.seen.filter(({ day }) => day === '2026-11-27').map(({ at }) => at);
    const span = Math.max(...night) - Math.min(...night);
    assert.ok(span > 3 * HOUR, `all in ${span / HOUR} h`);
    // Nobody ever waits behind them: not two in one quarter of a minute.
    const gaps = office.seen.slice(1).map(({ at }, n) => at - (office.seen[n]?.at ?? 0));
    assert.ok(Math.min(...gaps) >= 15_000 - STEP_MS, `${Math.min(...gaps)} ms`);
  });

  it('by day asks at most once in five minutes, over all windows and restarts', async () => {
    const windows = [await office.open(), await office.open()] as const;
    office.section = { watch: { hours: '03:00-03:00' } };
    await watching(20, ...windows);
    await office.pass(20 * MINUTE);
    await windows[0].close();
    (await office.open()).updater.start();
    await office.pass(5 * HOUR);
    assert.equal(office.seen.length, 20);
    const gaps = office.seen.slice(1).map(({ at }, n) => at - (office.seen[n]?.at ?? 0));
    assert.ok(Math.min(...gaps) >= 5 * MINUTE - STEP_MS, `${Math.min(...gaps) / MINUTE} min`);
  });

  it('by day does not ask sooner when the list, the settings or the credentials change', async () => {
    const one = await office.open();
    office.section = { watch: { hours: '03:00-03:00' } };
    await watching(20, one);
    for (let i = 0; i < 120; i++) {
      one.updater.poke();
      await office.pass(15_000);
    }
    assert.ok(office.seen.length >= 4 && office.seen.length <= 6, `${office.seen.length} requests in 30 min`);
  });

  it('asks at any hour on Saturdays, Sundays and holidays only, where the hours are none and the days are not allowed', async () => {
    office.section = { watch: { hours: '03:00-03:00', daytime: false } };
    const one = await office.open();
    await watching(3, one);
    await office.pass(7 * DAY);
    assert.deepEqual([...new Set(office.seen.map(({ day }) => day))], ['2026-11-28', '2026-11-29']);
    assert.equal(office.seen.length, 6);
  });

  it('leaves the reserve of the day untouched', async () => {
    // The handbook's 400 a day: 80 are kept. Others use the same ID: 90 are left when the day begins.
    office.reply = (_api, used) => ({ remaining: 90 - used });
    const one = await office.open();
    await watching(40, one);
    await office.pass(3 * DAY);
    const days = [1, 2].map((day) => jstDay(WEDNESDAY + day * DAY));
    for (const day of days) {
      for (const api of ['app_progress', 'app_progress_simple']) {
        const used = office.seen.filter((seen) => seen.day === day && seen.api === api).length;
        assert.ok(used <= 10, `${api} ${used} on ${day}`);
      }
      assert.ok(office.perCase(day).size >= 10, `${office.perCase(day).size} on ${day}`);
    }
  });

  it('does not ask about what was looked up today', async () => {
    const one = await office.open();
    const [first] = numbers(1);
    assert.ok(first);
    await one.services.cases.resolve(first, { priority: 'interactive' });
    await watching(3, one);
    await office.pass(6 * HOUR - 1);
    assert.deepEqual(new Set(office.perCase('2026-11-25').values()), new Set([1]));
    assert.equal(office.perCase('2026-11-25').size, 3);
  });

  it('asks nothing offline or signed out, and begins when that changes', async () => {
    const one = await office.open();
    office.section = { mode: 'offline' };
    await watching(2, one);
    await office.pass(DAY);
    office.section = {};
    office.isSignedIn = false;
    one.updater.poke();
    await office.pass(DAY);
    assert.deepEqual(office.seen, []);
    assert.equal(office.clock.sleeping, 0); // nothing is looked at in between
    office.isSignedIn = true;
    one.updater.poke();
    await office.pass(DAY);
    assert.ok(office.seen.length >= 2);
  });

  it('has no timer while nothing is watched, and begins with the first case', async () => {
    const one = await office.open();
    one.updater.start();
    await office.pass(HOUR);
    assert.equal(office.clock.sleeping, 0);
    await watching(1, one);
    one.updater.poke();
    await office.pass(HOUR);
    assert.equal(office.seen.length, 1);
  });

  it('tries a server that is away again after longer and longer, and not case by case', async () => {
    office.reply = () => ({ status: '303' });
    const one = await office.open();
    await watching(30, one);
    await office.pass(6 * HOUR);
    // Each try is repeated once: after 0, 15, 45, 105, 225, 345 minutes.
    assert.ok(office.seen.length <= 14, `${office.seen.length} requests`);
    office.reply = () => ({ remaining: 700 });
    await office.pass(DAY);
    assert.equal(office.perCase('2026-11-26').size, 30);
  });

  it('a case that the server refuses is not asked for again that day', async () => {
    office.reply = () => ({ status: '208' });
    const one = await office.open();
    await watching(2, one);
    await office.pass(6 * HOUR - 1);
    assert.equal(office.seen.length, 2);
  });

  it('looks at each case a few times a day, however many there are', async () => {
    office.section = { watch: { daytime: false } };
    const windows = [await office.open(), await office.open()];
    const count = 120;
    await watching(count, ...windows);
    office.looks = 0;
    await office.pass(DAY);
    assert.equal(office.seen.length, 2 * count); // an evening and the morning after it
    const perCase = office.looks / (2 * count * windows.length);
    assert.ok(perCase <= 6, `${perCase} looks a case, day and window`);
  });

  it('goes on after the window that did it was closed', async () => {
    const [one, two] = [await office.open(), await office.open()];
    await watching(10, one, two);
    await office.pass(30 * MINUTE);
    await one.close();
    await office.pass(5 * HOUR);
    assert.equal(office.perCase('2026-11-25').size, 10);
  });

  it('brings all up to date at once on demand, and says what is left', async () => {
    const one = await office.open();
    await watching(15, one);
    const steps: string[] = [];
    const work = one.updater.updateAll(undefined, (done, all) => steps.push(`${done}/${all}`));
    for (let i = 0; i < 20; i++) await office.pass(10_000);
    assert.deepEqual(await work, { updated: 15, left: 0 });
    assert.deepEqual([steps[0], steps.at(-1)], ['1/15', '15/15']);
    assert.deepEqual(await one.updater.updateAll(), { updated: 0, left: 0 });
  });
});
