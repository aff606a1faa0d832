import type { Law } from '../../numbers/caseNumber.ts';
import type { Instance } from '../instances.ts';
import type { Duration } from './arithmetic.ts';

/**
 * What has a deadline. The ids are a contract: the UIDs of calendars depend on them.
 * - `response` 意見書・手続補正書, `examination` 出願審査請求, `appeal` 拒絶査定不服審判
 * - `registrationFee` 設定登録の特許料・登録料; `lateFee` the fee of a trademark after its period (商標法41条3項)
 * - `annuity` 年金 (特許料・登録料 of later years); `lateAnnuity` 追納
 * - `renewal`, `lateRenewal` 商標の更新登録; `secondInstalment`, `lateSecondInstalment` 後期分割登録料
 * - `amendmentDismissed` 補正却下決定不服審判 or a new application (意匠・商標)
 * - `division` 分割 after a decision; `priority` a later application that claims priority
 * - `priorityDocument` 優先権証明書, `noveltyProof` 新規性喪失の例外の証明書, `translation` of an international application
 * - `foreignTranslation` the translation of a 外国語書面出願
 * - `publication` 出願公開, expected: no act of a party
 */
export type Act =
  | 'response'
  | 'examination'
  | 'appeal'
  | 'registrationFee'
  | 'lateFee'
  | 'annuity'
  | 'lateAnnuity'
  | 'renewal'
  | 'lateRenewal'
  | 'secondInstalment'
  | 'lateSecondInstalment'
  | 'amendmentDismissed'
  | 'division'
  | 'priority'
  | 'priorityDocument'
  | 'noveltyProof'
  | 'translation'
  | 'foreignTranslation'
  | 'publication';

/**
 * What a period runs from:
 * - `dispatch` 発送日 of the notice, `notification` of a 拒絶の通報 (Madrid, Hague)
 * - `decision` 発送日 of the decision (the law says 謄本の送達), `allowance` of the 特許査定
 * - `filing` 出願日, `parentFiling` of the 原出願, `originalFiling` of the first in a chain of 分割
 * - `priority` the earliest 優先日, `nationalPhase` 国内書面の提出日
 * - `due` 納付期限 by the register, `expiry` 存続期間の満了日
 */
export type Start =
  | 'dispatch'
  | 'notification'
  | 'decision'
  | 'allowance'
  | 'filing'
  | 'parentFiling'
  | 'originalFiling'
  | 'priority'
  | 'nationalPhase'
  | 'due'
  | 'expiry';

/** An article of 特許法, 意匠法, 商標法 or パリ条約: `48-3` is 48条の3; `section` the C of パリ条約4条C, `item` 号. */
export interface Statute {
  readonly law: Law | 'paris';
  readonly article: string;
  readonly section?: string;
  readonly paragraph?: number;
  readonly item?: number;
}

/** How a period can become longer. Each entry of a list is the effect of one more request. */
export interface Extension {
  /** Requested before the period ends. */
  readonly within?: readonly Duration[];
  readonly withinAbroad?: readonly Duration[];
  /** Requested after its end, within this time from it. */
  readonly after?: Duration;
  /** `after` can follow `within`. */
  readonly both?: true;
  /** Granted only for a reason (合理的理由). */
  readonly needsReason?: true;
}

interface LatePeriod {
  readonly act: Act;
  readonly duration: Duration;
  readonly statute: Statute;
}

export interface Period {
  readonly act: Act;
  readonly law: Law;
  readonly start: Start;
  /** Undefined where the register gives the day itself. */
  readonly duration: Duration | undefined;
  /** For residents abroad (在外者), where it differs. */
  readonly abroad?: Duration;
  /** `abroad` is the office's practice, which we have not seen in a text of the office. */
  readonly isAbroadUnconfirmed?: true;
  /** Always the period of residents abroad: holders of international registrations. */
  readonly isAlwaysAbroad?: true;
  readonly statute: Statute;
  readonly extension?: Extension;
  /** With twice the fee, after the moved end of the period. */
  readonly late?: LatePeriod;
  /** 特許法3条2項 does not move it: no act of a party, or one at another office. */
  readonly isFixed?: true;
  /** At foreign offices, by their law and holidays (パリ条約4条C(2)(3)): the same day of a later month, the earliest reading. */
  readonly isOfOthers?: true;
}

