import assert from 'node:assert/strict';
import { soakTables } from './page.ts';
import { plot } from './plot.ts';
import { askedAgain, mostInMinute, percentile } from './record.ts';
import { soak, type SoakOptions } from './simulate.ts';

/** One day, three people; the whole month is `npm run soak`. */
const SHORT: SoakOptions = { seed: 7, people: 3, cases: 200, month: '2026-11', days: 1 };

describe('soak', () => {
  it('keeps the limits on a day of three people, and answers each question', async () => {
    const { record, violations, calendar } = await soak(SHORT);
    assert.deepEqual(violations, { minute: 0, daily: 0 });
    assert.deepEqual(
      calendar.map(({ date }) => date),
      ['2026-11-02'],
    );
    const { wishes, arrivals } = record;
    const people = wishes.filter(({ kind }) => kind !== 'watch');
    assert.ok(people.length > 100, `${people.length} questions`);
    assert.deepEqual(
      wishes.filter(({ failure }) => failure !== undefined),
      [],
    );
    assert.equal(askedAgain(arrivals), 0);
    const held = people.filter(({ waited }) => waited === 0).length;
    assert.ok(held > people.length / 2, `${held} of ${people.length} held`);
    assert.ok(arrivals.length > 30 && arrivals.length < wishes.length, `${arrivals.length} requests`);
    assert.ok(mostInMinute(arrivals) <= 10);
    // No overview is from another day.
    const ages = wishes.flatMap(({ age }) => age ?? []);
    assert.ok(ages.length > 100 && Math.max(...ages) < 86_400_000);
  });

  it('gives the same table for the same seed, another for another', async () => {
    const [one, again, other] = [await soak(SHORT), await soak(SHORT), await soak({ ...SHORT, seed: 8 })];
    assert.equal(soakTables(one), soakTables(again));
    assert.equal(plot(one), plot(again));
    assert.notEqual(soakTables(one), soakTables(other));
  });

  it('counts the requests of any 60 seconds', () => {
    const at = (...times: number[]) => times.map((ms) => ({ at: ms, day: '', api: 'patent/app_progress', path: '' }));
    assert.equal(mostInMinute(at(0, 59_999, 60_000, 119_999, 180_000)), 2);
    assert.equal(mostInMinute(at(0, 1, 2, 60_000)), 3);
    assert.equal(mostInMinute([]), 0);
  });

  it('takes percentiles', () => {
    assert.deepEqual(
      [0.5, 0.95, 1].map((share) => percentile([3, 1, 2, 4], share)),
      [2, 4, 4],
    );
    assert.equal(percentile([], 0.5), 0);
  });
});
