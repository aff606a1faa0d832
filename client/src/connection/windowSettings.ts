import path from 'node:path';

/** Properties of a window that restrict its settings, whatever the folder says. */
export interface WindowState {
  /** The user trusts the folders. */
  readonly isTrusted: boolean;
  /** The user tries the demo in this window. */
  readonly isDemo: boolean;
}

/**
 * The section `jpoDrafting` for the server. An untrusted folder can neither cause requests nor name lists of applicants
 * or cases; the demo sends no request outside, whatever the mode.
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

/** A path that is not relative to the folder. */
function isOutside(file: string): boolean {
  return /^~[\\/]/u.test(file) || path.isAbsolute(file);
}
