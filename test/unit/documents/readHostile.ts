/**
 * Reads one hostile input in a process of its own and prints what came of it as JSON: node readHostile.ts INDEX
 * `code` is the code of the BundleError or null, `megabytes` by how much the resident memory rose at its highest.
 */
import { BundleError } from '../../../server/src/documents/bundleError.ts';
import { readBundle } from '../../../server/src/documents/bundle.ts';
import { readDocument } from '../../../server/src/documents/document.ts';
import { HOSTILE } from './hostileInputs.ts';

const input = HOSTILE[Number(process.argv[2])];
if (input === undefined) throw new Error('no such input');
const bytes = input.make();
const before = process.memoryUsage().rss;
const started = performance.now();
let code: string | null = null;
try {
  if (input.label === undefined) await readBundle(bytes, { year: 2026 });
  else readDocument(input.label, bytes, { year: 2026 });
} catch (error) {
  if (!(error instanceof BundleError)) throw error;
  ({ code } = error.failure);
}
const highest = process.resourceUsage().maxRSS * 1024;
const megabytes = Math.max(0, Math.round((highest - before) / 1024 / 1024));
console.log(JSON.stringify({ what: input.what, code, megabytes, ms: Math.round(performance.now() - started) }));
