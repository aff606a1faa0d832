import type { Law } from './caseNumber.ts';

/** Kinds of trials (審判の種別), by the word before the number. */
// prettier-ignore
export const TRIAL_WORDS = ['不服', '取消', '訂正', '無効', '補正', '判定', '異議', '再審', '除斥', '忌避', '証拠'] as const;
export type TrialWord = (typeof TRIAL_WORDS)[number];

type Band = readonly [from: number, to: number, word: TrialWord, law?: Law];

/**
 * Serials by word, since 2007 (six digits). Source: doc-number.xsl of the filing style sheets. 65xxxx–69xxxx are trials on
 * Madrid registrations. 無効 since 2004 by law: 80 patents, 88 designs, 89 trademarks, 40 utility models (審決公報).
 */
// prettier-ignore
const BANDS_6: readonly Band[] = [
  [1, 199_999, '不服'],
  [300_001, 349_999, '取消', 'trademark'],
  [390_001, 399_999, '訂正', 'patent'],
  [400_001, 409_999, '無効', 'utilityModel'],
  [500_001, 509_999, '補正'],
  [600_001, 609_999, '判定'],
  [650_001, 669_999, '不服', 'trademark'],
  [670_001, 679_999, '取消', 'trademark'],
  [680_001, 684_999, '無効', 'trademark'],
  [685_001, 689_999, '異議', 'trademark'],
  [690_001, 694_999, '補正', 'trademark'],
  [695_001, 695_999, '判定', 'trademark'],
  [696_001, 696_999, '再審', 'trademark'],
  [697_001, 697_999, '除斥', 'trademark'],
  [698_001, 698_999, '忌避', 'trademark'],
  [699_001, 699_999, '証拠', 'trademark'],
  [700_001, 799_999, '異議', 'patent'],
  [800_001, 879_999, '無効', 'patent'],
  [880_001, 889_999, '無効', 'design'],
  [890_001, 899_999, '無効', 'trademark'],
  [900_001, 909_999, '異議', 'trademark'],
  [950_001, 959_999, '再審'],
  [960_001, 969_999, '除斥'],
  [970_001, 979_999, '忌避'],
  [980_001, 989_999, '証拠'],
];

/** For 2000–2006 (five digits). */
// prettier-ignore
const BANDS_5: readonly Band[] = [
  [1, 30_000, '不服'],
  [30_001, 35_000, '取消', 'trademark'],
  [35_001, 39_000, '無効'],
  [39_001, 40_000, '訂正', 'patent'],
  [40_001, 50_000, '無効', 'utilityModel'],
  [50_001, 60_000, '補正'],
  [60_001, 65_000, '判定'],
  [65_001, 66_000, '不服', 'trademark'],
  [66_001, 67_000, '取消', 'trademark'],
  [67_001, 68_000, '無効', 'trademark'],
  [68_001, 69_000, '異議', 'trademark'],
  [70_001, 80_000, '異議', 'patent'],
  [80_001, 88_000, '無効', 'patent'],
  [88_001, 89_000, '無効', 'design'],
  [89_001, 90_000, '無効', 'trademark'],
  [90_001, 95_000, '異議', 'trademark'],
];

/** Oppositions before 2004 (異議2003-70123, 平成11年異議第71234号): of patents since 1996, of trademarks since 1997. */
const OPPOSITIONS: readonly Band[] = [
  [70_001, 90_000, '異議', 'patent'],
  [90_001, 95_000, '異議', 'trademark'],
];

function bandOf(year: number, serial: number): Band | undefined {
  const opposition = year < 2004 && OPPOSITIONS.find(([from, to]) => serial >= from && serial <= to);
  if (opposition) return opposition;
  if (year < 2000) return undefined;
  const bands = year >= 2007 ? BANDS_6 : BANDS_5;
  return bands.find(([from, to]) => serial >= from && serial <= to);
}

/** The word of a trial by its number; undefined where that is ambiguous. */
export function trialWord(year: number, serial: number): TrialWord | undefined {
  return bandOf(year, serial)?.[2];
}

/** The law of a trial by its number, if certain. */
export function trialLaw(year: number, serial: number): Law | undefined {
  return bandOf(year, serial)?.[3];
}
