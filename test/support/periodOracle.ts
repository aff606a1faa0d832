/**
 * The periods of issue 17, computed a second time from the laws and the texts of the office, without any of the product's
 * code. It holds the law of today: applications of 2001-10-01 and later for the 審査請求, refusals of 2009-04 and later for
 * the 審判, notices whose period ends in April 2021 or later for the extensions. Where a period is not confirmed by a text,
 * or where the law gives none, the answer is undefined.
 *
 * Two readings were decided by the project and not by this file:
 * - an extension is counted from the last day before it was moved, to the same day of the month (方式審査便覧 04.10; notice
 *   2026-10-01 in appeal, one month: 2026-12-30, moved to 2027-01-04);
 * - a period *after* another one (追納, 更新 with surcharge, 商標の登録料 after its period, 回復) begins after the moved last day
 *   (INPIT FAQ 000151, note 3).
 */

import { afterDays, afterMonths, moved, sameDay, toDay, toNumber, type Day } from './officeDays.ts';

type OracleLaw = 'patent' | 'design' | 'trademark';

/** The acts of the plan whose last day can be counted. */
type OracleAct =
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
  | 'priority'
  | 'priorityDocument'
  | 'noveltyProof'
  | 'nationalPhase'
  | 'translation'
  | 'foreignTranslation'
  | 'divisionAfterGrant'
  | 'divisionAfterRefusal'
  | 'publication'
  | 'opposition'
  | 'restoration'
  | 'conversion';

/** What is asked of the oracle. */
export interface OracleQuestion {
  readonly act: OracleAct;
  readonly law: OracleLaw;
  /** What the act counts from; see the comment at each period. */
  readonly start: Day;
  /** 在外者, and the holder of a Madrid or Hague registration. */
  readonly abroad?: boolean;
  /** Requests for an extension made within the period (A601); of the fee, 30 days. */
  readonly within?: number;
  /** A request made after the period (A603). */
  readonly after?: boolean;
  /** The notice came after the 拒絶査定不服審判 (前置審査 included). */
  readonly inAppeal?: boolean;
  /** 審査請求 and translation of a divisional: its own filing. 翻訳文: the filing of the 国内書面. */
  readonly filed?: Day;
}

/** A last day, and what it was before 特許法3条2項 moved it. */
export interface OracleAnswer {
  readonly unmoved: Day;
  readonly moved: Day;
}

