import { zipSync } from 'fflate';

export interface ZipFile {
  /** ASCII, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first day that the format knows, so that the same files give the same bytes. */
const DATE = '1980-01-02';

/** An archive of these files. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: DATE });
}
