import type { CalendarDate } from '../../base/calendarDate.ts';
import { type Effect, isOfInternational } from '../../drafts/documentCodes.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import { stepsOf, type Step } from '../instances.ts';
import { addDays } from './arithmetic.ts';

type Does = Effect['does'];

/** What happened by the history, and what rows without a date or a readable code may hide. */
export class Steps {
  readonly all: readonly Step[];

  private constructor(all: readonly Step[]) {
    this.all = all;
  }

  /** Undefined where the answer has no history, from which nothing follows. */
  static of(progress: Progress): Steps | undefined {
    return progress.documents && new Steps(stepsOf(progress));
  }

  that(...does: readonly Does[]): Step[] {
    return this.all.filter(({ effect }) => effect !== undefined && does.includes(effect.does));
  }

  /** Whether one of these has happened, whenever. */
  has(...does: readonly Does[]): boolean {
    return this.that(...does).length > 0;
  }

  /**
   * Whether one of these happened on or after a day (undefined: at any time). Undefined where a row without a date or a
   * readable code may be it.
   */
  since(day: CalendarDate | undefined, ...does: readonly Does[]): boolean | undefined {
    return this.sinceSuch(day, ({ effect }) => effect !== undefined && does.includes(effect.does));
  }

  /** The same for steps of another description. */
  sinceSuch(day: CalendarDate | undefined, isSuch: (step: Step) => boolean): boolean | undefined {
    let isOpen = false;
    for (const step of this.all) {
      const { date, code } = step.document;
      const mayBe = day === undefined || date === undefined || date >= day;
      if (!mayBe) continue;
      if (isSuch(step) && (date !== undefined || day === undefined)) return true;
      isOpen ||= isSuch(step) || code === undefined;
    }
    return isOpen ? undefined : false;
  }

  /**
   * Whether one of these was done. `doubtful`: a procedure dismissed since may be this one (特許法18条1項: what is dismissed
   * was never done); the code shows only whether it is about a payment. Otherwise as `since`.
   */
  standing(day: CalendarDate | undefined, ...does: readonly Does[]): boolean | 'doubtful' | undefined {
    const isDone = this.since(day, ...does);
    if (isDone !== true) return isDone;
    const date = this.that(...does).at(-1)?.document.date;
    const isPayment = does.some((one) => OF_PAYMENTS.has(one));
    return this.#isDismissed(date, isPayment) ? 'doubtful' : true;
  }

  /**
   * Requests for an extension since a day; `isDoubtful`: without some that may have been dismissed. Two of one day are
   * two, but one listed in both examination and trial, or in two groups, is one.
   */
  requests(from: CalendarDate) {
    const all = { within: this.#days(from, 'extend'), after: this.#days(from, 'extendLate') };
    const stands = (day: CalendarDate) =>
      !(this.#isDismissed(day, false) || this.#isDismissed(day, true)) || this.since(day, 'extended') === true;
    const [within, after] = [all.within.filter(stands), all.after.filter(stands)];
    return { within, after, isDoubtful: within.length + after.length < all.within.length + all.after.length };
  }

  #isDismissed(since: CalendarDate | undefined, isPayment: boolean): boolean {
    const isDismissed = this.sinceSuch(since, ({ document: { code }, effect }) => {
      return effect?.does === 'dismissProcedure' && code?.startsWith('R') === isPayment;
    });
    return isDismissed === true;
  }

  /** The last, where all of these have a date. */
  last(...does: readonly Does[]): DatedStep | undefined {
    return this.dated(...does)?.at(-1);
  }

  /** The first, where all of these have a date. */
  first(...does: readonly Does[]): DatedStep | undefined {
    return this.dated(...does)?.at(0);
  }

  /** Days on or after `from`, one for each document. */
  #days(from: CalendarDate, does: Does): CalendarDate[] {
    const dated = this.that(does).flatMap(({ document: { date, code, group } }) => {
      return date !== undefined && date >= from ? { date, place: `${group} ${code ?? ''}` } : [];
    });
    return [...Map.groupBy(dated, ({ date }) => date)].flatMap(([date, ofDay]) => {
      const most = Math.max(...[...Map.groupBy(ofDay, ({ place }) => place).values()].map((one) => one.length));
      return Array.from({ length: most }, () => date);
    });
  }

  private dated(...does: readonly Does[]): DatedStep[] | undefined {
    const steps = this.that(...does);
    const dated = steps.flatMap(({ document: { date }, ...step }) => (date === undefined ? [] : { ...step, date }));
    return dated.length === steps.length ? dated : undefined;
  }
}

const OF_PAYMENTS: ReadonlySet<Does> = new Set(['pay', 'payAnnuity', 'secondInstalment', 'renew']);

export interface DatedStep extends Omit<Step, 'document'> {
  readonly date: CalendarDate;
}

/** 拒絶理由通知: withdraws a decision, and shows that the examination goes on. */
export function isRefusalNotice({ effect }: Step): boolean {
  return effect?.does === 'notice' && effect.notice === 'refusal';
}

/** The examination went on after a 特許査定 or 登録査定. Within one day the order is not known, and the 査定 counts. */
export function isTakenBack(date: CalendarDate, steps: Steps): boolean | undefined {
  return steps.sinceSuch(addDays(date, 1), (step) => step.effect?.does === 'refuse' || isRefusalNotice(step));
}

/** JPO serials of designations: designs (Hague, openapi.json) from 500001, trademarks (Madrid) 350001 to 379999. */
const SERIALS: Readonly<Partial<Record<string, RegExp>>> = { design: /^5/u, trademark: /^3[5-7]/u };

/** A 国際登録 that designates Japan, by its number or a document. */
export function isInternational({ law, application }: Progress, steps: Steps | undefined): boolean {
  const isNumbered = SERIALS[law]?.test(application?.number.slice(4) ?? '') === true;
  return isNumbered || steps?.all.some(({ document }) => isOfInternational(document.code)) === true;
}
