import type { CalendarDate } from '../base/calendarDate.ts';
import type { HistoryEntry, Progress } from '../apis/answers/progress.ts';
import type { Step } from './instances.ts';
import type { JudgedStatus, StateOptions } from './judging.ts';
import { addDays } from './periods/arithmetic.ts';
import { isRefusalNotice } from './periods/steps.ts';
import { endOfBase, isOpenOn } from './priorityBase.ts';
import { NOT_PENDING } from './status.ts';

/**
 * Facts that a reader would not expect of a status:
 * - `interrupted` 中断: no period runs (特許法24条)
 * - `priorityBase` a later application claims priority from it: deemed withdrawn after `day` (特許法42条1項)
 * - `lateAnswer` an answer came after the period of its notice; `until` the last day of the extension after the period
 * - `dismissedRequest`, `dismissedExtension` a procedure was dismissed that may be the 審査請求, or the 期間延長請求
 * - `final` no 審判 in time: the 拒絶査定 has become final, as it seems
 * - `appealDismissed` the 審判請求 was dismissed
 */
export type Remark =
  | { readonly kind: 'interrupted'; readonly document: HistoryEntry }
  | { readonly kind: 'priorityBase'; readonly day: CalendarDate }
  | {
      readonly kind: 'lateAnswer';
      readonly document: HistoryEntry;
      readonly lastDay: CalendarDate;
      readonly until: CalendarDate | undefined;
      /** The period is for residents abroad. */
      readonly isForAbroad: boolean;
    }
  | { readonly kind: 'dismissedRequest' | 'dismissedExtension'; readonly document: HistoryEntry }
  | { readonly kind: 'final'; readonly lastDay: CalendarDate }
  | { readonly kind: 'appealDismissed'; readonly document: HistoryEntry };

/** The remarks on a pending case; none where it has ended, or is a right. */
export function remarksOf(
  steps: readonly Step[],
  progress: Progress,
  { status }: JudgedStatus,
  options: StateOptions,
): Remark[] {
  if (NOT_PENDING.has(status)) return [];
  const interrupt = steps.findLast(({ effect }) => effect?.does === 'interrupt' || effect?.does === 'resume');
  const isInterrupted = interrupt?.effect?.does === 'interrupt';
  const base = options.isPriorityBase === true && status !== 'allowed' ? endOfBase(progress, steps) : undefined;
  const appeal = status === 'refused' ? options.lastDays?.().find(({ act }) => act === 'appeal') : undefined;
  const isFinal = appeal !== undefined && addDays(appeal.lastDay, LAG_DAYS) < options.today;
  const appealDismissed = steps.findLast(({ effect }) => effect?.does === 'dismissAppeal');
  const late = status === 'responded' || status === 'notice' ? (options.lateAnswers?.() ?? []) : [];
  return [
    ...(isInterrupted ? [{ kind: 'interrupted', document: interrupt.document } as const] : []),
    ...(base !== undefined && addDays(base, LAG_DAYS) >= options.today && isOpenOn(base, steps)
      ? [{ kind: 'priorityBase', day: base } as const]
      : []),
    ...late.map(({ document, line: { lastDay, extendable, isForAbroad } }) => {
      const until = extendable?.how === 'after' ? extendable.until : undefined;
      return { kind: 'lateAnswer', document, lastDay, until, isForAbroad } as const;
    }),
    ...dismissed(steps),
    ...(isFinal ? [{ kind: 'final', lastDay: appeal.lastDay } as const] : []),
    ...(status === 'refused' && appealDismissed
      ? [{ kind: 'appealDismissed', document: appealDismissed.document } as const]
      : []),
  ];
}

/** As for the states: a filing on the last day appears in the data later. */
const LAG_DAYS = 7;

/** The code does not say which procedure was dismissed. Later documents of the examiner show that the request is valid. */
function dismissed(steps: readonly Step[]): Remark[] {
  const found: Remark[] = [];
  for (const [index, { document, effect }] of steps.entries()) {
    if (effect?.does !== 'dismissProcedure') continue;
    if (steps.slice(index).some(isOfExaminer)) continue;
    const before = steps.slice(0, index);
    const last = before.findLast(
      (one) => isOfExaminer(one) || one.effect?.does === 'extend' || one.effect?.does === 'request',
    );
    if (last?.effect?.does === 'extend') found.push({ kind: 'dismissedExtension', document });
    else if (last?.effect?.does === 'request') found.push({ kind: 'dismissedRequest', document });
  }
  return found;
}

function isOfExaminer(step: Step): boolean {
  return isRefusalNotice(step) || step.effect?.does === 'allow' || step.effect?.does === 'refuse';
}
