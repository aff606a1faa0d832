/**
 * By the register first (消滅, 登録), then by the last decisive document of the 経過. The ids are a contract: JSON of the
 * command line, the file of watched cases.
 * - `filed` 出願中, `published` 公開済・審査請求前 (patents), `examinationRequested` 審査請求済
 * - `notice` 拒絶理由通知・応答待ち, `responded` 意見書・補正書提出済: in examination, 前置 or appeal, see `CaseState.instance`
 * - `allowed` 査定（特許・登録）, `refused` 拒絶査定, `appealed` 審判請求, `appealDecided` 審決, `appealWithdrawn` 審判請求取下
 * - `withdrawn` 取下, `abandoned` 放棄, `dismissed` 出願却下, `invalidated` 出願無効, `deemedWithdrawn` みなし取下げ
 * - `registered` 登録・存続, `protected` 保護の付与 (Madrid, Hague), `expired` 存続期間満了, `ceased` 消滅
 * - `notJudged` the data do not allow it
 */
export type Status = (typeof STATUSES)[number];

/** In the order of a procedure. */
export const STATUSES = [
  ...(['filed', 'published', 'examinationRequested', 'notice', 'responded', 'allowed', 'refused'] as const),
  ...(['appealed', 'appealDecided', 'appealWithdrawn'] as const),
  ...(['withdrawn', 'abandoned', 'dismissed', 'invalidated', 'deemedWithdrawn'] as const),
  ...(['registered', 'protected', 'expired', 'ceased', 'notJudged'] as const),
] as const;

/**
 * Absent or unreadable in the answer: `history` rows of the 経過, or all of it; `dates` and `codes` of rows that matter;
 * `registration` whether there is one, or whether it is alive; `original` the day of the 原出願; `priorities` the number
 * or the day of a claim of priority.
 */
export type Missing =
  'history' | 'dates' | 'codes' | 'registration' | 'filingDate' | 'original' | 'expireDate' | 'priorities';

/** The application or the right has ended. */
export const OVER: ReadonlySet<Status> = new Set([
  'withdrawn',
  'abandoned',
  'dismissed',
  'invalidated',
  'deemedWithdrawn',
  'appealWithdrawn',
  'expired',
  'ceased',
] satisfies Status[]);

/** No application with periods of its own any more: it has ended, or is a right. */
export const NOT_PENDING: ReadonlySet<Status> = new Set([...OVER, 'registered', 'protected'] satisfies Status[]);
