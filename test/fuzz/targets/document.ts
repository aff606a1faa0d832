import { BundleError } from '../../../server/src/documents/bundleError.ts';
import { readDocument } from '../../../server/src/documents/document.ts';

/** An XML or HTM document of the JPO (the first byte says which) is read, or refused with a BundleError. */
export function fuzz(input: Uint8Array): void {
  const label = (input[0] ?? 0) % 2 === 0 ? 'a/JPOXMLDOC01-jpntce.xml' : '06322013724P.HTM';
  try {
    readDocument(label, input.subarray(1), { year: 2026 });
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
  }
}
