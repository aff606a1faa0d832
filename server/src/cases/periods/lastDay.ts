import type { CalendarDate } from '../../base/calendarDate.ts';
import type { Duration } from './arithmetic.ts';
import type { Act, Start, Statute } from './periods.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import type { Registration } from '../../apis/answers/registration.ts';

/** What to bear in mind. */
export type Caveat =
  | 'dispatch' // counted from the 発送日; the law counts from the receipt
  | 'divisional' // a 分割 or 変更, whose 原出願 may be one itself: its own date has to be confirmed
  | 'original' // of a chain of 分割, whose first filing is not known: three years from that one, where they end later
  | 'notDivisional' // a 分割 or 変更 would count from its 原出願, which is not known
  | 'opinionOnly' // a 手続補正書 is filed; the period for the 意見書 still runs
  | 'reason' // the extension is granted only for a reason
  | 'international' // of an international registration: the period is that of holders abroad
  | 'instalments' // where the fee is paid in two instalments, the second is due five years before this day
  | 'ifClaimed' // only where 新規性喪失の例外 is claimed, which the data do not say
  | 'ifNotExchanged' // not where the office has the document from another office
  | 'otherOffices' // it is done at offices of other countries, by their law and holidays
  | 'domesticMoved' // for 国内優先 the day is a later one (特許法3条)
  | 'requestOfWhich' // a request for an extension is left out: which notice it is for is not known
  | 'holderAbroad' // three months where the holder of the international registration lives abroad
  | 'twoDecisions' // the decision stands there twice: which of them was served is not known
  | 'onlyAbroad' // for パリ条約 only: there is no 国内優先 after a 査定 that is final
  | 'priorityLost' // a priority was taken back or lost; one of several may be left
  | 'attached' // the translation may be attached to the 国内書面
  | 'dismissed' // it was done, and what was done was dismissed or may be: 手続却下 (特許法18条), of which the data do not say what it is about
  | 'paidSince' // a payment came after the state of the register was taken
  | 'unconfirmedPeriod' // the length of the period is not confirmed
  | 'unknownHolidays' // the holidays of that year are not known yet: the day may be a later one
  | 'forecastHolidays' // they are not fixed yet
  | 'verify'; // always

/** An extension that can still be asked for. */
export interface Extendable {
  /** The last day on which it can be asked for. */
  readonly until: CalendarDate;
  /** The last day that it gives. */
  readonly lastDay: CalendarDate;
  /** Before the period has ended, or after it (期間徒過). */
  readonly how: 'within' | 'after';
}

/** The last day on which something can be done. */
export interface LastDay {
  readonly act: Act;
  readonly lastDay: CalendarDate;
  readonly start: { readonly kind: Start; readonly date: CalendarDate };
  /** Undefined where the register says the day itself. */
  readonly period: Duration | undefined;
  /** What requests for an extension that stand in the 経過 have added. */
  readonly extendedBy: readonly Duration[];
  /** The last day before it was moved from days on which the office is closed. */
  readonly rolledFrom?: CalendarDate;
  /** The first day on which it can be done, where that is not at once: 更新登録の申請. */
  readonly from?: CalendarDate;
  readonly statute: Statute;
  /** 在外者: the period or its extension is that of residents abroad. */
  readonly isForAbroad: boolean;
  readonly extendable?: Extendable;
  /** With twice the fee until (追納, 割増登録料). */
  readonly surcharge?: { readonly lastDay: CalendarDate; readonly statute: Statute };
  /** Of a notice: its 発送番号, where it is known. */
  readonly dispatchNumber?: string;
  /** Where nothing was done by then: deemed withdrawn (見込み) from this day on (特許法48条の3第4項). */
  readonly deemedWithdrawnOn?: CalendarDate;
  /** `stated` by the register, `counted` from a date that the API says, `estimated` from something that is not known. */
  readonly confidence: 'stated' | 'counted' | 'estimated';
  readonly caveats: readonly Caveat[];
}

/** The same as an estimate, and why; what follows from the day is not concluded. */
export function estimated({ deemedWithdrawnOn: _, ...line }: LastDay, caveat: Caveat): LastDay {
  const caveats = [caveat, ...line.caveats.filter((one) => one !== caveat)];
  return { ...line, confidence: 'estimated', caveats };
}

/** The nearest first: those to come in their order, then those that have passed, the last one first. */
export function nearestFirst(all: readonly LastDay[], today: string): LastDay[] {
  const passed = all.filter((one) => one.lastDay < today);
  return [...all.filter((one) => one.lastDay >= today), ...passed.toReversed()];
}

/** Of last days in their order the one that counts: the next to come, or the last that has passed. */
export function nextOf(all: readonly LastDay[], today: string): LastDay | undefined {
  return nearestFirst(all, today)[0];
}

/** What last days are counted from. */
export interface Known {
  readonly progress: Progress;
  /** registration_info, where it is held. */
  readonly register?: Register | undefined;
  /** The 出願日 of the first of a chain of 分割 (`originalOf`), where an answer about that one is held. */
  readonly originalFilingDate?: CalendarDate | undefined;
  /** A later application that is held claims priority from this one (特許法41条), and its history says that it still does. */
  readonly isPriorityBase?: boolean | undefined;
}

type Register = Pick<Registration, 'nextPaymentDate' | 'lastYearPaid' | 'expireDate' | 'updateDate'>;
