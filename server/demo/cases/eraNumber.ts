import { eraOfNumber } from '../../src/numbers/eras.ts';
import { FIRST_NATIONAL_SERIAL } from '../../src/numbers/read.ts';

const ERA_DIGIT: Readonly<Record<string, string>> = { 昭和: '3', 平成: '4', 令和: '5' };

/**
 * The 9-digit form `E YY NNNNNN` in which app_progress and cite_doc_info give a 公開 or 公表 number.
 * `western` has 10 digits. E is 3 for 昭和, 4 for 平成, 5 for 令和: `2021090037` → `503090037`. Throws on a number older
 * than 昭和. No demo case was published in 2019: under which era the JPO writes those has not been seen.
 */
export function eraNumber(western: string): string {
  const found = eraOf(western);
  const digit = ERA_DIGIT[found?.era ?? ''];
  if (!found || digit === undefined) throw new Error(`no era for ${western}`);
  return digit + String(found.year).padStart(2, '0') + western.slice(4);
}

/** Whether a 公開 number (10 digits, western) was given out before 平成. The JPO answers those with 111. */
export function isBeforeHeisei(western: string): boolean {
  const era = eraOf(western)?.era;
  return era !== '平成' && era !== '令和';
}

/** Whether a number of 10 digits is a 公表 number (translation of an international application). */
export function isNationalPublication(western: string): boolean {
  return Number(western.slice(4)) >= FIRST_NATIONAL_SERIAL;
}

function eraOf(western: string) {
  return eraOfNumber('patent', 'publication', Number(western.slice(0, 4)), Number(western.slice(4)));
}
