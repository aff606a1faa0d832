import { isOfInternational } from '../../drafts/documentCodes.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import type { Steps } from './steps.ts';

/** Serials that the JPO gives to designations: designs (Hague, openapi.json) from 500001, marks (Madrid) 350001 to 379999. */
const SERIALS: Readonly<Partial<Record<string, RegExp>>> = { design: /^5/u, trademark: /^3[5-7]/u };

/** A 国際登録 that designates Japan, as its number or a document shows it. */
export function isInternational({ law, application }: Progress, steps: Steps | undefined): boolean {
  const isNumbered = SERIALS[law]?.test(application?.number.slice(4) ?? '') === true;
  return isNumbered || steps?.all.some(({ document }) => isOfInternational(document.code)) === true;
}
