import { jstYear } from '../base/clock.ts';
import { caseKey } from '../numbers/caseNumber.ts';
import { scan, type FoundNumber } from '../numbers/scan.ts';
import type { Terminal } from './terminal.ts';

/** Not a number of a case; `message` is what was given. */
export class NotANumber extends Error {}

/** Numbers of several cases where a command takes one; `message` is what was given. */
export class SeveralNumbers extends Error {}

/** The number of a case in an argument; undefined where there is none. Throws SeveralNumbers. */
export function numberIn(text: string, { clock }: Terminal): FoundNumber | undefined {
  const found = scan(text, { year: jstYear(clock.now()) }).filter(({ number }) => number !== '');
  if (new Set(found.map(caseKey)).size > 1) throw new SeveralNumbers(text);
  return found[0];
}
