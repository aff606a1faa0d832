import { documentCode, effectOf, isOfTrial, type Effect } from '../drafts/documentCodes.ts';
import type { HistoryEntry, Progress } from '../apis/answers/progress.ts';
import { perObject } from '../base/perObject.ts';
import { history, isInternal, isSent } from './history.ts';

/** Who has a case: the examiner, the examiner again after 審判請求 (前置審査, 特許法162条), the 合議体. */
export type Instance = 'examination' | 'reconsideration' | 'appeal';

/** A row of the history with its known effect and the instance from then on. */
export interface Step {
  readonly document: HistoryEntry;
  readonly effect: Effect | undefined;
  readonly instance: Instance;
  /** An 審判請求 about a registered right (無効審判, 訂正審判, 取消審判), not against a refusal. */
  readonly isAboutRight: boolean;
}

/** The data that determine the steps of a case. */
export type StepsKnown = Pick<Progress, 'law' | 'registration' | 'registrationDate' | 'documents'>;

/**
 * The rows of `history` with their effects. An 審判請求 is about the right where the case was registered by then, or,
 * without a date, where the last decision before it was no refusal.
 */
export const stepsOf = perObject((progress: StepsKnown): readonly Step[] => {
  let instance: Instance = 'examination';
  let isRefused = false;
  /** 前置 is over, or the trial has decided: the examiner's next document is of another examination. */
  let isWithPanel = false;
  let isDecided = false;
  /** A row without a readable code after a refusal may be the 審判請求. */
  let mayBeAppealed = false;
  return history(progress.documents).map((document) => {
    const effect = effectOf(document.code, progress.law);
    const isAboutRight = effect?.does === 'appeal' && aboutRight(document, isRefused, progress);
    if (document.code === undefined && isRefused) mayBeAppealed = true;
    switch (effect?.does) {
      case 'appeal':
        if (!isAboutRight) {
          instance = 'appeal';
          isDecided = isWithPanel = false;
        }
        break;
      case 'remand':
        if (instance === 'appeal') instance = 'reconsideration';
        break;
      case 'remandEnd':
        if (instance === 'reconsideration') instance = 'appeal';
        isWithPanel = true;
        break;
      case 'appealDecision':
      case 'dismissAppeal':
        isDecided = true;
        if (instance === 'reconsideration') instance = 'appeal';
        break;
      case 'refuse':
      case 'allow':
        isRefused = effect.does === 'refuse';
        mayBeAppealed = false;
        if (isDecided)
          instance = 'examination'; // after 差戻し
        else if (instance === 'appeal' && progress.law === 'patent' && !isWithPanel) instance = 'reconsideration';
        break;
      case 'notice':
        if (effect.notice !== 'refusal') break;
        // In an appeal a period can be extended for less: the earlier of the two days.
        if (instance === 'examination' && mayBeAppealed && !isDecided) instance = 'appeal';
        if (instance === 'examination') break;
        if (isOfTrial(document.code)) {
          instance = 'appeal';
          isWithPanel = true;
        } else if (isDecided) instance = 'examination';
        // 前置 is for patents only (162条); the examiner's notice shows it where no row does.
        else if (progress.law === 'patent' && !isWithPanel) instance = 'reconsideration';
        break;
      default:
    }
    return { document, effect, instance, isAboutRight };
  });
});

function aboutRight(
  { date }: HistoryEntry,
  isRefused: boolean,
  { registration, registrationDate }: StepsKnown,
): boolean {
  if (!registration && !registrationDate) return false;
  if (date !== undefined && registrationDate) return date >= registrationDate;
  return !isRefused;
}

/** Sent by the office or others, with an unknown effect or for an unknown procedure. */
export function isUnnamed({ document, effect }: Step): boolean {
  if (isInternal(document)) return false;
  if (effect) return effect.does === 'dismissProcedure';
  const by = documentCode(document.code)?.by;
  return isSent(document) || by === 'office' || by === 'other';
}

/** 異議申立, 審判 (無効, 訂正, 取消), 訂正請求 in one of these, 訴え. */
const PROCEEDINGS = ['opposition', 'trial', 'correction', 'suit'] as const;
export type Pending = (typeof PROCEEDINGS)[number];

type ByEffect<T> = Readonly<Partial<Record<Effect['does'], T>>>;
const BEGINS: ByEffect<Pending> = { oppose: 'opposition', requestCorrection: 'correction', suit: 'suit' };
const ENDS: ByEffect<readonly Pending[]> = {
  oppositionDecision: ['opposition', 'correction'],
  withdrawOpposition: ['opposition', 'correction'],
  appealDecision: ['trial', 'correction'],
  dismissAppeal: ['trial', 'correction'],
  withdrawAppeal: ['trial', 'correction'],
  withdrawCorrection: ['correction'],
  judgment: ['suit'],
};

/**
 * Proceedings beside a right that no row has ended, and a suit. A decision ends all oppositions (they are decided
 * together, 特許法119条) and one trial: its code does not say which.
 */
export function pendingOf(steps: readonly Step[]): Pending[] {
  const open = { opposition: 0, trial: 0, correction: 0, suit: 0 };
  for (const { effect, isAboutRight } of steps) {
    if (!effect) continue;
    const begun = BEGINS[effect.does];
    if (begun) open[begun] = 1;
    for (const ended of ENDS[effect.does] ?? []) open[ended] = Math.max(0, open[ended] - 1);
    // 審決取消 of a trial about a right returns it to the 合議体.
    const isReturned = effect.does === 'judgment' && effect.revoked && steps.some((step) => step.isAboutRight);
    if (isReturned || (effect.does === 'appeal' && isAboutRight)) open.trial += 1;
  }
  return PROCEEDINGS.filter((one) => open[one] > 0);
}
