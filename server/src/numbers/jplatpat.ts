import type { CaseNumber } from './caseNumber.ts';
import { eraOfNumber } from './eras.ts';

const HOST = 'https://www.j-platpat.inpit.go.jp/c1801';

/**
 * The J-PlatPat page of a number, without a request; undefined where the address is not known (公表, trials, registrations of
 * designs and trademarks, applications before 2000), which needs the fixed address API. There is no official description:
 * the forms are from answers of jpp_fixed_address and addresses in public use.
 */
export function offlineAddress(caseNumber: CaseNumber, language: 'ja' | 'en' = 'ja'): string | undefined {
  const place = placeOf(caseNumber);
  return place && `${HOST}/${place}/${language}`;
}

function placeOf(caseNumber: CaseNumber): string | undefined {
  const { law, kind, number } = caseNumber;
  if (number === '') return undefined;
  switch (`${law}/${kind}`) {
    case 'patent/application':
      return sinceYear2000(number, 'PU', 10);
    case 'patent/publication':
      return `PU/JP-${yearAndSerial(caseNumber)}/11`;
    case 'patent/examinedPublication':
      return `PU/JP-${yearAndSerial(caseNumber)}/12`;
    case 'patent/registration':
      return `PU/JP-${Number(number)}/15`;
    case 'utilityModel/application':
      return sinceYear2000(number, 'PU', 20);
    case 'utilityModel/registration':
      return `PU/JP-${Number(number)}/25`;
    case 'patent/internationalPublication':
    case 'patent/republication':
      return `PU/WO-A-${number.slice(2, 6)}-${number.slice(6)}/50`;
    case 'design/application':
      return sinceYear2000(number, 'DE', 30);
    case 'trademark/application':
      return sinceYear2000(number, 'TR', 40);
    default:
      return undefined;
  }
}

function sinceYear2000(number: string, database: string, kind: number): string | undefined {
  return number < '2000' ? undefined : `${database}/JP-${number.slice(0, 4)}-${number.slice(4)}/${kind}`;
}

const ERA_LETTERS: Readonly<Record<string, string>> = { 明治: 'M', 大正: 'T', 昭和: 'S', 平成: 'H' };

/** 2021-090037; before 2000 with a two-digit era year (H04-087383). */
function yearAndSerial({ law, kind, number }: CaseNumber): string {
  const year = Number(number.slice(0, 4));
  const serial = number.slice(4);
  const era = year < 2000 ? eraOfNumber(law, kind, year, Number(serial)) : undefined;
  return era ? `${ERA_LETTERS[era.era] ?? ''}${String(era.year).padStart(2, '0')}-${serial}` : `${year}-${serial}`;
}
