import { fstatSync, statSync } from 'node:fs';

/** Which file stands at a path, or is open: another file in its place has another. '' where there is none. */
export function fileIdentity(file: string | number): string {
  const stat = typeof file === 'number' ? fstatSync(file) : statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.dev}/${stat.ino}` : '';
}
