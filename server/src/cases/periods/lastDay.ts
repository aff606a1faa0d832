import type { CalendarDate } from '../../base/calendarDate.ts';
import type { Duration } from './arithmetic.ts';
import type { Act, Start, Statute } from './periods.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import type { Registration } from '../../apis/answers/registration.ts';

/** Shown with a deadline. */
export type Caveat =
  | 'dispatch' // counted from the 発送日; the law counts from the receipt
  | 'divisional' // a 分割 or 変更, whose 原出願 may be one itself: its own date has to be confirmed
  | 'original' // a chain of 分割 whose first filing is not known: three years from that one may end later
  | 'notDivisional' // a 分割 or 変更 would count from its 原出願, which is not known
  | 'opinionOnly' // a 手続補正書 is filed; the period for the 意見書 still runs
  | 'reason' // the extension is granted only for a reason
  | 'international' // of an international registration: the period is that of holders abroad
  | 'instalments' // where the fee is paid in two instalments, the second is due five years before this day
  | 'ifClaimed' // only where 新規性喪失の例外 is claimed, which the data do not say
  | 'ifNotExchanged' // not where the office has the document from another office
  | 'otherOffices' // it is done at offices of other countries, by their law and holidays
  | 'domesticMoved' // for 国内優先 the day is a later one (特許法3条)
  | 'requestOfWhich' // a request for an extension is left out: for which notice it is, is not known
  | 'holderAbroad' // three months where the holder of the international registration lives abroad
  | 'twoDecisions' // the decision is listed twice: which was served is not known
  | 'onlyAbroad' // for パリ条約 only: no 国内優先 after a final 査定
  | 'priorityLost' // a priority was withdrawn or lost; one of several may be left
  | 'attached' // the translation may be attached to the 国内書面
  | 'dismissed' // it was done, but may have been dismissed: 手続却下 (特許法18条), of an unknown procedure
  | 'paidSince' // a payment came after the state of the register
  | 'unconfirmedPeriod' // the length of the period is not confirmed
  | 'unknownHolidays' // the holidays of that year are not known yet: the day may be a later one
  | 'forecastHolidays' // they are not fixed yet
  | 'verify'; // always

/** An extension that can still be requested. */
export interface Extendable {
  /** The last day for the request. */
  readonly until: CalendarDate;
  /** The new deadline. */
  readonly lastDay: CalendarDate;
  /** Before the end of the period, or after it (期間徒過). */
  readonly how: 'within' | 'after';
}

/** A deadline. */
export interface LastDay {
  readonly act: Act;
  readonly lastDay: CalendarDate;
  readonly start: { readonly kind: Start; readonly date: CalendarDate };
  /** Undefined where the register gives the day itself. */
  readonly period: Duration | undefined;
  /** By requests for an extension in the 経過. */
  readonly extendedBy: readonly Duration[];
  /** The deadline before it was moved from days on which the office is closed. */
  readonly rolledFrom?: CalendarDate;
  /** The first possible day, where that is not at once: 更新登録の申請. */
  readonly from?: CalendarDate;
  readonly statute: Statute;
  /** 在外者: the period or its extension is for residents abroad. */
  readonly isForAbroad: boolean;
  readonly extendable?: Extendable;
  /** With twice the fee (追納, 割増登録料). */
  readonly surcharge?: { readonly lastDay: CalendarDate; readonly statute: Statute };
  /** 発送番号 of the notice, where known. */
  readonly dispatchNumber?: string;
  /** Deemed withdrawn (見込み) from this day on, where nothing was done (特許法48条の3第4項). */
  readonly deemedWithdrawnOn?: CalendarDate;
  /** `stated` by the register, `counted` from a date in the data, `estimated` where something is not known. */
  readonly confidence: 'stated' | 'counted' | 'estimated';
  readonly caveats: readonly Caveat[];
}

/** The same as an estimate with its reason, from which nothing is concluded. */
export function estimated({ deemedWithdrawnOn: _, ...line }: LastDay, caveat: Caveat): LastDay {
  const caveats = [caveat, ...line.caveats.filter((one) => one !== caveat)];
  return { ...line, confidence: 'estimated', caveats };
}

/** Of deadlines in order: those to come, then those that have passed, the last one first. */
export function nearestFirst(all: readonly LastDay[], today: string): LastDay[] {
  const passed = all.filter((one) => one.lastDay < today);
  return [...all.filter((one) => one.lastDay >= today), ...passed.toReversed()];
}

/** Of deadlines in order: the next to come, or the last that has passed. */
export function nextOf(all: readonly LastDay[], today: string): LastDay | undefined {
  return nearestFirst(all, today)[0];
}

/** Saved data from which deadlines are counted. */
export interface Known {
  readonly progress: Progress;
  /** registration_info. */
  readonly register?: Register | undefined;
  /** The 出願日 of the first of a chain of 分割 (`originalOf`). */
  readonly originalFilingDate?: CalendarDate | undefined;
  /** A later application claims priority from this one (特許法41条), and still does by its history. */
  readonly isPriorityBase?: boolean | undefined;
}

type Register = Pick<Registration, 'nextPaymentDate' | 'lastYearPaid' | 'expireDate' | 'updateDate'>;
