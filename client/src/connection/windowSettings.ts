import path from 'node:path';

/** What of a window decides about its settings, whatever a folder's settings say. */
export interface WindowState {
  /** The user trusts the folders. */
  readonly isTrusted: boolean;
  /** The user tries the demo in this window. */
  readonly isDemo: boolean;
}

/**
 * The section `jpoDrafting` as the server may have it. A folder that is not trusted cannot make the server ask anybody,
 * and no list of applicants or cases is read from it; the demo asks nobody outside, whatever the mode.
 */
export function windowSettings(section: unknown, { isTrusted, isDemo }: WindowState): unknown {
  const settings = typeof section === 'object' && section !== null ? section : {};
  if (isTrusted) return isDemo ? { ...settings, mode: 'demo' } : section;
  const lists: unknown = 'applicants' in settings ? settings.applicants : undefined;
  const applicants = Array.isArray(lists) ? lists.filter((file) => typeof file === 'string' && isOutside(file)) : [];
  const cases: unknown = 'docket' in settings ? settings.docket : undefined;
  const docket = typeof cases === 'string' ? { docket: isOutside(cases) ? cases : '' } : {};
  return { ...settings, mode: 'offline', applicants, ...docket };
}

/** A path that does not lead from the folder. */
function isOutside(file: string): boolean {
  return /^~[\\/]/u.test(file) || path.isAbsolute(file);
}
