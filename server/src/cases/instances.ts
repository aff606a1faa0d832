import { documentCode, effectOf, isOfTrial, type Effect } from '../drafts/documentCodes.ts';
import type { HistoryEntry, Progress } from '../apis/answers/progress.ts';
import { perObject } from '../base/perObject.ts';
import { history, isInternal, isSent } from './history.ts';

/** Where a case is: with the examiner, with the examiner again after 審判請求 (前置審査, 特許法162条), with the 合議体. */
export type Instance = 'examination' | 'reconsideration' | 'appeal';

/** A row of the history with what it does and where the case is from it on. */
export interface Step {
  readonly document: HistoryEntry;
  /** Undefined: none known. */
  readonly effect: Effect | undefined;
  readonly instance: Instance;
  /** 審判請求: against a refusal, or about a right that is registered (無効審判, 訂正審判, 取消審判). */
  readonly isAboutRight: boolean;
}

/** What of a case says which steps it has, and whether an 審判請求 is about a right. */
export type StepsKnown = Pick<Progress, 'law' | 'registration' | 'registrationDate' | 'documents'>;

/**
 * The rows of a history, as `history` orders them, with their effects. An 審判請求 is one about the right where the case was
 * registered by then, or, where the day is not known, where the last decision before it was no refusal.
 */
export const stepsOf = perObject((progress: StepsKnown): readonly Step[] => {
  let instance: Instance = 'examination';
  let isRefused = false;
  /** 前置 is over, or the trial has decided: what the examiner sends now is of another examination. */
  let isWithPanel = false;
  let isDecided = false;
  /** A row after a refusal whose code was not read: it may be the 審判請求. */
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
        // The period of an appeal can be extended for less: of the two days the earlier.
        if (instance === 'examination' && mayBeAppealed && !isDecided) instance = 'appeal';
        if (instance === 'examination') break;
        if (isOfTrial(document.code)) {
          instance = 'appeal';
          isWithPanel = true;
        } else if (isDecided) instance = 'examination';
        // 前置 is for patents only (162条); the examiner's notice shows it where no row says so.
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

/** Sent by the office or by others, and what it does to the case is not known, or not to which procedure. */
export function isUnnamed({ document, effect }: Step): boolean {
  if (isInternal(document)) return false;
  if (effect) return effect.does === 'dismissProcedure';
  const by = documentCode(document.code)?.by;
  return isSent(document) || by === 'office' || by === 'other';
}

/** 異議申立, 審判 (無効, 訂正, 取消), 訂正請求 in one of these, 訴え. */
export type Pending = 'opposition' | 'trial' | 'correction' | 'suit';

/**
 * Proceedings beside a right that no row has ended, and a suit. A decision ends all oppositions (they are decided together,
 * 特許法119条) and one trial: which one its code does not say.
 */
export function pendingOf(steps: readonly Step[]): Pending[] {
  let [opposition, trials, correction, suit] = [false, 0, false, false];
  for (const { effect, isAboutRight } of steps) {
    switch (effect?.does) {
      case 'oppose':
        opposition = true;
        break;
      case 'oppositionDecision':
      case 'withdrawOpposition':
        opposition = correction = false;
        break;
      case 'appeal':
        if (isAboutRight) trials += 1;
        break;
      case 'appealDecision':
      case 'dismissAppeal':
      case 'withdrawAppeal':
        if (trials > 0) trials -= 1;
        correction = false;
        break;
      case 'requestCorrection':
        correction = true;
        break;
      case 'withdrawCorrection':
        correction = false;
        break;
      case 'suit':
        suit = true;
        break;
      case 'judgment':
        suit = false;
        // 審決取消 of a trial about a right: it is before the 合議体 again.
        if (effect.revoked && steps.some((step) => step.isAboutRight)) trials += 1;
        break;
      default:
    }
  }
  return [
    ...(opposition ? (['opposition'] as const) : []),
    ...(trials > 0 ? (['trial'] as const) : []),
    ...(correction ? (['correction'] as const) : []),
    ...(suit ? (['suit'] as const) : []),
  ];
}
