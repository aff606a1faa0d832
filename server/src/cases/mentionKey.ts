import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';

/** One string for all notations of a number; of 再公表 and 国際公開, which have the same number, too. */
export function mentionKey(number: CaseNumber): string {
  return caseKey(asPrinted(number));
}

/** 再公表 carries the number of the international publication. */
export function asPrinted(number: CaseNumber): CaseNumber {
  return number.kind === 'republication' ? { ...number, kind: 'internationalPublication' } : number;
}