const days = (amount: number): Duration => ({ amount, unit: 'day' });
const months = (amount: number): Duration => ({ amount, unit: 'month' });
const years = (amount: number): Duration => ({ amount, unit: 'year' });

const of = (law: Statute['law'], article: string, paragraph?: number, item?: number): Statute => ({
  law,
  article,
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(item === undefined ? {} : { item }),
});

/** パリ条約4条C(1). */
export const PARIS: Statute = { law: 'paris', article: '4', section: 'C', paragraph: 1 };

/** 特許: 方式審査便覧 04.09, 04.10. */
const PATENT_RESPONSE: Extension = { within: [months(2)], withinAbroad: [months(2), months(1)], after: months(2) };
/** 意匠: the office's 意匠登録出願の拒絶理由通知の応答期間の延長 (periods that end in April 2021 or later). */
const DESIGN_RESPONSE: Extension = { within: [months(2)], after: months(2) };
/** 商標: one month within the period, two after it, and both one after the other. */
const TRADEMARK_RESPONSE: Extension = { within: [months(1)], after: months(2), both: true };
/**
 * After 審判請求, 前置審査 included: the office's 拒絶理由通知の応答期間の延長 leaves these unchanged; none after the period
 * (特許法施行規則4条の2第5項2号). Stated for patents; for designs and trademarks the shorter reading.
 */
const APPEAL_RESPONSE: Extension = {
  within: [months(1)],
  withinAbroad: [months(1), months(1), months(1)],
  needsReason: true,
};
/** 特許法108条3項, 意匠法43条3項. */
const FEE: Extension = { within: [days(30)] };
/** 商標法41条2項・3項: the office's 設定登録料納付の際の期間延長請求書 has the two months for trademarks alone. */
const TRADEMARK_FEE: Extension = { within: [days(30)], after: months(2), both: true };

const late = (act: Act, statute: Statute): LatePeriod => ({ act, duration: months(6), statute });

/**
 * See docs/periods.md, also for what is left out. Remote islands (島しょ: 75 and 55 days) are not distinguished. Counted
 * by 特許法3条, for designs by 意匠法68条1項, for trademarks by 商標法77条1項.
 */
