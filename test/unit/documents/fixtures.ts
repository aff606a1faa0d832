import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readBundle, type Bundle } from '../../../server/src/documents/bundle.ts';
import { DEFAULT_LIMITS, zipEntries } from '../../../server/src/documents/zip.ts';

/** An archive of `fixtures/`, made by its make.py; very repetitive ones are kept in gzip. */
export function fixture(name: string): Buffer {
  const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url));
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** The text that a fixture is expected to give. */
export function expected(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

export function readFixture(name: string): Promise<Bundle> {
  return readBundle(fixture(name), { year: 2026 });
}

/** The bodies of the documents in an archive, by label. */
export async function bodiesOf(archive: Uint8Array): Promise<Map<string, Uint8Array>> {
  const bodies = new Map<string, Uint8Array>();
  for await (const { label, bytes } of zipEntries(archive, DEFAULT_LIMITS, () => true)) {
    if (bytes !== undefined && /\.(?:xml|htm)$/iu.test(label)) bodies.set(label, bytes);
  }
  return bodies;
}
