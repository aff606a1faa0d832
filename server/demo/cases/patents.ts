import { DECIDED_PATENTS } from './decidedPatents.ts';
import { withFamilies } from './families.ts';
import type { PatentCase } from './patentCase.ts';
import { PENDING_PATENTS } from './pendingPatents.ts';

/**
 * All invented. Applications have serials of 9xxxxx (national phase: 5999xx), publications of 49xxxx (公表: 5999xx) and
 * registrations numbers of 84xxxxx, which real ones do not reach.
 */
export const PATENTS: readonly PatentCase[] = withFamilies([...PENDING_PATENTS, ...DECIDED_PATENTS]);
