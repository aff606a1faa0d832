import type { CalendarDate } from '../../base/calendarDate.ts';
import type { Progress } from '../../jpo/answers/progress.ts';
import type { Registration } from '../../jpo/answers/registration.ts';

/** What last days are counted from. */
export interface Known {
  readonly progress: Progress;
  /** registration_info, where it is held. */
  readonly register?: Register | undefined;
  /** The 出願日 of the first of a chain of 分割 (`originalOf`), where an answer about that one is held. */
  readonly originalFilingDate?: CalendarDate | undefined;
  /** Something else shows that the application has ended (先の出願 of a national priority, 特許法42条): nothing waits any more. */
  readonly hasEnded?: boolean | undefined;
}

export type Register = Pick<Registration, 'nextPaymentDate' | 'lastYearPaid' | 'expireDate' | 'updateDate'>;
