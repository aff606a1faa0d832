import assert from 'node:assert/strict';
import { dateOf } from '../../../server/src/network/transport.ts';

/** RFC 9110 §5.6.7. */
const READ: readonly (readonly [header: string, iso: string])[] = [
  ['Mon, 23 Nov 2026 00:00:00 GMT', '2026-11-23T00:00:00.000Z'],
  ['Tue, 29 Feb 2028 23:59:59 GMT', '2028-02-29T23:59:59.000Z'],
  ['Sat, 01 Jan 2000 00:00:00 GMT', '2000-01-01T00:00:00.000Z'],
  ['Fri, 31 Dec 2100 23:59:59 GMT', '2100-12-31T23:59:59.000Z'],
];

const REFUSED: readonly unknown[] = [
  ...[undefined, null, 0, 1_795_392_000_000, ['Mon, 23 Nov 2026 00:00:00 GMT'], '', ' ', 'garbage', '0', '2', '2026'],
  'Monday, 23-Nov-26 00:00:00 GMT', // RFC 850
  'Mon Nov 23 00:00:00 2026', // asctime
  '2026-11-23T00:00:00Z',
  '2026-11-23',
  '23 Nov 2026 00:00:00 GMT',
  'Mon, 23 Nov 2026 00:00:00 UTC',
  'Mon, 23 Nov 2026 00:00:00 +0000',
  'Mon, 23 Nov 2026 09:00:00 JST',
  'Mon, 23 Nov 2026 00:00:00',
  'Mon, 23 Nov 2026 00:00 GMT',
  'Mon, 23 Nov 2026 24:00:00 GMT',
  'Mon, 23 Nov 2026 00:60:00 GMT',
  'Mon, 23 Nov 2026 00:00:60 GMT',
  'Mon, 23 Nov 26 00:00:00 GMT',
  'Mon, 2 Nov 2026 00:00:00 GMT',
  'Tue, 23 Nov 2026 00:00:00 GMT', // it is a Monday
  'mon, 23 nov 2026 00:00:00 gmt',
  'Mon,  23 Nov 2026 00:00:00 GMT',
  ' Mon, 23 Nov 2026 00:00:00 GMT',
  'Mon, 23 Nov 2026 00:00:00 GMT ',
  'Mon, 23 Nov 2026 00:00:00 GMT, Tue, 24 Nov 2026 00:00:00 GMT',
  'Mon, 30 Feb 2026 00:00:00 GMT',
  'Mon, ２３ Nov 2026 00:00:00 GMT',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'Fri, 31 Dec 1999 23:59:59 GMT',
  'Sat, 01 Jan 2101 00:00:00 GMT',
  'Fri, 31 Dec 9999 23:59:59 GMT',
];

describe('the header Date', () => {
  for (const [header, iso] of READ) {
    it(`${header} is read`, () => {
      assert.deepEqual(dateOf({ date: header }), { date: Date.parse(iso) });
    });
  }

  for (const header of REFUSED) {
    it(`${JSON.stringify(header)} says nothing`, () => {
      assert.deepEqual(dateOf({ date: header }), {});
    });
  }

  it('says nothing in a response that a cache had kept', () => {
    for (const age of ['0', '60', '']) assert.deepEqual(dateOf({ date: READ[0]?.[0], age }), {});
  });
});
