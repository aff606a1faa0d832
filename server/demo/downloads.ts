import { randomUUID } from 'node:crypto';
import type { Clock } from '../src/base/clock.ts';
import type { Archive } from './bodies.ts';

/** Begins the path of a download. */
const DOWNLOADS = '/download/';

/** How long an address holds (handbook). */
const LIFE_MS = 5 * 60_000;

interface DownloadOptions {
  readonly clock: Clock;
  /** Makes the part of an address that nobody can guess. Two calls never give the same. */
  readonly random?: () => string;
}

/** Archives that are fetched from an address of their own, without a token and without being counted. */
export interface Downloads {
  /** The path of a new address, which holds for five minutes. */
  offer(archive: Archive): string;
  /** What is to be had at this path now. */
  find(path: string): Archive | undefined;
}

export function isDownload(path: string): boolean {
  return path.startsWith(DOWNLOADS);
}

export function createDownloads({ clock, random = randomUUID }: DownloadOptions): Downloads {
  const offered = new Map<string, { readonly archive: Archive; readonly until: number }>();
  return {
    offer(archive) {
      for (const [path, { until }] of offered) if (until <= clock.now()) offered.delete(path);
      const path = `${DOWNLOADS}${encodeURIComponent(random())}/${archive.fileName}`;
      offered.set(path, { archive, until: clock.now() + LIFE_MS });
      return path;
    },
    find(path) {
      const found = offered.get(path);
      return found && clock.now() < found.until ? found.archive : undefined;
    },
  };
}
