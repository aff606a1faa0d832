import type { CalendarDate } from '../../base/calendarDate.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import type { Registration } from '../../apis/answers/registration.ts';

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
