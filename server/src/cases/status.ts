import type { Progress } from '../jpo/answers/progress.ts';
import { lookup } from '../base/lookup.ts';
import { history } from './history.ts';

/**
 * Where a case stands. Read from the register first (消滅, 登録), then from the last decisive document of the 経過.
 * - `filed` 出願中, `published` 公開済・審査請求前 (patents), `examinationRequested` 審査請求済
 * - `notice` 拒絶理由通知・応答待ち, `responded` 意見書・補正書提出済
 * - `allowed` 査定（特許・登録）, `refused` 拒絶査定, `appealed` 審判請求
 * - `withdrawn` 取下, `abandoned` 放棄, `registered` 登録・存続, `ceased` 消滅
 */
export type Status =
  | 'filed'
  | 'published'
  | 'examinationRequested'
  | 'notice'
  | 'responded'
  | 'allowed'
  | 'refused'
  | 'appealed'
  | 'withdrawn'
  | 'abandoned'
  | 'registered'
  | 'ceased';

/** Documents that change where a case stands (codes without the law digit). */
// prettier-ignore
const DECISIVE: Readonly<Record<string, Status>> = {
  A131: 'notice',
  A53: 'responded', A521: 'responded', A522: 'responded', A523: 'responded',
  A01: 'allowed', A02: 'refused', C60: 'appealed',
  A761: 'withdrawn', A762: 'abandoned',
};

/** Where the case stands, from what app_progress says. */
export function statusOf(progress: Progress): Status {
  if (progress.disappearanceDate || (progress.erasureIdentifier ?? '00') !== '00') return 'ceased';
  if (progress.registration) return 'registered';
  let status: Status = progress.publication || progress.nationalPublication ? 'published' : 'filed';
  // Only patents have 審査請求; marks and designs are published while they are pending, which says nothing.
  if (progress.law !== 'patent') status = 'filed';
  for (const document of history(progress.documents)) {
    if (document.code === 'A621' && (status === 'filed' || status === 'published')) status = 'examinationRequested';
    const next = document.code === undefined ? undefined : lookup(DECISIVE, document.code);
    // 補正書 before any notice (自発補正) answers nothing.
    if (next === undefined || (next === 'responded' && status !== 'notice')) continue;
    status = next;
  }
  return status;
}
