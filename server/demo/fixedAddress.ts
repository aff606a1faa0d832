import { createHash } from 'node:crypto';
import type { ApiLaw } from '../src/apis/apis.ts';

const DATABASE = { patent: ['PU', '10'], design: ['DE', '30'], trademark: ['TR', '40'] } as const;

/**
 * The J-PlatPat address of an application in the form that jpp_fixed_address returns (`c1800` with 64 hexadecimal
 * digits). The digits are invented, so it leads nowhere.
 */
export function fixedAddress(law: ApiLaw, applicationNumber: string): string {
  const [database, kind] = DATABASE[law];
  const number = `JP-${applicationNumber.slice(0, 4)}-${applicationNumber.slice(4)}`;
  const hash = createHash('sha256').update(`demo ${database} ${number}`).digest('hex').toUpperCase();
  return `https://www.j-platpat.inpit.go.jp/c1800/${database}/${number}/${hash}/${kind}/ja`;
}
