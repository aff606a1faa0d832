import assert from 'node:assert/strict';
import { caseKey } from '../../../server/src/numbers/caseNumber.ts';
import { changeBetween } from '../../../server/src/numbers/change.ts';
import { formatNumber } from '../../../server/src/numbers/format.ts';
import { offlineAddress } from '../../../server/src/numbers/jplatpat.ts';
import { rescan } from '../../../server/src/numbers/rescan.ts';
import { inPlaceOf } from '../../../server/src/numbers/rewrite.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import { unsupported } from '../../../server/src/numbers/support.ts';
import { edited } from '../edited.ts';

const YEAR = { year: 2026 };

/** Numbers are in order and in the text; after an edit the same as from the whole text; each can be written and linked. */
export function fuzz(input: Uint8Array): void {
  const [before, after] = edited(input);
  const numbers = scan(after, YEAR);
  const since = { before: rescan(before, YEAR), change: changeBetween(before, after) };
  assert.deepEqual(rescan(after, YEAR, since).numbers, numbers);
  let end = 0;
  for (const found of numbers) {
    assert.ok(found.start >= end && found.end > found.start && found.end <= after.length);
    assert.equal(found.text, after.slice(found.start, found.end));
    end = found.end;
    if (found.number === '') continue;
    assert.notEqual(formatNumber(found, { width: 'full' }), '');
    assert.notEqual(inPlaceOf(found), '');
    caseKey(found);
    unsupported(found);
    const address = offlineAddress(found);
    if (address !== undefined) assert.equal(new URL(address).host, 'www.j-platpat.inpit.go.jp');
  }
}
