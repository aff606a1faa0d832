import type { Kind, Law } from './caseNumber.ts';

/** Eras in numbers and dates of the JPO. */
export type Era = '明治' | '大正' | '昭和' | '平成' | '令和';

interface EraRow {
  readonly era: Era;
  /** Western year before year 1 of the era. */
  readonly base: number;
  /** Last year of the era. */
  readonly last: number;
  /** Other forms before a number. */
  readonly short: readonly string[];
}

/** Western year = base + era year, as in the JPO's filing style sheets (v4xva_prm.xsl). */
// prettier-ignore
const ERAS: readonly EraRow[] = [
  { era: '明治', base: 1867, last: 45, short: ['明', 'M'] },
  { era: '大正', base: 1911, last: 15, short: ['大', 'T'] },
  { era: '昭和', base: 1925, last: 64, short: ['昭', 'S', 'SHO', 'SHO.', 'SHOWA'] },
  { era: '平成', base: 1988, last: 31, short: ['平', 'H', 'HEI', 'HEI.', 'HEISEI'] },
  { era: '令和', base: 2018, last: 99, short: ['令', 'R', 'REIWA'] },
];

const byName = new Map(ERAS.flatMap((row) => [row.era, ...row.short].map((name) => [name, row] as const)));

/** The era of a folded word such as `平`, `平成` or `H`. */
export function eraOf(word: string): EraRow | undefined {
  return byName.get(word);
}

/** The last serial of 1989 in 昭和64年; higher ones are 平成元年. Source: 和暦変換 of the filing style sheets (doc-number.xsl). */
function lastShowaSerialOf1989(law: Law, kind: Kind): number | undefined {
  if (kind === 'publication' || kind === 'nationalPublication') return 3200;
  if (kind === 'examinedPublication') return 600;
  if (kind === 'application') return { patent: 1146, utilityModel: 491, design: 124, trademark: 354 }[law];
  return undefined;
}

/** Era and year under which a number of this western year and serial was given. */
export function eraOfNumber(
  law: Law,
  kind: Kind,
  year: number,
  serial: number,
): { era: Era; year: number } | undefined {
  if (year === 1989) {
    const last = lastShowaSerialOf1989(law, kind);
    if (last !== undefined && serial <= last) return { era: '昭和', year: 64 };
  }
  const row = ERAS.findLast((candidate) => candidate.base < year);
  return row && { era: row.era, year: year - row.base };
}
