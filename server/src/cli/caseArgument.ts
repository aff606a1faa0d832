import { jstYear } from '../base/clock.ts';
import { caseKey } from '../numbers/caseNumber.ts';
import type { Problem } from '../numbers/problems.ts';
import { scan, type FoundNumber } from '../numbers/scan.ts';
import type { Terminal } from './terminal.ts';

/** Not a number of a case; `message` is what was given. */
export class NotANumber extends Error {}

/** Numbers of several cases where a command takes one; `message` is what was given. */
export class SeveralNumbers extends Error {}

/** A number that cannot be the number of one case; `message` is what was given. */
export class UnreadableNumber extends Error {
  readonly problem: Problem;

  constructor(text: string, problem: Problem) {
    super(text);
    this.problem = problem;
  }
}

/** The number of a case in an argument; undefined where there is none. Throws SeveralNumbers, UnreadableNumber. */
export function numberIn(text: string, { clock }: Terminal): FoundNumber | undefined {
  const all = scan(text, { year: jstYear(clock.now()) });
  const found = all.filter(({ number }) => number !== '');
  // A number that is broken off beside another may be the one that is meant.
  const broken = all.find(({ problem }) => problem?.code === 'broken-off') ?? (found.length === 0 ? all[0] : undefined);
  if (broken?.problem) throw new UnreadableNumber(text, broken.problem);
  if (new Set(found.map(caseKey)).size > 1) throw new SeveralNumbers(text);
  return found[0];
}
