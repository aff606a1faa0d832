import type { Kind, Law } from './caseNumber.ts';

/** Japanese eras that numbers and dates of the JPO use. */
export type Era = '明治' | '大正' | '昭和' | '平成' | '令和';

interface EraRow {
  readonly era: Era;
  /** Year 1 of the era is this western year + 1. */
  readonly base: number;
  /** Highest year the era had. */
  readonly last: number;
  /** Other ways to write it in front of a number. */
  readonly short: readonly string[];
}

/** Conversion as in the JPO's filing style sheets (v4xva_prm.xsl): western = base + era year. */
// prettier-ignore
const ERAS: readonly EraRow[] = [
  { era: '明治', base: 1867, last: 45, short: ['明', 'M'] },
  { era: '大正', base: 1911, last: 15, short: ['大', 'T'] },
  { era: '昭和', base: 1925, last: 64, short: ['昭', 'S', 'SHO', 'SHO.', 'SHOWA'] },
  { era: '平成', base: 1988, last: 31, short: ['平', 'H', 'HEI', 'HEI.', 'HEISEI'] },
  { era: '令和', base: 2018, last: 99, short: ['令', 'R', 'REIWA'] },
];

const byName = new Map(ERAS.flatMap((row) => [row.era, ...row.short].map((name) => [name, row] as const)));

/** The era that a folded word such as `平`, `平成` or `H` names. */
export function eraOf(word: string): EraRow | undefined {
  return byName.get(word);
}

/**
 * Numbers of 1989 carry two eras. A serial up to this one is 昭和64年, a higher one 平成元年.
 * Source: 和暦変換 of the filing style sheets (doc-number.xsl).
 */
function lastShowaSerialOf1989(law: Law, kind: Kind): number | undefined {
  if (kind === 'publication' || kind === 'nationalPublication') return 3200;
  if (kind === 'examinedPublication') return 600;
  if (kind === 'application') return { patent: 1146, utilityModel: 491, design: 124, trademark: 354 }[law];
  return undefined;
}

/** The era and its year under which a number of this western year and serial was given. */
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
