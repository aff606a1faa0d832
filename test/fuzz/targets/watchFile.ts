import assert from 'node:assert/strict';
import { readWatchFile, writeWatchFile } from '../../../server/src/watch/watchFormat.ts';

/** A file of watched cases is read whatever stands in it, and what is written of it reads the same. */
export function fuzz(input: Uint8Array): void {
  const read = readWatchFile(new TextDecoder().decode(input));
  if (read.state !== 'good') return;
  const { cases, others, state } = readWatchFile(writeWatchFile(read));
  assert.equal(state, 'good');
  assert.deepEqual(others, read.others);
  assert.deepEqual(cases, read.cases);
}
