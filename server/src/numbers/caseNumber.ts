/** The laws (四法) a case can fall under. */
export const LAWS = ['patent', 'utilityModel', 'design', 'trademark'] as const;
export type Law = (typeof LAWS)[number];

/** In the JPO's English terms. */
export const KINDS = [
  'application',
  'publication',
  'nationalPublication',
  'republication',
  'examinedPublication',
  'registration',
  'internationalApplication',
  'internationalPublication',
  'internationalRegistration',
  'trial',
  'otherApplication',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * A number in the form of the API.
 * - application, publication, nationalPublication, examinedPublication, trial, otherApplication (存続期間の延長・更新, 書換):
 *   10 digits, western year (`2020123456`)
 * - registration: 7 digits
 * - internationalApplication: `CC` + 10 digits (`JP2020012345`)
 * - internationalPublication, republication: `WO` + 10 digits
 * - internationalRegistration: digits as printed for Madrid, `DM/` + 6 digits for Hague
 */
export interface CaseNumber {
  readonly law: Law;
  readonly kind: Kind;
  readonly number: string;
  /** 分割, 防護 or 類似 with its ordinal, e.g. `分割1`; only on registrations. */
  readonly suffix?: string;
}

/** One string per number, equal for all its notations. Without the suffix, which the API does not take. */
export function caseKey({ law, kind, number }: CaseNumber): string {
  return `${law}/${kind}/${number}`;
}
