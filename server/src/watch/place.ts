import path from 'node:path';

export interface WatchPlaceOptions {
  /** Folder of the store in use. */
  readonly storeFolder: string;
  readonly isDemo: boolean;
  /** `workspace`: in the first open folder, where there is one; else beside the store. */
  readonly location: 'user' | 'workspace';
  /** Paths of the open folders. */
  readonly folders: readonly string[];
}

/** Where the watched cases stand. Invented cases are never mixed with real ones, which cost requests. */
export function watchPlace({ storeFolder, isDemo, location, folders }: WatchPlaceOptions): string {
  const [folder] = folders;
  if (location === 'user' || folder === undefined) return path.join(storeFolder, 'watch.json');
  return path.join(folder, '.jpo-drafting', isDemo ? 'watch.demo.json' : 'watch.json');
}
