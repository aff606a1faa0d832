import type { CaseNumber } from '../numbers/caseNumber.ts';
import type { CalendarDate } from '../base/calendarDate.ts';

/** What a document says of itself. */
export interface Facts {
  /** 書類名 in words. */
  readonly name?: string;
  /** 中間書類コード as the API writes it (`A53`, `A131`). */
  readonly code?: string;
  readonly date?: CalendarDate;
  /** drafted: 起案日, which is not the 発送日; submitted: 提出日. */
  readonly dateKind?: 'drafted' | 'submitted';
  /** 発送番号 that a filed document answers, 6 digits. */
  readonly dispatchNumber?: string;
  /** 適用条文, as printed. */
  readonly articles: readonly string[];
  /** Name of the examiner who drafted it. */
  readonly examiner?: string;
  /** あて先 of a filed document; whom a mailed one is sent to, without 様. */
  readonly addressees: readonly string[];
  readonly applicationNumber?: CaseNumber;
}

/** `value` as a property, or nothing. */
export function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined || value === '' ? {} : ({ [key]: value } as Partial<Record<K, T>>);
}