const at = (unmoved: Day): OracleAnswer => ({ unmoved, moved: moved(unmoved) });
const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** The last day of an act, or undefined where the law (or a confirmed text) gives none. */
export function oracle(question: OracleQuestion): OracleAnswer | undefined {
  const { act, law, start, abroad = false, within = 0, after = false } = question;
  if (within > 0 && !['response', 'registrationFee', 'divisionAfterGrant', 'lateFee'].includes(act)) return undefined;
  if (after && act !== 'response') return undefined;
  switch (act) {
    case 'response':
      return response(question);
    case 'examination':
      return law === 'patent' ? examination(start, question.filed) : undefined;
    case 'appeal':
      // 特許法121条1項, 意匠法46条1項, 商標法44条1項: three months from the refusal; abroad one more, ex officio (4条).
      return at(afterMonths(start, abroad ? 4 : 3));
    case 'registrationFee':
      // 特許法108条1項・3項, 意匠法43条1項・3項, 商標法41条1項・2項: 30 days from the 査定, once 30 days more.
      return within > 1 ? undefined : at(afterDays(start, 30 + 30 * within));
    case 'lateFee':
      // 商標法41条3項: two months after the period or the longer one (jpo.go.jp noufu_kikanencho_seikyusho).
      if (law !== 'trademark' || within > 1) return undefined;
      return at(afterMonths(moved(afterDays(start, 30 + 30 * within)), 2));
    case 'annuity':
      // 特許法108条2項, 意匠法43条2項: the register says the day (次期年金納付期限); INPIT FAQ 000151: it is moved.
      return law === 'trademark' ? undefined : at(start);
    case 'lateAnnuity':
      // 特許法112条1項, 意匠法44条1項: six months after that.
      return law === 'trademark' ? undefined : at(afterMonths(moved(start), 6));
    case 'renewal':
    case 'secondInstalment':
      // 商標法20条2項: by the end of the term (start). 41条の2第1項・7項: five years before it (start is that day).
      return law === 'trademark' ? at(start) : undefined;
    case 'lateRenewal':
    case 'lateSecondInstalment':
      // 商標法20条3項 with 43条1項, 41条の2第5項 with 43条3項: six months after that, with as much again.
      return law === 'trademark' ? at(afterMonths(moved(start), 6)) : undefined;
    case 'amendmentDismissed':
      // 意匠法17条の3第1項・47条1項, 商標法17条の2第1項・45条1項: three months from the 決定. Abroad: not confirmed.
      return law === 'patent' || abroad ? undefined : at(afterMonths(start, 3));
    case 'priority': {
      // 特許法41条1項1号, パリ条約4条C(1): twelve months from the first filing; designs and marks six. Claimed at other offices too,
      // whose holidays count and not ours (4条C(3)): the same day of the month, which no office puts earlier.
      const day = sameDay(start, law === 'patent' ? 12 : 6);
      return { unmoved: day, moved: day };
    }
    case 'priorityDocument':
      // 特許法43条2項: 1年4月 from the earliest priority (start); 意匠法15条1項, 商標法13条1項: three months from the filing (start).
      return at(afterMonths(start, law === 'patent' ? 16 : 3));
    case 'noveltyProof':
      // 特許法30条3項, 意匠法4条3項: 30 days from the filing; 商標法9条2項 (出願時の特例) likewise.
      return at(afterDays(start, 30));
    case 'nationalPhase':
      // 特許法184条の4第1項: 2年6月 from the 優先日.
      return law === 'patent' ? at(afterMonths(start, 30)) : undefined;
    case 'foreignTranslation':
      // 特許法36条の2第2項: 1年4月 from the earliest priority (start); ただし書: of a divisional two months from its own filing.
      if (law !== 'patent') return undefined;
      return at(question.filed === undefined ? afterMonths(start, 16) : afterMonths(question.filed, 2));
    case 'translation':
      return law === 'patent' ? translation(start, question.filed) : undefined;
    case 'divisionAfterGrant':
      // 特許法44条1項2号: 30 days from the 特許査定; longer together with 108条 (44条5項).
      return law === 'patent' && within <= 1 ? at(afterDays(start, 30 + 30 * within)) : undefined;
    case 'divisionAfterRefusal':
      // 特許法44条1項3号: three months from the first 拒絶査定; longer together with 121条 (44条6項).
      return law === 'patent' ? at(afterMonths(start, abroad ? 4 : 3)) : undefined;
    case 'publication': {
      // 特許法64条1項: 1年6月 from the earliest priority or the filing. No act of a party: not moved.
      const day = afterMonths(start, 18);
      return law === 'patent' ? { unmoved: day, moved: day } : undefined;
    }
    case 'opposition':
      // 特許法113条, 商標法43条の2: from the gazette, whose date the API does not have.
      return undefined;
    case 'restoration':
      // 特許法48条の3第5項・112条の2・184条の4第4項, 意匠法44条の2, 商標法21条・41条の3: at most one year (marks: six months)
      // after the moved end (start) of the period that was missed; the two months from "being able to" are in no answer.
      return at(afterMonths(moved(start), law === 'trademark' ? 6 : 12));
    case 'conversion':
      // 意匠法13条1項 (特許 → 意匠), 特許法46条2項 (意匠 → 特許): three months from the first 拒絶査定, with 121条/46条 (4条).
      return law === 'trademark' ? undefined : at(afterMonths(start, abroad ? 4 : 3));
  }
}

/**
 * 意見書: 特許法50条, 意匠法19条, 商標法15条の2 (指定期間). 方式審査便覧 04.10: patents 60 days, designs and marks 40; abroad three
 * months. 審判便覧 25-01.1: patents in appeal likewise; designs and marks in appeal are not confirmed.
 */
