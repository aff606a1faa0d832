import assert from 'node:assert/strict';
import { jstDateTime } from '../../../server/src/base/clock.ts';
import { hoursOf, isQuiet, nextQuiet, quietUntil, readHours } from '../../../server/src/watch/hours.ts';

/** An instant by its time in Japan. */
const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+09:00`);
const NIGHT = hoursOf('20:00-08:00');
const NONE = hoursOf('0:00-0:00');

describe('quiet hours', () => {
  it('go over midnight, with working days between them', () => {
    // Wednesday 2026-11-25
    const quiet = ['00:00', '07:59', '08:00', '12:00', '19:59', '20:00', '23:59'].map((time) =>
      isQuiet(at(`2026-11-25 ${time}`), NIGHT),
    );
    assert.deepEqual(quiet, [true, true, false, false, false, true, true]);
    assert.equal(isQuiet(at('2026-11-25 12:30'), hoursOf('12:00-13:00')), true);
  });

  it('are all of Saturdays, Sundays, holidays and the turn of the year', () => {
    // 勤労感謝の日, Saturday, Sunday, the turn of the year; a Monday
    const days = ['2026-11-23', '2026-11-28', '2026-11-29', '2026-12-30', '2027-01-02', '2026-11-30'];
    const quiet = days.map((day) => isQuiet(at(`${day} 12:00`), NIGHT));
    assert.deepEqual(quiet, [true, true, true, true, true, false]);
  });

  it('begin and end when they do', () => {
    assert.equal(jstDateTime(nextQuiet(at('2026-11-25 12:00'), NIGHT)), '2026-11-25 20:00');
    assert.equal(nextQuiet(at('2026-11-25 21:00'), NIGHT), at('2026-11-25 21:00'));
    assert.equal(jstDateTime(nextQuiet(at('2026-11-24 12:00'), NONE)), '2026-11-28 00:00');
    assert.equal(jstDateTime(quietUntil(at('2026-11-25 03:00'), NIGHT)), '2026-11-25 08:00');
    // Cases are due by the day: the stretch is looked at up to midnight.
    assert.equal(jstDateTime(quietUntil(at('2026-11-25 21:00'), NIGHT)), '2026-11-26 00:00');
    assert.equal(jstDateTime(quietUntil(at('2026-11-28 03:00'), NIGHT)), '2026-11-29 00:00');
  });

  it('are read in the ways in which people write them', () => {
    assert.deepEqual(readHours('20:00-08:00'), { from: 1_200, to: 480 });
    assert.deepEqual(readHours(' 9:30 ～ 24:00'), { from: 570, to: 1_440 });
    for (const text of ['', '20-8', '25:00-08:00', '20:00', '20:61-08:00', '夜'])
      assert.equal(readHours(text), undefined, text);
    assert.deepEqual(hoursOf('夜'), NIGHT);
  });
});
