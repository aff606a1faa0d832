import type { Step } from './instances.ts';

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