function response(question: OracleQuestion): OracleAnswer | undefined {
  const { law, start, abroad = false, within = 0, after = false, inAppeal = false } = question;
  if (inAppeal && law !== 'patent') return undefined;
  const added = extensions(law, abroad, inAppeal);
  // 特許法施行規則4条の2第5項2号: none after the period in appeal; patents and designs: none after one within the period.
  if (after && (inAppeal || (law !== 'trademark' && within > 0))) return undefined;
  if (within > added.length) return undefined;
  let last = abroad ? afterMonths(start, 3) : afterDays(start, law === 'patent' ? 60 : 40);
  for (const months of added.slice(0, within)) last = sameDay(last, months);
  if (after) last = sameDay(last, 2);
  return at(last);
}

/** What each request within the period adds, in months. */
function extensions(law: OracleLaw, abroad: boolean, inAppeal: boolean): readonly number[] {
  // jpo.go.jp kyozetu_entyou and its figures: in appeal one month; abroad one month each, at most three.
  if (inAppeal) return abroad ? [1, 1, 1] : [1];
  // Patents: two months; abroad one more. Designs (otokikan_encho, 2021-04): two months, one request, at home and abroad.
  if (law === 'patent') return abroad ? [2, 1] : [2];
  return law === 'design' ? [2] : [1];
}

/** 特許法48条の3第1項: three years from the (original's) filing; 2項: at least 30 days from the divisional's own. */
function examination(original: Day, own: Day | undefined): OracleAnswer {
  const years = at(afterMonths(original, 36));
  if (own === undefined) return years;
  const days = at(afterDays(own, 30));
  return { unmoved: later(years.unmoved, days.unmoved), moved: later(years.moved, days.moved) };
}

/**
 * 特許法184条の4第1項: with the 国内書面 within 2年6月; 但書: two months from the 国内書面 where it came in the last two months.
 * Undefined on the two days on which those last two months may begin.
 */
function translation(priority: Day, entered: Day | undefined): OracleAnswer | undefined {
  const end = at(afterMonths(priority, 30));
  if (entered === undefined) return end;
  if (entered > end.moved) return undefined;
  const border = toNumber(sameDay(end.unmoved, -2));
  const day = toNumber(entered);
  if (day === border || day === border + 1) return undefined;
  return day > border ? at(afterMonths(entered, 2)) : end;
}

const LAWS: readonly OracleLaw[] = ['patent', 'design', 'trademark'];
const FROM_A_DECISION: readonly OracleAct[] = ['appeal', 'divisionAfterRefusal', 'conversion'];
const WITH_FEE: readonly OracleAct[] = ['registrationFee', 'divisionAfterGrant', 'lateFee'];
// prettier-ignore
const PLAIN: readonly OracleAct[] = [
  'examination', 'annuity', 'lateAnnuity', 'renewal', 'lateRenewal', 'secondInstalment', 'lateSecondInstalment',
  'amendmentDismissed', 'priority', 'priorityDocument', 'noveltyProof', 'nationalPhase', 'translation', 'foreignTranslation', 'publication',
  'restoration',
];

/**
 * All questions about one start that have an answer: every act and law, at home and abroad, with each number of
 * extensions; divisionals and translations filed before and behind the point where their period changes.
 */
export function questionsAt(start: Day): OracleQuestion[] {
  const many = (acts: readonly OracleAct[], more: readonly Omit<OracleQuestion, 'act' | 'law' | 'start'>[]) =>
    LAWS.flatMap((law) => acts.flatMap((act) => more.map((one): OracleQuestion => ({ act, law, start, ...one }))));
  const homeAndAbroad = [{ abroad: false }, { abroad: true }];
  const requests = [0, 1, 2, 3].flatMap((within) => [false, true].map((after) => ({ within, after })));
  const responses = homeAndAbroad.flatMap((where) =>
    [false, true].flatMap((inAppeal) => requests.map((request) => ({ ...where, inAppeal, ...request }))),
  );
  const after = (days: number) => ({ filed: toDay(toNumber(start) + days) });
  return [
    ...many(['response'], responses),
    ...many(FROM_A_DECISION, homeAndAbroad),
    ...many(WITH_FEE, [{ within: 0 }, { within: 1 }]),
    ...many(PLAIN, [{}]),
    ...many(['examination'], [after(700), after(1060), after(1090), after(1500)]),
    ...many(['foreignTranslation'], [after(0)]),
    ...many(['translation'], [after(600), after(840), after(880), after(905)]),
  ].filter((question) => oracle(question) !== undefined);
}
