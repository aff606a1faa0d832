import { jstYear } from '../base/clock.ts';
import { scan, type FoundNumber } from '../numbers/scan.ts';
import type { Terminal } from './terminal.ts';

/** Not a number of a case; `message` is what was given. */
export class NotANumber extends Error {}

/** The first number of a case in an argument. */
export function numberIn(text: string, { clock }: Terminal): FoundNumber | undefined {
  return scan(text, { year: jstYear(clock.now()) }).find(({ number }) => number !== '');
}
