import type { Law } from '../../numbers/caseNumber.ts';
import type { Duration } from './arithmetic.ts';

/**
 * What has to be done in time:
 * - `response` 意見書・手続補正書, `examination` 出願審査請求, `appeal` 拒絶査定不服審判
 * - `registrationFee` 設定登録の特許料・登録料, `annuity` 年金 (特許料・登録料 of later years)
 */
export type Act = 'response' | 'examination' | 'appeal' | 'registrationFee' | 'annuity';

/**
 * What a period runs from:
 * - `dispatch` 発送日 of the notice, `decision` 発送日 of the decision (the law says 謄本の送達)
 * - `filing` 出願日, `parentFiling` 原出願の出願日, `due` 納付期限 as the register says it
 */
export type Start = 'dispatch' | 'decision' | 'filing' | 'parentFiling' | 'due';

/** An article of 特許法, 意匠法 or 商標法: `48-3` is 48条の3. */
export interface Statute {
  readonly law: Law;
  readonly article: string;
  readonly paragraph?: number;
}

/** How a period can become longer. Each entry of a list is what one more request adds. */
export interface Extension {
  /** Asked for before the period ends. */
  readonly within?: readonly Duration[];
  readonly withinAbroad?: readonly Duration[];
  /** Asked for, or done, after it has ended: counted from its end. */
  readonly after?: Duration;
  /** `after` can follow `within`. */
  readonly both?: true;
}

export interface Period {
  readonly act: Act;
  readonly law: Law;
  readonly start: Start;
  /** Undefined where the register says the day itself. */
  readonly duration: Duration | undefined;
  /** For residents abroad (在外者), where it differs. */
  readonly abroad?: Duration;
  /** The period for residents abroad is the office's practice, which we have not seen in a text of the office. */
  readonly isAbroadUnconfirmed?: true;
  /** Undefined: to be confirmed ([確認要]). */
  readonly statute: Statute | undefined;
  readonly extension?: Extension;
}

const days = (amount: number): Duration => ({ amount, unit: 'day' });
const months = (amount: number): Duration => ({ amount, unit: 'month' });
const years = (amount: number): Duration => ({ amount, unit: 'year' });

const of = (law: Law, article: string, paragraph?: number): Statute =>
  paragraph === undefined ? { law, article } : { law, article, paragraph };

/** 特許: 方式審査便覧 04.09, 04.10. */
const PATENT_RESPONSE: Extension = { within: [months(2)], withinAbroad: [months(2), months(1)], after: months(2) };
/** 意匠: the office's 意匠登録出願の拒絶理由通知の応答期間の延長 (periods that end in April 2021 or later). */
const DESIGN_RESPONSE: Extension = { within: [months(2)], after: months(2) };
/** 商標: one month within the period, two after it, and both one after the other. */
const TRADEMARK_RESPONSE: Extension = { within: [months(1)], after: months(2), both: true };
/** 特許法108条3項, 意匠法43条3項, 商標法41条2項. */
const FEE: Extension = { within: [days(30)] };
/** 追納: 特許法112条1項, 意匠法44条1項. */
const LATE_PAYMENT: Extension = { after: months(6) };

/**
 * The periods, for the laws of this project. Days on remote islands (島しょ: 75 and 55 days) are not told apart. How they
 * are counted: 特許法3条, for designs by 意匠法68条1項, for marks by 商標法77条1項.
 */
// prettier-ignore
export const PERIODS: readonly Period[] = [
  { act: 'response', law: 'patent',    start: 'dispatch', duration: days(60), abroad: months(3), statute: of('patent', '50'),      extension: PATENT_RESPONSE },
  { act: 'response', law: 'design',    start: 'dispatch', duration: days(40), abroad: months(3), statute: of('design', '19'),      extension: DESIGN_RESPONSE },
  { act: 'response', law: 'trademark', start: 'dispatch', duration: days(40), abroad: months(3), statute: of('trademark', '15-2'), extension: TRADEMARK_RESPONSE },

  { act: 'examination', law: 'patent', start: 'filing',       duration: years(3), statute: of('patent', '48-3', 1) },
  { act: 'examination', law: 'patent', start: 'parentFiling', duration: years(3), statute: of('patent', '48-3', 1) },

  { act: 'appeal', law: 'patent',    start: 'decision', duration: months(3), abroad: months(4), isAbroadUnconfirmed: true, statute: of('patent', '121', 1) },
  { act: 'appeal', law: 'design',    start: 'decision', duration: months(3), abroad: months(4), isAbroadUnconfirmed: true, statute: of('design', '46', 1) },
  { act: 'appeal', law: 'trademark', start: 'decision', duration: months(3), abroad: months(4), isAbroadUnconfirmed: true, statute: of('trademark', '44', 1) },

  { act: 'registrationFee', law: 'patent',    start: 'decision', duration: days(30), statute: of('patent', '108', 1),   extension: FEE },
  { act: 'registrationFee', law: 'design',    start: 'decision', duration: days(30), statute: of('design', '43', 1),    extension: FEE },
  { act: 'registrationFee', law: 'trademark', start: 'decision', duration: days(30), statute: of('trademark', '41', 1), extension: FEE },

  { act: 'annuity', law: 'patent',    start: 'due', duration: undefined, statute: of('patent', '108', 2), extension: LATE_PAYMENT },
  { act: 'annuity', law: 'design',    start: 'due', duration: undefined, statute: of('design', '43', 2),  extension: LATE_PAYMENT },
  // What the register means by this day for marks (後期分割登録料, 更新) is not published.
  { act: 'annuity', law: 'trademark', start: 'due', duration: undefined, statute: undefined },
];

/** 分割・変更 filed when the three years are over or nearly so: 30 days from the filing itself. */
export const LATE_DIVISIONAL: Period = {
  act: 'examination',
  law: 'patent',
  start: 'filing',
  duration: days(30),
  statute: of('patent', '48-3', 2),
};

/** The period of an act, or undefined where this law has none. */
export function periodOf(act: Act, law: Law, start?: Start): Period | undefined {
  return PERIODS.find((one) => one.act === act && one.law === law && (start === undefined || one.start === start));
}
