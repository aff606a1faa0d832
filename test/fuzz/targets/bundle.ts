import assert from 'node:assert/strict';
import { readBundle } from '../../../server/src/documents/bundle.ts';
import { BundleError } from '../../../server/src/documents/bundleError.ts';

/** A ZIP is read, or refused with a BundleError. */
export async function fuzz(input: Uint8Array): Promise<void> {
  try {
    const { documents } = await readBundle(input, { year: 2026 });
    for (const { text } of documents) assert.notEqual(text.trim(), '');
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
  }
}