// prettier-ignore
export const PERIODS: readonly Period[] = [
  { act: 'response', law: 'patent',    start: 'dispatch', duration: days(60), abroad: months(3), statute: of('patent', '50'),      extension: PATENT_RESPONSE },
  { act: 'response', law: 'design',    start: 'dispatch', duration: days(40), abroad: months(3), statute: of('design', '19'),      extension: DESIGN_RESPONSE },
  { act: 'response', law: 'trademark', start: 'dispatch', duration: days(40), abroad: months(3), statute: of('trademark', '15-2'), extension: TRADEMARK_RESPONSE },
  { act: 'response', law: 'design',    start: 'notification', duration: months(3), isAlwaysAbroad: true, statute: of('design', '19'),      extension: DESIGN_RESPONSE },
  { act: 'response', law: 'trademark', start: 'notification', duration: months(3), isAlwaysAbroad: true, statute: of('trademark', '15-2'), extension: TRADEMARK_RESPONSE },

  { act: 'examination', law: 'patent', start: 'filing',         duration: years(3), statute: of('patent', '48-3', 1) },
  { act: 'examination', law: 'patent', start: 'parentFiling',   duration: years(3), statute: of('patent', '48-3', 1) },
  { act: 'examination', law: 'patent', start: 'originalFiling', duration: years(3), statute: of('patent', '48-3', 1) },

  { act: 'appeal', law: 'patent',    start: 'decision', duration: months(3), abroad: months(4), isAbroadUnconfirmed: true, statute: of('patent', '121', 1) },
  { act: 'appeal', law: 'design',    start: 'decision', duration: months(3), abroad: months(4), isAbroadUnconfirmed: true, statute: of('design', '46', 1) },
  { act: 'appeal', law: 'trademark', start: 'decision', duration: months(3), abroad: months(4), isAbroadUnconfirmed: true, statute: of('trademark', '44', 1) },

  { act: 'registrationFee', law: 'patent',    start: 'decision', duration: days(30), statute: of('patent', '108', 1),   extension: FEE },
  { act: 'registrationFee', law: 'design',    start: 'decision', duration: days(30), statute: of('design', '43', 1),    extension: FEE },
  { act: 'registrationFee', law: 'trademark', start: 'decision', duration: days(30), statute: of('trademark', '41', 1), extension: TRADEMARK_FEE },

  { act: 'annuity', law: 'patent', start: 'due', duration: undefined, statute: of('patent', '108', 2), late: late('lateAnnuity', of('patent', '112', 1)) },
  { act: 'annuity', law: 'design', start: 'due', duration: undefined, statute: of('design', '43', 2),  late: late('lateAnnuity', of('design', '44', 1)) },

  // The end of the term, and five years before it.
  { act: 'renewal',          law: 'trademark', start: 'expiry', duration: undefined, statute: of('trademark', '20', 2),   late: late('lateRenewal', of('trademark', '20', 3)) },
  { act: 'secondInstalment', law: 'trademark', start: 'due',    duration: undefined, statute: of('trademark', '41-2', 1), late: late('lateSecondInstalment', of('trademark', '41-2', 5)) },

  { act: 'amendmentDismissed', law: 'design',    start: 'decision', duration: months(3), statute: of('design', '47', 1) },
  { act: 'amendmentDismissed', law: 'trademark', start: 'decision', duration: months(3), statute: of('trademark', '45', 1) },

  { act: 'division', law: 'patent', start: 'allowance', duration: days(30), statute: of('patent', '44', 1, 2), extension: FEE },
  { act: 'division', law: 'patent', start: 'decision',  duration: months(3), abroad: months(4), isAbroadUnconfirmed: true, statute: of('patent', '44', 1, 3) },

  // The day for 国内優先, which 特許法3条 moves, or the day abroad: the earlier.
  { act: 'priority', law: 'patent',    start: 'filing', duration: months(12), statute: of('patent', '41', 1, 1), isFixed: true, isOfOthers: true },
  { act: 'priority', law: 'design',    start: 'filing', duration: months(6),  statute: PARIS, isFixed: true, isOfOthers: true },
  { act: 'priority', law: 'trademark', start: 'filing', duration: months(6),  statute: PARIS, isFixed: true, isOfOthers: true },

  { act: 'priorityDocument', law: 'patent',    start: 'priority', duration: months(16), statute: of('patent', '43', 2) },
  { act: 'priorityDocument', law: 'design',    start: 'filing',   duration: months(3),  statute: of('design', '15', 1) },
  { act: 'priorityDocument', law: 'trademark', start: 'filing',   duration: months(3),  statute: of('trademark', '13', 1) },

  { act: 'noveltyProof', law: 'patent', start: 'filing', duration: days(30), statute: of('patent', '30', 3) },
  { act: 'noveltyProof', law: 'design', start: 'filing', duration: days(30), statute: of('design', '4', 3) },

  { act: 'translation', law: 'patent', start: 'priority',      duration: months(30), statute: of('patent', '184-4', 1) },
  { act: 'translation', law: 'patent', start: 'nationalPhase', duration: months(2),  statute: of('patent', '184-4', 1) },

  { act: 'foreignTranslation', law: 'patent', start: 'priority', duration: months(16), statute: of('patent', '36-2', 2) },
  // 分割, 変更.
  { act: 'foreignTranslation', law: 'patent', start: 'filing',   duration: months(2),  statute: of('patent', '36-2', 2) },

  { act: 'publication', law: 'patent', start: 'filing',   duration: months(18), statute: of('patent', '64', 1), isFixed: true },
  { act: 'publication', law: 'patent', start: 'priority', duration: months(18), statute: of('patent', '64', 1), isFixed: true },
];

/** 分割・変更 filed when the three years are over or nearly so: 30 days from the filing itself. */
export const LATE_DIVISIONAL: Period = {
  act: 'examination',
  law: 'patent',
  start: 'filing',
  duration: days(30),
  statute: of('patent', '48-3', 2),
};

/** The period of an act; undefined where the law has none. */
export function periodOf(act: Act, law: Law, start?: Start): Period | undefined {
  return PERIODS.find((one) => one.act === act && one.law === law && (start === undefined || one.start === start));
}

/** The period in an instance: after 審判請求, other rules of extension apply to a 拒絶理由通知. */
export function inInstance(period: Period, instance: Instance): Period {
  return instance === 'examination' ? period : { ...period, extension: APPEAL_RESPONSE };
}
